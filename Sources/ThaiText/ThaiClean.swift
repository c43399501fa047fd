// SPDX-License-Identifier: Apache-2.0

/// Text in one spelling, with the way back to where each scalar stood before.
public struct CleanText: Sendable, Equatable {
    /// The cleaned text.
    public let scalars: Scalars
    /// Where each cleaned scalar began in the raw text, then the raw length; empty when nothing was changed.
    let starts: [Int32]

    /// The cleaned text as a string.
    public var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The raw scalars that a span of the cleaned text came from.
    public func original(_ span: Range<Int>) -> Range<Int> {
        let lower = raw(span.lowerBound)
        let upper = raw(span.upperBound)
        return lower..<max(lower, upper)
    }

    private func raw(_ offset: Int) -> Int {
        let inside = min(max(offset, 0), scalars.count)
        return starts.isEmpty ? inside : Int(starts[inside])
    }
}

/// Brings raw text from documents and phones into one spelling.
///
/// Two strings that look alike on paper become the same scalars: sara am in two parts, two sara e for one
/// sara ae, marks in another order or typed twice, invisible characters, several kinds of blank, and the
/// glyph codes that old Thai fonts left in PDF files.
public enum ThaiClean {
    /// The text with one spelling for what looks alike; cleaning it again changes nothing.
    public static func clean(_ raw: Scalars) -> CleanText {
        var cleaner = TextCleaner(capacity: raw.count)
        for (index, scalar) in raw.enumerated() { cleaner.push(scalar.value, from: index) }
        return cleaner.finish(raw)
    }

    /// The same for a string whose offsets are not needed.
    public static func clean(_ text: String) -> String {
        let cleaned = clean(Array(text.unicodeScalars))
        return cleaned.starts.isEmpty ? text : cleaned.text
    }
}
