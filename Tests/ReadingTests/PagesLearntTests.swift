// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Reading

struct PagesLearntTests {
    @Test func `a corrected name is shown with its report, forgotten and used again`() async throws {
        let house = try await PageHouse.make()
        let report = try await house.report()
        try await house.database.write { tx in
            let change = Correction.head(.organization(name: "", becomes: "ชมรมสมมติ"))
            try ReviewStore.append([change], to: report, actor: "local", now: TestHouse.now, tx)
        }
        for language in Language.allCases {
            let page = await house.get("/reports/learnt", language).page
            #expect(page.contains("ชมรมสมมติ") && page.contains("/reports/\(report)"))
            #expect(ReviewMarkup.faults(page).isEmpty)
        }
        let line = try await house.database.read { tx in
            try #require(try LessonStore.list(within: .everything, tx).first)
        }
        let path = "/reports/learnt/\(line.id)"
        let version = [("version", String(line.version))]
        #expect(await house.post(path + "/forget", version).status == 303)
        #expect(await house.get("/reports/learnt").page.contains(LearntText.forgotten.thai))
        #expect(await house.post(path + "/forget", version).status == 409)
        #expect(await house.post(path + "/recall", [("version", String(line.version + 1))]).status == 303)
        #expect(!(await house.get("/reports/learnt").page.contains(LearntText.forgotten.thai)))
    }

    @Test func `a line is taught by hand, and a short one is given back with what was typed`() async throws {
        let house = try await PageHouse.make()
        let fields = [("kind", "alias"), ("name", "ชมรมสมมติ")]
        let short = await house.post("/reports/learnt", fields + [("other", "")])
        #expect(short.status == 422 && short.page.contains("ชมรมสมมติ"))
        #expect(await house.post("/reports/learnt", fields + [("other", "ชสม.")]).status == 303)
        #expect(await house.get("/reports/learnt").page.contains("ชสม."))
    }
}
