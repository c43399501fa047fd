// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Testing

@testable import Sealing

/// Hands what Swift sealed, hashed and encoded to `Tests/outside/check_sealing.py`, when `PHAKHI_VECTORS`
/// names a folder; and opens what Python sealed, so that no later version forgets how.
struct SealingVectorTests {
    private struct Vectors: Encodable {
        var key = "", id = "", check = "", keyFile = "", sheet: [String] = []
        var values: [Value] = [], files: [Value] = []
        var blindIndex: [String: String] = [:], purpose = "people.national-id"
        var head = "12:abcd", room = "planning", headSeal = ""
        var passwords: [String: String] = [:], pin: [String: String] = [:]
        var totpSecret = "", totp: [String: String] = [:], uri = "", account = "สมหญิง ใจดี",
            issuer = "ภาคี ทดสอบ"
        var token = "", tokenDigest = ""
    }
    private struct Value: Encodable {
        var table, column, row, plain, sealed: String
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["PHAKHI_VECTORS"] != nil))
    func `vectors for the check in Python`() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["PHAKHI_VECTORS"])
        let keys = try SealingKeys.new()
        var out = Vectors()
        out.key = Hex.text(keys.sealing.bytes)
        out.id = keys.current.description
        out.check = KeyCheck(keys.sealing).text
        out.keyFile = KeyFileText.write(keys)
        out.sheet = RecoverySheet(keys).lines
        try addSealed(keys, to: &out)
        try addProofs(keys, to: &out)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(out).write(to: URL(fileURLWithPath: folder).appending(path: "sealing.json"))
    }

    /// Made by Python's `cryptography` with the key of 32 times the byte 7.
    @Test func `what Python sealed opens`() throws {
        let keys = try SealingFixtures.keys(7)
        #expect(keys.current.description == "422294ce")
        let value =
            "01422294ce000102030405060708090a0b82a03c7ac4668c3e36fdd9576e1103a9"
            + "6056c8212efa622e58b5d8e50e706a12f980f78ad20d09c3a9da48ef14406495"
        let sealed = try #require(HexDigits.bytes(value))
        #expect(try Sealer(keys).openText(sealed, at: SealingFixtures.place) == "1234567890123")
        let file =
            "02422294ce000102030405060708090a0b0c0d0e0f101112131415161718191a1b"
            + "1c1d1e1f07707b25b08323c1771332711bd5df6b31c1ec0fd1cadde274508850"
        let sealedFile = try #require(HexDigits.bytes(file))
        #expect(try FileSealer(keys).open(sealedFile, at: SealingFixtures.place) == Array("บ้าน".utf8))
    }

    private func addSealed(_ keys: SealingKeys, to out: inout Vectors) throws {
        for (row, text) in ["", "ไม่ใช่", "1234567890123", String(repeating: "เยี่ยมบ้าน ", count: 99)]
            .enumerated()
        {
            let place = SealedPlace(table: "people", column: "national_id", row: "แถว-\(row)")
            out.values.append(value(place, Array(text.utf8), try Sealer(keys).seal(text, at: place)))
        }
        for count in [0, 5, FileSealer.chunk, 2 * FileSealer.chunk + 3] {
            let place = SealedPlace(table: "files", column: "content", row: "f\(count)")
            let plain = (0..<count).map { UInt8($0 % 251) }
            out.files.append(value(place, plain, try FileSealer(keys).seal(plain, at: place)))
        }
        let index = BlindIndex(keys, purpose: out.purpose)
        for id in ["1234567890123", "๓๑๐๐๖๐๐๔๔๕๖๓๕"] { out.blindIndex[id] = try index.entry(nationalID: id) }
        out.headSeal = HeadSeal(keys).seal(room: out.room, head: out.head)
    }

    private func value(_ place: SealedPlace, _ plain: [UInt8], _ sealed: [UInt8]) -> Value {
        Value(
            table: place.table,
            column: place.column,
            row: place.row,
            plain: Hex.text(plain),
            sealed: Hex.text(sealed)
        )
    }

    private func addProofs(_ keys: SealingKeys, to out: inout Vectors) throws {
        for password in ["correct horse", "น\u{0E33}ใจ"] {
            out.passwords[password] = try PasswordHash(of: password).stored
        }
        out.pin["204816"] = try PinHash(of: "204816", keys: keys).stored
        let totp = TOTP()
        out.totpSecret = totp.typed
        for seconds in [0, 59, 1_770_262_920, 20_000_000_000] as [Int64] {
            out.totp[String(seconds)] = totp.code(step: TOTP.step(at: Instant(milliseconds: seconds * 1000)))
        }
        out.uri = totp.uri(account: out.account, issuer: out.issuer)
        let token = SecretToken()
        (out.token, out.tokenDigest) = (token.text, token.digest)
    }
}
