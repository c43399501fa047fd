// SPDX-License-Identifier: Apache-2.0

import Files
import Foundation
import Kernel
import Partners
import Storage
import TestSupport
import Testing
import Web

@testable import Planning

/// What the holder of one organization's secret link can reach, and what stays closed however it is asked.
struct LinkTests {
    let house: PlanningHouse
    let root: Plan.ID
    let own: CommitmentCopy
    let others: CommitmentCopy
    let token: String

    init() async throws {
        let house = try await PlanningHouse.make()
        let root = try await house.accept(KrabiSatunSongkhla.draft).sharedPlan
        let (goal, _) = try await house.goal(of: root)
        own = try await house.copy(goal.id, of: house.krabi)
        others = try await house.copy(goal.id, of: house.satun)
        token = try await house.database.write { tx throws in
            try PartnerLinkStore.insert(plan: root, organization: house.krabi, by: house.coordinator(), tx)
        }
        self.house = house
        self.root = root
    }

    @Test func `the link shows one's own items and takes one's own answer`() async throws {
        let page = try await get("/l/\(token)")
        #expect(page.contains("copy-\(own.id)") && !page.contains("copy-\(others.id)"))
        let reply = try await post("/l/\(token)/copies/\(own.id)/answer", answer(own))
        #expect(reply.status == 303)
        #expect(try await house.copy(own.commitment, of: house.krabi).state == .notStarted)
    }

    @Test(arguments: [
        "copies/{other}/answer", "copies/{other}/state", "progress", "support",
    ])
    func `another organization's item is closed to it`(path: String) async throws {
        let path = path.replacingOccurrences(of: "{other}", with: others.id.rawValue)
        let fields =
            answer(others) + [
                ("item", "copy-\(others.id)"), ("line", "planted"), ("text", "planted"), ("state", "done"),
                ("kind", "people"), ("kind", "other"), ("organization", "satun"),
            ]
        await #expect(throws: PlanningProblem.linkUnknown) { try await post("/l/\(token)/\(path)", fields) }
        #expect(try await house.copy(others.commitment, of: house.satun) == others)
    }

    @Test(arguments: ["progress", "support"])
    func `the forms of another's item and of activities do not open`(form: String) async throws {
        await #expect(throws: PlanningProblem.linkUnknown) {
            try await get("/l/\(token)/\(form)?item=copy-\(others.id)")
        }
        await #expect(throws: PlanningProblem.linkUnknown) {
            try await get("/l/\(token)/\(form)?item=activity-anything")
        }
    }

    @Test func `a link taken back opens nothing, nor does a token that was never made`() async throws {
        try await house.database.write { tx throws in
            try PartnerLinkStore.revoke(plan: root, organization: house.krabi, by: house.coordinator(), tx)
        }
        for token in [token, String(repeating: "0", count: 32)] {
            await #expect(throws: PlanningProblem.linkUnknown) { try await get("/l/\(token)") }
            await #expect(throws: PlanningProblem.linkUnknown) {
                try await post("/l/\(token)/copies/\(own.id)/answer", answer(own))
            }
        }
        #expect(try await house.copy(own.commitment, of: house.krabi) == own)
    }

    @Test func `a guest may use nothing but links and what was published`() throws {
        let closed = routes.filter { !$0.permission.needsNobody }.map(\.path)
        let open = routes.filter { $0.permission.needsNobody }.map(\.path)
        #expect(open.allSatisfy { $0.hasPrefix("/l/{token}") || $0.hasPrefix("/public") })
        #expect(closed.contains("/progress") && closed.contains("/plans/{id}"))
    }

    private func answer(_ copy: CommitmentCopy) -> [(String, String)] {
        [("version", String(copy.version)), ("answer", "accept"), ("why", "planted")]
    }

    private var routes: [Route] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-links-\(UUID().uuidString)"
        )
        return Planning.routes(PlanningNeeds(database: house.database, files: FileStore(root: folder.path)))
    }

    private func get(_ target: String) async throws -> String {
        String(decoding: try await reply(to: Request(.get, target)).body, as: UTF8.self)
    }

    private func post(_ target: String, _ fields: [(String, String)]) async throws -> Reply {
        let body = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        let headers = ["content-type": "application/x-www-form-urlencoded"]
        return try await reply(to: Request(.post, target, headers: headers, body: Array(body.utf8)))
    }

    private func reply(to request: Request) async throws -> Reply {
        let (route, path) = try Router(routes).find(request)
        try #require(route.permission.needsNobody)
        let visit = Visit(request: request, visitor: .guest, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }
}
