// SPDX-License-Identifier: Apache-2.0

/// Takes raw scalars one by one and keeps what it has taken so far in one spelling.
struct TextCleaner {
    private var out: Scalars = []
    /// Where each scalar of `out` began; always rising, even where marks have changed places.
    private var starts: [Int32] = []
    private var hasReturn = false

    /// More marks than this on one consonant are noise and stay as they come.
    private static let mostMarks = 8

    private enum Signs {
        static let nikhahit: UInt32 = 0x0E4D
        static let saraAA: UInt32 = 0x0E32
        static let saraAm: UInt32 = 0x0E33
        static let saraE: UInt32 = 0x0E40
        static let saraAE: UInt32 = 0x0E41
    }

    init(capacity: Int) {
        out.reserveCapacity(capacity)
        starts.reserveCapacity(capacity + 1)
    }

    consuming func finish(_ raw: Scalars) -> CleanText {
        if out == raw { return CleanText(scalars: raw, starts: []) }
        return CleanText(scalars: out, starts: starts + [Int32(raw.count)])
    }

    mutating func push(_ raw: UInt32, from origin: Int) {
        let value = raw >= 0x0E00 && raw < 0x0E80 ? raw : Self.standard(raw)
        let isAfterReturn = hasReturn
        hasReturn = false
        switch value {
        case 0: break
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: pushMark(value, origin)
        case Signs.saraAA: pushSaraAA(origin)
        case Signs.saraAm:
            dropBlank()
            appendSaraAm(origin)
        case Signs.saraE:
            if out.last?.value == Signs.saraE { replaceLast(Signs.saraAE) } else { append(value, origin) }
        case 0x0D:
            hasReturn = true
            append(0x0A, origin)
        case 0x0A where isAfterReturn: break
        default: append(value, origin)
        }
    }

    private mutating func append(_ value: UInt32, _ origin: Int) {
        guard let scalar = Unicode.Scalar(value) else { return }
        out.append(scalar)
        starts.append(Int32(origin))
    }

    /// Sara am once, and with no nikhahit of its own beside it.
    private mutating func appendSaraAm(_ origin: Int) {
        if out.last?.value == Signs.nikhahit { return replaceLast(Signs.saraAm) }
        if out.last?.value != Signs.saraAm { append(Signs.saraAm, origin) }
    }

    private mutating func replaceLast(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        out[out.count - 1] = scalar
    }

    /// A blank between a consonant and what can only stand on it came from the layout.
    private mutating func dropBlank() {
        guard out.count >= 2, out[out.count - 1] == " " else { return }
        let base = out[out.count - 2]
        guard base.isThaiConsonant || base.isThaiMark else { return }
        out.removeLast()
        starts.removeLast()
    }

    /// Each mark once, in the order of the standard: vowel, nikhahit, tone, silencer.
    private mutating func pushMark(_ value: UInt32, _ origin: Int) {
        dropBlank()
        var end = out.count
        var start = groupStart(end)
        while start > 0, out[start - 1].value == Signs.saraAm {
            if value == Signs.nikhahit { return }
            guard (0x0E48...0x0E4B).contains(value) else { break }
            end = start - 1
            start = groupStart(end)
        }
        var place = end
        for index in start..<end {
            if out[index].value == value { return }
            if place == end, Self.rank(out[index].value) > Self.rank(value) { place = index }
        }
        guard let scalar = Unicode.Scalar(value) else { return }
        if end - start >= Self.mostMarks { place = end }
        out.insert(scalar, at: place)
        starts.append(Int32(origin))
    }

    private func groupStart(_ end: Int) -> Int {
        var start = end
        while start > 0, end - start < Self.mostMarks, out[start - 1].isThaiMark { start -= 1 }
        return start
    }

    /// Nikhahit and sara aa are sara am, also with a tone or one blank of the layout between them.
    private mutating func pushSaraAA(_ origin: Int) {
        var end = out.count
        if end > 0, out[end - 1] == " " { end -= 1 }
        var index = end - 1
        while index >= 0, end - index <= Self.mostMarks, out[index].isThaiMark {
            if out[index].value == Signs.nikhahit {
                let start = Int(starts[index])
                let isLast = index == end - 1
                if end < out.count {
                    out.removeLast()
                    starts.removeLast()
                }
                out.remove(at: index)
                starts.remove(at: index)
                return appendSaraAm(isLast ? start : origin)
            }
            index -= 1
        }
        append(Signs.saraAA, origin)
    }

    private static func rank(_ mark: UInt32) -> Int {
        switch mark {
        case 0x0E48...0x0E4B: 2
        case 0x0E4C, 0x0E4E: 3
        case Signs.nikhahit: 1
        default: 0
        }
    }

    /// The scalar that is meant; 0 for what cannot be seen.
    private static func standard(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value }
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 0x20
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return 0
        case 0x2028, 0x2029, 0x85: return 0x0A
        case 0xFF10...0xFF19: return value - 0xFF10 + 0x30
        case 0xF700...0xF71A: return glyphs[Int(value - 0xF700)]
        default: return value
        }
    }

    /// What the private codes of old Windows Thai fonts stand for, from U+F700.
    private static let glyphs: [UInt32] = [
        0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,
        0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48,
        0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,
    ]
}
