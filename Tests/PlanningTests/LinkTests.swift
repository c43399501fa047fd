// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Files
import Foundation
import Kernel
import Partners
import Reading
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
            let link = try PartnerLinkStore.get(token: token, at: PlanningHouse.now, tx)
            try PartnerLinkStore.revoke(link, by: house.coordinator(), tx)
        }
        for token in [token, String(repeating: "0", count: 32)] {
            await #expect(throws: PlanningProblem.linkUnknown) { try await get("/l/\(token)") }
            await #expect(throws: PlanningProblem.linkUnknown) {
                try await post("/l/\(token)/copies/\(own.id)/answer", answer(own))
            }
        }
        #expect(try await house.copy(own.commitment, of: house.krabi) == own)
    }

    @Test(arguments: [(nil, 90), (30, 30), (365, 365), (36_500, 90)])
    func `a link ends after the days it was made for, ninety where nobody says`(
        days: Int?,
        works: Int
    ) async throws {
        let day = Int64(86_400_000)
        try await house.database.write { tx throws in
            let doer = house.coordinator()
            let token = try PartnerLinkStore.insert(
                plan: root,
                organization: house.satun,
                days: days,
                by: doer,
                tx
            )
            let ends = Instant(milliseconds: doer.now.milliseconds + Int64(works) * day)
            let last = Instant(milliseconds: ends.milliseconds - 1)
            #expect(try PartnerLinkStore.get(token: token, at: last, tx).organization == house.satun)
            #expect(throws: PlanningProblem.linkExpired) {
                try PartnerLinkStore.get(token: token, at: ends, tx)
            }
        }
    }

    @Test func `what comes by a link is written down as the link's, with who made it`() async throws {
        try #require(await post("/l/\(token)/copies/\(own.id)/answer", answer(own)).status == 303)
        let (entry, link) = try await house.database.read { tx in
            let entry = try HistoryStore.list(records: [own.id.rawValue], tx).first
            let name = entry.flatMap { LinkRules.link(of: $0.actor) } ?? ""
            return (entry, try PartnerLinkStore.get(name: name, tx))
        }
        #expect(entry?.organization == house.krabi)
        #expect(link.created.by == house.coordinator().actor && link.used.count == 1)
    }

    @Test func `someone of another organization who has signed in may look, but not answer`() async throws {
        let other = visitor(of: house.satun)
        let page = try await get("/l/\(token)", as: other)
        #expect(page.contains("copy-\(own.id)") && !page.contains("/answer"))
        await #expect(throws: PlanningProblem.notForThem) {
            try await post("/l/\(token)/copies/\(own.id)/answer", answer(own), as: other)
        }
        #expect(try await house.copy(own.commitment, of: house.krabi) == own)
    }

    @Test func `someone of the organization who has signed in answers as themselves`() async throws {
        let mine = visitor(of: house.krabi)
        #expect(try await post("/l/\(token)/copies/\(own.id)/answer", answer(own), as: mine).status == 303)
        let actors = try await house.database.read { tx in
            try HistoryStore.list(records: [own.id.rawValue], tx).map(\.actor)
        }
        #expect(actors.first == mine.id)
    }

    @Test func `a link from before links ended works for ninety days from the day it was made`() async throws
    {
        let rooms =
            StorageMigrations.all + Access.migrations + Facts.migrations + Files.migrations
            + Partners.migrations
            + Reading.migrations
        let early = rooms + Planning.migrations.filter { $0.id < "planning-0008" }
        let database = try await TestHouse.make(Array(early.dropFirst(StorageMigrations.all.count)))
        let made = PlanningHouse.now
        try await database.write { tx throws in
            let rows: [SQL] = [
                """
                insert into organizations (id, name, level, sort_key, created_at, updated_at)
                values ('o', 'o', 'local', 'o', \(made), \(made))
                """,
                """
                insert into programmes (id, title, state, sort_key, created_at, updated_at)
                values ('p', 'p', 'active', 'p', \(made), \(made))
                """,
                """
                insert into plans (id, programme, title, state, made_at)
                values ('plan', 'p', 'x', 'draft', \(made))
                """,
                """
                insert into partner_links (digest, plan, organization, created_by, created_at)
                values (\(PartnerLinkStore.digest("old")), 'plan', 'o', 'x', \(made))
                """,
            ]
            for row in rows { try tx.run(row) }
        }
        try await Migrator.migrate(database, rooms + Planning.migrations, now: made)
        let link = try await database.read { try PartnerLinkStore.get(token: "old", at: made, $0) }
        #expect(link.expires == Instant(milliseconds: made.milliseconds + 90 * 86_400_000))
        #expect(link.used == PartnerLink.Use(count: 0, last: nil))
    }

    private func visitor(of organization: Organization.ID) -> Visitor {
        let grant = Grant(
            id: "g",
            role: "secretary",
            permissions: [Planning.read, Planning.work],
            scope: Grant.Scope(organization: organization.rawValue),
            starts: PlanningHouse.now.bangkokDay
        )
        return Visitor(id: "somebody", grants: [grant])
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

    private func get(_ target: String, as visitor: Visitor = .guest) async throws -> String {
        String(decoding: try await reply(to: Request(.get, target), as: visitor).body, as: UTF8.self)
    }

    private func post(
        _ target: String,
        _ fields: [(String, String)],
        as visitor: Visitor = .guest
    ) async throws -> Reply {
        let body = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        let headers = ["content-type": "application/x-www-form-urlencoded"]
        return try await reply(
            to: Request(.post, target, headers: headers, body: Array(body.utf8)),
            as: visitor
        )
    }

    private func reply(to request: Request, as visitor: Visitor) async throws -> Reply {
        let (route, path) = try Router(routes).find(request)
        try #require(route.permission.needsNobody)
        let visit = Visit(request: request, visitor: visitor, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }
}
