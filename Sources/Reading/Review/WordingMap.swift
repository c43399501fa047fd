// SPDX-License-Identifier: Apache-2.0

/// Which letter of an item's wording stands where in the report, whose line breaks and doubled blanks the
/// wording no longer has.
struct WordingMap {
    /// Letters that both have, blanks left out, up to the first that differs.
    private let pairs: [(wording: Int, report: Int)]

    /// - Parameters:
    ///   - item: the item as it stands now.
    ///   - report: the report's text, in Unicode scalars.
    init(_ item: DraftItem, _ report: [Unicode.Scalar]) {
        let wording = Array(item.text.unicodeScalars)
        let span = item.span.clamped(to: 0..<report.count)
        var pairs: [(wording: Int, report: Int)] = []
        var at = span.lowerBound
        for index in wording.indices where !Self.isBlank(wording[index]) {
            while at < span.upperBound, Self.isBlank(report[at]) { at += 1 }
            guard at < span.upperBound, report[at] == wording[index] else { break }
            pairs.append((index, at))
            at += 1
        }
        self.pairs = pairs
    }

    /// Where the first letter at or behind a place of the wording stands in the report; nil when the wording
    /// was edited before it.
    func inReport(_ offset: Int) -> Int? { pairs.first { $0.wording >= offset }?.report }

    /// Where the first letter at or behind a place of the report stands in the wording.
    func inWording(_ place: Int) -> Int? { pairs.first { $0.report >= place }?.wording }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
}
