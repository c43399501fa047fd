// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A refusal that is a question: the page shows what it is about and lets the same form be sent again with
/// an answer.
public protocol AskingProblem: Problem {
    /// The ways to send the form again, the recommended one first.
    var answers: [ProblemAnswer] { get }
    /// Shows what is asked about.
    func show(_ html: inout HTML, _ visit: Visit)
}

/// A button that sends the same form again with one field more.
public struct ProblemAnswer: Sendable, Equatable {
    /// The field.
    public let name: String
    /// What it says.
    public let value: String
    /// What stands on the button.
    public let title: Sentence

    /// A button.
    public init(_ name: String, _ value: String, _ title: Sentence) {
        self.name = name
        self.value = value
        self.title = title
    }
}
