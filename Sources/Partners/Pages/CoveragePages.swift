// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// Who does what where.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /coverage | partners.read | the matrix of a province or district, and its gaps in words |
/// | GET | /register | partners.read | good practices, innovations, sources of help |
struct CoveragePages: Sendable {
    let needs: PartnersNeeds

    static func coverage(_ place: String, theme: String = "") -> Link {
        Link("coverage", query: [("place", place), ("theme", theme)])
    }

    static func register(_ filter: EntryFilter, page: Int = 1) -> Link {
        Link(
            "register",
            query: [
                ("q", filter.text), ("sort", filter.sort?.rawValue ?? ""),
                ("theme", filter.theme?.rawValue ?? ""), ("page", page > 1 ? String(page) : ""),
            ]
        )
    }

    func coverage(_ visit: Visit, _ input: CoverageInput) async throws -> Reply {
        let gazetteer = needs.places.gazetteer
        let today = visit.clock.today
        guard let whole = gazetteer.find(ID(input.place)) ?? gazetteer.provinces.first else {
            throw PartnersProblem.noRecord
        }
        let page = try await needs.database.read { tx in
            let spots = try WorkStore.spots(in: whole.id.rawValue, on: today, tx)
            let below = gazetteer.children(of: whole)
            let table = CoverageTable(spots, places: below.isEmpty ? [whole] : below, themes: Theme.all)
            let ids = Array(Set(spots.map(\.organization)))
            return CoveragePage(
                whole: whole,
                theme: input.theme.flatMap(Theme.find),
                table: table,
                names: try OrganizationStore.names(ids, tx)
            )
        }
        return page.write(visit, gazetteer)
    }

    func register(_ visit: Visit, _ input: EntryListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let page = try await needs.database.read { tx in
            let found = try EntryStore.list(input.filter, offset: paging.offset, limit: paging.size, tx)
            return RegisterPage(
                filter: input.filter,
                paging: paging,
                total: try EntryStore.count(input.filter, tx),
                entries: found,
                names: try OrganizationStore.names(Array(Set(found.map(\.organization))), tx)
            )
        }
        return page.write(visit, WrittenPlaces(resolver: needs.places))
    }
}

/// Which place and theme are asked for.
struct CoverageInput: RouteInput {
    static let fields: [Field] = [.query("place", .id), .query("theme", .id)]
    let place: String
    let theme: Theme.ID?

    init(_ inputs: Inputs) throws {
        place = inputs.find("place") ?? ""
        theme = inputs.findID("theme")
    }
}

/// Which part of the register is asked for.
struct EntryListInput: RouteInput {
    static let fields: [Field] = [
        .query("q"), .query("sort", .word(EntrySort.allCases.map(\.rawValue))), .query("theme", .id),
        .query("page", .integer),
    ]
    let filter: EntryFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = EntryFilter(
            sort: inputs.findWord("sort"),
            theme: inputs.findID("theme"),
            text: inputs.find("q") ?? ""
        )
        page = inputs.findInteger("page")
    }
}
