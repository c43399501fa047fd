// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// What a visitor may be told about figures: of which places and programmes, with small counts or without.
///
/// A duty for a place tells about that place, one for an organization about the places it works in, one for
/// a programme about that programme's places and counts its records only.
struct FigureScope: Sendable, Hashable {
    /// Whose records a figure may be counted from.
    enum Records: Sendable, Hashable {
        case all
        /// Of these programmes only.
        case programmes([String])

        /// As a question takes it; nil is everyone's.
        var programmes: [String]? {
            switch self {
            case .all: nil
            case .programmes(let some): some
            }
        }
    }

    /// What one duty tells.
    private struct Part: Sendable, Hashable {
        /// Nil is everywhere.
        let places: [String]?
        let programme: String?

        func holds(_ place: String) -> Bool { places.map { $0.contains { place.hasPrefix($0) } } ?? true }
    }

    private let parts: [Part]
    /// Whether small counts in sensitive matters are shown: only to whom nothing is kept from anyway.
    let seesSmall: Bool

    init(_ visit: Visit, _ needs: IndicatorsNeeds, _ tx: Transaction) throws {
        seesSmall = visit.reach(Indicators.read).isEverything
        guard !visit.visitor.isHouse else {
            parts = [Part(places: nil, programme: nil)]
            return
        }
        let today = visit.clock.today
        let running = visit.visitor.grants.filter {
            $0.permissions.contains(Indicators.read) && $0.runs(on: today)
        }
        parts = try running.map { grant in
            Part(places: try Self.places(grant.scope, needs, tx), programme: grant.scope.programme)
        }
    }

    /// Where a duty holds, by its places, else by those of whom or what it is for.
    private static func places(_ scope: Grant.Scope, _ needs: IndicatorsNeeds, _ tx: Transaction) throws
        -> [String]?
    {
        let places: [String]
        if !scope.places.isEmpty {
            places = scope.places
        } else if let organization = scope.organization {
            places = try needs.ground(.organization(organization), tx)
        } else if let programme = scope.programme {
            places = try needs.ground(.programme(programme), tx)
        } else {
            return scope.isOwnOnly ? [] : nil
        }
        // Figures know subdistricts, no villages.
        return places.map { String($0.prefix(6)) }
    }

    /// The place that is shown first; nil is everywhere.
    /// - Throws: `RouteProblem.notAllowed` when there is none.
    func first() throws -> String? {
        if parts.contains(where: { $0.places == nil }) { return nil }
        guard let first = parts.flatMap({ $0.places ?? [] }).min() else { throw RouteProblem.notAllowed }
        return first
    }

    /// Whose records may be counted in a place; nil when nothing may be told about it.
    func records(in place: String) -> Records? {
        let found = parts.filter { $0.holds(place) }
        if found.isEmpty { return nil }
        let programmes = found.compactMap(\.programme)
        return programmes.count < found.count ? .all : .programmes(Set(programmes).sorted())
    }
}
