// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Sealing

struct SecretTokenTests {
    @Test func `tokens differ, fit into an address and come back from it`() throws {
        let tokens = (0..<500).map { _ in SecretToken() }
        #expect(Set(tokens.map(\.text)).count == 500)
        for token in tokens {
            #expect(try #require(SecretToken(token.text)).digest == token.digest)
            #expect(token.text.utf8.count == 43 && token.digest.count == 64)
            #expect(!"\(token)".contains(token.text) && !String(reflecting: token).contains(token.text))
        }
    }

    @Test(arguments: ["", "a", String(repeating: "a", count: 44), String(repeating: "+", count: 43), "ก"])
    func `what cannot be a token is none`(_ text: String) {
        #expect(SecretToken(text) == nil)
    }

    @Test func `equal means equal in every byte`() {
        #expect(ConstantTime.equal("กข", "กข") && ConstantTime.equal("", ""))
        for other in ["กค", "ก", "กขค", ""] { #expect(!ConstantTime.equal("กข", other)) }
    }

    @Test func `recovery codes are ten, differ and forgive how they are typed`() throws {
        let codes = RecoveryCode.newSet()
        #expect(Set(codes.map(\.digest)).count == RecoveryCode.count)
        for code in codes {
            let typed = code.text.lowercased().replacing("0", with: "o").replacing("1", with: "l").replacing(
                "-",
                with: " "
            )
            #expect(try #require(RecoveryCode(typed)).digest == code.digest)
            #expect(!String(reflecting: code).contains(code.text))
        }
        for text in ["", "ABC", "ABCDE-FGHJK-MNPQU", "ABCDE-FGHJK-MNPQRS"] {
            #expect(RecoveryCode(text) == nil)
        }
    }

    @Test func `a confidential value is dots wherever it is shown`() {
        let value = Confidential("1234567890123")
        var dumped = ""
        dump(value, to: &dumped)
        #expect(!"\(value) \(String(reflecting: value)) \([value]) \(dumped)".contains("1234"))
        #expect(value.reveal() == "1234567890123")
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32 of RFC 4648, section 10`(_ plain: String, _ text: String) {
        #expect(Base32.standard.text(Array(plain.utf8)) == text)
        #expect(Base32.standard.bytes(text.lowercased()) == Array(plain.utf8))
    }

    @Test func `base 32 of any bytes comes back, and odd ends are refused`() {
        var random = SeededRandom(seed: 8)
        for count in 0..<100 {
            let bytes = SealingFixtures.random(count, &random)
            #expect(Base32.crockford.bytes(Base32.crockford.text(bytes)) == bytes)
        }
        for text in ["A", "MZ", "ABC", "M1"] { #expect(Base32.standard.bytes(text) == nil) }
    }

    @Test func `every problem has a code of its own and says what to do in both languages`() {
        let problems: [SealingProblem] = [
            .keyFileMissing(path: "k"), .keyFileExists(path: "k"), .keyFileOpenToOthers(path: "k"),
            .keyFileInsideData(path: "k"), .keyFileBroken(path: "k", line: 2),
            .keyFileFailed(path: "k", errno: 28),
            .wrongKey, .keyMissing(id: "00000000"), .keyInUse(id: "00000000"), .keyCheckBroken,
            .sheetLineWrong(line: 3), .sheetIncomplete(lines: 3), .changed(place: "people.name"),
            .fileChanged,
            .hashBroken, .pinShape, .nationalIDShape, .failed,
        ]
        #expect(Set(problems.map(\.code)).count == problems.count)
        #expect(Set(problems.map(\.text)).count == problems.count)
    }
}
