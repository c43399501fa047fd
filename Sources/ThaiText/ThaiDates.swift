// SPDX-License-Identifier: Apache-2.0

/// Finds, reads and writes dates as Thai reports give them.
public enum ThaiDates {
    /// Every date, period and length of time in the text, in order, without overlaps.
    /// - Parameters:
    ///   - text: cleaned text; see ``ThaiClean``.
    ///   - reference: the day the text was written, for "tomorrow" and for dates without a year.
    /// - Returns: mentions; those whose days cannot be known have no start.
    public static func find(in text: Scalars, reference: CalendarDay? = nil) -> [DateMention] {
        var reader = DateReader(text, reference: reference)
        return reader.readAll()
    }

    /// The date that the whole text is, as typed into a form.
    /// - Returns: nil when the text holds anything else.
    public static func parse(_ text: String, reference: CalendarDay? = nil) -> DateMention? {
        let clean = ThaiClean.clean(Array(text.unicodeScalars)).scalars
        let mentions = find(in: clean, reference: reference)
        guard mentions.count == 1, let mention = mentions.first else { return nil }
        let end = max(mention.span.upperBound, mention.time?.span.upperBound ?? 0)
        let isAll =
            clean[..<mention.span.lowerBound].allSatisfy(\.isBlank) && clean[end...].allSatisfy(\.isBlank)
        return isAll ? mention : nil
    }
}
