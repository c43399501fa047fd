// SPDX-License-Identifier: Apache-2.0

/// A question to the live figures: which measure, when, where, cut by what.
public struct CellQuery: Sendable, Hashable {
    /// The measure's name.
    public var measure: String
    /// The periods of the answer, each a range of months.
    public var periods: [ClosedRange<Month>]
    /// How far down the places the answer is cut.
    public var level: PlaceLevel
    /// Only what lies in these places, codes of 2 to 6 digits; empty means everywhere.
    public var under: [String]
    /// The dimensions to cut by.
    public var keep: [String]
    /// Whether to cut by organization.
    public var byOrganization: Bool
    /// Only these organizations; nil takes all.
    public var organizations: [String]?

    /// A question; what is left out is not cut by.
    public init(
        measure: String,
        periods: [ClosedRange<Month>],
        level: PlaceLevel = .everywhere,
        under: [String] = [],
        keep: [String] = [],
        byOrganization: Bool = false,
        organizations: [String]? = nil
    ) {
        self.measure = measure
        self.periods = periods
        self.level = level
        self.under = under
        self.keep = keep
        self.byOrganization = byOrganization
        self.organizations = organizations
    }
}
