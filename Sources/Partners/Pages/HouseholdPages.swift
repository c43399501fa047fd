// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// The pages about households.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /households | households.sealed | those that the reader's organizations look after; opens nothing |
/// | GET | /households/{id} | households.sealed, about its organization | opens one; the look is noted |
struct HouseholdPages: Sendable {
    let needs: PartnersNeeds

    func list(_ visit: Visit, _ input: HouseholdListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let reach = visit.reach(Partners.readHouseholds)
        let place = input.place.isEmpty ? nil : input.place
        let page = try await needs.database.read { tx in
            let found = try HouseholdStore.list(
                in: place,
                within: reach,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            return HouseholdListPage(
                place: input.place,
                paging: paging,
                total: try HouseholdStore.count(in: place, within: reach, tx),
                households: found,
                names: try OrganizationStore.names(Array(Set(found.map(\.organization))), tx)
            )
        }
        return page.write(visit, WrittenPlaces(resolver: needs.places))
    }

    func show(_ visit: Visit, _ input: HouseholdInput) async throws -> Reply {
        let clerk = needs.clerk(visit)
        let page = try await needs.database.write { tx in
            let household = try HouseholdStore.get(input.id, tx)
            try ViewStore.note("household", household.id.rawValue, visit, tx)
            return HouseholdPage(
                household: household,
                secrets: try HouseholdStore.secrets(of: household.id, clerk, tx),
                members: try MemberStore.list(of: household.id, clerk, tx),
                organization: try OrganizationStore.get(household.organization, tx).name(visit.language)
            )
        }
        return page.write(visit, WrittenPlaces(resolver: needs.places))
    }
}

/// Which households are asked for.
struct HouseholdListInput: RouteInput {
    static let fields: [Field] = [.query("place", .id), .query("page", .integer)]
    let place: String
    let page: Int?

    init(_ inputs: Inputs) throws {
        place = inputs.find("place") ?? ""
        page = inputs.findInteger("page")
    }
}

/// Which household is asked for.
struct HouseholdInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Household.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}
