// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Sealing

struct KeyCheckTests {
    @Test func `a new database learns the check, and the same key passes from then on`() throws {
        let keys = try SealingFixtures.keys(1)
        let new = try KeyCheck.verify([], with: keys)
        #expect(new.map(\.key) == keys.ids)
        #expect(try KeyCheck.verify(new.map(\.text), with: keys).isEmpty)
    }

    @Test func `after a rotation only the new key's check is to be stored`() throws {
        let stored = try KeyCheck.verify([], with: SealingFixtures.keys(1)).map(\.text)
        let ring = try SealingFixtures.keys(2, 1)
        #expect(try KeyCheck.verify(stored, with: ring).map(\.key) == [ring.current])
    }

    @Test func `another installation's key file is a wrong key`() throws {
        let stored = try KeyCheck.verify([], with: SealingFixtures.keys(1)).map(\.text)
        #expect(throws: SealingProblem.wrongKey) {
            try KeyCheck.verify(stored, with: SealingFixtures.keys(3))
        }
    }

    @Test func `one key of two missing is named`() throws {
        let both = try SealingFixtures.keys(2, 1)
        let stored = try KeyCheck.verify([], with: both).map(\.text)
        #expect(throws: SealingProblem.keyMissing(id: both.ids[1].description)) {
            try KeyCheck.verify(stored, with: SealingFixtures.keys(2))
        }
    }

    @Test func `the same id with another value is a wrong key, anything else is damage`() throws {
        let keys = try SealingFixtures.keys(1)
        let id = keys.current.description
        #expect(throws: SealingProblem.wrongKey) {
            try KeyCheck.verify([id + ":" + String(repeating: "0", count: 32)], with: keys)
        }
        for text in ["", "x", id, id + ":00"] {
            #expect(throws: SealingProblem.keyCheckBroken) { try KeyCheck.verify([text], with: keys) }
        }
    }

    @Test func `the check shows nothing of the key, and rings show ids only`() throws {
        let keys = try SealingFixtures.keys(0xAB)
        #expect(!KeyCheck(keys.sealing).text.contains("abab"))
        var dumped = ""
        dump(keys, to: &dumped)
        #expect(!"\(keys) \(String(reflecting: keys)) \(dumped)".contains("abab"))
        #expect(!dumped.contains("171"))
    }
}
