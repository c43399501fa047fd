// SPDX-License-Identifier: Apache-2.0

import Files
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Planning

/// One target's page, through the real router.
struct TargetPageTests {
    let house: PlanningHouse
    let goal: Commitment
    let target: Target

    init() async throws {
        house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        (goal, target) = try await house.goal(of: acceptance.sharedPlan)
        for (organization, quantity) in [(house.krabi, 2), (house.satun, 4)] {
            let copy = try await house.copy(goal.id, of: organization)
            try await house.database.write { [house, target] tx in
                let doer = house.doer(organization, after: 5)
                try CopyStore.respond(copy.id, version: copy.version, .accept, by: doer, tx)
                var news = News(item: .copy(copy.id), day: TestHouse.clock.today, line: "ตั้งหน่วยแล้ว")
                news.target = target.id
                news.quantity = Quantity(quantity)
                try ProgressStore.record(news, by: doer, tx)
            }
        }
    }

    @Test func `it says what was reached in all and by province, and that no steps are agreed yet`()
        async throws
    {
        let page = try await show()
        #expect(page.contains("<b>6</b><span>\(TargetText.reached.thai)"))
        #expect(page.contains(">กระบี่</th><td class=\"number\">2</td>"))
        #expect(page.contains(">สตูล</th><td class=\"number\">4</td>"))
        #expect(page.contains(">สงขลา</th><td class=\"number\">–</td>"))
        #expect(page.contains(TargetText.noSteps.thai))
    }

    @Test func `drafted steps stand on the page, and what is missing is told`() async throws {
        let fields = ["version": "1", "from": "1 ตุลาคม 2568", "until": "30 กันยายน 2569", "rest": "11"]
        #expect(try await post("propose", fields).status == 303)
        let page = try await show()
        #expect(page.contains(">30 ก.ย. 2569</th>"))
        #expect(page.contains(TargetText.missing.thai))
        // Three provinces with 3 each make 9, of which 6 are there.
        #expect(page.contains("<b>3</b><span>\(TargetText.missing.thai)"))
    }

    @Test func `typed steps replace those before, stale forms are refused, half lines are told`() async throws
    {
        let first = [
            ("version", "1"), ("day", "31 ธ.ค. 2568"), ("planned", "๑"), ("day", ""), ("planned", ""),
        ]
        #expect(try await post("steps", first).status == 303)
        #expect(try await curve() == ["2025-12-31 1"])
        await #expect(throws: (any Error).self) { try await post("steps", first) }
        let half = [("version", "2"), ("day", "31 ม.ค. 2569"), ("planned", "")]
        await #expect(throws: InputProblem.wrong(field: "planned")) { try await post("steps", half) }
        #expect(try await post("steps", [("version", "2")]).status == 303)
        #expect(try await curve() == [])
    }

    private func curve() async throws -> [String] {
        let curve = try await house.database.read { [target] in try CurveStore.find(target.id, $0) }
        return (curve?.steps ?? []).map { "\($0.day.iso) \($0.planned.text)" }
    }

    private func show() async throws -> String {
        let reply = try await answer(Request(.get, "/targets/\(target.id)"))
        return String(decoding: reply.body, as: UTF8.self)
    }

    private func post(_ action: String, _ fields: [String: String]) async throws -> Reply {
        try await post(action, fields.map { ($0.key, $0.value) })
    }

    private func post(_ action: String, _ fields: [(String, String)]) async throws -> Reply {
        let body = fields.map { "\($0.0)=\($0.1.replacingOccurrences(of: " ", with: "+"))" }
        return try await answer(
            Request(
                .post,
                "/targets/\(target.id)/\(action)",
                headers: ["content-type": "application/x-www-form-urlencoded"],
                body: Array(body.joined(separator: "&").utf8)
            )
        )
    }

    private func answer(_ request: Request) async throws -> Reply {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-\(UUID().uuidString)")
        let needs = PlanningNeeds(database: house.database, files: FileStore(root: folder.path))
        let (route, path) = try Router(Planning.routes(needs)).find(request)
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }
}
