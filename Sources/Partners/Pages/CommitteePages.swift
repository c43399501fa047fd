// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Storage
import Web

/// The pages about committees and working groups.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /committees | people.read | those that the reader may see |
/// | GET | /committees/{id} | people.read, about those that keep it and sit in it | one of them |
/// | GET | /committees/{id}/order | the same | the draft of its appointing order, to be printed |
/// | GET | /committees/{id}/order.docx | the same | the same for Word |
struct CommitteePages: Sendable {
    let needs: PartnersNeeds

    func list(_ visit: Visit, _ input: PageInput) async throws -> Reply {
        let paging = Paging(input.page)
        let reach = visit.reach(Partners.readPeople)
        let page = try await needs.database.read { tx in
            let found = try CommitteeStore.list(within: reach, offset: paging.offset, limit: paging.size, tx)
            return CommitteeListPage(
                paging: paging,
                total: try CommitteeStore.count(within: reach, tx),
                committees: found,
                names: try OrganizationStore.names(Array(Set(found.map(\.organization))), tx)
            )
        }
        return page.write(visit)
    }

    func show(_ visit: Visit, _ input: CommitteeInput) async throws -> Reply {
        let written = WrittenPlaces(resolver: needs.places)
        let file = try await file(input.id, visit)
        return CommitteePage(file: file).write(visit, written)
    }

    func order(_ visit: Visit, _ input: CommitteeInput) async throws -> Reply {
        OrderPage(file: try await file(input.id, visit)).write(visit)
    }

    func word(_ visit: Visit, _ input: CommitteeInput) async throws -> Reply {
        let file = try await file(input.id, visit)
        let bytes = try WordWriter(paragraphs: OrderDraft(file).paragraphs).bytes()
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return .download(bytes, name: "order-\(input.id.rawValue).docx", type: type)
    }

    /// The committee with everyone in it; that their names were shown is noted.
    private func file(_ id: Committee.ID, _ visit: Visit) async throws -> CommitteeFile {
        try await needs.database.write { tx in
            let file = try CommitteeFile.load(id, visit.language, tx)
            try ViewStore.note(PersonStore.noun, nil, count: file.seats.count, visit, tx)
            return file
        }
    }
}

/// A committee with its seats, loaded once for its pages.
struct CommitteeFile: Sendable {
    let committee: Committee
    let organization: String
    let seats: [Position]
    let persons: [Person.ID: String]
    let names: PositionNames

    static func load(_ id: Committee.ID, _ language: Language, _ tx: Transaction) throws -> CommitteeFile {
        let committee = try CommitteeStore.get(id, tx)
        let seats = try PositionStore.list(in: id, tx)
        return CommitteeFile(
            committee: committee,
            organization: try OrganizationStore.get(committee.organization, tx).name,
            seats: seats,
            persons: try PersonStore.names(Array(Set(seats.map(\.person))), language, tx),
            names: try PositionNames(seats, homes: [committee.organization], tx)
        )
    }

    func running(on day: Day) -> [Position] { seats.filter { $0.term.runs(on: day) } }
}

/// Which committee is asked for.
struct CommitteeInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Committee.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}

/// Which page of a list is asked for.
struct PageInput: RouteInput {
    static let fields: [Field] = [.query("page", .integer)]
    let page: Int?

    init(_ inputs: Inputs) throws { page = inputs.findInteger("page") }
}
