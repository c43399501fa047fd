// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
public import Kernel
import Places
import Storage
public import Web

/// The pages about organizations.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /partners | partners.read | the list, searched and filtered |
/// | GET | /partners/list.csv, /partners/list.xlsx | partners.read | the same list as a file |
/// | GET | /partners/new | partners.write | an empty form |
/// | POST | /partners | partners.write | adds one, or shows similar names first |
/// | GET | /partners/{id} | partners.read | one organization |
/// | GET | /partners/{id}/edit | partners.write | its form |
/// | POST | /partners/{id} | partners.write | changes it, or shows both versions |
/// | POST | /partners/{id}/names | partners.write | remembers another name |
public struct OrganizationPages: Sendable {
    let needs: PartnersNeeds

    /// The list of organizations.
    public static func list(_ filter: OrganizationFilter = .all, page: Int = 1) -> Link {
        Link("partners", query: query(filter) + [("page", page > 1 ? String(page) : "")])
    }

    /// The page of one organization.
    public static func path(to id: Organization.ID) -> Link { Link("partners", id.rawValue) }

    /// A form for a new organization, with a name already typed when there is one.
    public static func new(name: String = "") -> Link { Link("partners", "new", query: [("name", name)]) }

    static func edit(_ id: Organization.ID) -> Link { Link("partners", id.rawValue, "edit") }
    static func names(_ id: Organization.ID) -> Link { Link("partners", id.rawValue, "names") }
    static func file(_ name: String, _ filter: OrganizationFilter) -> Link {
        Link("partners", name, query: query(filter))
    }

    private static func query(_ filter: OrganizationFilter) -> [(String, String)] {
        [("q", filter.text), ("kind", filter.kind?.rawValue ?? ""), ("place", filter.place?.rawValue ?? "")]
    }

    private var written: WrittenPlaces { WrittenPlaces(resolver: needs.places) }

    func list(_ visit: Visit, _ input: OrganizationListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let (total, found) = try await needs.database.read { tx in
            let found = try OrganizationStore.list(
                input.filter,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            return (try OrganizationStore.count(input.filter, tx), found)
        }
        let page = OrganizationListPage(
            filter: input.filter,
            paging: paging,
            total: total,
            organizations: found
        )
        return page.write(visit, written)
    }

    func csv(_ visit: Visit, _ input: OrganizationListInput) async throws -> Reply {
        let table = try await table(visit, input.filter)
        return .download(table.csv(), name: "\(table.name).csv", type: "text/csv; charset=utf-8")
    }

    func xlsx(_ visit: Visit, _ input: OrganizationListInput) async throws -> Reply {
        let table = try await table(visit, input.filter)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(try table.xlsx(), name: "\(table.name).xlsx", type: type)
    }

    func new(_ visit: Visit, _ input: NewOrganizationInput) async throws -> Reply {
        OrganizationFormPage(form: input.form, id: nil).write(visit, written)
    }

    func add(_ visit: Visit, _ input: AddOrganizationInput) async throws -> Reply {
        let now = visit.clock.now
        return try await save(visit, input.form, nil, .new(at: now)) { organization, tx in
            try OrganizationStore.insert(organization, by: visit.visitor.id, at: now, tx)
        }
    }

    func show(_ visit: Visit, _ input: OrganizationInput) async throws -> Reply {
        let reach = visit.reach(Partners.read)
        let file = try await needs.database.read {
            try OrganizationFile.load(input.id, programmes: reach, $0)
        }
        let links = needs.moreLinks(input.id)
        return OrganizationPage(file: file, links: links).write(visit, written)
    }

    func edit(_ visit: Visit, _ input: OrganizationInput) async throws -> Reply {
        let organization = try await needs.database.read { tx in try OrganizationStore.get(input.id, tx) }
        let form = OrganizationForm(organization, written, visit.language)
        return OrganizationFormPage(form: form, id: input.id).write(visit, written)
    }

    func change(_ visit: Visit, _ input: ChangeOrganizationInput) async throws -> Reply {
        do {
            return try await save(visit, input.form, input.id, input.id) { organization, tx in
                try OrganizationStore.update(organization, by: visit.visitor.id, at: visit.clock.now, tx)
            }
        } catch StorageProblem.changedMeanwhile {
            let latest = try await needs.database.read { tx in try OrganizationStore.get(input.id, tx) }
            return OrganizationFormPage(form: input.form, id: input.id, latest: latest).write(visit, written)
        }
    }

    func addName(_ visit: Visit, _ input: AliasInput) async throws -> Reply {
        try await needs.database.write { tx in
            try OrganizationStore.addAlias(
                input.name,
                to: input.id,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(Self.path(to: input.id))
    }

    /// What adding and changing share: faults first, then similar names, then the store.
    private func save(
        _ visit: Visit,
        _ form: OrganizationForm,
        _ known: Organization.ID?,
        _ id: Organization.ID,
        _ store: @escaping @Sendable (Organization, Transaction) throws -> Void
    ) async throws -> Reply {
        let (organization, faults) = form.read(id, written, visit.language, today: visit.clock.today)
        guard faults.isEmpty, form.choice != .edit else {
            return OrganizationFormPage(form: form, id: known, faults: faults).write(visit, written)
        }
        let similar: [SimilarOrganizationPage.Choice] = try await needs.database.write { tx in
            let similar = form.choice == .anyway ? [] : try Self.similar(to: organization, tx)
            if similar.isEmpty { try store(organization, tx) }
            return similar
        }
        guard !similar.isEmpty else { return .see(Self.path(to: id)) }
        return SimilarOrganizationPage(form: form, id: known, choices: similar).write(visit, written)
    }

    /// Known partners whose names fit the new name; a name that was not changed is not asked about again.
    private static func similar(
        to organization: Organization,
        _ tx: Transaction
    ) throws -> [SimilarOrganizationPage.Choice] {
        if try OrganizationStore.find(organization.id, tx)?.name == organization.name { return [] }
        return try OrganizationStore.match(organization.name, tx)
            .filter { $0.organization != organization.id }
            .map { .init(match: $0, organization: try OrganizationStore.get($0.organization, tx)) }
    }

    private func table(_ visit: Visit, _ filter: OrganizationFilter) async throws -> SheetTable {
        let organizations = try await needs.database.read { tx in try OrganizationStore.list(filter, tx) }
        return OrganizationSheet.table(organizations, written, visit.language)
    }
}
