// SPDX-License-Identifier: Apache-2.0

import Access
public import Kernel
public import Places
public import Sealing
public import Storage
public import Web

/// Who takes part: organizations with all their names, and the programmes they share.
public enum Partners {
    /// The room's name in the journal and in migration ids.
    public static let name = "partners"
    /// The room's tables, in order.
    public static let migrations: [Migration] = PartnersMigrations.all
    /// What a visitor must hold to see partners and programmes.
    public static let read = Permission(rawValue: "partners.read")
    /// What a visitor must hold to change them.
    public static let write = Permission(rawValue: "partners.write")

    /// What a visitor must hold to see persons, their positions and committees; each look is noted.
    public static let readPeople = Permission(rawValue: "people.read")
    /// What a visitor must hold to change them.
    public static let writePeople = Permission(rawValue: "people.write")
    /// What a visitor must hold to open households.
    public static let readHouseholds = Permission(rawValue: "households.sealed")
    /// What a visitor must hold to change them.
    public static let writeHouseholds = Access.householdsWrite

    /// The room's pages.
    public static func routes(_ needs: PartnersNeeds) -> [Route] {
        organizations(needs) + PartnersRecords(needs: needs).routes
    }

    private static func organizations(_ needs: PartnersNeeds) -> [Route] {
        let partners = OrganizationPages(needs: needs)
        let programmes = ProgrammePages(needs: needs)
        let about = PartnersSubjects(database: needs.database)
        return [
            .get("/partners", read, about: .house, partners.list),
            .get("/partners/list.csv", read, about: .house, partners.csv),
            .get("/partners/list.xlsx", read, about: .house, partners.xlsx),
            .get("/partners/new", write, about: .house, partners.new),
            .post("/partners", write, about: .house, partners.add),
            .get("/partners/{id}", read, about: .house, partners.show),
            .get("/partners/{id}/edit", write, about: about.organization, partners.edit),
            .post("/partners/{id}", write, about: about.organization, partners.change),
            .post("/partners/{id}/names", write, about: about.organization, partners.addName),
            .get("/programmes", read, about: .house, least: .counts, programmes.list),
            .get("/programmes/list.csv", read, about: .house, programmes.csv),
            .get("/programmes/list.xlsx", read, about: .house, programmes.xlsx),
            .get("/programmes/new", write, about: .house, programmes.new),
            .post("/programmes", write, about: .house, programmes.add),
            .get("/programmes/{id}/edit", write, about: about.shapedProgramme, programmes.edit),
            .post("/programmes/{id}/edit", write, about: about.shapedProgramme, programmes.change),
        ]
    }
}

/// What the room is given by the house.
public struct PartnersNeeds: Sendable {
    let database: Database
    let keys: SealingKeys
    let places: PlaceResolver
    let moreLinks: @Sendable (Organization.ID) -> [(Sentence, Link)]

    /// The data, the keys of what is sealed, the places, and where else an organization has a page.
    public init(
        database: Database,
        keys: SealingKeys,
        places: PlaceResolver = .bundled,
        moreLinks: @escaping @Sendable (Organization.ID) -> [(Sentence, Link)] = { _ in [] }
    ) {
        self.database = database
        self.keys = keys
        self.places = places
        self.moreLinks = moreLinks
    }
}

extension PartnersNeeds {
    /// The hand of a visitor.
    func clerk(_ visit: Visit) -> Clerk {
        Clerk(actor: visit.visitor.id, now: visit.clock.now, keys: keys)
    }
}
