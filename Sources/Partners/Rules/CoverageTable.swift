// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Who works on what where in a province or district: places × themes, and where nobody is.
struct CoverageTable: Sendable {
    /// The places of the rows: the districts of a province, the subdistricts of a district.
    let places: [Place]
    let themes: [Theme]
    /// Who works on a theme in a row's place, in part of it, or all around it.
    private let found: [Cell: Set<Organization.ID>]

    private struct Cell: Hashable {
        let place: Kernel.ID<Place>
        let theme: Theme.ID
    }

    init(_ spots: [ThemeSpot], places: [Place], themes: [Theme]) {
        self.places = places
        self.themes = themes
        var found: [Cell: Set<Organization.ID>] = [:]
        for spot in spots {
            for place in places where Self.touches(spot.place.rawValue, place.id.rawValue) {
                found[Cell(place: place.id, theme: spot.theme), default: []].insert(spot.organization)
            }
        }
        self.found = found
    }

    /// Work in a part of a place counts for it; work for a whole province counts for its districts too.
    private static func touches(_ work: String, _ row: String) -> Bool {
        work.hasPrefix(row) || row.hasPrefix(work)
    }

    func organizations(_ place: Place, _ theme: Theme) -> Set<Organization.ID> {
        found[Cell(place: place.id, theme: theme.id)] ?? []
    }

    /// The places in which nobody works on a theme.
    func gaps(_ theme: Theme) -> [Place] { places.filter { organizations($0, theme).isEmpty } }
}
