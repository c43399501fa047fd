// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// An organization's agreement to show those who work in a place what it records there, as it was recorded.
public struct AgreementRecord: Sendable, Equatable {
    /// The name of one agreement.
    public typealias ID = Kernel.ID<AgreementRecord>

    /// Stands in the journal.
    public let id: ID
    /// Whose records.
    public let organization: String
    /// Of which programme; nil is all of them.
    public let programme: String?
    /// Where, as an official code.
    public let place: String
    /// The first day.
    public let starts: Day
    /// The last day; nil runs on.
    public let ends: Day?
    /// Who recorded it, as an id.
    public let recordedBy: String
    /// Where the signed paper lies.
    public let note: String
    /// For edits: what was read must still be there.
    public let version: Int
}

/// An agreement that is about to be recorded.
public struct NewAgreement: Sendable, Equatable {
    /// Whose records.
    public var organization: String
    /// Of which programme; nil is all of them.
    public var programme: String?
    /// Where, as an official code.
    public var place: String
    /// The first day.
    public var starts: Day
    /// The last day; nil runs on.
    public var ends: Day?
    /// Where the signed paper lies.
    public var note: String

    /// An agreement to record.
    public init(
        organization: String,
        programme: String? = nil,
        place: String,
        starts: Day,
        ends: Day? = nil,
        note: String = ""
    ) {
        self.organization = organization
        self.programme = programme
        self.place = place
        self.starts = starts
        self.ends = ends
        self.note = note
    }
}
