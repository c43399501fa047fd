// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Sealing

struct PasswordHashTests {
    @Test(arguments: [
        "", "ความลับของเรา", "correct horse battery staple", String(repeating: "ก", count: 2000),
    ])
    func `the password that was hashed fits and no other`(_ password: String) throws {
        let hash = try PasswordHash(stored: PasswordHash(of: password, cost: .forTests).stored)
        #expect(hash.verify(password))
        #expect(!hash.verify(password + " "))
    }

    @Test func `the standard cost is written out`() throws {
        let hash = try PasswordHash(of: "ก")
        #expect(hash.stored.hasPrefix("scrypt$ln=15,r=8,p=1$"))
        #expect(hash.verify("ก") && !hash.needsRehash())
        #expect(try PasswordHash(of: "ก", cost: .forTests).needsRehash())
    }

    @Test func `letters that look the same are the same password`() throws {
        // Sara am in one letter or in two; a Latin letter with its accent apart.
        let hash = try PasswordHash(of: "น\u{0E33}caf\u{E9}", cost: .forTests)
        #expect(hash.verify("น\u{0E4D}\u{0E32}cafe\u{301}"))
    }

    @Test func `two hashes of one password differ`() throws {
        #expect(try PasswordHash(of: "ก", cost: .forTests) != PasswordHash(of: "ก", cost: .forTests))
    }

    @Test func `an account that does not exist is refused; the log-in benchmark shows that it costs as much`()
        throws
    {
        #expect(!PasswordHash.verify("ก", against: nil, cost: .forTests))
        #expect(PasswordHash.verify("ก", against: try PasswordHash(of: "ก", cost: .forTests)))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$$$",
        "bcrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + String(repeating: "A", count: 43),
        "scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + String(repeating: "A", count: 43),
        "scrypt$ln=10,r=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + String(repeating: "A", count: 43),
        "scrypt$ln=10,r=8$AAAAAAAAAAAAAAAAAAAAAA$" + String(repeating: "A", count: 43),
        "scrypt$ln=10,r=8,p=1$AAAA$" + String(repeating: "A", count: 43),
    ])
    func `a damaged hash is said so and costs nothing`(_ stored: String) {
        #expect(throws: SealingProblem.hashBroken) { try PasswordHash(stored: stored) }
    }

    @Test func `any stored text at all is refused without a crash`() {
        var random = SeededRandom(seed: 7)
        let letters = Array("scrypt$=,lnrp0159AZ+/é\u{0}-.")
        for _ in 0..<2000 {
            let text =
                "scrypt$"
                + String(
                    (0..<Int.random(in: 0...90, using: &random)).map { _ in
                        letters[Int.random(in: 0..<letters.count, using: &random)]
                    }
                )
            #expect(throws: SealingProblem.self) { try PasswordHash(stored: text) }
            #expect(throws: SealingProblem.self) { try PinHash(stored: text) }
        }
    }
}
