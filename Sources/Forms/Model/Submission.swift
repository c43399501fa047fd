// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Storage

/// One form that somebody filled in.
public struct Submission: Sendable, Equatable, Identifiable {
    /// Whose id.
    public typealias ID = Kernel.ID<Submission>

    /// How far it has come.
    enum State: String, StoredWord, CaseIterable {
        /// Sent and not yet looked at.
        case sent
        /// Looked at and counted.
        case accepted
        /// Given back with a question.
        case returned
        /// Taken back: kept, but counted no more.
        case taken = "taken-back"
    }

    /// The record's id.
    public let id: ID
    let form: Form.ID
    let formVersion: Int
    let ties: SubmissionTies
    let state: State
    /// The answers that are neither personal nor sealed, as JSON.
    let answers: String
    /// What the reviewer said last.
    let comment: String
    let recordedBy: String
    let recordedAt: Instant
    let version: Int
    /// When its answers were last changed; nil while they are as they were sent.
    var changedAt: Instant?
}

extension Submission {
    /// What the state is called by ODK Central, whose words other programs know.
    enum ReviewState: String, Sendable, CaseIterable {
        case received, edited, hasIssues, approved, rejected
    }

    /// Our states, in those words: what was changed and waits again is `edited`.
    var reviewState: ReviewState {
        switch state {
        case .sent: changedAt == nil ? .received : .edited
        case .returned: .hasIssues
        case .accepted: .approved
        case .taken: .rejected
        }
    }
}

/// What was said about a record, and in which state it was then.
struct SubmissionComment: Sendable, Equatable {
    let state: Submission.State
    let words: String
    let writtenBy: String
    let writtenAt: Instant
}

/// Whose a submission is, and what it is about.
struct SubmissionTies: Sendable, Equatable {
    var organization: String
    var programme: String?
    /// Official code of the place.
    var place: String?
    /// The service unit.
    var unit: String?
    /// The opaque number that stands for the person.
    var subject: Int64?
    /// The day that it is about.
    var day: Day
}

/// Which submissions a list shows.
struct SubmissionFilter: Sendable, Equatable {
    var form: Form.ID
    var state: Submission.State?
    var organization: String?
    /// Open questions by their paths, with the answer that is wanted.
    var answers: [Wanted] = []

    /// One answer that is wanted.
    struct Wanted: Sendable, Equatable {
        let question: String
        let answer: String
    }
}
