// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// Secret links between those who make them and those for whom they answer.
struct LinkOwnerTests {
    private let rights: PermissionHouse

    init() async throws { rights = try await PermissionHouse.make() }

    @Test func `a link is made for who has no account, not for who can answer themselves`() async throws {
        let link = ["organization": "องค์กรสมมุติ silent", "days": "30"]
        let made = await post("/plans/\(ours)/links", link, as: .ours)
        #expect(made.status == 200)
        try await rights.house.database.write { tx in
            let account = try AccountStore.insert("มาลี ตัวอย่าง", by: "local", at: TestHouse.now, tx)
            let scope = GrantScope(organization: "organization-silent")
            try House.give("secretary", scope, to: account.id, at: TestHouse.now, tx)
        }
        let refused = await post("/plans/\(ours)/links", link, as: .ours)
        #expect(refused.status == 403)
        #expect(try await count("select count(*) from partner_links") == 6)
    }

    @Test func `an organization sees every link that answers for it, and closes those it wants`() async throws
    {
        let link = ["organization": "องค์กรสมมุติ silent"]
        _ = await post("/plans/\(ours)/links", link, as: .ours)
        let (own, others) = (await get("/links", as: .silent), await get("/links", as: .sharing))
        #expect(own.matches(of: /action="\/links\/[0-9a-f]{16}\/revoke"/).count == 2)
        #expect(others.matches(of: /action="\/links\//).count == 1 && !others.contains("silent"))
        let names = own.matches(of: /\/links\/([0-9a-f]{16})\/revoke/).map { String($0.1) }
        for name in names {
            #expect(await post("/links/\(name)/revoke", [:], as: .sharing).status == 403)
            #expect(await post("/links/\(name)/revoke", [:], as: .silent).status == 303)
        }
        #expect(await get("/links", as: .silent).matches(of: /action="\/links\//).isEmpty)
    }

    @Test func `a link is closed from its own plan only`() async throws {
        let name = rights.id(.link, .silent) ?? ""
        #expect(await post("/plans/\(ours)/links/\(name)/revoke", [:], as: .ours).status == 404)
        let own = rights.id(.link, .ours) ?? ""
        #expect(await get("/plans/\(ours)/links", as: .ours).contains(own))
        #expect(await post("/plans/\(ours)/links/\(own)/revoke", [:], as: .ours).status == 303)
        #expect(try await count("select count(*) from partner_links where revoked_at is not null") == 1)
    }

    @Test func `nobody makes a link as another organization's own`() async throws {
        let plan = rights.id(.root, .silent) ?? ""
        let link = ["organization": "องค์กรสมมุติ silent"]
        #expect(await post("/plans/\(plan)/own-links", link, as: .silent).status == 200)
        #expect(await post("/plans/\(ours)/own-links", link, as: .ours).status == 403)
    }

    private var ours: String { rights.id(.root, .ours) ?? "" }

    /// A coordinator of one organization, and nothing else.
    private func visitor(_ party: PermissionHouse.Party) -> Visitor {
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: (try? PermissionTable().permissions(of: "coordinator")) ?? [],
            scope: Grant.Scope(organization: "organization-\(party.rawValue)"),
            starts: TestHouse.clock.today
        )
        return Visitor(id: "of-\(party.rawValue)", grants: [grant])
    }

    private func get(_ target: String, as party: PermissionHouse.Party) async -> String {
        let request = Request(.get, target, headers: ["host": "127.0.0.1"])
        return String(
            decoding: await rights.house.respond(to: request, as: visitor(party)).body,
            as: UTF8.self
        )
    }

    private func post(_ target: String, _ fields: [String: String], as party: PermissionHouse.Party) async
        -> Reply
    {
        let body = fields.map {
            "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(.post, target, headers: headers, body: Array(body.joined(separator: "&").utf8))
        return await rights.house.respond(to: request, as: visitor(party))
    }

    private func count(_ sql: SQL) async throws -> Int {
        try await rights.house.database.read { try $0.one(sql, as: Int.self) ?? -1 }
    }
}
