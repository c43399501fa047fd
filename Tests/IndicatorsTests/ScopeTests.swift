// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing
import Web

@testable import Indicators

struct ScopeTests {
    private func filled() async throws -> IndicatorHouse {
        let house = try await IndicatorHouse.make()
        for person in 1...8 {
            try await house.contact(Int64(person), "2026-01-05", "900101", programme: "p1")
        }
        for person in 9...20 {
            try await house.contact(Int64(person), "2026-01-06", "900102", programme: "p2")
        }
        for person in 21...50 {
            try await house.contact(Int64(person), "2026-01-06", "910101", programme: "p1")
        }
        return house
    }

    private func visitor(_ scope: Grant.Scope) -> Visitor {
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: [Indicators.read],
            scope: scope,
            starts: Day(daysSince1970: 0)
        )
        return Visitor(id: "v", grants: [grant])
    }

    private func total(_ house: IndicatorHouse, _ scope: Grant.Scope, _ query: String = "") async throws
        -> String
    {
        let path = "/api/indicators/contacts/values\(query)"
        let words = try await house.ask(.get, path, as: visitor(scope)).words
        let found = words.split(separator: "\n").first { $0.contains("\"numerator\"") && !$0.contains("{") }
        return String(found ?? "").filter(\.isNumber)
    }

    @Test func `a duty for an organization tells of the places it works in`() async throws {
        let house = try await filled()
        #expect(try await total(house, .init(organization: "org-b")) == "20")
        for place in ["91", "910101"] {
            await #expect(throws: RouteProblem.notAllowed) {
                _ = try await total(house, .init(organization: "org-b"), "?place=\(place)")
            }
        }
        let matrix = try await house.ask(
            .get,
            "/indicators/matrix",
            as: visitor(.init(organization: "org-b"))
        )
        #expect(matrix.words.contains("สงขลา") && !matrix.words.contains("สตูล"))
    }

    @Test func `a duty for a programme counts its own records in its own places`() async throws {
        let house = try await filled()
        #expect(try await total(house, .init(programme: "p1")) == "8")
        #expect(try await total(house, .init(places: ["91"], programme: "p1")) == "30")
        let matrix = try await house.ask(.get, "/indicators/matrix", as: visitor(.init(programme: "p1")))
        #expect(matrix.words.contains(">8<") && !matrix.words.contains(">20<"))
    }

    @Test(arguments: [
        Grant.Scope(organization: "org-unknown"), Grant.Scope(programme: "p-unknown"),
        Grant.Scope(isOwnOnly: true),
    ])
    func `nothing is told where nobody knows the places of a duty`(_ scope: Grant.Scope) async throws {
        let house = try await filled()
        for path in ["/indicators", "/indicators/matrix", "/api/indicators/contacts/values"] {
            await #expect(throws: RouteProblem.notAllowed) {
                _ = try await house.ask(.get, path, as: visitor(scope))
            }
        }
    }

    @Test func `who sees all of a matrix does not decide what others see of it`() async throws {
        let house = try await filled()
        let all = try await house.ask(.get, "/indicators/matrix").words
        let some = try await house.ask(.get, "/indicators/matrix", as: visitor(.init(places: ["91"]))).words
        #expect(all.contains("สงขลา") && all.contains("สตูล"))
        #expect(!some.contains("สงขลา") && some.contains("สตูล"))
    }

    @Test func `the widest of several duties decides`() async throws {
        let house = try await filled()
        let grants = [Grant.Scope(programme: "p1"), Grant.Scope(places: ["90"])].map { visitor($0).grants[0] }
        let words = try await house.ask(
            .get,
            "/api/indicators/contacts/values?place=90",
            as: Visitor(id: "v", grants: grants)
        ).words
        #expect(words.contains("\"numerator\" : 20"))
    }

    @Test func `definitions come as JSON with their versions`() async throws {
        let house = try await filled()
        let list = try await house.ask(.get, "/api/indicators").words
        #expect(list.contains("\"key\" : \"contacts\"") && list.contains("\"isSensitive\" : true"))
        let after = try await house.ask(.get, "/api/indicators?after=contacts").words
        #expect(!after.contains("\"contacts\"") && after.contains("\"money\""))
        let one = try await house.ask(.get, "/api/indicators/reached").words
        #expect(one.contains("\"versions\"") && !one.contains("madeBy"))
        await #expect(throws: IndicatorsProblem.missing("none")) {
            _ = try await house.ask(.get, "/api/indicators/none")
        }
    }
}
