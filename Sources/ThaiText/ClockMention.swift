// SPDX-License-Identifier: Apache-2.0

/// A time of day, or a span of hours, in a text.
public struct ClockMention: Sendable, Equatable {
    /// Where the words stand, in scalars of the text that was searched.
    public var span: Range<Int>
    /// "HH:MM" on the 24-hour clock.
    public var start: String
    /// "HH:MM" when the text gives an end.
    public var end: String?

    /// A time, or a span of hours when there is an end.
    public init(span: Range<Int>, start: String, end: String? = nil) {
        self.span = span
        self.start = start
        self.end = end
    }
}
