// SPDX-License-Identifier: Apache-2.0

/// A quantity in a text, with what it counts.
public struct NumberMention: Sendable, Equatable {
    /// How the number bounds the quantity.
    public enum Comparator: String, Sendable, CaseIterable {
        /// As written.
        case exactly
        /// That many or more.
        case atLeast
        /// That many or fewer.
        case atMost
        /// Near that many.
        case about
    }

    /// From the word of comparison to the unit, in scalars of the text that was searched.
    public var span: Range<Int>
    /// The number alone, with the upper end of a range.
    public var numberSpan: Range<Int>
    /// The number; the lower end of a range.
    public var value: Double
    /// The upper end of a range such as 3-5.
    public var upper: Double?
    /// How the number bounds the quantity.
    public var comparator: Comparator
    /// What is counted, as written; "ร้อยละ" for every form of per cent.
    public var unit: String?
    /// Where the unit stands.
    public var unitSpan: Range<Int>?
    /// Of what each has that many, as written: "จังหวัด" in "จังหวัดละ 3 หน่วย".
    public var per: String?
    /// Where the words of ``per`` stand.
    public var perSpan: Range<Int>?

    /// Whether the number is a share in hundredths.
    public var isPercent: Bool { unit == ThaiNumbers.percentUnit }

    /// A quantity with the given parts.
    public init(
        span: Range<Int>,
        numberSpan: Range<Int>,
        value: Double,
        upper: Double? = nil,
        comparator: Comparator = .exactly,
        unit: String? = nil,
        unitSpan: Range<Int>? = nil,
        per: String? = nil,
        perSpan: Range<Int>? = nil
    ) {
        self.span = span
        self.numberSpan = numberSpan
        self.value = value
        self.upper = upper
        self.comparator = comparator
        self.unit = unit
        self.unitSpan = unitSpan
        self.per = per
        self.perSpan = perSpan
    }
}
