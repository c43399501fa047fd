// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Damages text along its own seams: lines, words, numbers, marks and tags, not only bytes.
struct Damage {
    private var random: SeededRandom
    private let pieces: [[Unicode.Scalar]]

    private static let longest = 12_000
    private static let tokens = [
        "ณ ", "นาย", "นางสาว", "พระครู", "ต.", "อ.", "จ.", "พ.ศ.", "ปีงบประมาณ", "ไตรมาส", "ภายใน", "ก่อนวันที่",
        "๑.๑.๑", "1)", "(ก)", "ข้อที่ ", "•", "★", "มติ", "โดย", "จัดโดย", "สนับสนุนโดย", "เป้าหมาย", "ดังนี้", "ร้อยละ",
        "ละ",
        "คน", "บาท", "น.", "31 ก.พ. 2566", "29 ก.พ. 2567", "00:00", "24.00 น.", "2566-2567", "ครั้งที่",
        "\u{0E4D}\u{0E32}",
        "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{0E48}\u{0E49}\u{0E4A}", "😀", "\u{1F4CC}", "\u{20E3}", "\r\n",
        "\t", "        ",
        "....................", "____________", "------------", "|", "\"", "((", "))", "{}", "<td>",
        "</table>", "&amp;", "&#0;",
        "<w:p>", "gridSpan=\"99999\"", "r=\"ZZZ99999999\"", ",,,", ";", "\0",
    ]
    private static let numbers = [
        "0", "-1", "1", "31", "32", "99", "543", "2500", "2569", "9999", "65535", "2147483648",
        "9223372036854775808",
        "99999999999999999999999999", "1e309", "0.0000001", "๐", "๙๙๙๙๙๙๙๙๙๙", "1,000,00", "1.2.3.4.5",
    ]

    /// Damage by a seed; words of the given texts turn up in each other.
    init(seed: UInt64, corpus: [[Unicode.Scalar]]) {
        random = SeededRandom(seed: seed)
        pieces = corpus.filter { !$0.isEmpty }
    }

    /// A text with one to eight faults, never much longer than it was.
    mutating func text(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out = Array(source.prefix(Self.longest))
        for _ in 0..<number(1...8) where !out.isEmpty { fault(&out) }
        return Array(out.prefix(Self.longest * 2))
    }

    /// Bytes with a few faults.
    mutating func bytes(_ source: [UInt8]) -> [UInt8] {
        var out = source
        for _ in 0..<number(1...6) where !out.isEmpty {
            let index = number(0...(out.count - 1))
            switch number(0...3) {
            case 0: out[index] = UInt8(number(0...255))
            case 1: out.remove(at: index)
            case 2: out.insert(UInt8(number(0...255)), at: index)
            default: out.removeSubrange(index..<min(out.count, index + number(1...64)))
            }
        }
        return out
    }

    /// A number of the run.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func fault(_ out: inout [Unicode.Scalar]) {
        let index = number(0...(out.count - 1))
        switch number(0...11) {
        case 0: out.insert(contentsOf: token(Self.tokens), at: index)
        case 1: replaceNumber(&out, near: index)
        case 2: out.removeSubrange(word(out, index))
        case 3: repeated(&out, word(out, index), times: number(1...40))
        case 4: out.removeSubrange(line(out, index))
        case 5: repeated(&out, line(out, index), times: number(1...6))
        case 6: move(&out, line(out, index))
        case 7: splice(&out, at: index)
        case 8: out.removeSubrange(index...)
        case 9: out.removeSubrange(..<index)
        case 10: out[index] = Unicode.Scalar(UInt32(number(0x0E01...0x0E5B))) ?? " "
        default: out[index] = ["\n", " ", "\t", "(", ")", ".", "/", "-", ":", "<", ">", "\""][number(0...11)]
        }
    }

    private mutating func token(_ list: [String]) -> [Unicode.Scalar] {
        Array(list[number(0...(list.count - 1))].unicodeScalars)
    }

    private mutating func replaceNumber(_ out: inout [Unicode.Scalar], near index: Int) {
        let isDigit = { (scalar: Unicode.Scalar) in
            ("0"..."9").contains(scalar) || (0x0E50...0x0E59).contains(scalar.value)
        }
        guard let start = out[index...].firstIndex(where: isDigit) else { return }
        let end = out[start...].firstIndex { !isDigit($0) } ?? out.count
        out.replaceSubrange(start..<end, with: token(Self.numbers))
    }

    private func word(_ out: [Unicode.Scalar], _ index: Int) -> Range<Int> {
        let isEdge = { (scalar: Unicode.Scalar) in
            scalar == " " || scalar == "\n" || scalar == "<" || scalar == "\t"
        }
        let start = out[..<index].lastIndex(where: isEdge) ?? 0
        let end = out[index...].dropFirst().firstIndex(where: isEdge) ?? out.count
        return start..<end
    }

    private func line(_ out: [Unicode.Scalar], _ index: Int) -> Range<Int> {
        let start = out[..<index].lastIndex(of: "\n") ?? 0
        return start..<(out[index...].dropFirst().firstIndex(of: "\n") ?? out.count)
    }

    private func repeated(_ out: inout [Unicode.Scalar], _ range: Range<Int>, times: Int) {
        guard range.count * times < Self.longest else { return }
        let copy = Array(out[range])
        for _ in 0..<times { out.insert(contentsOf: copy, at: range.upperBound) }
    }

    private mutating func move(_ out: inout [Unicode.Scalar], _ range: Range<Int>) {
        let taken = Array(out[range])
        out.removeSubrange(range)
        out.insert(contentsOf: taken, at: number(0...out.count))
    }

    private mutating func splice(_ out: inout [Unicode.Scalar], at index: Int) {
        guard !pieces.isEmpty else { return }
        let other = pieces[number(0...(pieces.count - 1))]
        let start = number(0...(other.count - 1))
        out.insert(contentsOf: other[start..<min(other.count, start + number(1...400))], at: index)
    }
}
