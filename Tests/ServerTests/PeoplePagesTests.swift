// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Partners
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Server

struct PeoplePagesTests {
    private let pin = ["pin": "482917", "again": "482917"]

    private func house() async throws -> House {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-people-\(UUID().uuidString)"
        )
        return try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
    }

    /// Someone who looks after the people of one organization, in their own browser.
    private func coordinator(_ house: House, of organization: String) async throws -> Browser {
        let now = TestHouse.now
        let path = try await house.database.write { tx in
            try Self.add(organization, tx)
            let account = try AccountStore.insert("สมชาย ตัวอย่าง", by: "local", at: now, tx)
            try House.give("coordinator", GrantScope(organization: organization), to: account.id, at: now, tx)
            let link = try InvitationStore.issue(for: account.id, .enter, by: "local", at: now, tx)
            return AccessLinks.enter(link.token.reveal()).text
        }
        let browser = Browser(house)
        _ = await browser.post(path, pin)
        return browser
    }

    private static func add(_ organization: String, named name: String? = nil, _ tx: Transaction) throws {
        let known = try OrganizationStore.find(Organization.ID(organization), tx)
        guard known == nil else { return }
        let new = Organization(id: Organization.ID(organization), name: name ?? "องค์กร \(organization)")
        try OrganizationStore.insert(new, by: "local", at: TestHouse.now, tx)
    }

    private func link(in reply: Reply) -> String {
        let address = /value="http:\/\/127\.0\.0\.1(?::8080)?(\/enter\/[^"]+)"/
        return reply.text.firstMatch(of: address).map { String($0.1) }
            ?? ""
    }

    @Test func `someone new gets a role and a link that works for them`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        let person = [
            "name": "มาลี ตัวอย่าง", "role": "volunteer", "organization": "org-a", "phone": "081 234 5678",
        ]
        let made = await browser.post("/people", person)
        #expect(made.status == 200)
        #expect(made.text.contains("<svg class=\"qr\""))
        let phone = Browser(house)
        #expect(await phone.post(link(in: made), pin).status == 303)
        #expect(await phone.get("/me").text.contains("มาลี ตัวอย่าง"))
        let list = await browser.get("/people")
        #expect(list.text.contains("มาลี ตัวอย่าง"))
        #expect(!list.text.contains("081"))
        #expect(await browser.get("/people/list.csv").text.contains("มาลี ตัวอย่าง"))
    }

    @Test func `nobody gives what lies outside their organization, and what was typed stays`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        try await house.database.write { try Self.add("org-b", $0) }
        let person = ["name": "มาลี ตัวอย่าง", "role": "volunteer", "organization": "org-b"]
        let refused = await browser.post("/people", person)
        #expect(refused.status == 403)
        #expect(refused.text.contains("role-fault"))
        #expect(refused.text.contains("มาลี ตัวอย่าง"))
        #expect(!(await browser.get("/people").text.contains("มาลี ตัวอย่าง")))
    }

    @Test func `the whole house is given by its own tick, never by leaving the organization open`()
        async throws
    {
        let house = try await house()
        try await house.database.write { tx in
            for name in ["org-a", "org-b"] { try Self.add(name, tx) }
        }
        let pages = HouseProbe(house: house)
        let typed = ["name": "มาลี ตัวอย่าง", "role": "coordinator"]
        let open = try await pages.post("/people", typed)
        #expect(open.status == 422 && open.text.contains("organization-fault"))
        #expect(open.text.contains("มาลี ตัวอย่าง") && open.text.contains("name=\"house\""))
        let both = typed.merging(["organization": "org-a", "house": "1"]) { $1 }
        #expect(try await pages.post("/people", both).status == 422)
        #expect(try await pages.post("/people", typed.merging(["house": "1"]) { $1 }).status == 200)
        let coordinator = try await coordinator(house, of: "org-a")
        #expect(!(await coordinator.get("/people/new").text.contains("name=\"house\"")))
        let more = ["name": "ส้มโอ ตัวอย่าง", "role": "volunteer", "house": "1"]
        #expect(await coordinator.post("/people", more).status != 200)
    }

    @Test func `among many organizations one is found by its name, without a list of all`() async throws {
        let house = try await house()
        try await house.database.write { tx in
            for number in 100..<180 { try Self.add("no-\(number)", tx) }
            try Self.add("crab-1", named: "ชมรมคนรักปูเกาะลิบง", tx)
            try Self.add("crab-2", named: "ชมรมคนรักปูปากเมง", tx)
        }
        let pages = HouseProbe(house: house)
        let form = try await pages.get("/people/new")
        #expect((1...30).contains(form.matches(of: /องค์กร no-/).count) && form.contains("organization-names"))
        let typed = ["name": "มาลี ตัวอย่าง", "role": "volunteer"]
        let near = try await pages.post("/people", typed.merging(["organization": "คนรักปู"]) { $1 })
        #expect(near.status == 422 && near.text.contains("มาลี ตัวอย่าง"))
        #expect(near.text.contains("value=\"crab-2\"") && !near.text.contains("value=\"no-100\""))
        let chosen = ["organization": "คนรักปู", "near": "crab-2"]
        #expect(try await pages.post("/people", typed.merging(chosen) { $1 }).status == 200)
        let named = ["name": "ส้มโอ ตัวอย่าง", "role": "volunteer", "organization": "องค์กร no-101"]
        #expect(try await pages.post("/people", named).status == 200)
        let held = try await house.database.read { tx in
            try ["no-101", "crab-2"].map {
                try GrantStore.list(in: $0, today: TestHouse.clock.today, tx).count
            }
        }
        #expect(held == [1, 1])
        let found = try await pages.get("/people?organization=crab-2")
        #expect(found.contains("มาลี ตัวอย่าง") && !found.contains("ส้มโอ ตัวอย่าง"))
    }

    @Test(arguments: ["", "/grants", "/hand-over"])
    func `another organization's person cannot be looked at by swapping the id`(page: String) async throws {
        let house = try await house()
        let mine = try await coordinator(house, of: "org-a")
        let other = try await coordinator(house, of: "org-b")
        let made = await other.post(
            "/people",
            ["name": "คนของอีกองค์กร", "role": "volunteer", "organization": "org-b"]
        )
        let id = try #require(made.text.firstMatch(of: /href="\/people\/([0-9a-f-]{36})"/)).1
        let reply = await mine.get("/people/\(id)\(page)")
        #expect(reply.status == 403)
        #expect(!reply.text.contains("คนของอีกองค์กร"))
        for deed in ["link", "password-link", "lost-phone", "close", "phone", "name", "grants"] {
            let sent = await mine.post(
                "/people/\(id)/\(deed)",
                ["name": "x", "version": "1", "role": "volunteer"]
            )
            #expect(sent.status == 403, "\(deed) says \(sent.status)")
        }
    }

    @Test func `a role from elsewhere ends what came by another's link, and shows a new one`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        try await house.database.write { try Self.add("org-b", $0) }
        let made = await browser.post(
            "/people",
            ["name": "มาลี ตัวอย่าง", "role": "volunteer", "organization": "org-a"]
        )
        let id = try #require(made.text.firstMatch(of: /href="\/people\/([0-9a-f-]{36})"/)).1
        let phone = Browser(house)
        _ = await phone.post(link(in: made), pin)
        let given = try await HouseProbe(house: house).post(
            "/people/\(id)/grants",
            ["role": "volunteer", "organization": "org-b"]
        )
        #expect(given.status == 200 && given.text.contains("ไม่มีทางเข้าใช้"))
        #expect(await phone.get("/me").status == 303)
        let own = Browser(house)
        #expect(await own.post(link(in: given), pin).status == 303)
        #expect(await own.get("/me").status == 200)
    }

    @Test func `a lost phone is out at once and the new link opens the account again`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        let made = await browser.post(
            "/people",
            ["name": "มาลี ตัวอย่าง", "role": "volunteer", "organization": "org-a"]
        )
        let id = try #require(made.text.firstMatch(of: /href="\/people\/([0-9a-f-]{36})"/)).1
        let lost = Browser(house)
        _ = await lost.post(link(in: made), pin)
        let again = await browser.post("/people/\(id)/lost-phone")
        #expect(again.status == 200)
        #expect(await lost.get("/me").status == 303)
        #expect(await lost.get("/unlock").location.hasPrefix("/sign-in"))
        let found = Browser(house)
        _ = await found.post(link(in: again), pin)
        #expect(await found.get("/me").status == 200)
    }

    @Test func `the telephone number is shown on asking, and the look is noted`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        let made = await browser.post(
            "/people",
            ["name": "มาลี ตัวอย่าง", "role": "volunteer", "organization": "org-a", "phone": "0812345678"]
        )
        let id = try #require(made.text.firstMatch(of: /href="\/people\/([0-9a-f-]{36})"/)).1
        #expect(!(await browser.get("/people/\(id)").text.contains("2345678")))
        #expect(await browser.post("/people/\(id)/phone").text.contains("678"))
        #expect(await browser.get("/me/views").text.contains("เบอร์โทร"))
    }

    @Test func `every page leads to what is kept about people, the work with it only those who may`()
        async throws
    {
        let house = try await house()
        let volunteer = Browser(house)
        _ = await volunteer.post(try await house.invite("นิภา", role: "volunteer", organization: nil), pin)
        let mine = await volunteer.get("/me").text
        #expect(!mine.contains("\"/privacy/work\""))
        #expect(mine.contains("\"/privacy\""))
        #expect(mine.contains("<a href=\"/\">"))
        #expect(await Browser(house).get("/sign-in").text.contains("\"/privacy\""))
    }

    @Test func `a person's page offers its reader only what is done for them`() async throws {
        let house = try await house()
        let browser = try await coordinator(house, of: "org-a")
        let now = TestHouse.now
        // One active, one who also works elsewhere, one whom the house has closed.
        let people = try await house.database.write { tx in
            try Self.add("org-b", tx)
            let ids = try ["มาลี ตัวอย่าง", "ส้มโอ ตัวอย่าง", "วันดี ตัวอย่าง"].map {
                try AccountStore.insert($0, by: "local", at: now, tx).id
            }
            for id in ids {
                try House.give("volunteer", GrantScope(organization: "org-a"), to: id, at: now, tx)
            }
            try House.give("volunteer", GrantScope(organization: "org-b"), to: ids[1], at: now, tx)
            try AccountStore.close(ids[2], by: Visitor.local.id, at: now, tx)
            return ids
        }
        for (id, offered) in zip(people, [6, 1, 2]) {
            let page = await browser.get("/people/\(id)")
            let acts = OfferedActs(page).acts.filter { $0.method == .post && $0.path != "/preferences" }
                .filter { $0.path.hasPrefix("/people") || $0.path.hasPrefix("/grants") }
            #expect(acts.count == offered)
            #expect(!acts.contains { $0.path.hasSuffix("/reopen") })
            // What ends something comes last, or what is behind it would be refused for that.
            for act in acts.sorted(by: { $0.ending < $1.ending }) {
                let sent = await browser.post(act.path, act.fields)
                #expect(sent.status != 403, "\(act.path) says \(sent.status)")
            }
        }
    }

    @Test func `who works without this permission finds no people`() async throws {
        let house = try await house()
        let browser = Browser(house)
        _ = await browser.post(try await house.invite("นิภา", role: "volunteer", organization: nil), pin)
        for path in ["/people", "/people/new", "/people/list.csv", "/agreements", "/openings", "/me/keys"] {
            #expect(await browser.get(path).status == 403, "\(path)")
        }
    }
}

/// Requests of the program itself, who may everything.
private struct HouseProbe {
    let house: House

    func get(_ target: String) async throws -> String {
        await house.respond(to: Request(.get, target, headers: ["host": "127.0.0.1"]), as: .local).text
    }

    func post(_ path: String, _ fields: [String: String]) async throws -> Reply {
        let body = fields.map { "\($0.key)=\(Self.quoted($0.value))" }.joined(separator: "&")
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        return await house.respond(
            to: Request(.post, path, headers: headers, body: Array(body.utf8)),
            as: .local
        )
    }

    private static func quoted(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
