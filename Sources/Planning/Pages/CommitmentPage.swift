// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Web

/// One commitment: what was agreed, who shares it, how far each has come, and where it was said.
struct CommitmentPage: Sendable {
    let visit: Visit
    let model: CommitmentModel

    private var parts: ItemParts { ItemParts(visit: visit, model: model.shared) }
    private var commitment: Commitment { model.commitment }

    func reply() -> Reply {
        let layout = Layout(
            title: String(commitment.text.prefix(80)),
            current: "plan",
            crumbs: parts.crumbs(commitment.text)
        )
        return layout.page(visit) { html in
            head(&html)
            html(.div, .class("two")) { html in
                html(.div, .class("stack")) { html in
                    copies(&html)
                    parts.requests(&html)
                    parts.progress(&html)
                }
                html(.div, .class("stack")) { html in
                    parts.targets(&html, measured: model.copies.compactMap(\.measured).max())
                    activities(&html)
                    HostsPart(visit: visit, model: model.shared).write(&html)
                    forms(&html)
                    parts.history(&html)
                }
            }
            parts.source(&html, commitment.origin)
            parts.organizations(&html)
        }
    }

    private func head(_ html: inout HTML) {
        html(.div, .class("stack")) { html in
            html(.div, .class("row tight")) { html in
                html.chip(.none, visit.say(StateWords.kind(commitment.kind)))
                if let theme = commitment.theme.flatMap(Theme.find) {
                    html.chip(.none, visit.say(theme.title))
                }
                html.chip(.none, visit.say(WorkText.due) + ": " + due(commitment.due))
            }
            html(.h1, prose: numbered(commitment.outline.number, commitment.text))
            parts.indicator(&html, commitment.judging.indicator)
            html.copyForLine(line(), visit)
        }
    }

    private func due(_ due: Due) -> String {
        due.day.map(visit.day) ?? visit.say(WorkText.noDue)
    }

    private func line() -> String {
        let states = model.copies.filter { $0.state != .notOurs }.map { copy in
            "• \(model.shared.name(copy.organization)): "
                + visit.say(StateWords.of(copy.state, needsSupport: copy.needsSupport).1)
        }
        let address = PlanningPaths.commitment(commitment.id).text
        return LineText.make([commitment.text] + states, address: visit.address(address))
    }

    private func copies(_ html: inout HTML) {
        html(.section, .class("stack"), .aria("label", visit.say(WorkText.copies))) { html in
            html(.h2, visit.say(WorkText.copies))
            if model.copies.isEmpty { html(.p, .class("notice"), text: visit.say(WorkText.noCopies)) }
            let next = next
            for copy in model.copies {
                let name = model.shared.name(copy.organization)
                CopyCard(visit: visit, copy: copy, name: name, isFirst: copy.id == next).write(&html)
            }
            html(.form, .post, .action(PlanningPaths.commitment(commitment.id, "share")), .class("card row"))
            { html in
                html(.div, .class("grow")) { html in
                    html.field(
                        visit.say(WorkText.shareWith),
                        id: "share-organization",
                        name: "organization",
                        .plain(.list, "organizations"),
                        .plain(.placeholder, visit.say(WorkText.organizationHint)),
                        .flag(.required)
                    )
                }
                html(.button, .class("btn plain"), text: visit.say(WorkText.propose))
            }
        }
    }

    /// The copy whose first button is the page's primary one: news before answers.
    private var next: CommitmentCopy.ID? {
        let working = model.copies.first { $0.state == .waiting || $0.state == .notStarted }
        return (working ?? model.copies.first { $0.state == .proposed })?.id
    }

    private func activities(_ html: inout HTML) {
        guard !model.activities.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(WorkText.activities))
            html(.ul) { html in
                for activity in model.activities {
                    html(.li) { html in
                        html(.a, .href(PlanningPaths.activity(activity.id)), prose: activity.text)
                        html.text(" ")
                        let (wash, word) = StateWords.of(
                            activity.state,
                            needsSupport: activity.record.needsSupport
                        )
                        html.chip(wash, visit.say(word))
                    }
                }
            }
        }
    }

    private func forms(_ html: inout HTML) {
        html(.details, .class("card")) { html in
            html(.summary, visit.say(WorkText.edit))
            html(.form, .post, .action(PlanningPaths.commitment(commitment.id, "edit")), .class("stack")) {
                html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(commitment.version)))
                html.area(visit.say(WorkText.wording), id: "text", value: commitment.text)
                html.choice(
                    visit.say(WorkText.kind),
                    id: "kind",
                    options: Commitment.Kind.allCases.map { ($0.rawValue, visit.say(StateWords.kind($0))) },
                    chosen: commitment.kind.rawValue
                )
                html.choice(
                    visit.say(WorkText.theme),
                    id: "theme",
                    options: Theme.all.map { ($0.id.rawValue, visit.say($0.title)) },
                    chosen: commitment.theme?.rawValue ?? "",
                    none: visit.say(WorkText.noTheme)
                )
                html.field(
                    visit.say(WorkText.indicator),
                    id: "indicator",
                    .value(commitment.judging.indicator ?? "")
                )
                html.field(
                    visit.say(WorkText.due),
                    id: "due",
                    .value(commitment.due.day.map(visit.day) ?? "")
                )
                html.field(visit.say(WorkText.reason), id: "why")
                html(.button, .class("btn plain"), text: visit.say(WorkText.save))
            }
        }
        TargetForms(visit: visit, model: model.shared).write(&html)
        html(.details, .class("card")) { html in
            html(.summary, visit.say(WorkText.withdraw))
            html(.form, .post, .action(PlanningPaths.commitment(commitment.id, "withdraw")), .class("stack"))
            { html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(commitment.version)))
                html.field(visit.say(WorkText.why), id: "withdraw-why", name: "why", .flag(.required))
                html(.button, .class("btn stop"), text: visit.say(WorkText.withdraw))
            }
        }
    }
}

/// A number as people say it, before the wording.
func numbered(_ number: String, _ text: String) -> String {
    number.isEmpty ? text : "\(number) \(text)"
}
