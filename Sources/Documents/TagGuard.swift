// SPDX-License-Identifier: Apache-2.0

/// Finds tags with so many attributes that libxml2, which compares each with all before it, would never end.
///
/// Every `<` before a letter is tried as the beginning of a tag, whether or not it stands in a comment or a
/// script: being fooled about where tags begin is how such checks are got around. Look-ups go through sorted
/// lists of places, so that the check itself cannot be made slow.
struct TagGuard {
    private static let limit = 600

    private let bytes: [UInt8]
    private var starts: [Int] = []
    private var doubleQuotes: [Int] = []
    private var singleQuotes: [Int] = []
    private var stops: [Int] = []
    private var steps = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var index = 0
        for byte in bytes {
            // Most bytes are letters, above all of these marks.
            if byte <= 0x3E {
                switch byte {
                case 0x3C: starts.append(index)
                case 0x22: doubleQuotes.append(index)
                case 0x27: singleQuotes.append(index)
                case 0x3E, 0x20, 0x0A, 0x09: stops.append(index)
                default: break
                }
            }
            index += 1
        }
    }

    /// Whether some tag has more attributes than any program writes.
    ///
    /// Tags that are nested into each other, so that even looking takes too long, count as such: honest tags
    /// follow each other, and their bytes are seen only a few times.
    mutating func findEndlessTag() -> Bool {
        let budget = bytes.count * 4 + 100_000
        for start in starts where start + Self.limit < bytes.count && Self.isName(bytes[start + 1]) {
            if isEndless(from: start + 1) || steps > budget { return true }
        }
        return false
    }

    private mutating func isEndless(from start: Int) -> Bool {
        var tokens = 0
        var index = start
        while index < bytes.count, bytes[index] != 0x3E {
            steps += 1
            if Self.isBlank(bytes[index]) || bytes[index] == 0x2F {
                index += 1
                continue
            }
            tokens += 1
            guard tokens <= Self.limit else { return true }
            index = Self.isName(bytes[index]) ? endOfAttribute(at: index) : next(in: stops, from: index)
        }
        return false
    }

    private mutating func endOfAttribute(at start: Int) -> Int {
        var index = start
        while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
        let value = afterBlanks(index)
        guard value < bytes.count, bytes[value] == 0x3D else { return index }
        index = afterBlanks(value + 1)
        guard index < bytes.count else { return index }
        switch bytes[index] {
        case 0x22: return next(in: doubleQuotes, from: index + 1) + 1
        case 0x27: return next(in: singleQuotes, from: index + 1) + 1
        default: return next(in: stops, from: index)
        }
    }

    private mutating func afterBlanks(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
        steps += index - start
        return index
    }

    /// The first of the sorted places that is not before the one given, or the end of the text.
    private func next(in places: [Int], from index: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : bytes.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x30...0x3A, 0x2D, 0x2E, 0x5F, 0x80...: true
        default: false
        }
    }
}
