// SPDX-License-Identifier: Apache-2.0

/// Text as the language counts it: in UTF-16 units, as JavaRosa and JavaScript do.
///
/// `==` and `hash` of `String` know Unicode's normal forms; an expression must not (and on the phone their
/// tables would cost more than the engine), so the engine compares with `isSame`.
extension String {
    /// Whether both are the same text, unit for unit.
    public func isSame(_ other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Whether this is the given word of the language.
    func isSame(_ word: StaticString) -> Bool {
        guard utf8.count == word.utf8CodeUnitCount else { return false }
        var at = word.utf8Start
        for byte in utf8 {
            if byte != at.pointee { return false }
            at += 1
        }
        return true
    }

    /// The text in UTF-16 units.
    var units: [UInt16] { Array(utf16) }

    /// Text from UTF-16 units; half a sign becomes U+FFFD.
    init(units: some Collection<UInt16>) {
        self = String(decoding: units, as: UTF16.self)
    }
}

extension [UInt16] {
    /// Where `part` begins for the first time, at or after `start`.
    func firstIndex(of part: [UInt16], from start: Int = 0) -> Int? {
        guard !part.isEmpty else { return start <= count ? start : nil }
        guard count >= part.count else { return nil }
        var at = start
        while at + part.count <= count {
            if self[at] == part[0], matches(part, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// Whether `part` stands at `start`.
    func matches(_ part: [UInt16], at start: Int) -> Bool {
        guard start >= 0, start + part.count <= count else { return false }
        for index in 0..<part.count where self[start + index] != part[index] { return false }
        return true
    }

    /// Without the blanks and control signs at both ends, as Java trims.
    var trimmed: ArraySlice<UInt16> {
        var low = 0
        var high = count
        while low < high, self[low] <= 0x20 { low += 1 }
        while low < high, self[high - 1] <= 0x20 { high -= 1 }
        return self[low..<high]
    }

    /// The pieces between every `separator`.
    func pieces(at separator: UInt16) -> [[UInt16]] {
        var found: [[UInt16]] = [[]]
        for unit in self {
            if unit == separator { found.append([]) } else { found[found.count - 1].append(unit) }
        }
        return found
    }
}

extension UInt16 {
    /// The unit of an ASCII sign.
    init(ascii sign: Unicode.Scalar) {
        self = UInt16(truncatingIfNeeded: sign.value)
    }
}
