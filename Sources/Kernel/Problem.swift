// SPDX-License-Identifier: Apache-2.0

public import Logging

/// What a refusal means to the one who asked; only `Web` turns it into a status.
public enum ProblemKind: String, Sendable, CaseIterable {
    /// What was sent cannot be right.
    case invalid
    /// What was asked for is not here.
    case missing
    /// Nobody has said who they are.
    case unknown
    /// The visitor may not.
    case forbidden
    /// Someone changed it meanwhile.
    case conflict
    /// Larger or more often than is allowed.
    case tooMuch
    /// Our own fault.
    case broken
}

/// Something that was refused, with a stable code and a sentence that says what to do next.
///
/// Payloads never hold personal data, because problems are logged.
public protocol Problem: Error, Sendable {
    /// Stable and dotted, such as `planning.target.negative`.
    var code: String { get }
    /// What it means to the one who asked.
    var kind: ProblemKind { get }
    /// What is wrong, where, and what to do.
    var text: Sentence { get }
    /// How loud the log should be about it.
    var logLevel: Logger.Level { get }
    /// Seconds after which it may be tried again, when it was only too often.
    var retryAfter: Int? { get }
}

extension Problem {
    /// Refusals are everyday; only our own faults are errors.
    public var logLevel: Logger.Level { kind == .broken ? .error : .info }
    /// Most refusals do not pass by waiting.
    public var retryAfter: Int? { nil }
}

/// How much a finding matters.
public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Good to know.
    case note
    /// Worth a look before going on.
    case warning
    /// Cannot stay as it is.
    case error
}

/// Something noticed in an input that was read all the same: imports and the report reader never stop at the
/// first fault.
public struct Finding: Sendable, Equatable, Codable {
    /// How much it matters.
    public let severity: Severity
    /// Stable and dotted, such as `reading.date.no-year`.
    public let code: String
    /// What was noticed and what to do.
    public let text: Sentence
    /// Where in the input, in Unicode scalars of its text, when that can be said.
    public let span: Range<Int>?

    /// A finding, placed when the place is known.
    public init(_ severity: Severity, code: String, text: Sentence, span: Range<Int>? = nil) {
        self.severity = severity
        self.code = code
        self.text = text
        self.span = span
    }
}
