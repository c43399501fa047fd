// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Chance that is the same on every machine: SplitMix64 from a written seed.
struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// One of the list, which must hold something; empty text otherwise.
    mutating func pick(_ list: [String]) -> String {
        list.isEmpty ? "" : list[number(0...(list.count - 1))]
    }

    /// Some of the list in their order.
    mutating func some(_ count: Int, of list: [String]) -> [String] {
        let kept = Set(list.indices.shuffled(using: &self).prefix(count))
        return list.indices.filter { kept.contains($0) }.map { list[$0] }
    }

    /// Whether something that happens so many times in a hundred happens now.
    mutating func happens(_ percent: Int) -> Bool {
        number(1...100) <= percent
    }

    /// An id in the shape of UUIDv7, so that lists in the order of ids are the same in every demo.
    mutating func id<Owner>(at moment: Instant) -> ID<Owner> {
        let hex = Array(String(UInt64(moment.milliseconds) << 16, radix: 16).utf8)
        let time = String(
            decoding: Array(repeating: UInt8(ascii: "0"), count: 16 - hex.count) + hex,
            as: UTF8.self
        )
        let high = String(next() % 0x1000 + 0x7000, radix: 16)
        let low = String(next() % 0x4000 + 0x8000, radix: 16)
        let tail = String(String(next() | 0x8000_0000_0000_0000, radix: 16).prefix(12))
        return ID("\(time.prefix(8))-\(time.dropFirst(8).prefix(4))-\(high)-\(low)-\(tail)")
    }
}
