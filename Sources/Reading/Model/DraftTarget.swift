// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// How a quantity is to be compared.
public enum Comparator: String, Sendable, Codable, CaseIterable {
    /// อย่างน้อย, ไม่น้อยกว่า, กว่า.
    case atLeast = ">="
    /// Exactly so many.
    case exactly = "="
    /// ประมาณ, ราว.
    case about = "approx"
    /// ไม่เกิน.
    case atMost = "<="
}

/// A typed quantity: comparator, number or range, unit.
public struct DraftMeasure: Sendable, Codable, Equatable {
    /// How to compare.
    public var comparator: Comparator
    /// The number, or the lower end of a range.
    public var quantity: Double
    /// The upper end of a range.
    public var quantityMax: Double?
    /// As written; percentages are `ร้อยละ`.
    public var unit: String

    /// A quantity with its unit.
    public init(comparator: Comparator, quantity: Double, quantityMax: Double? = nil, unit: String) {
        self.comparator = comparator
        self.quantity = quantity
        self.quantityMax = quantityMax
        self.unit = unit
    }
}

/// What a quantity refers to.
public struct DraftScope: Sendable, Codable, Equatable {
    /// Per what, such as `จังหวัด` in `จังหวัดละ 3-5 หน่วย`.
    public var per: String?
    /// Percent of what.
    public var of: String?
    /// On what condition.
    public var condition: String?
    /// Code of the province or district it holds for.
    public var placeCode: String?
    /// Until when.
    public var until: Day?

    /// Holds without further conditions.
    public init() {
        per = nil
        of = nil
        condition = nil
        placeCode = nil
        until = nil
    }
}

/// A quantity that was aimed at, promised or delivered.
public struct DraftTarget: Sendable, Codable, Equatable {
    /// The item it was said in, by ``DraftItem/id``; none when it stands in running text.
    public var item: Int?
    /// Index of the target that it is a part of, as two of six units.
    public var subsetOf: Int?
    /// The quantity itself.
    public var measure: DraftMeasure
    /// What it refers to.
    public var scope: DraftScope
    /// As written.
    public var text: String
    /// Where it stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A target in running text.
    public init(measure: DraftMeasure, text: String, span: Range<Int>, confidence: Confidence = .sure) {
        self.measure = measure
        self.text = text
        self.span = span
        self.confidence = confidence
        item = nil
        subsetOf = nil
        scope = DraftScope()
    }

    /// How to compare.
    public var comparator: Comparator { measure.comparator }
    /// The number, or the lower end of a range.
    public var quantity: Double { measure.quantity }
    /// The upper end of a range.
    public var quantityMax: Double? { measure.quantityMax }
    /// As written; percentages are `ร้อยละ`.
    public var unit: String { measure.unit }
    /// Per what.
    public var per: String? { scope.per }
    /// Percent of what.
    public var of: String? { scope.of }
    /// On what condition.
    public var condition: String? { scope.condition }
    /// Code of the province or district it holds for.
    public var placeCode: String? { scope.placeCode }
    /// Until when.
    public var until: Day? { scope.until }
}
