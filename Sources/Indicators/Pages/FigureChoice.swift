// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Web

/// What a visitor may see of figures: everywhere or some places, small counts of persons or not.
struct FigureScope: Sendable, Hashable {
    /// The places that figures may be about; nil is all.
    let places: [String]?
    /// Whether small counts in sensitive matters are shown: only to whom nothing is kept from anyway.
    let seesSmall: Bool

    init(_ visit: Visit) {
        let today = visit.clock.today
        let running = visit.visitor.grants.filter {
            $0.permissions.contains(Indicators.read) && $0.runs(on: today)
        }
        let isUnlimited = visit.visitor.isHouse || running.contains { $0.scope.places.isEmpty }
        places = isUnlimited ? nil : Array(Set(running.flatMap(\.scope.places))).sorted()
        seesSmall = visit.reach(Indicators.read).isEverything
    }

    func holds(_ place: String) -> Bool { places.map { $0.contains { place.hasPrefix($0) } } ?? true }
}

/// Which figures a page is about: typed by the visitor, completed and allowed.
struct FigureChoice: Sendable, Hashable {
    /// The place; nil is everywhere.
    let place: Place?
    /// The period.
    let period: Period
    /// The code to tell apart by; empty is none.
    let by: String

    init(place: Place?, period: Period, by: String = "") {
        self.place = place
        self.period = period
        self.by = by
    }

    /// Takes what was typed; without a place it is the visitor's own, without a period this budget year.
    /// - Throws: ``IndicatorsProblem`` for what is no place or period, `RouteProblem.notAllowed` for a place
    ///   that is not the visitor's to see.
    init(_ input: FigureInput, _ visit: Visit) throws {
        let scope = FigureScope(visit)
        var place = try input.place.map(Self.place)
        if place == nil, let own = scope.places {
            guard let first = own.first else { throw RouteProblem.notAllowed }
            place = Gazetteer.bundled.find(ID(first))
        }
        if !scope.holds(place?.id.rawValue ?? "") { throw RouteProblem.notAllowed }
        self.place = place
        if let text = input.period {
            guard let period = Period(text) else { throw IndicatorsProblem.wrongPeriod(text) }
            self.period = period
        } else {
            period = .fiscalYear(visit.clock.today.fiscalYear)
        }
        by = input.by ?? ""
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

    var under: [String] { place.map { [$0.id.rawValue] } ?? [] }

    /// The level of the lines below the place; nil when nothing is told below it.
    var below: PlaceLevel? {
        switch place?.level {
        case nil: .province
        case .province, .district: .subdistrict
        case .subdistrict, .village: nil
        }
    }

    func at(_ place: Place?) -> FigureChoice { FigureChoice(place: place, period: period, by: by) }
    func during(_ period: Period) -> FigureChoice { FigureChoice(place: place, period: period, by: by) }

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
