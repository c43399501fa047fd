// SPDX-License-Identifier: Apache-2.0

import Web

/// Where a person wants an item cut: by a line break, or by marking words of the item or of the report.
struct CutInput: Sendable {
    /// The wording with one line break, or the part that was marked.
    private let parts: String
    /// The Unicode scalar of the wording before which it is cut.
    private let at: Int?
    /// What was marked in the report, in its Unicode scalars.
    private let marked: Range<Int>?

    init(_ inputs: Inputs) {
        parts = inputs.find("parts") ?? ""
        at = inputs.findInteger("at")
        if let start = inputs.findInteger("start"), let end = inputs.findInteger("end"), start < end {
            marked = start..<end
        } else {
            marked = nil
        }
    }

    /// The cut, with its place in the report's text, so that both items know their own words there.
    func split(_ item: DraftItem, _ report: [Unicode.Scalar]) throws(ReadingProblem) -> ItemChange {
        let map = WordingMap(item, report)
        let offset = try offset(in: item.text, map)
        guard TextCut(item.text, at: offset) != nil else { throw .splitNowhere }
        return .split(at: offset, inReport: map.inReport(offset))
    }

    private func offset(in text: String, _ map: WordingMap) throws(ReadingProblem) -> Int {
        if let at { return at }
        guard let marked else { return try SplitPlace.find(parts, in: text) }
        // What is marked goes by itself: cut before it, or behind it where it begins the item.
        if let start = map.inWording(marked.lowerBound), start > 0 { return start }
        guard let end = map.inWording(marked.upperBound) else { throw .splitNowhere }
        return end
    }
}

/// Where the wording with one line break, or the part of it that stands alone, is to be cut.
enum SplitPlace {
    static func find(_ parts: String, in text: String) throws(ReadingProblem) -> Int {
        let lines = parts.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks }
        guard let first = lines.first(where: { !$0.isEmpty }), let start = text.firstRange(of: first) else {
            throw .splitNowhere
        }
        let offset = text.unicodeScalars.distance(
            from: text.startIndex,
            to: start.lowerBound == text.startIndex ? start.upperBound : start.lowerBound
        )
        guard TextCut(text, at: offset) != nil else { throw .splitNowhere }
        return offset
    }
}
