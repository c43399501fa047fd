// SPDX-License-Identifier: Apache-2.0

/// A figure with the parts it was made of, so that a wider one is made from parts and never from figures.
public struct IndicatorValue: Sendable, Hashable {
    /// Why there is a figure, or none.
    public enum State: String, Sendable, Codable {
        /// There is one.
        case known
        /// Nothing was recorded at all.
        case noData = "no-data"
        /// It would need a denominator, and there is none for this place and period.
        case noDenominator = "no-denominator"
        /// It is known but so small that it might lead back to someone.
        case hidden
    }

    /// Why there is a figure, or none.
    public let state: State
    /// What was counted; nil when it is hidden or was never recorded.
    public let numerator: Amount?
    /// Over what; nil when nothing is needed or known.
    public let denominator: Amount?
    /// The result, rounded once; nil unless ``state`` is known.
    public let result: Amount?
    /// The day that an imported denominator is about, ISO.
    public internal(set) var referenceDay: String?

    /// The same place and period with the figure kept back.
    func hiding(numerator hidesNumerator: Bool, denominator hidesDenominator: Bool) -> IndicatorValue {
        guard hidesNumerator || hidesDenominator else { return self }
        return IndicatorValue(
            state: .hidden,
            numerator: hidesNumerator ? nil : numerator,
            denominator: hidesDenominator ? nil : denominator,
            result: nil,
            referenceDay: referenceDay
        )
    }
}

/// One line of an indicator's table.
public struct IndicatorRow: Sendable, Hashable {
    /// Which of the asked periods.
    public let period: Int
    /// The place's official code; a shorter one than the level is "not stated" inside that place, nil is
    /// everything asked for, or a place that nobody knows.
    public let place: String?
    /// The codes it is told apart by, in the order asked for; nil is "not stated".
    public let codes: [String?]
    /// The figure.
    public var value: IndicatorValue
    /// How many facts stand behind the numerator; 0 for stocks.
    public let facts: Int
}
