// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a date in a report is the date of.
public enum DateRole: String, Sendable, Codable, CaseIterable {
    /// When the reported thing took place.
    case event
    /// When the page was published.
    case posted
    /// What a plan, budget or project spans.
    case period
    /// Until when something is to be done.
    case deadline
    /// Any other day that is mentioned.
    case mention
}

/// A day or a stretch of days that a report names.
public struct DraftDate: Sendable, Codable, Equatable {
    /// First day.
    public var start: Day
    /// Last day, the same as the first for a single day.
    public var end: Day
    /// What it is the date of.
    public var role: DateRole
    /// As written.
    public var text: String
    /// Where it stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A dated span.
    public init(
        start: Day,
        end: Day,
        role: DateRole,
        text: String,
        span: Range<Int>,
        confidence: Confidence = .sure
    ) {
        self.start = start
        self.end = end
        self.role = role
        self.text = text
        self.span = span
        self.confidence = confidence
    }

    /// Whether it is one or more whole calendar years.
    var isWholeYears: Bool {
        start.month == 1 && start.day == 1 && end.month == 12 && end.day == 31
    }
}

/// A clock time that a report names.
public struct DraftTime: Sendable, Codable, Equatable {
    /// `HH:MM`.
    public var start: String
    /// `HH:MM`, when a stretch is given.
    public var end: String?
    /// As written.
    public var text: String
    /// Where it stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A time with its place.
    public init(start: String, end: String?, text: String, span: Range<Int>, confidence: Confidence = .sure) {
        self.start = start
        self.end = end
        self.text = text
        self.span = span
        self.confidence = confidence
    }
}
