// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// One person's account, for those who look after it.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /people/{id} | access.manage | roles, ways in, what happened |
/// | POST | /people/{id}/name | access.manage | changes name and telephone number |
/// | POST | /people/{id}/phone | access.manage | shows the sealed telephone number, and notes that it was seen |
/// | POST | /people/{id}/link, /password-link | access.manage | a new link, shown once |
/// | POST | /people/{id}/lost-phone | access.manage | shuts the old phone out and shows a new link |
/// | GET, POST | /people/{id}/hand-over | access.manage | all roles go to someone else |
/// | POST | /people/{id}/close, /reopen | access.manage | closes the account, opens it again |
struct PersonPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        let manage = Access.manage
        return [
            .get("/people/{id}", manage, about: .house, show),
            .post("/people/{id}/name", manage, about: .house, rename),
            .post("/people/{id}/phone", manage, about: .house, phone),
            .post("/people/{id}/link", manage, about: .house, link),
            .post("/people/{id}/password-link", manage, about: .house, passwordLink),
            .post("/people/{id}/lost-phone", manage, about: .house, lostPhone),
            .get("/people/{id}/hand-over", manage, about: .house, askHandOver),
            .post("/people/{id}/hand-over", manage, about: .house, handOver),
            .post("/people/{id}/close", manage, about: .house, close),
            .post("/people/{id}/reopen", manage, about: .house, reopen),
        ]
    }

    private func show(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await page(visit, input.id)
    }

    private func rename(_ visit: Visit, _ input: RenameInput) async throws -> Reply {
        do {
            try await needs.database.write { tx in
                try PersonGuard(visit, needs).manage(input.id, tx)
                let (actor, now) = (visit.visitor.id, visit.clock.now)
                try AccountStore.rename(
                    input.id,
                    to: input.name,
                    version: input.version,
                    by: actor,
                    at: now,
                    tx
                )
                if let phone = input.phone {
                    try AccountStore.setPhone(
                        input.id,
                        phone: phone,
                        keys: needs.keys,
                        by: actor,
                        at: now,
                        tx
                    )
                }
            }
            return .see(AccessLinks.person(input.id))
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            return form.mark(try await page(visit, input.id, form.faults))
        }
    }

    private func phone(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        let number = try await needs.database.write { tx in
            try PersonGuard(visit, needs).look(input.id, tx)
            try ViewStore.note("account", input.id.rawValue, visit, tx)
            return try AccountStore.phone(of: input.id, keys: needs.keys, tx)
        }
        return try await page(visit, input.id, phone: number?.reveal())
    }

    private func link(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await issue(visit, input.id) { tx in
            try InvitationStore.issue(
                for: input.id,
                .enter,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
    }

    private func passwordLink(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await issue(visit, input.id) { tx in
            try InvitationStore.issue(
                for: input.id,
                .reset,
                clearsSecond: true,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
    }

    private func lostPhone(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await issue(visit, input.id) { tx in
            try InvitationStore.lostPhone(input.id, by: visit.visitor.id, at: visit.clock.now, tx)
        }
    }

    private func issue(
        _ visit: Visit,
        _ id: Account.ID,
        _ make: @escaping @Sendable (Transaction) throws -> IssuedLink
    ) async throws -> Reply {
        let (account, link) = try await needs.database.write { tx in
            try PersonGuard(visit, needs).manage(id, tx)
            return (try AccountStore.get(id, tx), try make(tx))
        }
        return LinkPage(visit: visit, account: account, link: link).reply()
    }

    private func askHandOver(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            try PersonGuard(visit, needs).manage(input.id, tx)
            return try HandOverModel.load(input.id, visit, needs, tx)
        }
        return HandOverPage(visit: visit, model: model).reply()
    }

    private func handOver(_ visit: Visit, _ input: HandOverInput) async throws -> Reply {
        let made = try await needs.database.write { tx in
            try PersonGuard(visit, needs).manage(input.id, tx)
            // A role makes whoever has it visible to those who give it, with their telephone.
            try PersonGuard(visit, needs).look(input.to, tx)
            _ = try GrantStore.handOver(
                from: input.id,
                to: input.to,
                by: visit.visitor,
                at: visit.clock.now,
                areas: needs.areas,
                tx
            )
            let role = try GrantStore.list(of: input.to, tx).first?.role ?? ""
            return try needs.linkIfShutOut(input.to, role, visit, tx)
        }
        return made.map { $0.reply() } ?? .see(AccessLinks.person(input.to))
    }

    private func close(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await needs.database.write { tx in
            try PersonGuard(visit, needs).manage(input.id, tx)
            try AccountStore.close(input.id, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(AccessLinks.person(input.id))
    }

    private func reopen(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await needs.database.write { tx in
            try PersonGuard(visit, needs).manage(input.id, tx)
            let (visitor, now) = (visit.visitor, visit.clock.now)
            guard try AccountStore.mayReopen(input.id, by: visitor, at: now, areas: needs.areas, tx) else {
                throw AccessProblem.closedByOthers
            }
            try AccountStore.reopen(input.id, by: visitor.id, at: now, tx)
        }
        return .see(AccessLinks.person(input.id))
    }

    private func page(
        _ visit: Visit,
        _ id: Account.ID,
        _ faults: [FormFault] = [],
        phone: String? = nil
    ) async throws -> Reply {
        let model = try await needs.database.read { tx in
            try PersonGuard(visit, needs).look(id, tx)
            return try PersonModel.load(id, visit, needs, tx)
        }
        return PersonPage(visit: visit, model: model, phone: phone, faults: faults).reply()
    }
}

/// Which person is asked for.
struct PersonInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Account.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}

/// A person's name and telephone number; a number that was not typed stays.
private struct RenameInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("name", .text(max: 200)), .form("phone", .text(max: 60)), .form("version", .integer),
    ]
    let id: Account.ID
    let name: String
    let phone: String?
    let version: Int

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        name = inputs.find("name") ?? ""
        phone = inputs.find("phone")
        version = try inputs.integer("version")
    }
}

/// Who takes over.
private struct HandOverInput: RouteInput {
    static let fields: [Field] = [.path(), .form("to", .id)]
    let id: Account.ID
    let to: Account.ID

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        to = try inputs.id("to")
    }
}

/// Whether a visitor may look at an account, and whether they may do something with it.
struct PersonGuard: Sendable {
    private let visitor: Visitor
    private let today: Day
    private let areas: AreaPlaces

    init(_ visit: Visit, _ needs: AccessNeeds) {
        visitor = visit.visitor
        today = visit.clock.today
        areas = needs.areas
    }

    /// - Throws: ``AccessProblem/notYours`` unless the account belongs to those the visitor looks after.
    func look(_ id: Account.ID, _ tx: Transaction) throws {
        _ = try AccountStore.get(id, tx)
        #if WEAKENED
        if Weakness.own.isOn { return }
        #endif
        guard try AccountStore.isLookedAfter(id, by: visitor, today: today, tx) else {
            throw AccessProblem.notYours
        }
    }

    /// - Throws: ``AccessProblem/notYours`` unless the visitor looks after the account and could give
    ///   everything that it holds.
    func manage(_ id: Account.ID, _ tx: Transaction) throws {
        try look(id, tx)
        guard try mayManage(id, tx) else { throw AccessProblem.notYours }
    }

    func mayManage(_ id: Account.ID, _ tx: Transaction) throws -> Bool {
        try GrantStore.mayManage(id, by: visitor, today: today, areas: areas, tx)
    }
}
