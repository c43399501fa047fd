// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A unit with the days on which it belongs to a set, such as the target units of a goal.
public struct DatedUnit: Sendable, Hashable {
    /// The unit as facts name it.
    public var unit: String
    /// Its first day in the set.
    public var from: Day
    /// Its last day in the set; nil while it belongs to it.
    public var to: Day?

    /// A unit from a day on.
    public init(unit: String, from: Day, to: Day? = nil) {
        self.unit = unit
        self.from = from
        self.to = to
    }
}
