// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The form of a programme, with what is wrong and, after a conflict, what someone else saved.
struct ProgrammeFormPage: Sendable {
    let form: ProgrammeForm
    /// The programme that is changed; nil for a new one.
    let id: Programme.ID?
    /// Names of partners, offered while one types.
    let known: [String]
    var faults: [FormFault] = []
    /// Names that nobody knows yet and that may be added.
    var unknown: [String] = []
    var latest: ProgrammeFacts?

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let title = visit.say(id == nil ? ProgrammeText.new : ProgrammeText.change)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ProgrammeText.title), ProgrammePages.list()), .init(title),
        ]
        let status = latest != nil ? 409 : faults.isEmpty ? 200 : 422
        return Layout(title: title, current: "plan", crumbs: crumbs).page(visit, status: status) { html in
            html(.h1, title)
            let writer = FormWriter(visit: visit, faults: faults)
            writer.summary(&html)
            writeLatest(&html, visit, written)
            let action = id.map(ProgrammePages.edit) ?? ProgrammePages.list()
            html(.form, .class("card stack"), .post, .action(action)) { html in
                writer.hidden(&html, "version", String(latest?.programme.version ?? form.version))
                writeUnknown(&html, writer)
                writeBasics(&html, writer)
                writePlaces(&html, writer, written)
                writePartners(&html, writer)
                writeInstalments(&html, writer)
                html(.datalist, .id("known-organizations")) { html in
                    for name in known { html(.option, .value(name), text: name) }
                }
                html(.div) { html in html(.button, .class("btn"), text: visit.say(ProgrammeText.save)) }
            }
        }
    }

    private func writeLatest(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        guard let latest else { return }
        html(.div, .class("card item ask"), .role("alert")) { html in
            html(.p, visit.say(FormText.changedMeanwhile))
            html(.h2, visit.say(FormText.latest))
            latest.write(&html, visit, written)
        }
    }

    private func writeUnknown(_ html: inout HTML, _ writer: FormWriter) {
        guard !unknown.isEmpty else { return }
        html(.fieldset) { html in
            html(.legend, writer.visit.say(ProgrammeText.unknownNames))
            for (index, name) in unknown.enumerated() {
                let label = writer.visit.say(ProgrammeText.add(name))
                writer.tick(&html, label, id: "add-\(index + 1)", name: "add", value: name, isOn: false)
            }
        }
    }

    private func writeBasics(_ html: inout HTML, _ writer: FormWriter) {
        let visit = writer.visit
        writer.text(&html, ProgrammeText.name, id: "title", value: form.title)
        writer.text(&html, ProgrammeText.english, id: "english", value: form.english)
        writer.choice(
            &html,
            ProgrammeText.theme,
            id: "theme",
            options: Theme.all.map { ($0.id.rawValue, visit.say($0.title)) },
            chosen: form.theme,
            none: ProgrammeText.noTheme
        )
        writer.text(
            &html,
            ProgrammeText.funder,
            id: "funder",
            value: form.funder,
            hint: ProgrammeText.organizationHint,
            list: "known-organizations"
        )
        let states = Programme.State.allCases.map { (value: $0.rawValue, title: visit.say($0.title)) }
        writer.choice(&html, ProgrammeText.state, id: "state", options: states, chosen: form.state)
        let days = [
            ("starts", ProgrammeText.starts, form.period.starts),
            ("ends", ProgrammeText.ends, form.period.ends),
        ]
        html(.div, .class("row")) { html in
            for (id, label, value) in days {
                html(.div, .class("grow")) { html in
                    writer.text(&html, label, id: id, value: value, hint: ProgrammeText.dayHint)
                }
            }
        }
    }

    private func writePlaces(_ html: inout HTML, _ writer: FormWriter, _ written: WrittenPlaces) {
        html(.fieldset) { html in
            html(.legend, writer.visit.say(ProgrammeText.provinces))
            html(.div, .class("row")) { html in
                for code in WrittenPlaces.southern {
                    let name = written.name(ID(code), writer.visit.language)
                    let isOn = form.provinces.contains(code)
                    writer.tick(
                        &html,
                        name,
                        id: "province-\(code)",
                        name: "province",
                        value: code,
                        isOn: isOn
                    )
                }
            }
            writer.area(
                &html,
                ProgrammeText.otherPlaces,
                id: "places",
                value: form.places,
                hint: OrganizationText.placesHint
            )
        }
    }

    private func writePartners(_ html: inout HTML, _ writer: FormWriter) {
        let visit = writer.visit
        let roles = Programme.Role.allCases.map { (value: $0.rawValue, title: visit.say($0.title)) }
        let filled = form.partners.filter { !$0.name.isEmpty }.count
        html(.fieldset) { html in
            html(.legend, visit.say(ProgrammeText.partners))
            for index in 0..<max(4, filled + 2, form.partners.count) {
                let row = form.partners.indices.contains(index) ? form.partners[index] : .init()
                html(.div, .class("row")) { html in
                    html(.div, .class("grow")) { html in
                        writer.text(
                            &html,
                            ProgrammeText.partner(index + 1),
                            id: "partner-\(index + 1)",
                            name: "partner",
                            value: row.name,
                            list: "known-organizations"
                        )
                    }
                    writer.choice(
                        &html,
                        ProgrammeText.role(index + 1),
                        id: "role-\(index + 1)",
                        name: "role",
                        options: roles,
                        chosen: row.role
                    )
                }
            }
        }
    }

    private func writeInstalments(_ html: inout HTML, _ writer: FormWriter) {
        html(.fieldset) { html in
            html(.legend, writer.visit.say(ProgrammeText.instalments))
            html(.p, .class("muted"), text: writer.visit.say(ProgrammeText.instalmentsHint))
            for index in 0..<max(6, form.instalments.count) {
                let row = form.instalments.indices.contains(index) ? form.instalments[index] : .init()
                writeInstalment(&html, writer, number: index + 1, row)
            }
        }
    }

    private func writeInstalment(
        _ html: inout HTML,
        _ writer: FormWriter,
        number: Int,
        _ row: ProgrammeForm.InstalmentRow
    ) {
        let cells: [(String, Sentence, String)] = [
            ("title", ProgrammeText.instalmentTitle, row.title), ("starts", ProgrammeText.starts, row.starts),
            ("ends", ProgrammeText.ends, row.ends),
        ]
        html(.fieldset) { html in
            html(.legend, writer.visit.say(ProgrammeText.instalment(number)))
            writer.hidden(&html, "instalment-id", row.id)
            html(.div, .class("row")) { html in
                for (part, label, value) in cells {
                    html(.div, .class("grow")) { html in
                        let id = "instalment-\(number)-\(part)"
                        writer.text(&html, label, id: id, name: "instalment-\(part)", value: value)
                    }
                }
            }
        }
    }
}
