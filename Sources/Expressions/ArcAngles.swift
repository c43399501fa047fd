// SPDX-License-Identifier: Apache-2.0

/// The angles of sines, cosines and tangents, by the approximations of Sun's fdlibm, whose results Java
/// prescribes for them and Android's C library has too: so the last digit is that of Collect, where rounding
/// once would not be.
///
/// The constants are fdlibm's (see NOTICE).
extension Elementary {
    private static let halfPi = (high: 0x1.921fb54442d18p+0, low: 0x1.1a62633145c07p-54)
    private static let numerator: [Double] = [
        1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01,
        -4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05,
    ]
    private static let denominator: [Double] = [
        1, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01,
        7.70381505559019352791e-02,
    ]
    private static let even: [Double] = [
        3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02,
        6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02,
    ]
    private static let odd: [Double] = [
        -1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02,
        -5.83357013379057348645e-02, -3.65315727442169155270e-02,
    ]
    /// The angles of the tangents 1/2, 1, 3/2 and ∞, each in two parts.
    private static let anchors: [(high: Double, low: Double)] = [
        (4.63647609000806093515e-01, 2.26987774529616870924e-17),
        (7.85398163397448278999e-01, 3.06161699786838301793e-17),
        (9.82793723247329054082e-01, 1.39033110312309984516e-17),
        (1.57079632679489655800e+00, 6.12323399573676603587e-17),
    ]

    private static func polynomial(_ factors: [Double], _ x: Double) -> Double {
        var sum = factors[factors.count - 1]
        for factor in factors.dropLast().reversed() { sum = factor + x * sum }
        return sum
    }

    private static func ratio(_ t: Double) -> Double {
        t * polynomial(numerator, t) / polynomial(denominator, t)
    }

    /// The upper half of a number's bits.
    private static func upper(_ number: Double) -> Double {
        Double(bitPattern: number.bitPattern & 0xFFFF_FFFF_0000_0000)
    }

    static func arcSine(_ number: Double) -> Double {
        let x = number.magnitude
        guard x <= 1 else { return .nan }
        if x == 1 { return number * halfPi.high + number * halfPi.low }
        if x < 0x1p-27 { return number }
        if x < 0.5 { return number + number * ratio(number * number) }
        let t = (1 - x) * 0.5
        let root = t.squareRoot()
        let r = ratio(t)
        let angle: Double
        if x.bitPattern >> 32 >= 0x3FEF_3333 {
            angle = halfPi.high - (2 * (root + root * r) - halfPi.low)
        } else {
            let part = upper(root)
            let rest = (t - part * part) / (root + part)
            let p = 2 * root * r - (halfPi.low - 2 * rest)
            let q = halfPi.high / 2 - 2 * part
            angle = halfPi.high / 2 - (p - q)
        }
        return number < 0 ? -angle : angle
    }

    static func arcCosine(_ number: Double) -> Double {
        let x = number.magnitude
        guard x <= 1 else { return .nan }
        if x == 1 { return number > 0 ? 0 : .pi + 2 * halfPi.low }
        if x < 0x1p-57 { return halfPi.high + halfPi.low }
        if x < 0.5 {
            return halfPi.high - (number - (halfPi.low - number * ratio(number * number)))
        }
        let z = (1 - x) * 0.5
        let root = z.squareRoot()
        let r = ratio(z)
        if number < 0 { return .pi - 2 * (root + (r * root - halfPi.low)) }
        let part = upper(root)
        let rest = (z - part * part) / (root + part)
        return 2 * (part + (r * root + rest))
    }

    static func arcTangent(_ number: Double) -> Double {
        if number.isNaN || number.magnitude < 0x1p-29 { return number }
        var x = number.magnitude
        if x >= 0x1p66 { return number < 0 ? -halfPi.high - halfPi.low : halfPi.high + halfPi.low }
        var anchor: (high: Double, low: Double)?
        if x >= 2.4375 {
            (anchor, x) = (anchors[3], -1 / x)
        } else if x >= 1.1875 {
            (anchor, x) = (anchors[2], (x - 1.5) / (1 + 1.5 * x))
        } else if x >= 0.6875 {
            (anchor, x) = (anchors[1], (x - 1) / (x + 1))
        } else if x >= 0.4375 {
            (anchor, x) = (anchors[0], (2 * x - 1) / (2 + x))
        }
        let z = x * x
        let w = z * z
        let sum = z * polynomial(even, w) + w * polynomial(odd, w)
        let angle = anchor.map { $0.high - ((x * sum - $0.low) - x) } ?? x - x * sum
        return number < 0 ? -angle : angle
    }

    /// The angle of a point, -π…π.
    static func angle(y: Double, x: Double) -> Double {
        if y.isNaN || x.isNaN { return .nan }
        if x == 1 { return arcTangent(y) }
        if x == 0, y != 0 { return y < 0 ? -halfPi.high : halfPi.high }
        let magnitude = angleAbove(y: y.magnitude, x: x)
        // Left of the axis, the angle is what is missing to a half turn.
        let low = 2 * halfPi.low
        guard x.sign == .minus else { return y.sign == .minus ? -magnitude : magnitude }
        return y.sign == .minus ? (magnitude - low) - .pi : .pi - (magnitude - low)
    }

    private static func angleAbove(y: Double, x: Double) -> Double {
        if y == 0 { return 0 }
        if x.isInfinite { return y.isInfinite ? halfPi.high / 2 : 0 }
        if y.isInfinite { return halfPi.high }
        let steps = Int(y.exponent) - Int(x.exponent)
        if steps > 60 { return halfPi.high + halfPi.low }
        if x < 0, steps < -60 { return 0 }
        return arcTangent((y / x).magnitude)
    }
}
