// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Storage
import Web

/// Everything that the page of one indicator shows, read once.
struct IndicatorModel: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    /// The figure of the whole place.
    let now: IndicatorValue
    /// The same by code, where one is chosen.
    let apart: [IndicatorRow]
    /// Steps of time that lead up to the end of the period.
    let steps: [Period]
    let overTime: [IndicatorValue]
    /// The places inside it, and the same by code.
    let parts: [IndicatorRow]
    let partsApart: [IndicatorRow]
    let denominator: DenominatorTable?
    let offered: [(period: Period, title: Sentence)]
    let asOf: Instant

    var definition: IndicatorDefinition { stored.definition }

    static func load(
        _ key: String,
        _ choice: FigureChoice,
        _ visit: Visit,
        _ needs: IndicatorsNeeds,
        _ tx: Transaction
    ) throws -> IndicatorModel {
        guard let stored = try IndicatorStore.find(key, tx) else { throw IndicatorsProblem.missing(key) }
        let none = RateRules.value(stored.definition, nil, over: nil)
        let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
        let steps = steps(choice.period, upTo: min(days.last, visit.clock.today))
        func read(_ periods: [Period], _ level: PlaceLevel, _ by: [String]) throws -> FigureTable {
            let query = choice.query(periods, level: level, by: by)
            return try needs.figures(stored, query, seesSmall: choice.seesSmall, tx)
        }
        let by = choice.by.isEmpty ? [] : [choice.by]
        let trend = try read(steps, .everywhere, [])
        let below = choice.below
        return IndicatorModel(
            stored: stored,
            choice: choice,
            now: try read([choice.period], .everywhere, []).rows.first?.value ?? none,
            apart: by.isEmpty ? [] : try read([choice.period], .everywhere, by).rows,
            steps: steps,
            overTime: steps.indices.map { trend.value(period: $0) ?? none },
            parts: try below.map { try read([choice.period], $0, []).rows } ?? [],
            partsApart: try by.isEmpty ? [] : below.map { try read([choice.period], $0, by).rows } ?? [],
            denominator: try table(stored.definition, days.last, needs, tx),
            offered: try needs.offered(tx),
            asOf: visit.clock.now
        )
    }

    private static func table(
        _ definition: IndicatorDefinition,
        _ day: Day,
        _ needs: IndicatorsNeeds,
        _ tx: Transaction
    ) throws
        -> DenominatorTable?
    {
        guard case .table(let key) = definition.denominator else { return nil }
        return try needs.denominators.find(key, nearest: day, tx)
    }

    /// Periods of the same kind up to this one; for years and the like, months up to its last day.
    static func steps(_ period: Period, upTo day: Day) -> [Period] {
        let count: Int
        let last: Period
        switch period {
        case .day: (last, count) = (period, 14)
        case .week: (last, count) = (period, 12)
        case .month: (last, count) = (period, 12)
        case .quarter, .fiscalQuarter, .half, .fiscalHalf: (last, count) = (period, 8)
        default: (last, count) = (.month(year: day.year + 543, month: day.month), 12)
        }
        return (0..<count).reversed().compactMap { last.moved(by: -$0) }
    }
}

/// A line of a table of places with its name for the reader.
struct PlaceLine: Sendable {
    let place: Place?
    let name: String
    let row: IndicatorRow

    static func make(_ row: IndicatorRow, level: Int, _ visit: Visit) -> PlaceLine {
        guard let code = row.place, let place = Gazetteer.bundled.find(ID(code)) else {
            let name = row.place ?? visit.say(FigureText.unknownPlace)
            return PlaceLine(place: nil, name: name, row: row)
        }
        if code.count < level {
            let name = Gazetteer.bundled.fullName(of: place, language: visit.language)
            return PlaceLine(place: nil, name: visit.say(FigureText.notStated(in: name)), row: row)
        }
        return PlaceLine(place: place, name: place.name(visit.language), row: row)
    }
}
