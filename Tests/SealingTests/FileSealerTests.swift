// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Sealing

struct FileSealerTests {
    private static let chunk = FileSealer.chunk
    private let place = SealedPlace(table: "files", column: "content", row: "f1")

    private func file(_ count: Int, seed: UInt64 = 3) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        return SealingFixtures.random(count, &random)
    }

    @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 77])
    func `a file of any length comes back`(_ count: Int) throws {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let plain = file(count)
        let sealed = try sealer.seal(plain, at: place)
        let chunks = max(1, (count + Self.chunk - 1) / Self.chunk)
        #expect(sealed.count == FileSealer.head + count + chunks * FileSealer.tag)
        #expect(try sealer.open(sealed, at: place) == plain)
    }

    @Test func `pieces of any size give the same file`() throws {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let plain = file(3 * Self.chunk + 5)
        var random = SeededRandom(seed: 4)
        for _ in 0..<5 {
            var writer = sealer.writer(at: place)
            let sealed = try cut(plain, &random).flatMap { try writer.add($0) } + writer.finish()
            var reader = sealer.reader(at: place)
            let opened = try cut(sealed, &random).flatMap { try reader.add($0) } + reader.finish()
            #expect(opened == plain)
        }
    }

    private func cut(_ bytes: [UInt8], _ random: inout SeededRandom) -> [[UInt8]] {
        var out: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 0...40_000, using: &random))
            out.append(Array(bytes[start..<end]))
            start = end
        }
        return out
    }

    @Test func `a file that lost its end, chunk by chunk or in the middle, is refused`() throws {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let sealed = try sealer.seal(file(2 * Self.chunk + 9), at: place)
        let whole = Self.chunk + FileSealer.tag
        let cuts = [
            0, 1, FileSealer.head, FileSealer.head + whole, FileSealer.head + 2 * whole, sealed.count - 1,
        ]
        for count in cuts + [FileSealer.head + whole + 5, FileSealer.head + 16] {
            #expect(throws: SealingProblem.fileChanged) {
                try sealer.open(Array(sealed.prefix(count)), at: place)
            }
        }
    }

    @Test func `chunks that were swapped, repeated, dropped, added or taken from another file are refused`()
        throws
    {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let parts = chunks(try sealer.seal(file(3 * Self.chunk + 9), at: place))
        let other = chunks(try sealer.seal(file(3 * Self.chunk + 9), at: place))
        let damaged: [[[UInt8]]] = [
            [parts[0], parts[2], parts[1], parts[3], parts[4]],
            [parts[0], parts[1], parts[1], parts[2], parts[3], parts[4]],
            [parts[0], parts[1], parts[3], parts[4]],
            [parts[0], parts[2], parts[3], parts[4]],
            parts + [[0]],
            parts + [parts[4]],
            [parts[0], other[1], parts[2], parts[3], parts[4]],
            [other[0]] + parts.dropFirst(),
        ]
        for pieces in damaged {
            #expect(throws: SealingProblem.fileChanged) { try sealer.open(pieces.flatMap { $0 }, at: place) }
        }
    }

    private func chunks(_ sealed: [UInt8]) -> [[UInt8]] {
        var out = [Array(sealed.prefix(FileSealer.head))]
        for start in stride(from: FileSealer.head, to: sealed.count, by: Self.chunk + FileSealer.tag) {
            out.append(Array(sealed[start..<min(start + Self.chunk + FileSealer.tag, sealed.count)]))
        }
        return out
    }

    @Test func `every flipped bit of a small file is refused`() throws {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let sealed = try sealer.seal(file(20), at: place)
        for bit in 0..<(sealed.count * 8) {
            var broken = sealed
            broken[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SealingProblem.self) { try sealer.open(broken, at: place) }
        }
    }

    @Test func `a file does not open under another name, nor as a value`() throws {
        let keys = try SealingFixtures.keys(7)
        let sealed = try FileSealer(keys).seal(file(20), at: place)
        let other = SealedPlace(table: "files", column: "content", row: "f2")
        #expect(throws: SealingProblem.fileChanged) { try FileSealer(keys).open(sealed, at: other) }
        #expect(throws: SealingProblem.self) { try Sealer(keys).open(sealed, at: place) }
    }

    @Test func `after a rotation old files open and ask to be sealed again`() throws {
        let old = try SealingFixtures.keys(7)
        let ring = try old.rotated()
        let sealed = try FileSealer(old).seal(file(20), at: place)
        #expect(try FileSealer(ring).open(sealed, at: place) == file(20))
        #expect(FileSealer(ring).needsReseal(Array(sealed.prefix(5))))
        #expect(!FileSealer(old).needsReseal(sealed))
    }
}
