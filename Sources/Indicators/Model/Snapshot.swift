// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A table of figures as it was on a day: what the public sees, never the live figures.
public struct Snapshot: Sendable, Equatable {
    /// Names a published table.
    public typealias ID = Kernel.ID<Snapshot>

    /// Its record.
    public let id: ID
    /// The indicator.
    public let key: String
    /// Which version of the definition.
    public let number: Int
    /// What is published, with everything hidden that must be.
    public let body: Body
    /// The moment that the figures are of.
    public let asOf: Instant
    /// Who published it.
    let publishedBy: String
    /// When it was withdrawn; nil while it stands.
    let withdrawnAt: Instant?
    /// Rises with every change.
    let version: Int

    /// What everyone may see.
    public struct Body: Sendable, Equatable, Codable {
        /// The definition at that time.
        public var definition: IndicatorDefinition
        /// The period in its short form.
        public var period: String
        /// The place it is about; empty is everywhere.
        public var under: String
        /// The code it is told apart by; empty is none.
        public var by: String
        /// The lines in the order of the page.
        public var lines: [Line]
    }

    /// One line of a published table.
    public struct Line: Sendable, Equatable, Codable {
        /// The level asked for: 0, 2, 4 or 6 digits.
        public var level: Int
        /// The place; shorter than the level is "not stated" inside it.
        public var place: String
        /// The value of the code; nil is the sum over all, empty "not stated".
        public var code: String?
        /// Why there is a figure, or none.
        public var state: IndicatorValue.State
        /// What was counted; nil when hidden.
        public var numerator: Amount?
        /// Over what.
        public var denominator: Amount?
        /// The result.
        public var result: Amount?
        /// The day of an imported denominator.
        public var referenceDay: String?
    }
}
