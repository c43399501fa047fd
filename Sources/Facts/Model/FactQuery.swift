// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A question straight to the facts: for days and weeks, for any shape keys, for the members of a set of
/// units, and for a definition that has no figures yet.
public struct FactQuery: Sendable, Hashable {
    /// What is counted; it need not be registered, and its dimensions do not limit ``keep``.
    public var measure: Measure
    /// The periods of the answer, each a range of days.
    public var periods: [ClosedRange<Day>]
    /// How far down the places the answer is cut.
    public var level: PlaceLevel
    /// Only what lies in these places, codes of 2 to 8 digits; empty means everywhere.
    public var under: [String]
    /// The shape keys to cut by, any number.
    public var keep: [String]
    /// Whether to cut by organization.
    public var byOrganization: Bool
    /// Only these organizations; nil takes all.
    public var organizations: [String]?
    /// Only these programmes; nil takes all.
    public var programmes: [String]?
    /// Only facts whose unit belongs to this set on the fact's day, for a stock on the period's last day.
    public var units: [DatedUnit]?

    /// A question; what is left out is not cut by.
    public init(
        measure: Measure,
        periods: [ClosedRange<Day>],
        level: PlaceLevel = .everywhere,
        under: [String] = [],
        keep: [String] = [],
        byOrganization: Bool = false,
        organizations: [String]? = nil,
        programmes: [String]? = nil,
        units: [DatedUnit]? = nil
    ) {
        self.measure = measure
        self.periods = periods
        self.level = level
        self.under = under
        self.keep = keep
        self.byOrganization = byOrganization
        self.organizations = organizations
        self.programmes = programmes
        self.units = units
    }
}
