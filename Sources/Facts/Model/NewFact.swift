// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// An event as a room hands it to the spine.
///
/// Every text in it is a code or an id: never free text, never a name.
public struct NewFact: Sendable, Equatable {
    /// What sort of event.
    public var kind: FactKind
    /// The day it happened, in Bangkok.
    public var day: Day
    /// The place's official code, at the level that is known.
    public var place: String?
    /// The programme it counts for.
    public var programme: String?
    /// The organization that did it.
    public var organization: String?
    /// The service unit, school or group inside the organization.
    public var unit: String?
    /// An opaque number that stands for a person.
    public var subject: Int64?
    /// At most four amounts, in the scales of the kind; nil where an amount is not known.
    public var amounts: [Int64?]
    /// Coded attributes such as `sex: f`; both sides are codes.
    public var shape: [String: String]
    /// Where it comes from.
    public var source: FactSource
    /// When it was recorded.
    public var recordedAt: Instant

    /// An event with its source; what is not known stays nil.
    public init(
        kind: FactKind,
        day: Day,
        place: String? = nil,
        programme: String? = nil,
        organization: String? = nil,
        unit: String? = nil,
        subject: Int64? = nil,
        amounts: [Int64?] = [],
        shape: [String: String] = [:],
        source: FactSource,
        recordedAt: Instant
    ) {
        self.kind = kind
        self.day = day
        self.place = place
        self.programme = programme
        self.organization = organization
        self.unit = unit
        self.subject = subject
        self.amounts = amounts
        self.shape = shape
        self.source = source
        self.recordedAt = recordedAt
    }
}
