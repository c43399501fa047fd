// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// What everyone may read about what is kept.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy | everyone | the notice of every purpose, in plain words |
struct NoticePages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] { [.get("/privacy", .open, show)] }

    private func show(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let notices = try await needs.database.read { tx in
            try PurposeStore.list(tx).map { ($0, try NoticeStore.current($0, tx)) }
        }
        let title = visit.say(PrivacyText.notices)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(PrivacyText.noticesLead))
            for (purpose, notice) in notices {
                html(.section, .class("card"), .id(purpose.id.rawValue)) { html in
                    html(.h2, visit.say(purpose.words.title))
                    html.lines(visit.say(notice.text))
                    html(.p, .class("src"), text: Self.versionLine(notice, visit))
                }
            }
        }
    }

    static func versionLine(_ notice: Notice, _ visit: Visit) -> String {
        let version = visit.say(PrivacyText.version(notice.version))
        return notice.publishedAt.map { "\(version) · \(visit.day($0.bangkokDay))" } ?? version
    }
}

extension HTML {
    /// A text with each of its lines as a paragraph.
    mutating func lines(_ text: String) {
        for line in text.split(separator: "\n") { self(.p, String(line)) }
    }
}
