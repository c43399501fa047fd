// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Sealing

struct SealerTests {
    let place = SealingFixtures.place

    @Test(arguments: ["", "ไม่", "1 2345 67890 12 3", "ก", String(repeating: "บ้าน", count: 500), "\0\0"])
    func `what is sealed opens again in its place`(_ text: String) throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        let sealed = try sealer.seal(text, at: place)
        #expect(try sealer.openText(sealed, at: place) == text)
    }

    @Test func `bytes of every length come back, also those that end like the filling`() throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        var random = SeededRandom(seed: 1)
        for count in 0...130 {
            for end in [[], [0x80], [0x80, 0], [0]] as [[UInt8]] {
                let plain = SealingFixtures.random(count, &random) + end
                #expect(try sealer.open(sealer.seal(plain, at: place), at: place) == plain)
            }
        }
    }

    @Test func `two seals of one value differ`() throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        let seals = Set(try (0..<200).map { _ in try sealer.seal("ใช่", at: place) })
        #expect(seals.count == 200)
    }

    @Test func `yes and no are sealed to the same length`() throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        let lengths = Set(try ["ใช่", "ไม่ใช่", "", "ไม่ทราบ"].map { try sealer.seal($0, at: place).count })
        #expect(lengths.count == 1)
    }

    @Test func `every flipped bit is refused`() throws {
        let sealer = Sealer(try SealingFixtures.keys(7, 8))
        let sealed = try sealer.seal("เลขประจำตัว", at: place)
        for bit in 0..<(sealed.count * 8) {
            var broken = sealed
            broken[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SealingProblem.self) { try sealer.open(broken, at: place) }
        }
    }

    @Test(arguments: [
        SealedPlace(table: "people", column: "national_id", row: "0197-b"),
        SealedPlace(table: "people", column: "phone", row: "0197-a"),
        SealedPlace(table: "cases", column: "national_id", row: "0197-a"),
        SealedPlace(table: "peoplen", column: "ational_id", row: "0197-a"),
        SealedPlace(table: "people", column: "national_id0", row: "197-a"),
    ])
    func `a value does not open in another place`(_ other: SealedPlace) throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        let sealed = try sealer.seal("1234567890123", at: place)
        #expect(throws: SealingProblem.changed(place: other.name)) { try sealer.open(sealed, at: other) }
    }

    @Test func `a value that was cut short or made longer is refused`() throws {
        let sealer = Sealer(try SealingFixtures.keys(7))
        let sealed = try sealer.seal("1234567890123", at: place)
        for count in 0..<sealed.count {
            #expect(throws: SealingProblem.self) { try sealer.open(Array(sealed.prefix(count)), at: place) }
        }
        #expect(throws: SealingProblem.self) { try sealer.open(sealed + [0], at: place) }
    }

    @Test func `any bytes at all are refused without a crash`() throws {
        let keys = try SealingFixtures.keys(7)
        let (sealer, files) = (Sealer(keys), FileSealer(keys))
        var random = SeededRandom(seed: 2)
        for round in 0..<3000 {
            var bytes = SealingFixtures.random(Int.random(in: 0...200, using: &random), &random)
            if round.isMultiple(of: 2) { bytes = [UInt8(1 + round / 2 % 2)] + keys.current.bytes + bytes }
            #expect(throws: SealingProblem.self) { try sealer.open(bytes, at: place) }
            #expect(throws: SealingProblem.self) { try files.open(bytes, at: place) }
        }
    }

    @Test func `after a rotation old values open and ask to be sealed again`() throws {
        let old = try SealingFixtures.keys(7)
        let ring = try old.rotated()
        let sealed = try Sealer(old).seal("ปิด", at: place)
        #expect(try Sealer(ring).openText(sealed, at: place) == "ปิด")
        #expect(Sealer(ring).needsReseal(sealed))
        let again = try Sealer(ring).seal("ปิด", at: place)
        #expect(!Sealer(ring).needsReseal(again))
        #expect(throws: SealingProblem.keyMissing(id: ring.current.description)) {
            try Sealer(old).open(again, at: place)
        }
    }

    @Test func `another installation's key opens nothing`() throws {
        let sealed = try Sealer(SealingFixtures.keys(7)).seal("ปิด", at: place)
        #expect(throws: SealingProblem.self) { try Sealer(SealingFixtures.keys(9)).open(sealed, at: place) }
    }
}
