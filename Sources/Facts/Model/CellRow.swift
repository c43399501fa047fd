// SPDX-License-Identifier: Apache-2.0

/// One figure of a table, with what it is of.
public struct CellRow: Sendable, Hashable {
    /// Which of the asked periods, from 0.
    public var period: Int
    /// Where; nil when nobody said, a shorter code than the asked level when only that much was said.
    public var place: String?
    /// The codes of the kept dimensions in the order they were asked for; nil where nobody said.
    public var codes: [String?]
    /// Whose, when cut by organization; nil when nobody said.
    public var organization: String?
    /// The figure; sums are in the scale of the kind.
    public var value: Int64
    /// How many facts stand behind it; 0 for stocks.
    public var facts: Int

    /// A figure.
    public init(
        period: Int,
        place: String? = nil,
        codes: [String?] = [],
        organization: String? = nil,
        value: Int64,
        facts: Int
    ) {
        self.period = period
        self.place = place
        self.codes = codes
        self.organization = organization
        self.value = value
        self.facts = facts
    }
}
