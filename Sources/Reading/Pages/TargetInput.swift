// SPDX-License-Identifier: Apache-2.0

import Kernel
import ThaiText
import Web

/// One quantity as a form sends it.
struct TargetInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .path("item"), .form("target", .integer), .form("remove", .flag),
            .form("comparator", .word(Comparator.allCases.map(\.rawValue))),
            .form("quantity", .text(max: 60)),
            .form("max", .text(max: 60)), .form("unit", .text(max: 100)), .form("per", .text(max: 200)),
            .form("of", .text(max: 400)), .form("condition", .text(max: 400)), .form("subset", .integer),
        ]

    let sent: SentCorrection
    let item: Int
    private let target: Int?
    private let isRemoval: Bool
    private let comparator: Comparator
    private let numbers: (quantity: String?, max: String?)
    private let words: (unit: String, per: String?, of: String?, condition: String?)
    private let subset: Int?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        item = try inputs.integer("item")
        target = inputs.findInteger("target")
        isRemoval = inputs.flag("remove")
        comparator = inputs.findWord("comparator") ?? .exactly
        numbers = (inputs.find("quantity"), inputs.find("max"))
        words = (inputs.find("unit") ?? "", inputs.find("per"), inputs.find("of"), inputs.find("condition"))
        subset = inputs.findInteger("subset")
    }

    /// The change; the place and day that a target holds for stay as they were read.
    func change(of item: ReviewedItem) throws(ReadingProblem) -> ItemChange {
        if isRemoval {
            guard let target else { throw .noTarget }
            return .removeTarget(id: target)
        }
        guard let quantity = numbers.quantity.flatMap(Self.number) else {
            throw .badNumber(field: "quantity")
        }
        var most: Double?
        if let text = numbers.max {
            guard let number = Self.number(text) else { throw .badNumber(field: "max") }
            most = number
        }
        let measure = DraftMeasure(
            comparator: comparator,
            quantity: quantity,
            quantityMax: most,
            unit: words.unit
        )
        var scope = item.targets.first { $0.id == target }?.target.scope ?? DraftScope()
        scope.per = words.per
        scope.of = words.of
        scope.condition = words.condition
        return .target(id: target, values: TargetValues(measure: measure, scope: scope, subsetOf: subset))
    }

    /// Digits of both scripts, with separators, or words.
    static func number(_ text: String) -> Double? {
        let plain = ThaiDigits.arabic(text).filter { $0 != "," && !$0.isWhitespace }
        return Double(plain) ?? ThaiNumbers.value(of: text)
    }
}
