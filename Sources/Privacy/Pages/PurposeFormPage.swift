// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The form of one line of the record of processing, and of its notice.
struct PurposeFormPage: Sendable {
    let visit: Visit
    let purpose: Purpose
    let notice: Notice

    /// Field, label, and what of the line stands in it.
    static let words: [(String, Sentence, @Sendable (Purpose.Words) -> Sentence)] = [
        ("title", PrivacyText.title, { $0.title }), ("aim", PrivacyText.aim, { $0.aim }),
        ("people", PrivacyText.people, { $0.people }), ("data", PrivacyText.data, { $0.data }),
        ("recipients", PrivacyText.recipients, { $0.recipients }),
    ]

    func reply() -> Reply {
        let layout = visit.privacyLayout(
            purpose.words.title,
            under: (PrivacyText.record, PrivacyPaths.record)
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(purpose.words.title))
            if !purpose.isChecked { html(.p, .class("notice"), text: visit.say(PrivacyText.notChecked)) }
            html(.form, .class("card stack"), .post, .action(PrivacyPaths.purpose(purpose.id))) { html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(purpose.version)))
                writeWords(&html)
                writeRules(&html)
                html(.button, .class("btn"), text: visit.say(PrivacyText.save))
            }
            writeNotice(&html)
        }
    }

    private func writeWords(_ html: inout HTML) {
        for (name, label, value) in Self.words {
            html.area(visit.say(label), id: name, value: value(purpose.words).thai, rows: 2)
            html.area(
                "\(visit.say(label)) · \(visit.say(PrivacyText.english))",
                id: name + "-en",
                value: value(purpose.words).english,
                rows: 2
            )
        }
    }

    private func writeRules(_ html: inout HTML) {
        html.choice(
            visit.say(PrivacyText.dataClass),
            id: "class",
            options: DataClass.allCases.map { ($0.rawValue, visit.say(NoticeText.dataClass($0))) },
            chosen: purpose.dataClass.rawValue
        )
        html.choice(
            visit.say(PrivacyText.basis),
            id: "basis",
            options: LegalBasis.allCases.map { ($0.rawValue, visit.say(NoticeText.basis($0))) },
            chosen: purpose.basis.rawValue
        )
        html.field(
            visit.say(PrivacyText.days),
            id: "days",
            .type("number"),
            .plain(.min, "1"),
            .value(purpose.retentionDays.map(String.init) ?? "")
        )
        html.tick(visit.say(PrivacyText.checked), id: "checked", isOn: purpose.isChecked)
    }

    private func writeNotice(_ html: inout HTML) {
        html(.form, .class("card stack"), .post, .action(PrivacyPaths.notice(purpose.id))) { html in
            html(.h2, visit.say(PrivacyText.publishNotice))
            html(.p, .class("src"), text: NoticePages.versionLine(notice, visit))
            html.area(visit.say(PrivacyText.noticeThai), id: "thai", value: notice.text.thai, rows: 8)
            html.area(
                visit.say(PrivacyText.noticeEnglish),
                id: "english",
                value: notice.text.english,
                rows: 8
            )
            html(.button, .class("btn plain"), text: visit.say(PrivacyText.publishNotice))
        }
    }
}

extension HTML {
    /// Writes a box to tick with its label behind it.
    mutating func tick(_ label: String, id: String, isOn: Bool = false) {
        self(.label, .class("tick"), .for(id)) { html in
            html.void(
                .input,
                .type("checkbox"),
                .id(id),
                .name(id),
                .value("1"),
                .flag(.checked).when(isOn)
            )
            html(.span, label)
        }
    }
}
