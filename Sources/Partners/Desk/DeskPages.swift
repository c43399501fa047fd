// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Adding, changing and taking away the records of one desk.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | {owner}/…/new | the desk's writers, about the owner | an empty form |
/// | POST | {owner}/… | the same | adds one, or shows what is to be mended |
/// | GET | /…/{id}/edit | the same, about the record | its form |
/// | POST | /…/{id} | the same | changes it, or shows both versions |
/// | POST | /…/{id}/remove | the same | takes it away, where the desk does that |
struct DeskPages<D: Desk>: Sendable {
    let needs: PartnersNeeds
    /// The path of the owner's records, with `{id}` for the owner.
    let list: String
    /// The path of one record.
    let one: String
    let permission: Permission
    let aboutOwner: About
    let aboutRecord: About
    var hasRemoval = true

    var routes: [Route] {
        let all: [Route] = [
            .get("\(list)/new", permission, about: aboutOwner, new),
            .post(list, permission, about: aboutOwner, add),
            .get("\(one)/edit", permission, about: aboutRecord, edit),
            .post(one, permission, about: aboutRecord, change),
        ]
        return hasRemoval ? all + [.post("\(one)/remove", permission, about: aboutRecord, remove)] : all
    }

    private func names(_ visit: Visit) -> ShownNames {
        ShownNames(written: WrittenPlaces(resolver: needs.places), language: visit.language)
    }

    private func new(_ visit: Visit, _ input: OrganizationInput) async throws -> Reply {
        let names = names(visit)
        let owner = input.id.rawValue
        let page = try await needs.database.read { tx in
            DeskFormPage<D>(
                owner: try D.title(of: owner, names, tx),
                back: D.shown("", of: owner),
                action: Self.link(list, owner),
                known: try OrganizationStore.knownNames(tx)
            )
        }
        return page.write(visit)
    }

    private func add(_ visit: Visit, _ input: DeskInput<D>) async throws -> Reply {
        let clerk = needs.clerk(visit)
        let id = Kernel.ID<D>.new(at: clerk.now).rawValue
        return try await save(visit, input, owner: input.id, id: id) { record, tx in
            try D.insert(record, clerk, tx)
        }
    }

    private func edit(_ visit: Visit, _ input: OrganizationInput) async throws -> Reply {
        let (names, clerk, id) = (names(visit), needs.clerk(visit), input.id.rawValue)
        let page = try await needs.database.read { tx in
            let stored = try Self.get(id, names, clerk, tx)
            var page = DeskFormPage<D>(
                owner: try D.title(of: stored.owner, names, tx),
                back: D.shown(id, of: stored.owner),
                action: Self.link(one, id),
                known: try OrganizationStore.knownNames(tx)
            )
            page.typed = stored.typed
            page.version = stored.version
            page.removal = hasRemoval ? Self.link(one + "/remove", id) : nil
            page.isNew = false
            return page
        }
        return page.write(visit)
    }

    private func change(_ visit: Visit, _ input: DeskInput<D>) async throws -> Reply {
        let (names, clerk, id) = (names(visit), needs.clerk(visit), input.id)
        let stored = try await needs.database.read { try Self.get(id, names, clerk, $0) }
        do {
            return try await save(visit, input, owner: stored.owner, id: id) { record, tx in
                try D.update(record, clerk, tx)
            }
        } catch StorageProblem.changedMeanwhile {
            return try await page(visit, input, owner: stored.owner, id: id, [], latest: stored)
        }
    }

    private func remove(_ visit: Visit, _ input: OrganizationInput) async throws -> Reply {
        let (names, clerk, id) = (names(visit), needs.clerk(visit), input.id.rawValue)
        let owner = try await needs.database.write { tx in
            let stored = try Self.get(id, names, clerk, tx)
            guard try D.remove(id, clerk, tx) else { throw PartnersProblem.noRecord }
            return stored.owner
        }
        return .see(D.shown("", of: owner))
    }

    /// What adding and changing share: faults first; what a rule refuses stands beside its field too.
    private func save(
        _ visit: Visit,
        _ input: DeskInput<D>,
        owner: String,
        id: String,
        _ store: @escaping @Sendable (D.Record, Transaction) throws -> Void
    ) async throws -> Reply {
        let (names, today) = (names(visit), visit.clock.today)
        let faults: [FormFault]
        do {
            faults = try await needs.database.write { tx in
                let (record, faults) = try input.read(owner, id, names, today, tx)
                if faults.isEmpty { try store(record, tx) }
                return faults
            }
        } catch let problem as PartnersProblem where problem.field != nil {
            let fault = FormFault(problem.field ?? "", problem.text)
            return try await page(visit, input, owner: owner, id: id, [fault])
        }
        guard faults.isEmpty else { return try await page(visit, input, owner: owner, id: id, faults) }
        return .see(D.shown(id, of: owner))
    }

    private func page(
        _ visit: Visit,
        _ input: DeskInput<D>,
        owner: String,
        id: String,
        _ faults: [FormFault],
        latest: StoredForm? = nil
    ) async throws -> Reply {
        let names = names(visit)
        let isNew = input.id == owner
        let page = try await needs.database.read { tx in
            var page = DeskFormPage<D>(
                owner: try D.title(of: owner, names, tx),
                back: D.shown(isNew ? "" : id, of: owner),
                action: Self.link(isNew ? list : one, input.id),
                known: try OrganizationStore.knownNames(tx)
            )
            page.typed = input.typed
            page.version = latest?.version ?? input.version
            page.faults = faults
            page.latest = latest?.typed
            page.isNew = isNew
            return page
        }
        return page.write(visit)
    }

    private static func get(_ id: String, _ names: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm
    {
        guard let stored = try D.find(id, names, clerk, tx) else { throw PartnersProblem.noRecord }
        return stored
    }

    private static func link(_ pattern: String, _ id: String) -> Link {
        Link(segments: pattern.split(separator: "/").map { $0 == "{id}" ? id : String($0) })
    }
}

/// A record's form as it was sent.
struct DeskInput<D: Desk>: RouteInput {
    static var fields: [Field] {
        [.path(), .form("version", .integer)]
            + D.boxes.map { .form($0.id, .text(max: $0.isLong ? 8_000 : 1_000)) }
    }
    let id: String
    let version: Int
    let typed: [String: String]

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = inputs.findInteger("version") ?? 1
        typed = Dictionary(uniqueKeysWithValues: D.boxes.map { ($0.id, inputs.find($0.id) ?? "") })
    }

    /// The record as far as it can be read, and what is to be mended.
    func read(_ owner: String, _ id: String, _ names: ShownNames, _ today: Day, _ tx: Transaction) throws -> (
        D.Record, [FormFault]
    ) {
        var form = FilledForm(
            D.boxes,
            typed: typed,
            version: version,
            matching: try D.matching(tx),
            shown: names,
            today: today
        )
        let record = D.read(&form, owner: owner, id: id)
        return (record, form.faults)
    }
}

extension OrganizationStore {
    /// Names for the list that completes while one types; a longer list would only make the page heavy.
    static func knownNames(_ tx: Transaction) throws -> [String] {
        try list(.all, limit: 300, tx).map(\.name)
    }
}
