// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// A person's page: what they may do, how they come in, what happened.
struct PersonPage: Sendable {
    let visit: Visit
    let model: PersonModel
    let phone: String?
    let faults: [FormFault]

    private var id: Account.ID { model.account.id }

    func reply() -> Reply {
        let name = model.account.name
        let crumbs: [Layout.Crumb] = [.init(visit.say(PeopleText.title), AccessLinks.people), .init(name)]
        return Layout(title: name, crumbs: crumbs).page(visit) { html in
            html(.div, .class("row")) { html in
                html(.h1, name)
                if model.account.state != .active { html.chip(.none, visit.say(PeopleText.closed)) }
            }
            FormWriter(visit: visit, faults: faults).summary(&html)
            if let phone { html(.p, .class("card"), text: phone) }
            if !model.mayManage { html(.p, .class("notice"), text: visit.say(PeopleText.lookOnly)) }
            writeDuties(&html)
            if model.mayManage {
                if model.account.state == .active { writeWays(&html) }
                writeDetails(&html)
            }
            writeHistory(&html)
            if model.mayManage { writeEnd(&html) }
        }
    }

    private func writeDuties(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(PeopleText.duties))
            if model.lines.isEmpty { html(.p, .class("card empty"), text: visit.say(PeopleText.noDuties)) }
            for line in model.lines.filter(\.isRunning) { writeLine(&html, line) }
            for line in model.lines.filter({ !$0.isRunning }) {
                html(.div, .class("card item out")) { html in line.write(&html) }
            }
            // Nobody gives a duty to themselves.
            if model.account.state == .active, id.rawValue != visit.visitor.id {
                let add = AccessLinks.person(id, "grants")
                html(.p) { html in
                    html(.a, .class("btn plain"), .href(add), text: visit.say(PeopleText.addDuty))
                }
            }
        }
    }

    private func writeLine(_ html: inout HTML, _ line: GrantLine) {
        html(.div, .class("card row spread")) { html in
            line.write(&html)
            guard model.endable.contains(line.id) else { return }
            html(.form, .post, .action(AccessLinks.endGrant(line.id))) { html in
                html(.button, .class("btn plain"), text: visit.say(PeopleText.endDuty))
            }
        }
    }

    private func writeWays(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(PeopleText.ways))
            if model.hasOpenLink { html(.p) { html in html.chip(.wait, visit.say(PeopleText.linkWaiting)) } }
            let ways = [
                ("link", PeopleText.newLink, PeopleText.newLinkHow),
                ("lost-phone", PeopleText.lostPhone, PeopleText.lostPhoneHow),
                ("password-link", PeopleText.passwordLink, PeopleText.passwordLinkHow),
            ]
            for (deed, word, how) in ways {
                html(.form, .class("card row spread"), .post, .action(AccessLinks.person(id, deed))) { html in
                    html(.p, .class("grow"), text: visit.say(how))
                    html(.button, .class("btn plain"), text: visit.say(word))
                }
            }
        }
    }

    private func writeDetails(_ html: inout HTML) {
        html(.details, .class("card"), .flag(.open).when(!faults.isEmpty)) { html in
            html(.summary, visit.say(PeopleText.changeDuty))
            let form = FormWriter(visit: visit, faults: faults)
            html(.form, .class("stack"), .post, .action(AccessLinks.person(id, "name"))) { html in
                form.hidden(&html, "version", String(model.account.version))
                form.text(&html, PeopleText.name, id: "name", value: model.account.name)
                form.text(&html, PeopleText.phone, id: "phone", value: "", hint: PeopleText.phoneHint)
                html(.button, .class("btn"), text: visit.say(PeopleText.save))
            }
            if model.account.hasPhone {
                html(.form, .post, .action(AccessLinks.person(id, "phone"))) { html in
                    html(.button, .class("btn plain"), text: visit.say(PeopleText.showPhone))
                }
            }
        }
    }

    private func writeHistory(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(PeopleText.history))
            if model.events.isEmpty { html(.p, .class("muted"), text: visit.say(PeopleText.nobodyYet)) }
            html(.ul, .class("history")) { html in
                for event in model.events {
                    html(.li) { html in
                        html(.time, .plain(.datetime, event.at.iso), text: visit.moment(event.at))
                        html(.p, visit.say(event.words))
                        html(.small, event.by)
                    }
                }
            }
        }
    }

    private func writeEnd(_ html: inout HTML) {
        html(.section, .class("stack")) { html in
            if model.account.state == .active {
                let link = AccessLinks.person(id, "hand-over")
                html(.p) { html in
                    html(.a, .class("btn plain"), .href(link), text: visit.say(PeopleText.handOver))
                }
                writeClose(&html, "close", PeopleText.close, PeopleText.closeHow, "btn stop")
            } else if model.account.state == .closed, model.mayReopen {
                writeClose(&html, "reopen", PeopleText.reopen, PeopleText.newLinkHow, "btn plain")
            }
        }
    }

    private func writeClose(
        _ html: inout HTML,
        _ deed: String,
        _ word: Sentence,
        _ how: Sentence,
        _ style: String
    ) {
        html(.form, .class("card row spread"), .post, .action(AccessLinks.person(id, deed))) { html in
            html(.p, .class("grow"), text: visit.say(how))
            html(.button, .class(style), text: visit.say(word))
        }
    }
}

/// Who takes over.
struct HandOverPage: Sendable {
    let visit: Visit
    let model: HandOverModel

    func reply() -> Reply {
        let title = visit.say(PeopleText.handOverTitle(model.account.name))
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(PeopleText.title), AccessLinks.people),
            .init(model.account.name, AccessLinks.person(model.account.id)),
            .init(visit.say(PeopleText.handOver)),
        ]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(PeopleText.handOverHow))
            for line in model.lines { html(.div, .class("card item")) { html in line.write(&html) } }
            if model.others.isEmpty {
                html(.p, .class("card empty"), text: visit.say(PeopleText.handOverNobody))
            } else if !model.lines.isEmpty {
                writeForm(&html)
            }
        }
    }

    private func writeForm(_ html: inout HTML) {
        let action = AccessLinks.person(model.account.id, "hand-over")
        html(.form, .class("card stack"), .post, .action(action)) { html in
            html.choice(
                visit.say(PeopleText.handOverTo),
                id: "to",
                options: model.others.map { ($0.id.rawValue, $0.name) }
            )
            html(.button, .class("btn"), text: visit.say(PeopleText.handOverButton(model.lines.count)))
        }
    }
}
