// SPDX-License-Identifier: Apache-2.0

/// What strikes in the records behind a figure: a reason to look, never a verdict.
public enum FactSign: String, Sendable, CaseIterable {
    /// Without a subdistrict.
    case coarse
    /// Without a code that it is told apart by.
    case unstated
    /// Recorded more than 30 days after its day.
    case late
    /// The same in every part as an earlier one.
    case twin
    /// Of a day ahead, or with an amount below zero.
    case impossible
    /// With an amount far from the others.
    case outlier
}

/// What was noticed about all records of a question, counted by the database.
public struct FactSigns: Sendable, Equatable {
    /// How many records stand.
    public var records = 0
    /// How many of them show each sign; none is left out.
    public var counts: [FactSign: Int] = [:]
    /// Days from the day to the recording: the middle one.
    public var medianDelay = 0
    /// Subdistricts with a record, by the codes in force.
    public var places: Set<String> = []
    /// Whether more was looked at than counts, because the condition reads amounts.
    public var isWider = false

    /// Nothing noticed yet.
    public init() {}
}
