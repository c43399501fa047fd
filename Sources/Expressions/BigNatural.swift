// SPDX-License-Identifier: Apache-2.0

/// A whole number of any size, for numbers that must become text and back without losing a digit.
struct BigNatural: Sendable {
    /// Lowest first, never with a zero at the end.
    private(set) var words: [UInt32]

    init(_ value: UInt64) {
        words = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
        trim()
    }

    /// A number of words that end in no zero.
    init(words: [UInt32]) {
        self.words = words
    }

    var isZero: Bool { words.isEmpty }

    /// How many bits it takes to write it.
    var bitWidth: Int {
        guard let top = words.last else { return 0 }
        return words.count * 32 - top.leadingZeroBitCount
    }

    mutating func multiply(by factor: UInt32, adding carry: UInt32 = 0) {
        var carry = UInt64(carry)
        for index in words.indices {
            let product = UInt64(words[index]) * UInt64(factor) + carry
            words[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
        trim()
    }

    /// The number with one more decimal digit.
    mutating func append(digit: UInt8) {
        if words.isEmpty {
            words = digit > 0 ? [UInt32(digit)] : []
        } else {
            multiply(by: 10, adding: UInt32(digit))
        }
    }

    mutating func multiply(byPowerOf base: UInt32, _ exponent: Int) {
        for _ in 0..<max(0, exponent) { multiply(by: base) }
    }

    mutating func shiftLeft(_ bits: Int) {
        guard bits > 0, !isZero else { return }
        let whole = bits / 32
        let rest = UInt32(bits % 32)
        if rest > 0 {
            var carry: UInt32 = 0
            for index in words.indices {
                let word = words[index]
                words[index] = word << rest | carry
                carry = word >> (32 - rest)
            }
            if carry > 0 { words.append(carry) }
        }
        if whole > 0 { words.insert(contentsOf: [UInt32](repeating: 0, count: whole), at: 0) }
    }

    mutating func add(_ other: BigNatural) {
        var carry: UInt64 = 0
        for index in 0..<max(words.count, other.words.count) {
            if index == words.count { words.append(0) }
            let sum =
                UInt64(words[index]) + UInt64(index < other.words.count ? other.words[index] : 0) + carry
            words[index] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
        if carry > 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
    }

    /// Takes away a number that is not larger.
    mutating func subtract(_ other: BigNatural) {
        var borrow: Int64 = 0
        for index in words.indices {
            var rest = Int64(words[index]) - borrow
            if index < other.words.count { rest -= Int64(other.words[index]) }
            borrow = rest < 0 ? 1 : 0
            words[index] = UInt32(truncatingIfNeeded: rest)
        }
        trim()
    }

    /// Takes `other` away as often as it goes; for quotients of a few digits.
    mutating func divideOut(_ other: BigNatural) -> Int {
        var times = 0
        while compare(other) >= 0 {
            subtract(other)
            times += 1
        }
        return times
    }

    /// Below 0, 0 or above 0 as this number is smaller, equal or larger.
    func compare(_ other: BigNatural) -> Int {
        guard words.count == other.words.count else { return words.count - other.words.count }
        for index in words.indices.reversed() where words[index] != other.words[index] {
            return words[index] < other.words[index] ? -1 : 1
        }
        return 0
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }
}
