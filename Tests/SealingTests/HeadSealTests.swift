// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Sealing

struct HeadSealTests {
    @Test func `a head keeps its seal, also after a rotation`() throws {
        let seal = HeadSeal(try SealingFixtures.keys(7)).seal(room: "planning", head: "12:abcd")
        try HeadSeal(SealingFixtures.keys(8, 7)).verify(seal, room: "planning", head: "12:abcd")
    }

    @Test(arguments: [("planning", "13:abcd"), ("planning", "12:abce"), ("cases", "12:abcd")])
    func `another head or another room's head is refused`(_ room: String, _ head: String) throws {
        let heads = HeadSeal(try SealingFixtures.keys(7))
        let seal = heads.seal(room: "planning", head: "12:abcd")
        #expect(throws: SealingProblem.changed(place: "journal.\(room)")) {
            try heads.verify(seal, room: room, head: head)
        }
    }

    @Test(arguments: ["", "zzzzzzzz:00", "00"])
    func `what is no seal is refused`(_ stored: String) throws {
        let heads = HeadSeal(try SealingFixtures.keys(7))
        #expect(throws: SealingProblem.self) { try heads.verify(stored, room: "planning", head: "1:a") }
    }
}
