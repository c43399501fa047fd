// SPDX-License-Identifier: Apache-2.0

/// Sines, cosines and tangents.
extension Elementary {
    static func sine(_ angle: Double) -> Double {
        guard angle.isFinite else { return .nan }
        if angle.magnitude < 1e-10 { return angle }
        let reduced = reduce(angle)
        let value = reduced.quarter % 2 == 0 ? sineSeries(reduced.rest) : cosineSeries(reduced.rest)
        return (reduced.quarter < 2 ? value : -value).value
    }

    static func cosine(_ angle: Double) -> Double {
        guard angle.isFinite else { return .nan }
        let reduced = reduce(angle)
        let value = reduced.quarter % 2 == 0 ? cosineSeries(reduced.rest) : sineSeries(reduced.rest)
        return (reduced.quarter == 0 || reduced.quarter == 3 ? value : -value).value
    }

    static func tangent(_ angle: Double) -> Double {
        guard angle.isFinite else { return .nan }
        if angle.magnitude < 1e-10 { return angle }
        let reduced = reduce(angle)
        let sine = sineSeries(reduced.rest)
        let cosine = cosineSeries(reduced.rest)
        return (reduced.quarter % 2 == 0 ? sine / cosine : -(cosine / sine)).value
    }

    private static func sineSeries(_ angle: Twofold) -> Twofold {
        let square = angle * angle
        var sum = Twofold(1)
        for number in stride(from: 28, through: 2, by: -2) {
            let index = Double(number)
            sum = Twofold(1) - sum * square / Twofold(index * (index + 1))
        }
        return sum * angle
    }

    private static func cosineSeries(_ angle: Twofold) -> Twofold {
        let square = angle * angle
        var sum = Twofold(1)
        for number in stride(from: 27, through: 1, by: -2) {
            let index = Double(number)
            sum = Twofold(1) - sum * square / Twofold(index * (index + 1))
        }
        return sum
    }

    /// An angle as quarter turns (0…3) and a rest between -π/4 and π/4.
    private static func reduce(_ angle: Double) -> (quarter: Int, rest: Twofold) {
        guard angle.magnitude < 100_000 else { return reduceLarge(angle) }
        let times = (angle / Twofold.halfPi.high).rounded(.toNearestOrEven)
        let first = Twofold(angle) - Twofold(multiplying: times, Twofold.halfPi.high)
        let second = first - Twofold(multiplying: times, Twofold.halfPi.low)
        let rest = second - Twofold(multiplying: times, -0x1.f1976b7ed8fbcp-110)
        return ((Int(times) % 4 + 4) % 4, rest)
    }

    /// Large angles are divided exactly by a quarter turn of 1,185 bits.
    private static func reduceLarge(_ angle: Double) -> (quarter: Int, rest: Twofold) {
        var rest = BigNatural(angle.magnitude.significandBitPattern | 1 << 52)
        rest.shiftLeft(Int(angle.exponent) - 52 + quarterTurnBits)
        let quarterTurn = BigNatural(words: quarterTurnWords)
        var quarter = 0
        for step in stride(from: max(0, rest.bitWidth - quarterTurn.bitWidth), through: 0, by: -1) {
            var part = quarterTurn
            part.shiftLeft(step)
            guard rest.compare(part) >= 0 else { continue }
            rest.subtract(part)
            if step < 2 { quarter += 1 << step }
        }
        var small = twofold(rest)
        if small.high > Twofold.halfPi.high / 2 {
            small = small - .halfPi
            quarter += 1
        }
        return angle > 0 ? (quarter % 4, small) : ((4 - quarter % 4) % 4, -small)
    }

    private static func twofold(_ bits: BigNatural) -> Twofold {
        var sum = Twofold(0)
        for word in bits.words.suffix(5).reversed() { sum = sum.scaled(by: 0x1p32) + Twofold(Double(word)) }
        let missing = max(0, bits.words.count - 5) * 32 - quarterTurnBits
        // Far below what a double can be, a rest is nothing.
        return missing < -1000 && sum.high == 0 ? sum : sum.scaled(by: powerOf2(max(missing, -1022)))
    }

    /// π/2 · 2^1184, lowest 32 bits first.
    private static let quarterTurnBits = 1184
    private static let quarterTurnWords: [UInt32] = [
        952_493_740, 3_108_461_356, 113_949_255, 4_199_128_767, 3_526_131_537, 950_773_556, 833_917_036,
        1_120_370_187, 2_214_656_369, 3_653_809_787, 2_454_768_803, 4_170_596_300, 1_564_362_786,
        3_037_937_483, 3_698_382_838, 3_893_194_715, 402_569_581, 1_282_398_934, 3_902_309_843, 3_300_720_013,
        3_372_968_684, 3_668_149_387, 2_680_318_682, 3_837_667_438, 1_616_254_171, 2_591_327_798,
        3_744_084_839, 476_580_283, 2_727_612_659, 1_982_281_284, 68_648_268, 349_149_416, 1_376_033_809,
        28_850_594, 2_307_704_087, 1_121_027_177, 2_451_551_556, 1,
    ]
}
