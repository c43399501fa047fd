// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Privacy
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// Nothing personal stands on any page that needs no account: a canary sits in every field that can hold a
/// person, and every such page is opened.
struct PublicCanaryTests {
    @Test func `no public page and no secret link shows a canary from a personal field`() async throws {
        let planted = try await Planted.make()
        var opened = 0
        for route in planted.house.router.routes where route.permission.needsNobody && route.method == .get {
            let paths = planted.paths(route)
            #expect(!paths.isEmpty, "no sample for \(route.path): add one")
            for path in paths {
                let reply = await planted.ask(path)
                #expect(reply.status < 500, "\(path)")
                let page = String(decoding: reply.body, as: UTF8.self)
                for canary in planted.canaries(for: route.permission)
                where page.contains(canary) && !planted.mayGreet(route, canary) {
                    Issue.record("\(canary) stands on \(route.path)")
                }
                opened += 1
            }
        }
        print("canaries: \(planted.planted) planted, \(opened) answers looked over")
        #expect(opened >= 14)
    }

    @Test func `no photo is public before all on it agree, and it goes when one takes the consent back`()
        async throws
    {
        let planted = try await Planted.make()
        let shown = try await planted.house.database.read { tx in
            try tx.one(
                """
                select p.photo from progress p join commitment_copies c on c.id = p.copy
                    join commitments m on m.id = c.commitment join published_plans d on d.plan = m.plan
                where p.photo is not null and p.reversed_at is null and d.withdrawn_at is null
                """,
                as: String.self
            )
        }
        let photo = try #require(shown)
        func status() async -> Int { await planted.ask("/public/photos/\(photo)").status }
        func isOnPlan() async -> Bool {
            let page = await planted.ask("/public/plans/\(planted.root)")
            return String(decoding: page.body, as: UTF8.self).contains(photo)
        }
        #expect(await status() == 404)
        let organization = try await planted.house.database.read {
            try $0.one("select organization from progress where photo = \(photo)", as: String.self)
        }
        // Two can be recognised, one agrees: not yet.
        #expect(await planted.send("/privacy/photos/\(photo)", "version=0&people=2&open=1").status == 303)
        var consents: [String] = []
        for _ in 0..<2 {
            #expect(await status() == 404)
            #expect(await !isOnPlan())
            let form =
                "subject=x&purpose=photos&scope=one+photo&age=44&giver=own&way=paper&evidence=x&organization="
            #expect(await planted.send("/privacy/consents", form + (organization ?? "")).status < 400)
            let known = consents
            let newest = try await planted.house.database.read {
                try $0.one(
                    "select id from consents where scope = 'one photo' and id not in (\(list: known + ["-"]))",
                    as: String.self
                )
            }
            consents.append(newest ?? "")
            let path = "/privacy/photos/\(photo)/consents"
            #expect(await planted.send(path, "consent=\(newest ?? "")").status == 303)
        }
        #expect(await status() == 200)
        #expect(await isOnPlan())
        #expect(await planted.ask("/privacy/photos/\(photo)").status != 200)
        #expect(await planted.send("/privacy/consents/\(consents[0])/withdraw", "").status == 303)
        #expect(await status() == 404)
        #expect(await !isOnPlan())
    }

    @Test func `publishing asks about a person in a wording, and hides the name when told to`() async throws {
        let planted = try await Planted.make()
        let plan = planted.root
        let name = "นางคานารี สาธารณะ"
        try await planted.house.database.write { tx in
            try tx.run("update commitments set text = \("เยี่ยม" + name + " ทุกเดือน") where plan = \(plan)")
        }
        let asked = await planted.send("/plans/\(plan)/publish", "")
        #expect(asked.status == 422)
        #expect(String(decoding: asked.body, as: UTF8.self).contains("<mark>"))
        let before = String(decoding: await planted.ask("/public/plans/\(plan)").body, as: UTF8.self)
        #expect(!before.contains(name))
        #expect(await planted.send("/plans/\(plan)/publish", "guard=hide").status == 303)
        let after = String(decoding: await planted.ask("/public/plans/\(plan)").body, as: UTF8.self)
        #expect(!after.contains(name) && after.contains("บุคคลหนึ่ง"))
    }
}

/// The demo's house with canaries in it.
private struct Planted: Sendable {
    let house: House
    let root: String
    let links: [String: String]
    /// Photos of the demo's news; nobody has agreed to any.
    let photos: [String]
    let planted: Int

    /// Tables and columns that hold, or may hold, someone; internal ones must not reach the open pages.
    private static let personal: [(table: String, column: String)] = [
        ("accounts", "name"), ("devices", "label"), ("journal_details", "details"),
        ("files", "original_name"),
        ("report_contents", "body"), ("reports", "source_name"),
        ("persons", "prefix"), ("persons", "name"), ("persons", "skills"), ("households", "label"),
        ("household_members", "relation"), ("organization_contacts", "value"), ("positions", "title"),
    ]
    private static let inside: [(table: String, column: String)] = [
        ("progress", "line"), ("support_requests", "text"), ("support_requests", "answer"),
        ("commitment_copies", "note"), ("hostings", "note"), ("hostings", "contribution"),
        ("plan_history", "why"),
    ]

    static func canary(_ place: (table: String, column: String)) -> String {
        "นกคานารี\(place.table)\(place.column)"
    }

    static func make() async throws -> Planted {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-canary-\(UUID().uuidString)"
        )
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        _ = try await DemoData.fill(house, extraCommitments: 0)
        let planted = try await plant(house)
        let (root, organization, report, account) = try await house.database.read { tx in
            func first(_ sql: SQL) throws -> String { try tx.one(sql) ?? "" }
            return (
                try first("select plan from published_plans where withdrawn_at is null limit 1"),
                try first(
                    """
                    select o.name from commitment_copies c join organizations o on o.id = c.organization
                    where c.root = (select coalesce(p.parent, p.id) from published_plans s
                        join plans p on p.id = s.plan where s.withdrawn_at is null limit 1) limit 1
                    """
                ),
                try first("select id from reports order by created_at desc limit 1"),
                try first("select id from accounts where login = 'volunteer'")
            )
        }
        let photos: [String] = try await house.database.read { tx in
            try tx.rows("select distinct photo from progress where photo is not null") { try $0.get("photo") }
        }
        let parent = try await house.database.read {
            try $0.one("select coalesce(parent, id) from plans where id = \(root)", as: String.self)
        }
        var made = Planted(
            house: house,
            root: parent ?? root,
            links: [:],
            photos: photos,
            planted: planted
        )
        made = Planted(
            house: house,
            root: made.root,
            links: try await made.makeLinks(organization, report, account),
            photos: photos,
            planted: planted + 4
        )
        return made
    }

    private static func plant(_ house: House) async throws -> Int {
        try await house.database.write { tx in
            var count = 0
            for place in personal + inside {
                let text = canary(place)
                // Names of tables cannot be bound; these stand in this file.
                let statement = SQL(stringLiteral: "update \(place.table) set \(place.column) = '\(text)'")
                try tx.run(statement)
                count += 1
            }
            return count
        }
    }

    /// One secret link of each kind, made the way that people make them.
    private func makeLinks(_ organization: String, _ report: String, _ account: String) async throws
        -> [String: String]
    {
        let consent = "subject=\(Self.sealed)&purpose=photos&scope=photo&age=44&giver=own&way=link&evidence=x"
        _ = await send(
            "/privacy/requests",
            "kind=see&who=\(Self.sealed)&contact=\(Self.sealed)&matter=\(Self.sealed)"
        )
        let token = try await house.database.write { tx in
            try InvitationStore.issue(for: Account.ID(account), .enter, by: "local", at: TestHouse.now, tx)
                .token
        }
        return [
            "/l/{token}": Self.token(
                await send("/plans/\(root)/links", "organization=\(organization)"),
                "/l/"
            ),
            "/answer/{token}": Self.token(await send("/reports/\(report)/links", ""), "/answer/"),
            "/consent/{token}": Self.token(await send("/privacy/consents", consent), "/consent/"),
            "/enter/{token}": token.reveal(),
            "/public/indicators/{id}": Self.token(
                await send("/indicators/learning-centres/publish", "period=2568"),
                "/public/indicators/"
            ),
        ]
    }

    private static let sealed = "CanarySealedPerson"

    private static func token(_ reply: Reply, _ head: String) -> String {
        let page = String(decoding: reply.body, as: UTF8.self) + (reply.header("location") ?? "")
        guard let start = page.firstRange(of: head) else { return "" }
        return String(
            page[start.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        )
    }

    /// Every way to ask for a route that needs no account.
    func paths(_ route: Route) -> [String] {
        let link = links.first { route.path.hasPrefix($0.key) }
        if let link, !link.value.isEmpty {
            let path = route.path.replacingOccurrences(of: "{token}", with: link.value)
                .replacingOccurrences(of: "{id}", with: link.value)
            let files = ["table.csv", "table.json", "table.geojson"]
            return path.hasSuffix("{file}")
                ? files.map { path.replacingOccurrences(of: "{file}", with: $0) } : [path]
        }
        if route.path == "/public/photos/{id}" { return photos.map { "/public/photos/\($0)" } }
        if route.path == "/public/plans/{id}" { return ["/public/plans/\(root)"] }
        if route.path.hasPrefix("/assets") { return ["/assets/phakhi.css"] }
        return route.path.contains("{") ? [] : [route.path]
    }

    /// Open pages show nothing from inside; a partner's own link shows that partner's own words.
    func canaries(for permission: Permission) -> [String] {
        let places = Self.personal + (permission == .open ? Self.inside : [])
        return places.map(Self.canary) + [Self.sealed]
    }

    /// A one-time link greets the person it was made for, and nobody else.
    func mayGreet(_ route: Route, _ canary: String) -> Bool {
        route.path == "/enter/{token}" && canary == Self.canary(("accounts", "name"))
    }

    func ask(_ path: String) async -> Reply {
        await house.respond(to: Request(.get, path, headers: ["host": "127.0.0.1:8080"]))
    }

    /// Sends a form as the house itself.
    func send(_ path: String, _ form: String) async -> Reply {
        let headers = ["host": "127.0.0.1:8080", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(.post, path, headers: headers, body: Array(form.utf8))
        return await house.respond(to: request, as: .local)
    }
}
