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
}
