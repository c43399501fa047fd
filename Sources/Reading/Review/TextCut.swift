// SPDX-License-Identifier: Apache-2.0

/// A text cut in two, both parts without blanks around them.
struct TextCut {
    let first: String
    let second: String
    /// Where the cut lies, in Unicode scalars of the whole text.
    let offset: Int
    /// How long the whole text is, in Unicode scalars.
    let length: Int
    /// Where the cut lies in the report, when that is known.
    let inReport: Int?

    /// A cut before a scalar.
    /// - Returns: nil when one of the parts would be empty.
    init?(_ text: String, at offset: Int, inReport: Int? = nil) {
        let scalars = Array(text.unicodeScalars)
        guard offset > 0, offset < scalars.count else { return nil }
        first = Self.string(scalars[..<offset])
        second = Self.string(scalars[offset...])
        self.offset = offset
        length = scalars.count
        self.inReport = inReport
        if first.isEmpty || second.isEmpty { return nil }
    }

    /// The part of the item's span that the first text stands on: exact when the text was not edited.
    func firstSpan(of span: Range<Int>) -> Range<Int> { span.lowerBound..<middle(of: span) }

    /// The part of the item's span that the second text stands on.
    func secondSpan(of span: Range<Int>) -> Range<Int> { middle(of: span)..<span.upperBound }

    private func middle(of span: Range<Int>) -> Int {
        if let inReport, inReport > span.lowerBound, inReport < span.upperBound { return inReport }
        return span.lowerBound + (span.count == length ? offset : span.count * offset / length)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var part = scalars.drop { $0.properties.isWhitespace }
        while let last = part.last, last.properties.isWhitespace { part.removeLast() }
        return String(String.UnicodeScalarView(part))
    }
}
