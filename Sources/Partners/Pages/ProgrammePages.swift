// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
public import Kernel
import Storage
public import Web

/// The list and the forms of programmes; the page of one programme belongs to `Planning`.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /programmes | partners.read | the list |
/// | GET | /programmes/list.csv, /programmes/list.xlsx | partners.read | the same list as a file |
/// | GET | /programmes/new | partners.write | an empty form |
/// | POST | /programmes | partners.write | adds one |
/// | GET | /programmes/{id}/edit | partners.write | its form |
/// | POST | /programmes/{id}/edit | partners.write | changes it, or shows both versions |
public struct ProgrammePages: Sendable {
    let needs: PartnersNeeds

    /// The list of programmes.
    public static func list(text: String = "", page: Int = 1) -> Link {
        Link("programmes", query: [("q", text), ("page", page > 1 ? String(page) : "")])
    }

    /// The page of one programme, which `Planning` writes.
    public static func path(to id: Programme.ID) -> Link { Link("programmes", id.rawValue) }

    /// A form for a new programme.
    public static let new = Link("programmes", "new")

    /// The form of a stored programme.
    public static func edit(_ id: Programme.ID) -> Link { Link("programmes", id.rawValue, "edit") }

    static func file(_ name: String, text: String) -> Link { Link("programmes", name, query: [("q", text)]) }

    private var written: WrittenPlaces { WrittenPlaces(resolver: needs.places) }

    func list(_ visit: Visit, _ input: ProgrammeListInput) async throws -> Reply {
        let paging = Paging(input.page)
        // Who may only know totals still has to find the programmes that have them.
        let reach = visit.reach(Partners.read, counting: true)
        let (total, programmes, names) = try await needs.database.read { tx in
            let programmes = try ProgrammeStore.list(
                within: reach,
                text: input.text,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            let total = try ProgrammeStore.count(within: reach, text: input.text, tx)
            return (total, programmes, try OrganizationStore.names(programmes.compactMap(\.funder), tx))
        }
        let page = ProgrammeListPage(
            text: input.text,
            paging: paging,
            total: total,
            programmes: programmes,
            names: names
        )
        return page.write(visit, written)
    }

    func csv(_ visit: Visit, _ input: ProgrammeListInput) async throws -> Reply {
        let table = try await table(visit, input.text)
        return .download(table.csv(), name: "\(table.name).csv", type: "text/csv; charset=utf-8")
    }

    func xlsx(_ visit: Visit, _ input: ProgrammeListInput) async throws -> Reply {
        let table = try await table(visit, input.text)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(try table.xlsx(), name: "\(table.name).xlsx", type: type)
    }

    func new(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let known = try await needs.database.read { tx in try Self.knownNames(tx) }
        return ProgrammeFormPage(form: ProgrammeForm(), id: nil, known: known).write(visit, written)
    }

    func add(_ visit: Visit, _ input: AddProgrammeInput) async throws -> Reply {
        let now = visit.clock.now
        return try await save(visit, input.form, nil, .new(at: now)) { programme, tx in
            try ProgrammeStore.insert(programme, by: visit.visitor.id, at: now, tx)
        }
    }

    func edit(_ visit: Visit, _ input: ProgrammeInput) async throws -> Reply {
        let (form, known) = try await needs.database.read { [written] tx in
            let programme = try ProgrammeStore.get(input.id, tx)
            let names = try OrganizationStore.names(programme.organizations, tx)
            let form = ProgrammeForm(programme, names: names, written, visit.language)
            return (form, try Self.knownNames(tx))
        }
        return ProgrammeFormPage(form: form, id: input.id, known: known).write(visit, written)
    }

    func change(_ visit: Visit, _ input: ChangeProgrammeInput) async throws -> Reply {
        do {
            return try await save(visit, input.form, input.id, input.id) { programme, tx in
                try ProgrammeStore.update(programme, by: visit.visitor.id, at: visit.clock.now, tx)
            }
        } catch StorageProblem.changedMeanwhile {
            let (latest, known) = try await needs.database.read { tx in
                let programme = try ProgrammeStore.get(input.id, tx)
                let names = try OrganizationStore.names(programme.organizations, tx)
                return (ProgrammeFacts(programme: programme, names: names), try Self.knownNames(tx))
            }
            let page = ProgrammeFormPage(form: input.form, id: input.id, known: known, latest: latest)
            return page.write(visit, written)
        }
    }

    /// What adding and changing share: nothing is stored, not even a new partner, while there are faults.
    private func save(
        _ visit: Visit,
        _ form: ProgrammeForm,
        _ edited: Programme.ID?,
        _ id: Programme.ID,
        _ store: @escaping @Sendable (Programme, Transaction) throws -> Void
    ) async throws -> Reply {
        let now = visit.clock.now
        let (read, known) = try await needs.database.write { [written] tx in
            let matching = try OrganizationStore.matching(tx)
            let read = form.read(id, matching, written, at: now, visit.language)
            guard read.faults.isEmpty else { return (read, try Self.knownNames(tx)) }
            for organization in read.added {
                try OrganizationStore.insert(organization, by: visit.visitor.id, at: now, tx)
            }
            try store(read.programme, tx)
            return (read, [])
        }
        guard !read.faults.isEmpty else { return .see(Self.path(to: id)) }
        let page = ProgrammeFormPage(
            form: form,
            id: edited,
            known: known,
            faults: read.faults,
            unknown: read.unknown
        )
        return page.write(visit, written)
    }

    /// Names for the list that completes while one types; a longer list would only make the page heavy.
    private static func knownNames(_ tx: Transaction) throws -> [String] {
        try OrganizationStore.list(.all, limit: 300, tx).map(\.name)
    }

    private func table(_ visit: Visit, _ text: String) async throws -> SheetTable {
        let reach = visit.reach(Partners.read)
        let (programmes, names) = try await needs.database.read { tx in
            let programmes = try ProgrammeStore.list(within: reach, text: text, tx)
            return (programmes, try OrganizationStore.names(programmes.compactMap(\.funder), tx))
        }
        return ProgrammeSheet.table(programmes, names, written, visit.language)
    }
}

extension Programme {
    /// Every organization that it names, each once.
    var organizations: [Organization.ID] {
        Array(Set(partners.map(\.organization) + [funder].compactMap(\.self)))
    }
}
