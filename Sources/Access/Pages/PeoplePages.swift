// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Storage
import Web

/// The people whose accounts a visitor looks after.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /people | access.manage | the list, searched and filtered |
/// | GET | /people/list.csv, /people/list.xlsx | access.manage | the same list as a file |
/// | GET | /people/new | access.manage | a form for someone new |
/// | POST | /people | access.manage | adds them with a role and shows their link once |
struct PeoplePages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/people", Access.manage, about: .house, list),
            .get("/people/list.csv", Access.manage, about: .house, csv),
            .get("/people/list.xlsx", Access.manage, about: .house, xlsx),
            .get("/people/new", Access.manage, about: .house, new),
            .post("/people", Access.manage, about: .house, add),
        ]
    }

    private func list(_ visit: Visit, _ input: PeopleInput) async throws -> Reply {
        let paging = Paging(input.page)
        let model = try await needs.database.read { tx in
            try PeopleModel.load(input, paging, visit, needs, tx)
        }
        return PeoplePage(visit: visit, model: model).reply()
    }

    private func csv(_ visit: Visit, _ input: PeopleInput) async throws -> Reply {
        let table = try await table(visit, input)
        return .download(table.csv(), name: "\(table.name).csv", type: "text/csv; charset=utf-8")
    }

    private func xlsx(_ visit: Visit, _ input: PeopleInput) async throws -> Reply {
        let table = try await table(visit, input)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(try table.xlsx(), name: "\(table.name).xlsx", type: type)
    }

    private func table(_ visit: Visit, _ input: PeopleInput) async throws -> SheetTable {
        let whole = Paging(1, size: 100_000)
        let model = try await needs.database.read { tx in
            try PeopleModel.load(input, whole, visit, needs, tx)
        }
        return PeopleSheet.table(model, visit)
    }

    private func new(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await form(visit, PersonForm(), [])
    }

    private func add(_ visit: Visit, _ input: PersonForm) async throws -> Reply {
        let pick = try await needs.pick(input.grant.organization, visit)
        let read = input.grant.read(
            for: Account.ID(""),
            today: visit.clock.today,
            in: pick,
            readPlace: needs.names.readPlace
        )
        guard read.faults.isEmpty else {
            return FormProblem(read.faults).mark(try await form(visit, input, read.faults))
        }
        do {
            let made = try await needs.database.write { try insert(input, read.grant, visit, $0) }
            return LinkPage(visit: visit, account: made.account, link: made.link).reply()
        } catch let problem as any Problem {
            guard let mended = FormProblem(mending: problem) else { throw problem }
            return mended.mark(try await form(visit, input, mended.faults))
        }
    }

    /// The account, its role and its link are one thing: all of them or none.
    private func insert(
        _ input: PersonForm,
        _ grant: NewGrant,
        _ visit: Visit,
        _ tx: Transaction
    ) throws -> (account: Account, link: IssuedLink) {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        let account = try AccountStore.insert(input.name, by: actor, at: now, tx)
        if !input.phone.isEmpty {
            try AccountStore.setPhone(
                account.id,
                phone: input.phone,
                keys: needs.keys,
                by: actor,
                at: now,
                tx
            )
        }
        var grant = grant
        grant.account = account.id
        let given = try GrantStore.give(
            grant,
            by: visit.visitor,
            at: now,
            areas: needs.areas,
            tx
        )
        let purpose = try LinkPurpose.of(given.role, tx)
        return (account, try InvitationStore.issue(for: account.id, purpose, by: actor, at: now, tx))
    }

    private func form(_ visit: Visit, _ input: PersonForm, _ faults: [FormFault]) async throws -> Reply {
        let choices = try await needs.database.read { tx in
            let names = try needs.names.load(visit.language, mentioning: [], tx)
            let pick = try needs.pick(input.grant.organization, visit, tx)
            return GrantChoices(GrantBook(names: names, roles: try RoleStore.list(tx)), pick, visit)
        }
        return NewPersonPage(visit: visit, form: input, choices: choices, faults: faults).reply()
    }
}

/// What a first link asks for.
enum LinkPurpose {
    /// Who administers begins with a password; everyone else with a PIN, which opens all but what needs more.
    static func of(_ role: String, _ tx: Transaction) throws -> Invitation.Purpose {
        try RoleStore.find(role, tx)?.permissions.contains(Access.house) == true ? .reset : .enter
    }
}

/// Which people are asked for.
struct PeopleInput: RouteInput {
    static let fields: [Field] =
        [
            .query("q"), .query("role", .id), .query("closed", .flag), .query("page", .integer),
        ] + OrganizationPick.fields(.query)
    /// Without the organization, which has to be found first.
    let filter: AccountFilter
    let organization: OrganizationPick.Sent
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = AccountFilter(
            text: inputs.find("q") ?? "",
            role: inputs.find("role"),
            isClosed: inputs.flag("closed")
        )
        organization = OrganizationPick.Sent(inputs)
        page = inputs.findInteger("page")
    }
}

/// What is typed about someone new.
struct PersonForm: RouteInput {
    static let fields: [Field] =
        [.form("name", .text(max: 200)), .form("phone", .text(max: 60))] + GrantForm.fields
    var name = ""
    var phone = ""
    var grant = GrantForm()

    init() {}

    init(_ inputs: Inputs) throws {
        name = inputs.find("name") ?? ""
        phone = inputs.find("phone") ?? ""
        grant = GrantForm(inputs)
    }
}
