// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Storage
import Web

/// Which figures a page is about: typed by the visitor, completed and allowed.
struct FigureChoice: Sendable, Hashable {
    /// The place; nil is everywhere.
    private(set) var place: Place?
    /// The period.
    private(set) var period: Period
    /// The code to tell apart by; empty is none.
    let by: String
    /// Whose records are counted.
    private(set) var records = FigureScope.Records.all
    /// Whether small counts in sensitive matters are shown.
    private(set) var seesSmall = true

    /// Takes what was typed; without a place it is the visitor's own, without a period this budget year.
    /// - Throws: ``IndicatorsProblem`` for what is no place or period, `RouteProblem.notAllowed` for a place
    ///   that is not the visitor's to see.
    init(_ input: FigureInput, _ visit: Visit, _ needs: IndicatorsNeeds, _ tx: Transaction) throws {
        let scope = try FigureScope(visit, needs, tx)
        let own = try input.place == nil ? scope.first() : nil
        place = try input.place.map(Self.place) ?? own.flatMap { Gazetteer.bundled.find(ID($0)) }
        guard let records = scope.records(in: place?.id.rawValue ?? "") else { throw RouteProblem.notAllowed }
        self.records = records
        seesSmall = scope.seesSmall
        period = try Self.period(input, visit)
        by = input.by ?? ""
    }

    init(place: Place?, period: Period, by: String) {
        self.place = place
        self.period = period
        self.by = by
    }

    /// The period that was typed; nothing typed is this budget year.
    static func period(_ input: FigureInput, _ visit: Visit) throws -> Period {
        guard let text = input.period else { return .fiscalYear(visit.clock.today.fiscalYear) }
        guard let period = Period(text) else { throw IndicatorsProblem.wrongPeriod(text) }
        return period
    }

    /// A place by its code or its name.
    static func place(_ text: String) throws -> Place {
        if let place = Gazetteer.bundled.current(ID(text)) { return place }
        let found = PlaceResolver.bundled.resolve(text).compactMap(\.place)
        guard found.count == 1 || (found.count > 1 && Set(found.map(\.id)).count == 1) else {
            throw IndicatorsProblem.wrongPlace(text)
        }
        return found[0]
    }

    var query: [(String, String)] {
        [("place", place?.id.rawValue ?? ""), ("period", period.description), ("by", by)]
    }

    func at(_ place: Place?) -> FigureChoice {
        var other = self
        other.place = place
        return other
    }

    func during(_ period: Period) -> FigureChoice {
        var other = self
        other.period = period
        return other
    }

    var under: [String] { place.map { [$0.id.rawValue] } ?? [] }

    /// The level of the lines below the place; nil when nothing is told below it.
    var below: PlaceLevel? {
        switch place?.level {
        case nil: .province
        case .province, .district: .subdistrict
        case .subdistrict, .village: nil
        }
    }

    /// What is asked of an indicator here.
    func query(_ periods: [Period], level: PlaceLevel = .everywhere, by: [String] = [])
        -> IndicatorValues.Query
    {
        .init(periods, level: level, under: under, by: by, programmes: records.programmes)
    }

    func placeName(_ visit: Visit) -> String {
        place.map { Gazetteer.bundled.fullName(of: $0, language: visit.language) }
            ?? visit.say(FigureText.everywhere)
    }
}

/// The fields that every page of figures takes.
struct FigureInput: RouteInput {
    static let fields: [Field] = [
        .query("place"), .query("period", .text(max: 120)), .query("by", .text(max: 80)),
    ]
    let place: String?
    let period: String?
    let by: String?

    init(_ inputs: Inputs) throws {
        place = inputs.find("place")
        period = inputs.find("period")
        by = inputs.find("by")
    }
}

/// The same about one indicator.
struct IndicatorInput: RouteInput {
    static let fields: [Field] = [.path("key")] + FigureInput.fields
    let key: String
    let figures: FigureInput

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        figures = try FigureInput(inputs)
    }
}
