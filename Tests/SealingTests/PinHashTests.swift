// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Sealing

struct PinHashTests {
    @Test func `the PIN that was hashed fits, in Thai digits too, and no other`() throws {
        let keys = try SealingFixtures.keys(7)
        let hash = try PinHash(stored: PinHash(of: "204816", keys: keys, cost: .forTests).stored)
        #expect(try hash.verify("๒๐๔๘๑๖", keys: keys))
        for wrong in ["204817", "20481", "2048160", "", "abcdef"] {
            #expect(try !hash.verify(wrong, keys: keys))
        }
    }

    @Test(arguments: ["", "12345", "1234567", "12345a"])
    func `what has no six digits is no PIN`(_ pin: String) throws {
        let keys = try SealingFixtures.keys(7)
        #expect(throws: SealingProblem.pinShape) { try PinHash(of: pin, keys: keys, cost: .forTests) }
    }

    @Test func `the database alone is not enough to try PINs out`() throws {
        let hash = try PinHash(of: "204816", keys: SealingFixtures.keys(7), cost: .forTests)
        #expect(throws: SealingProblem.keyMissing(id: hash.key.description)) {
            try hash.verify("204816", keys: SealingFixtures.keys(8))
        }
    }

    @Test func `after a rotation it still fits and asks to be hashed again`() throws {
        let old = try SealingFixtures.keys(7)
        let ring = try SealingFixtures.keys(8, 7)
        let hash = try PinHash(of: "204816", keys: old, cost: .forTests)
        #expect(try hash.verify("204816", keys: ring))
        #expect(
            hash.needsRehash(keys: ring, cost: .forTests) && !hash.needsRehash(keys: old, cost: .forTests)
        )
        #expect(hash.needsRehash(keys: old))
    }
}
