// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing
import Web

@testable import Indicators

struct PagesTests {
    private func filled() async throws -> IndicatorHouse {
        let house = try await IndicatorHouse.make()
        for person in 1...3 { try await house.contact(Int64(person), "2026-01-05", "900101", sex: "f") }
        for person in 4...30 { try await house.contact(Int64(person), "2025-12-05", "900102", sex: "m") }
        return house
    }

    private func visitor(places: [String] = [], countsOnly: Bool = false) -> Visitor {
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: [Indicators.read],
            scope: .init(organization: "org-b", places: places, isCountsOnly: countsOnly),
            starts: Day(daysSince1970: 0)
        )
        return Visitor(id: "v", grants: [grant])
    }

    @Test(arguments: [
        "/indicators", "/indicators?place=90", "/indicators/matrix", "/indicators/provinces/90",
        "/indicators/reached",
        "/indicators/reached?place=90&by=sex", "/indicators/reached?place=900101&period=2569M01",
        "/indicators/contacts/cells?place=90", "/indicators/contacts/facts?place=90", "/indicators/facts/1",
        "/indicators/contacts/quality?place=90", "/indicators/contacts/changes",
        "/indicators/contacts/quality?place=90&sign=late", "/indicators/contacts/quality?sign=twin&before=9",
        "/indicators/contacts/versions",
        "/indicators/contacts/edit", "/indicators/new", "/indicators/denominators", "/public/indicators",
    ])
    func `every page answers in both languages`(_ path: String) async throws {
        let house = try await filled()
        let reply = try await house.ask(.get, path)
        #expect(reply.status == 200)
        #expect(reply.words.contains("</html>"))
    }

    @Test(arguments: ["csv", "xlsx", "json", "geojson"])
    func `the same figures come as a file`(_ kind: String) async throws {
        let reply = try await filled().ask(.get, "/indicators/reached/table.\(kind)?place=90&by=sex")
        #expect(reply.status == 200 && reply.body.count > 200)
    }

    @Test func `a place that is not the visitor's is refused, and their own is shown first`() async throws {
        let house = try await filled()
        let reply = try await house.ask(.get, "/indicators", as: visitor(places: ["90"]))
        #expect(reply.words.contains("สงขลา"))
        await #expect(throws: RouteProblem.notAllowed) {
            _ = try await house.ask(.get, "/indicators?place=91", as: visitor(places: ["90"]))
        }
    }

    @Test func `records of others are not shown, only counted`() async throws {
        let reply = try await filled().ask(.get, "/indicators/contacts/facts?place=900101", as: visitor())
        #expect(reply.words.contains("อีก 3 รายการ"))
        #expect(!reply.words.contains("/indicators/facts/1\""))
    }

    @Test func `small counts in sensitive matters are hidden from whom something is kept`() async throws {
        let house = try await filled()
        let all = try await house.ask(.get, "/indicators/reached?place=900101")
        #expect(all.words.contains("15.0 %"))
        let some = try await house.ask(.get, "/indicators/reached?place=900101", as: visitor())
        #expect(!some.words.contains("15.0 %") && some.words.contains("••"))
    }

    @Test func `a definition is tried, kept with its faults, and saved`() async throws {
        let house = try await filled()
        let yaml = "indicators:%0A  - key: tried%0A    name: ลอง%0A    numerator: {kind: contact.proactive}"
        let tried = try await house.ask(.post, "/indicators/new", form: "preview=1&place=90&yaml=\(yaml)")
        #expect(tried.words.contains("30") && tried.status == 200)
        let wrong = try await house.ask(.post, "/indicators/new", form: "yaml=\(yaml)%0A    unit: nothing")
        #expect(wrong.status == 422 && wrong.words.contains("unit: nothing"))
        let saved = try await house.ask(.post, "/indicators/new", form: "yaml=\(yaml)")
        #expect(saved.header("location") == "/indicators/tried")
        #expect(try await house.value("tried", "90", "FY2569").result == Amount(30))
    }

    @Test func `a published table is dated, hides small counts, stays as it was and can be taken back`()
        async throws
    {
        let house = try await filled()
        let form = "place=90&period=FY2569&by=sex"
        let reply = try await house.ask(.post, "/indicators/reached/publish", form: form)
        let path = try #require(reply.header("location"))
        let page = try await house.ask(.get, path, as: .guest)
        #expect(page.words.contains("••"))
        #expect(!page.words.contains("15.0 %"))
        let before = try await house.ask(.get, path + "/table.json", as: .guest).words
        try await house.contact(99, "2026-01-06", "900103", sex: "m")
        #expect(try await house.ask(.get, path + "/table.json", as: .guest).words == before)
        let id = Snapshot.ID(String(path.split(separator: "/").last ?? ""))
        _ = try await house.ask(.post, "/indicators/published/\(id)/withdraw", form: "version=1")
        await #expect(throws: RouteProblem.noPage) { _ = try await house.ask(.get, path, as: .guest) }
    }
}
