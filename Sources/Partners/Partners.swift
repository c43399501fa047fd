// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Places
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

    /// The room's pages.
    public static func routes(_ needs: PartnersNeeds) -> [Route] {
        let partners = OrganizationPages(needs: needs)
        let programmes = ProgrammePages(needs: needs)
        return [
            .get("/partners", read, partners.list),
            .get("/partners/list.csv", read, partners.csv),
            .get("/partners/list.xlsx", read, partners.xlsx),
            .get("/partners/new", write, partners.new),
            .post("/partners", write, partners.add),
            .get("/partners/{id}", read, partners.show),
            .get("/partners/{id}/edit", write, partners.edit),
            .post("/partners/{id}", write, partners.change),
            .post("/partners/{id}/names", write, partners.addName),
            .get("/programmes", read, programmes.list),
            .get("/programmes/list.csv", read, programmes.csv),
            .get("/programmes/list.xlsx", read, programmes.xlsx),
            .get("/programmes/new", write, programmes.new),
            .post("/programmes", write, programmes.add),
            .get("/programmes/{id}/edit", write, programmes.edit),
            .post("/programmes/{id}/edit", write, programmes.change),
        ]
    }
}

/// What the room is given by the house.
public struct PartnersNeeds: Sendable {
    let database: Database
    let places: PlaceResolver
    let moreLinks: @Sendable (Organization.ID) -> [(Sentence, Link)]

    /// The data, the places, and where else an organization has a page.
    public init(
        database: Database,
        places: PlaceResolver = .bundled,
        moreLinks: @escaping @Sendable (Organization.ID) -> [(Sentence, Link)] = { _ in [] }
    ) {
        self.database = database
        self.places = places
        self.moreLinks = moreLinks
    }
}
