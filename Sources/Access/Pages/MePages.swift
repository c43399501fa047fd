// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// One's own page: what one may do, how one comes in, where one is signed in.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /me | me | name, roles, sessions, devices |
/// | POST | /me/sessions/{id}/end | me | ends one session of one's own |
/// | POST | /me/sessions/end-others | me | ends all but this one |
/// | POST | /me/devices/{id}/forget | me | takes one's PIN off a device |
/// | POST | /me/recovery | me | new recovery codes, shown once |
/// | GET | /me/views | me | what I looked at, as the journal of views has it |
struct MePages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/me", .me, show),
            .post("/me/sessions/end-others", .me, endOthers),
            .post("/me/sessions/{id}/end", .me, endSession),
            .post("/me/devices/{id}/forget", .me, forget),
            .post("/me/recovery", .me, newCodes),
            .get("/me/views", .me, views),
        ]
    }

    private func show(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let model = try await needs.database.read { try MeModel.load(visit, needs, $0) }
        return MePage(visit: visit, model: model).reply()
    }

    private func endSession(_ visit: Visit, _ input: OwnInput) async throws -> Reply {
        let id = Session.ID(input.id)
        try await needs.database.write { tx in
            let person = try SignedIn.find(visit, needs, tx)
            try SessionStore.end(
                id,
                of: person.account,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(AccessLinks.me)
    }

    private func endOthers(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await needs.database.write { tx in
            let person = try SignedIn.find(visit, needs, tx)
            _ = try SessionStore.endOthers(
                than: person.session.id,
                of: person.account,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(AccessLinks.me)
    }

    private func forget(_ visit: Visit, _ input: OwnInput) async throws -> Reply {
        try await needs.database.write { tx in
            let person = try SignedIn.find(visit, needs, tx)
            try DeviceStore.remove(
                lockOf: person.account,
                on: Device.ID(input.id),
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(AccessLinks.me)
    }

    private func newCodes(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let session = try await needs.signedIn(visit).session
        let codes = try await needs.entrance.newRecoveryCodes(session)
        return RecoveryPage(visit: visit, codes: codes).reply()
    }

    private func views(_ visit: Visit, _ input: ViewListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let found = try await needs.database.read { tx in
            let person = try SignedIn.find(visit, needs, tx)
            // One more than fits shows whether there is a next page.
            return try ViewStore.list(
                of: person.account.rawValue,
                offset: paging.offset,
                limit: paging.size + 1,
                tx
            )
        }
        return ViewsPage(
            visit: visit,
            title: visit.say(OpeningText.myViews),
            intro: visit.say(OpeningText.myViewsHow),
            views: found,
            names: [:],
            paging: paging,
            link: { Link("me", "views", query: [("page", String($0))]) }
        ).reply()
    }
}

/// The id of something that must be one's own.
struct OwnInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: String

    init(_ inputs: Inputs) throws { id = try inputs.text("id") }
}

/// Which page of a list of views is asked for.
struct ViewListInput: RouteInput {
    static let fields: [Field] = [.query("page", .integer)]
    let page: Int?

    init(_ inputs: Inputs) throws { page = inputs.findInteger("page") }
}

/// Everything on one's own page.
struct MeModel: Sendable {
    let account: Account
    let current: Session
    let isReduced: Bool
    let mayHaveKeys: Bool
    let duties: [(title: Sentence, link: Link)]
    let lines: [GrantLine]
    let sessions: [Session]
    let devices: [Device]
    let secondStep: TwoFactorStore.State
    let codesLeft: Int

    static func load(_ visit: Visit, _ needs: AccessNeeds, _ tx: Transaction) throws -> MeModel {
        let person = try SignedIn.find(visit, needs, tx)
        let today = visit.clock.today
        let grants = try GrantStore.list(of: person.account, tx).filter { $0.runs(on: today) }
        let names = try needs.names.load(
            visit.language,
            mentioning: grants.map(\.scope.organization),
            tx
        )
        let book = GrantBook(names: names, roles: try RoleStore.list(tx))
        return MeModel(
            account: try AccountStore.get(person.account, tx),
            current: person.session,
            isReduced: person.entered.isReduced,
            mayHaveKeys: AccessPolicy.holds(visit.visitor, Access.keys, today: today),
            duties: duties(visit, needs),
            lines: grants.map { book.line($0, visit) },
            sessions: try SessionStore.list(of: person.account, at: visit.clock.now, tx),
            devices: try DeviceStore.list(of: person.account, tx).filter { $0.revokedAt == nil },
            secondStep: try TwoFactorStore.state(of: person.account, tx),
            codesLeft: try TwoFactorStore.recoveryLeft(of: person.account, tx)
        )
    }

    /// The ways to work for others: for few visitors, so not among the four main places.
    private static func duties(_ visit: Visit, _ needs: AccessNeeds) -> [(title: Sentence, link: Link)] {
        let own = [
            (PeopleText.title, AccessLinks.people), (AgreementText.title, AccessLinks.agreements),
            (OpeningText.title, AccessLinks.openings),
        ]
        let mayManage = AccessPolicy.holds(visit.visitor, Access.manage, today: visit.clock.today)
        return (mayManage ? own : []) + needs.duties(visit)
    }
}
