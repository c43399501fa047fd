// SPDX-License-Identifier: Apache-2.0

/// A number as the unrounded sum of two doubles: some 106 bits, so that a function that reckons in it and
/// rounds once gives the nearest double on every machine (Dekker 1971, Knuth).
struct Twofold: Sendable {
    var high: Double
    var low: Double

    init(_ high: Double, _ low: Double = 0) {
        self.high = high
        self.low = low
    }

    /// The sum of two doubles, nothing lost.
    init(adding one: Double, _ other: Double) {
        high = one + other
        let part = high - one
        low = (one - (high - part)) + (other - part)
    }

    /// The product of two doubles, nothing lost.
    init(multiplying one: Double, _ other: Double) {
        let first = Self.halves(one)
        let second = Self.halves(other)
        high = one * other
        low = first.0 * second.0 - high + first.0 * second.1 + first.1 * second.0 + first.1 * second.1
    }

    private static func halves(_ number: Double) -> (Double, Double) {
        let large = 134_217_729 * number
        let high = large - (large - number)
        return (high, number - high)
    }

    /// The double nearest to it.
    var value: Double { high + low }

    static prefix func - (one: Twofold) -> Twofold { Twofold(-one.high, -one.low) }

    static func + (one: Twofold, other: Twofold) -> Twofold {
        let sum = Twofold(adding: one.high, other.high)
        let rest = Twofold(adding: one.low, other.low)
        let middle = Twofold(adding: sum.high, sum.low + rest.high)
        return Twofold(adding: middle.high, middle.low + rest.low)
    }

    static func - (one: Twofold, other: Twofold) -> Twofold { one + -other }

    static func * (one: Twofold, other: Twofold) -> Twofold {
        let product = Twofold(multiplying: one.high, other.high)
        return Twofold(adding: product.high, product.low + (one.high * other.low + one.low * other.high))
    }

    static func / (one: Twofold, other: Twofold) -> Twofold {
        let first = one.high / other.high
        let rest = one - other * Twofold(first)
        let second = rest.high / other.high
        let last = (rest - other * Twofold(second)).high / other.high
        return Twofold(adding: first, second) + Twofold(last)
    }

    /// Times a power of two, which is exact.
    func scaled(by factor: Double) -> Twofold { Twofold(high * factor, low * factor) }

    var squareRoot: Twofold {
        guard high > 0 else { return Twofold(0) }
        let root = high.squareRoot()
        let rest = self - Twofold(multiplying: root, root)
        return Twofold(adding: root, rest.high / (2 * root))
    }
}

extension Twofold {
    static let logarithmOf2 = Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)
    static let logarithmOf10 = Twofold(0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53)
    static let halfPi = Twofold(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
}
