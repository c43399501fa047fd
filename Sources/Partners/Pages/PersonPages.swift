// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// The pages about persons.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /persons | people.read | the list, searched and filtered by what the reader may see |
/// | GET | /persons/{id} | people.read, about the person's organization | one person; the look is noted |
/// | GET | /me/person | whoever is signed in | one's own page, where the account is linked |
/// | GET | /terms | people.read | what ends within 90 days |
struct PersonPages: Sendable {
    let needs: PartnersNeeds

    func list(_ visit: Visit, _ input: PersonListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let reach = visit.reach(Partners.readPeople)
        let page = try await needs.database.write { tx in
            let found = try PersonStore.list(
                input.filter,
                within: reach,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            try ViewStore.note(PersonStore.noun, nil, count: found.count, visit, tx)
            let positions = try PositionStore.running(of: found.map(\.id), on: visit.clock.today, tx)
            return PersonListPage(
                filter: input.filter,
                paging: paging,
                total: try PersonStore.count(input.filter, within: reach, tx),
                persons: found,
                positions: Dictionary(grouping: positions, by: \.person),
                names: try PositionNames(positions, homes: found.map(\.organization), tx)
            )
        }
        return page.write(visit)
    }

    func show(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        let clerk = needs.clerk(visit)
        let page = try await needs.database.write { tx in
            let person = try PersonStore.get(input.id, tx)
            try ViewStore.note(PersonStore.noun, person.id.rawValue, visit, tx)
            return try Self.page(person, clerk, tx)
        }
        return page.write(visit)
    }

    func own(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let clerk = needs.clerk(visit)
        let page = try await needs.database.read { tx in
            try PersonStore.find(account: visit.visitor.id, tx).map { try Self.page($0, clerk, tx) }
        }
        guard var page else { throw PartnersProblem.noRecord }
        page.isOwn = true
        return page.write(visit)
    }

    func terms(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let today = visit.clock.today
        let last = today.adding(days: PositionRules.warning)
        let reach = visit.reach(Partners.readPeople)
        let page = try await needs.database.read { tx in
            let positions = try PositionStore.ending(from: today, to: last, within: reach, tx)
            let persons = try PersonStore.names(Array(Set(positions.map(\.person))), visit.language, tx)
            let committees = try CommitteeStore.list(within: reach, endingBy: last, tx)
            return TermsPage(
                committees: committees.filter { $0.term.endsSoon(today, within: PositionRules.warning) },
                ended: committees.filter { ($0.term.ends ?? today) < today },
                positions: positions,
                papers: try PaperStore.ending(from: today, to: last, tx),
                persons: persons,
                names: try PositionNames(positions, homes: [], tx)
            )
        }
        return page.write(visit)
    }

    private static func page(_ person: Person, _ clerk: Clerk, _ tx: Transaction) throws -> PersonPage {
        let positions = try PositionStore.list(of: person.id, tx)
        return PersonPage(
            person: person,
            reach: try PersonStore.reach(of: person.id, clerk, tx),
            positions: positions,
            names: try PositionNames(positions, homes: [person.organization], tx)
        )
    }
}

/// Which part of the list of persons is asked for.
struct PersonListInput: RouteInput {
    static let fields: [Field] = [
        .query("q"), .query("resource"), .query("organization", .id), .query("page", .integer),
    ]
    let filter: PersonFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = PersonFilter(
            text: inputs.find("q") ?? "",
            isResource: inputs.flag("resource"),
            organization: inputs.findID("organization")
        )
        page = inputs.findInteger("page")
    }
}

/// Which person is asked for.
struct PersonInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Person.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}

/// What organizations and committees are called in which positions are held.
struct PositionNames: Sendable {
    private let organizations: [Organization.ID: String]
    private let committees: [Committee.ID: String]

    init(_ positions: [Position], homes: [Organization.ID], _ tx: Transaction) throws {
        var ids = Set(homes + positions.compactMap(\.represents) + positions.compactMap(\.lentBy))
        var bodies: Set<Committee.ID> = []
        for position in positions {
            switch position.body {
            case .organization(let id): ids.insert(id)
            case .committee(let id): bodies.insert(id)
            }
        }
        organizations = try OrganizationStore.names(Array(ids), tx)
        let titles = try bodies.map { ($0, try CommitteeStore.get($0, tx).title) }
        committees = Dictionary(titles) { first, _ in first }
    }

    func organization(_ id: Organization.ID?) -> String { id.flatMap { organizations[$0] } ?? "" }

    func body(_ body: Position.Body) -> (name: String, link: Link) {
        switch body {
        case .organization(let id): (organization(id), OrganizationPages.path(to: id))
        case .committee(let id): (committees[id] ?? "", PeoplePaths.committee(id))
        }
    }
}
