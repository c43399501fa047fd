// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Partners
import Storage

/// One record that an acceptance made or changed, kept so that it can be undone.
struct AcceptedChange: Sendable, Equatable {
    /// What the record is.
    enum Kind: String, StoredWord, CaseIterable {
        case plan, commitment, activity
    }

    /// What the record is.
    let kind: Kind
    /// Its id.
    let record: String
    /// How it was before; nil when the acceptance made it.
    let before: Before?
    /// Its row version right after the change; another one later shows an edit.
    let afterVersion: Int?

    /// What a changed item was like.
    struct Before: Sendable, Equatable, Codable {
        /// Its wording.
        let text: String
        /// Its last day.
        let dueDay: Day?
        /// The instalment at whose end it was due.
        let dueInstalment: Kernel.ID<Instalment>?
        /// What it was measured by; changes from before there were indicators have none.
        let indicator: String?
        /// Its targets.
        let targets: [Target]

        func json() throws -> String {
            String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        }

        static func read(_ json: String) throws -> Before {
            try JSONDecoder().decode(Before.self, from: Data(json.utf8))
        }
    }
}
