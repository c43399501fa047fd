// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing

@testable import Access

/// What runs on every request looks into indexes and nowhere else.
struct QueryPlanTests {
    @Test func `finding out who asks scans no table`() async throws {
        let house = try await AccessHouse.make()
        let (now, day, account) = (house.now, house.today, Account.ID("a"))
        let questions: [(String, SQL)] = [
            ("session", VisitorStore.sessionSQL("digest")),
            ("grants_account", GrantList.runningSQL(account, day)),
            ("agreements_province", AgreementStore.runningSQL(["81", "82"], day)),
            ("openings_account", OpeningStore.openSQL(account, now)),
            ("locks", "select id from locks where account = \(account) and device = \("d")"),
            (
                "views_record",
                "select at from views where kind = \("case") and record = \("1") order by at desc"
            ),
        ]
        try await house.database.read { tx in
            for (index, question) in questions {
                let plan = try tx.rows("explain query plan \(question)") {
                    try $0.get("detail", as: String.self)
                }.joined(separator: "\n")
                #expect(plan.contains(index), "\(plan)")
                #expect(!plan.contains("SCAN"), "\(plan)")
            }
        }
    }
}
