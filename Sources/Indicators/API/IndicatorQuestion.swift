// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
import Places
public import Storage

/// A question for one figure as it is typed at a command line.
public struct IndicatorQuestion: Sendable {
    let key: String
    let place: String?
    let period: String?
    let by: String?

    /// What was typed; nothing said is everywhere, this budget year, all together.
    public init(key: String, place: String?, period: String?, by: String?) {
        self.key = key
        self.place = place
        self.period = period
        self.by = by
    }

    /// Finds the figure.
    /// - Throws: ``IndicatorsProblem`` when there is no such indicator, place or period.
    public func answer(today: Day, instalments: InstalmentDays, _ tx: Transaction) throws -> IndicatorAnswer {
        guard let stored = try IndicatorStore.find(key, tx) else { throw IndicatorsProblem.missing(key) }
        let found = try place.map(FigureChoice.place)
        let chosen = period.map { Period($0) } ?? .fiscalYear(today.fiscalYear)
        guard let chosen else { throw IndicatorsProblem.wrongPeriod(period ?? "") }
        let under = found.map { [$0.id.rawValue] } ?? []
        func rows(_ by: [String]) throws -> [IndicatorRow] {
            let query = IndicatorValues.Query([chosen], under: under, by: by)
            return try IndicatorValues.table(stored.definition, query, instalments: instalments, tx)
        }
        let whole = try rows([]).first?.value ?? RateRules.value(stored.definition, nil, over: nil)
        return IndicatorAnswer(
            stored: stored,
            place: found?.id.rawValue,
            period: chosen,
            days: try IndicatorValues.days(chosen, instalments, tx),
            by: by,
            whole: whole,
            apart: try by.map { try rows([$0]) } ?? []
        )
    }
}

/// One figure with everything that was asked about it.
public struct IndicatorAnswer: Sendable {
    let stored: StoredIndicator
    let place: String?
    let period: Period
    let days: PeriodDays
    let by: String?
    let whole: IndicatorValue
    let apart: [IndicatorRow]

    /// Lines for a person: what, where, when, how much.
    public var text: String {
        let definition = stored.definition
        var lines = ["\(definition.name.thai) · \(place ?? "*") · \(period): \(Self.say(whole))"]
        lines += apart.map { "\(by ?? "") \(($0.codes.first ?? nil) ?? "-"): \(Self.say($0.value))" }
        return lines.joined(separator: "\n")
    }

    /// The same for programs; numbers are exact, what is not known is left out.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let page = Page(
            indicator: stored.definition.key,
            version: stored.number,
            unit: stored.definition.unit.rawValue,
            place: place,
            period: period.description,
            from: days.first?.iso,
            to: days.last.iso,
            by: by,
            value: Figure(whole, code: nil),
            rows: apart.map { Figure($0.value, code: ($0.codes.first ?? nil) ?? "") }
        )
        return String(decoding: try encoder.encode(page), as: UTF8.self)
    }

    private static func say(_ value: IndicatorValue) -> String {
        guard let result = value.result else { return value.state.rawValue }
        guard let numerator = value.numerator, let denominator = value.denominator else {
            return result.plain
        }
        return "\(result.plain) (\(numerator.plain) / \(denominator.plain))"
    }

    private struct Page: Encodable {
        let indicator: String
        let version: Int
        let unit: String
        let place: String?
        let period: String
        let from: String?
        let to: String
        let by: String?
        let value: Figure
        let rows: [Figure]
    }

    private struct Figure: Encodable {
        let code: String?
        let state: String
        let numerator: Decimal?
        let denominator: Decimal?
        let result: Decimal?
        let referenceDay: String?

        init(_ value: IndicatorValue, code: String?) {
            func exact(_ amount: Amount?) -> Decimal? { amount.flatMap { Decimal(string: $0.plain) } }
            self.code = code
            state = value.state.rawValue
            numerator = exact(value.numerator)
            denominator = exact(value.denominator)
            result = exact(value.result)
            referenceDay = value.referenceDay
        }
    }
}
