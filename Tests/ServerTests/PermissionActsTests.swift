// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// What a matrix of single requests does not show: lists, names that speak for others, swapped ids.
struct PermissionActsTests {
    private let rights: PermissionHouse

    init() async throws { rights = try await PermissionHouse.make() }

    /// A coordinator of one's own organization, and nothing else.
    private func visitor(_ scope: Grant.Scope = .init(organization: "organization-ours")) throws -> Visitor {
        let permissions = try PermissionTable().permissions(of: "coordinator")
        let starts = TestHouse.clock.today.adding(days: -9)
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: permissions,
            scope: scope,
            starts: starts
        )
        return Visitor(id: "visitor", grants: [grant])
    }

    private func get(_ target: String, as visitor: Visitor) async -> (status: Int, page: String) {
        let reply = await rights.house.respond(
            to: Request(.get, target, headers: ["host": "127.0.0.1"]),
            as: visitor
        )
        return (reply.status, String(decoding: reply.body, as: UTF8.self))
    }

    private func post(_ target: String, _ fields: [String: String], as visitor: Visitor) async -> Reply {
        let body = fields.map {
            "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(.post, target, headers: headers, body: Array(body.joined(separator: "&").utf8))
        return await rights.house.respond(to: request, as: visitor)
    }

    private func id(_ kind: PermissionHouse.Kind, _ party: PermissionHouse.Party, _ place: String = "")
        -> String
    {
        rights.id(kind, party, place) ?? "missing"
    }

    private func count(_ sql: SQL) async throws -> Int {
        try await rights.house.database.read { try $0.one(sql, as: Int.self) ?? -1 }
    }

    @Test(arguments: ["/reports", "/programmes", "/programmes/list.csv", "/reports/new"])
    func `lists hold nothing of those who share nothing`(path: String) async throws {
        let page = await get(path, as: try visitor()).page
        #expect(page.contains("ours"))
        let others = page.replacing(/องค์กรสมมุติ (silent|sharing|lapsed)/, with: "")
        for other in ["silent", "sharing", "lapsed"] { #expect(!others.contains(other), "\(path): \(other)") }
    }

    @Test func `search finds one's own items and no others`() async throws {
        let words = "ข้อหนึ่ง".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let own = await get("/search?q=\(words)", as: try visitor()).page
        let all = await get("/search?q=\(words)", as: .local).page
        #expect(own.contains(id(.commitment, .ours)))
        for other in [PermissionHouse.Party.silent, .sharing, .lapsed] {
            #expect(!own.contains(id(.commitment, other)))
            #expect(all.contains(id(.commitment, other)))
        }
    }

    @Test func `news are told in one's own name only`() async throws {
        let before = try await count("select count(*) from progress")
        var form = ["item": "copy-\(id(.copy, .ours, "90"))", "line": "ประชุมแล้ว"]
        form["organization"] = "องค์กรสมมุติ silent"
        #expect(await post("/progress", form, as: try visitor()).status == 403)
        form["organization"] = "องค์กรสมมุติ ours"
        #expect(await post("/progress", form, as: try visitor()).status == 303)
        #expect(try await count("select count(*) from progress") == before + 1)
    }

    @Test func `nobody is offered or can choose an organization that is not theirs`() async throws {
        let page = await get("/", as: try visitor()).page
        #expect(page.contains("องค์กรสมมุติ ours") && !page.contains("องค์กรสมมุติ silent"))
        let foreign = await post("/today", ["organization": "องค์กรสมมุติ silent"], as: try visitor())
        #expect(foreign.status == 403 && foreign.header("set-cookie") == nil)
        #expect(await post("/today", ["organization": "องค์กรสมมุติ ours"], as: try visitor()).status == 303)
    }

    @Test func `a cookie for another organization shows nothing of it`() async throws {
        let request = Request(
            .get,
            "/",
            headers: ["host": "127.0.0.1", "cookie": "organization=organization-silent"]
        )
        let reply = await rights.house.respond(to: request, as: try visitor())
        let page = String(decoding: reply.body, as: UTF8.self)
        #expect(reply.status == 200)
        for party in [PermissionHouse.Party.silent, .sharing, .lapsed] {
            #expect(!page.contains(id(.commitment, party, "90")))
            #expect(!page.contains(id(.root, party)))
        }
    }

    @Test func `a report of others cannot be drawn into one's own programme`() async throws {
        let into = ["programme": id(.programme, .ours), "item": "0"]
        let foreign = "/reports/\(id(.report, .silent))/accept"
        #expect(await post(foreign, into, as: try visitor()).status == 403)
        let own = "/reports/\(id(.report, .ours))/accept"
        let astray = ["programme": id(.programme, .ours), "plan": id(.root, .silent), "item": "0"]
        #expect(await post(own, astray, as: try visitor()).status == 403)
        #expect(
            await post(own, ["programme": id(.programme, .silent), "item": "0"], as: try visitor()).status
                == 403
        )
        #expect(await get(own + "?plan=" + id(.root, .silent), as: try visitor()).status == 403)
        #expect(try await count("select count(*) from acceptances") == 5)
    }

    @Test func `who works in one province cannot make links for the whole plan`() async throws {
        let province = Grant.Scope(organization: "organization-ours", places: ["90"])
        let link = ["organization": "องค์กรสมมุติ ours"]
        let plan = id(.plan, .ours, "90")
        #expect(await post("/plans/\(plan)/links", link, as: try visitor(province)).status == 403)
        #expect(await post("/plans/\(plan)/links", link, as: try visitor()).status == 200)
        #expect(await get("/plans/\(plan)/timeline", as: try visitor(province)).status == 403)
    }

    @Test func `the same text from two organizations is two reports, and neither learns of the other`()
        async throws
    {
        let form = ["text": "แผน silent"]
        let own = await post("/reports?way=typed", form, as: try visitor())
        let there = own.header("location") ?? ""
        #expect(own.status == 303 && !there.contains(id(.report, .silent)) && !there.contains("known"))
        #expect(await get(there, as: try visitor()).status == 200)
        let again = await post("/reports?way=typed", form, as: try visitor())
        #expect(again.header("location")?.hasPrefix(there) == true)
    }

    @Test func `who may only read is shown no form that they cannot send`() async throws {
        let permissions = try PermissionTable().permissions(of: "academic")
        let scope = Grant.Scope(organization: "organization-ours")
        let starts = TestHouse.clock.today
        let grant = Grant(id: "g", role: "academic", permissions: permissions, scope: scope, starts: starts)
        let reader = Visitor(id: "reader", grants: [grant])
        let pages = [
            "/commitments/\(id(.commitment, .ours, "90"))", "/activities/\(id(.activity, .ours, "90"))",
            "/plans/\(id(.root, .ours))", "/plans/\(id(.plan, .ours, "90"))/sheet",
            "/programmes/\(id(.programme, .ours))", "/reports/\(id(.report, .ours))",
        ]
        for path in pages {
            let shown = await get(path, as: reader)
            #expect(shown.status == 200, "\(path)")
            let forms = shown.page.components(separatedBy: "method=\"post\"").dropFirst()
            let acts = forms.filter { !$0.hasPrefix(" action=\"/preferences") }.map { String($0.prefix(80)) }
            #expect(acts.isEmpty, "\(path): \(acts)")
            let full = await get(path, as: try visitor()).page.components(separatedBy: "method=\"post\"")
                .count
            #expect(full > forms.count + 1 || path.hasPrefix("/programmes"), "\(path)")
        }
    }
}
