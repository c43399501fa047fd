// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Sealing

struct BlindIndexTests {
    @Test(arguments: [
        "1-2345-67890-12-3", "1 2345 67890 12 3", "๑๒๓๔๕๖๗๘๙๐๑๒๓", " 1234567890123 ", "1–2345–67890–12–3",
    ])
    func `one id gives one entry however it is typed`(_ typed: String) throws {
        let index = BlindIndex(try SealingFixtures.keys(7), purpose: "people.national-id")
        let entry = try index.entry(nationalID: "1234567890123")
        #expect(try index.entry(nationalID: typed) == entry)
        #expect(entry.count == 41 && !entry.contains("123456789"))
    }

    @Test(arguments: [
        "", "123456789012", "12345678901234", "123456789012x", "1234567890123.", "१२३४५६७८९०१२३",
    ])
    func `what has no thirteen digits is refused`(_ typed: String) throws {
        let index = BlindIndex(try SealingFixtures.keys(7), purpose: "people.national-id")
        #expect(throws: SealingProblem.nationalIDShape) { try index.entry(nationalID: typed) }
    }

    @Test func `another key or another purpose gives another entry`() throws {
        let id = "1234567890123"
        let one = try BlindIndex(SealingFixtures.keys(7), purpose: "people.national-id").entry(nationalID: id)
        let other = try BlindIndex(SealingFixtures.keys(7), purpose: "rolls.national-id").entry(
            nationalID: id
        )
        let key = try BlindIndex(SealingFixtures.keys(8), purpose: "people.national-id").entry(nationalID: id)
        #expect(Set([one, other, key].map { $0.suffix(32) }).count == 3)
    }

    @Test func `while a rotation goes on both entries are looked for`() throws {
        let old = BlindIndex(try SealingFixtures.keys(7), purpose: "p")
        let new = BlindIndex(try SealingFixtures.keys(8, 7), purpose: "p")
        let stored = try old.entry(nationalID: "1234567890123")
        #expect(
            try new.candidates(nationalID: "1234567890123") == [
                new.entry(nationalID: "1234567890123"), stored,
            ]
        )
        #expect(new.needsRenewal(stored) && !old.needsRenewal(stored))
    }
}
