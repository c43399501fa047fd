// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage

/// Invented networks in the southern provinces, so that no page of a fresh Phakhi is empty.
public enum DemoData {
    /// More than this is no board that anyone would open.
    private static let mostExtra = 100_000

    /// Fills an empty Phakhi with organizations, programmes, reports, plans and ten months of news.
    ///
    /// Everything goes the way that people's records go: texts are read, drafts corrected and accepted,
    /// organizations answer, news become facts. The content is the same in every demo of the same day.
    /// - Parameters:
    ///   - house: a Phakhi without organizations.
    ///   - extraCommitments: how many commitments to add in one large plan, for measuring.
    /// - Returns: how many records were made.
    /// - Throws: ``DemoProblem`` when the folder is in use or too much is asked for.
    public static func fill(_ house: House, extraCommitments: Int) async throws -> Int {
        guard extraCommitments <= mostExtra else { throw DemoProblem.tooMany(most: mostExtra) }
        let count = try await house.database.read { try OrganizationStore.count(.all, $0) }
        guard count == 0 else { throw DemoProblem.notEmpty(organizations: count) }
        let story = DemoStory(
            database: house.database,
            files: house.files,
            today: house.clock.today
        )
        var records = try await story.addPartners()
        let now = house.clock.now
        records += try await house.database.write { try DemoAccounts.add(story, at: now, $0) }
        for programme in DemoProgramme.allCases { records += try await story.tell(programme) }
        records += try await story.leaveOpen()
        records += try await story.fillForms(keys: house.keys)
        records += try await story.fillRegister(keys: house.keys, at: now)
        var work = DemoFacts(story)
        records += try await work.add(at: now)
        records += try await story.countGoals(at: now)
        try await house.finishFacts()
        if extraCommitments > 0 { records += try await story.addBulk(extraCommitments) }
        return records
    }
}
