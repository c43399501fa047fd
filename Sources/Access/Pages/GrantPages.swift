// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Giving a role and ending it.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET, POST | /people/{id}/grants | access.manage | a form for one more role; nobody gives what they do not hold |
/// | POST | /grants/{id}/end | access.manage | the role ends today |
struct GrantPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/people/{id}/grants", Access.manage, about: .house, form),
            .post("/people/{id}/grants", Access.manage, about: .house, give),
            .post("/grants/{id}/end", Access.manage, about: .house, end),
        ]
    }

    private func form(_ visit: Visit, _ input: PersonInput) async throws -> Reply {
        try await page(visit, input.id, GrantForm(), [])
    }

    private func give(_ visit: Visit, _ input: GiveInput) async throws -> Reply {
        let pick = try await needs.pick(input.form.organization, visit)
        let read = input.form.read(
            for: input.id,
            today: visit.clock.today,
            in: pick,
            readPlace: needs.names.readPlace
        )
        guard read.faults.isEmpty else {
            return FormProblem(read.faults).mark(try await page(visit, input.id, input.form, read.faults))
        }
        do {
            let made = try await needs.database.write { tx in
                try PersonGuard(visit, needs).look(input.id, tx)
                let given = try GrantStore.give(
                    read.grant,
                    by: visit.visitor,
                    at: visit.clock.now,
                    areas: needs.areas,
                    tx
                )
                return try needs.linkIfShutOut(input.id, given.role, visit, tx)
            }
            return made.map { $0.reply() } ?? .see(AccessLinks.person(input.id))
        } catch let problem as any Problem {
            guard let mended = FormProblem(mending: problem) else { throw problem }
            return mended.mark(try await page(visit, input.id, input.form, mended.faults))
        }
    }

    private func end(_ visit: Visit, _ input: OwnInput) async throws -> Reply {
        let account = try await needs.database.write { tx in
            let id = GrantRecord.ID(input.id)
            guard let grant = try GrantStore.find(id, tx) else { throw AccessProblem.noGrant }
            // The last day still counts, so what shall end now is withdrawn.
            try GrantStore.withdraw(id, by: visit.visitor, at: visit.clock.now, areas: needs.areas, tx)
            return grant.account
        }
        return .see(AccessLinks.person(account))
    }

    private func page(
        _ visit: Visit,
        _ id: Account.ID,
        _ form: GrantForm,
        _ faults: [FormFault]
    ) async throws -> Reply {
        let (account, choices) = try await needs.database.read { tx in
            try PersonGuard(visit, needs).look(id, tx)
            let names = try needs.names.load(visit.language, mentioning: [], tx)
            let book = GrantBook(names: names, roles: try RoleStore.list(tx))
            let pick = try needs.pick(form.organization, visit, tx)
            return (try AccountStore.get(id, tx), GrantChoices(book, pick, visit))
        }
        return GrantPage(visit: visit, account: account, form: form, choices: choices, faults: faults).reply()
    }
}

extension AccessNeeds {
    /// A link for someone to whom a new role left no way in, if the visitor may make one for them.
    func linkIfShutOut(_ id: Account.ID, _ role: String, _ visit: Visit, _ tx: Transaction) throws
        -> LinkPage?
    {
        let now = visit.clock.now
        guard try !WaysInOfMakers.exist(id, at: now, tx), try PersonGuard(visit, self).mayManage(id, tx)
        else { return nil }
        let purpose = try LinkPurpose.of(role, tx)
        let link = try InvitationStore.issue(for: id, purpose, by: visit.visitor.id, at: now, tx)
        let account = try AccountStore.get(id, tx)
        return LinkPage(visit: visit, account: account, link: link, why: PeopleText.shutOut)
    }
}

/// One more role for someone.
private struct GiveInput: RouteInput {
    static let fields: [Field] = [.path()] + GrantForm.fields
    let id: Account.ID
    let form: GrantForm

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        form = GrantForm(inputs)
    }
}

/// The form for one more role.
struct GrantPage: Sendable {
    let visit: Visit
    let account: Account
    let form: GrantForm
    let choices: GrantChoices
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(PeopleText.addDuty)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(PeopleText.title), AccessLinks.people),
            .init(account.name, AccessLinks.person(account.id)), .init(title),
        ]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, "\(title): \(account.name)")
            let writer = FormWriter(visit: visit, faults: faults)
            writer.summary(&html)
            let action = AccessLinks.person(account.id, "grants")
            html(.form, .class("card stack"), .post, .action(action)) { html in
                GrantFields(form: writer, typed: form, choices: choices).write(&html)
                html(.button, .class("btn"), text: visit.say(PeopleText.save))
            }
        }
    }
}
