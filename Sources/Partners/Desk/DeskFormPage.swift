// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The form of one record, with what is wrong and, after a conflict, what someone else saved.
struct DeskFormPage<D: Desk>: Sendable {
    /// What the record belongs to.
    let owner: String
    /// Where it is shown.
    let back: Link
    let action: Link
    /// Names of organizations to complete.
    let known: [String]
    var typed: [String: String] = [:]
    var version = 1
    var faults: [FormFault] = []
    var latest: [String: String]?
    var removal: Link?
    var isNew = true

    func write(_ visit: Visit) -> Reply {
        let title = visit.say(D.adding)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()), .init(owner, back),
            .init(title),
        ]
        let status = latest != nil ? 409 : faults.isEmpty ? 200 : 422
        return Layout(title: title, current: "partners", crumbs: crumbs).page(visit, status: status) { html in
            html(.h1, title)
            html(.p, .class("muted"), text: owner)
            let writer = FormWriter(visit: visit, faults: faults)
            writer.summary(&html)
            writeLatest(&html, visit)
            html(.form, .class("card stack"), .post, .action(action)) { html in
                writer.hidden(&html, "version", String(version))
                for box in D.boxes { write(&html, writer, box) }
                html(.div) { html in html(.button, .class("btn"), text: visit.say(DeskText.save)) }
            }
            if needsNames { writeNames(&html) }
            writeRemoval(&html, visit)
        }
    }

    private var needsNames: Bool {
        D.boxes.contains { if case .organization = $0.kind { true } else { false } }
    }

    private func write(_ html: inout HTML, _ writer: FormWriter, _ box: Box) {
        let value = typed[box.id] ?? ""
        let visit = writer.visit
        switch box.kind {
        case .area, .organizations:
            writer.area(&html, box.label, id: box.id, value: value, hint: box.hint)
        case .word(let words, let none):
            writer.choice(
                &html,
                box.label,
                id: box.id,
                options: words.map { ($0.value, visit.say($0.title)) },
                chosen: value,
                none: none
            )
        case .tick:
            writer.tick(
                &html,
                visit.say(box.label),
                id: box.id,
                name: box.id,
                value: "yes",
                isOn: !value.isEmpty
            )
        case .organization:
            writer.text(&html, box.label, id: box.id, value: value, hint: box.hint, list: "known")
        case .number, .money:
            writer.text(
                &html,
                box.label,
                id: box.id,
                value: value,
                hint: box.hint,
                .plain(.inputmode, "decimal")
            )
        case .line, .day, .place:
            writer.text(&html, box.label, id: box.id, value: value, hint: box.hint)
        }
    }

    private func writeNames(_ html: inout HTML) {
        html(.datalist, .id("known")) { html in
            for name in known { html.void(.option, .value(name)) }
        }
    }

    private func writeLatest(_ html: inout HTML, _ visit: Visit) {
        guard let latest else { return }
        html(.div, .class("card item ask"), .role("alert")) { html in
            html(.p, visit.say(FormText.changedMeanwhile))
            html(.h2, visit.say(FormText.latest))
            html(.dl) { html in
                for box in D.boxes {
                    guard let value = latest[box.id], !value.isEmpty else { continue }
                    html(.dt, visit.say(box.label))
                    html(.dd, prose: box.shown(value, visit))
                }
            }
        }
    }

    private func writeRemoval(_ html: inout HTML, _ visit: Visit) {
        guard let removal else { return }
        html(.details) { html in
            html(.summary, visit.say(DeskText.remove))
            html(.form, .class("card stack"), .post, .action(removal)) { html in
                html(.p, visit.say(DeskText.removeHint))
                html(.div) { html in
                    html(.button, .class("btn plain"), text: visit.say(DeskText.remove))
                }
            }
        }
    }
}

extension Box {
    /// A value as a page shows it: the title of a word instead of the word.
    func shown(_ value: String, _ visit: Visit) -> String {
        guard case .word(let words, _) = kind else { return value }
        return words.first { $0.value == value }.map { visit.say($0.title) } ?? value
    }
}
