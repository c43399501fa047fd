// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage
import Testing

@testable import Planning

/// The heavy queries use their indexes, so that ten thousand commitments read like ten.
struct QueryPlanTests {
    static func plan(_ sql: SQL, _ tx: Transaction) throws -> String {
        try tx.rows("explain query plan \(sql)") { try $0.get("detail", as: String.self) }.joined(
            separator: "\n"
        )
    }

    @Test func `a page of a board walks its index in order`() async throws {
        let house = try await PlanningHouse.make()
        try await house.database.read { tx throws in
            for question in [BoardQuestion(root: "p"), BoardQuestion(root: "p", plan: "p")] {
                let plan = try Self.plan(BoardStore.linesSQL(question), tx)
                #expect(plan.contains("USING INDEX commitments_"), "\(plan)")
                #expect(plan.contains("USING INDEX targets_commitment"), "\(plan)")
                #expect(!plan.contains("SCAN"), "\(plan)")
            }
            let whole = try Self.plan(BoardStore.linesSQL(BoardQuestion(root: "p")), tx)
            #expect(!whole.contains("TEMP B-TREE"), "\(whole)")
        }
    }

    @Test func `the figures read nothing but their index`() async throws {
        let house = try await PlanningHouse.make()
        try await house.database.read { tx throws in
            for axis in Board.Axis.allCases {
                let plan = try Self.plan(BoardStore.tallySQL("p", axis: axis), tx)
                #expect(plan.contains("COVERING INDEX commitment_copies_figures"), "\(plan)")
            }
        }
    }

    @Test func `a board over ten thousand commitments is read in milliseconds`() async throws {
        let house = try await PlanningHouse.make()
        try await house.database.write { tx throws in
            let plan = Fixtures.plan("big")
            try PlanStore.insert(plan, by: house.coordinator(), tx)
            for index in 0..<10_000 {
                let id = Commitment.ID("c\(index)")
                try CommitmentStore.insert(
                    Fixtures.commitment(id, in: plan, at: index),
                    in: plan,
                    by: house.coordinator(),
                    journals: false,
                    tx
                )
                let seed = CopySeed(
                    commitment: id,
                    organization: house.center,
                    place: nil,
                    state: .notStarted
                )
                try CopyStore.insert(seed, root: "big", by: house.coordinator(), journals: false, tx)
            }
        }
        let clock = ContinuousClock()
        let spent = try await house.database.read { tx throws in
            try clock.measure {
                for _ in 0..<10 {
                    _ = try BoardStore.board(BoardQuestion(root: "big", offset: 5000, limit: 50), tx)
                }
            }
        }
        print("board page of 10,000 commitments, debug build: \(spent / 10)")
        #expect(spent / 10 < .milliseconds(200))
    }
}
