// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is refused before a body is read.
enum DoorProblem: Problem, Equatable {
    /// A header that may come once came more often, or can be understood in two ways.
    case ambiguous(header: String)
    /// The body is larger than the route takes.
    case bodyTooLarge(max: Int)
    /// The body is no form.
    case otherContent
    /// The address line is longer than any page of this house.
    case lineTooLong
    /// So many requests that others would suffer.
    case tooOften(seconds: Int)

    var code: String {
        switch self {
        case .ambiguous: "door.ambiguous"
        case .bodyTooLarge: "door.body-too-large"
        case .otherContent: "door.other-content"
        case .lineTooLong: "door.line-too-long"
        case .tooOften: "door.too-often"
        }
    }

    var kind: ProblemKind {
        switch self {
        case .ambiguous, .otherContent, .lineTooLong: .invalid
        case .bodyTooLarge, .tooOften: .tooMuch
        }
    }

    var retryAfter: Int? {
        if case .tooOften(let seconds) = self { seconds } else { nil }
    }

    /// The status that proxies and scripts understand; nil leaves it to the kind.
    var status: Int? {
        switch self {
        case .ambiguous: 400
        case .otherContent: 415
        case .lineTooLong: 414
        case .bodyTooLarge, .tooOften: nil
        }
    }

    var text: Sentence { DoorText.sentence(for: self) }
}
