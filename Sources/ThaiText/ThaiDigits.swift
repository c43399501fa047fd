// SPDX-License-Identifier: Apache-2.0

/// Turns ๐–๙ into 0–9 and back.
public enum ThaiDigits {
    /// The same text with ASCII digits.
    public static func arabic(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(arabic(scalar)) }
        return String(out)
    }

    /// The same scalars, one for one, with ASCII digits.
    public static func arabic(_ text: Scalars) -> Scalars { text.map { arabic($0) } }

    /// The same text with Thai digits.
    public static func thai(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            out.append(isDigit ? Unicode.Scalar(scalar.value + 0xE20) ?? scalar : scalar)
        }
        return String(out)
    }

    static func arabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xE50...0xE59).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xE20) ?? scalar
    }
}
