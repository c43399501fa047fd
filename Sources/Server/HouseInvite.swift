// SPDX-License-Identifier: Apache-2.0

import Access
public import Kernel
import Partners
import Sealing
import Storage
import Web

/// Links that the program itself makes on its own machine; whoever may run it there may do this.
extension House {
    /// The path of the link for the first administrator, a new one each time.
    /// - Returns: nil once there is an account.
    public func firstLink() async throws -> String? {
        let now = clock.now
        let link = try await database.write { try InvitationStore.firstLink(at: now, $0) }
        return link.map { AccessLinks.enter($0.token.reveal()).text }
    }

    /// The path of a new link for someone who has an account.
    /// - Parameter written: a login name, a name or an id.
    /// - Throws: ``InviteProblem`` unless exactly one open account is meant.
    public func invite(account written: String) async throws -> String {
        let now = clock.now
        return try await database.write { tx in
            let account = try Self.find(written, today: now.bangkokDay, tx)
            return try Self.issue(for: account.id, at: now, tx)
        }
    }

    /// The path of a link for someone new.
    /// - Throws: ``InviteProblem/noOrganization``, ``AccessProblem/noRole``.
    public func invite(_ name: String, role: String, organization: String?) async throws -> String {
        let now = clock.now
        return try await database.write { tx in
            let scope = GrantScope(organization: try organization.map { try Self.organization($0, tx) })
            let account = try AccountStore.insert(name, by: Visitor.local.id, at: now, tx)
            try Self.give(role, scope, to: account.id, at: now, tx)
            return try Self.issue(for: account.id, at: now, tx)
        }
    }

    static func give(
        _ role: String,
        _ scope: GrantScope,
        to account: Account.ID,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let grant = NewGrant(account: account, role: role, scope: scope, starts: now.bangkokDay)
        _ = try GrantStore.give(grant, by: .local, at: now, areas: Rooms.areas(.fixed(now)), tx)
    }

    /// Who administers begins anew with a password and an authenticator; everyone else with a PIN.
    private static func issue(for account: Account.ID, at now: Instant, _ tx: Transaction) throws -> String {
        let roles = try GrantStore.list(of: account, tx).filter { $0.runs(on: now.bangkokDay) }.map(\.role)
        let isAdministrator = try roles.contains { role in
            try RoleStore.find(role, tx)?.permissions.contains(Access.house) == true
        }
        let link = try InvitationStore.issue(
            for: account,
            isAdministrator ? .reset : .enter,
            clearsSecond: isAdministrator,
            by: Visitor.local.id,
            at: now,
            tx
        )
        return AccessLinks.enter(link.token.reveal()).text
    }

    private static func find(_ written: String, today: Day, _ tx: Transaction) throws -> Account {
        if let found = try AccountStore.find(Account.ID(written), tx) { return found }
        if let found = try AccountStore.find(login: written, tx) { return found }
        let found = try AccountStore.list(AccountFilter(text: written), for: .local, today: today, tx)
            .filter { $0.name == written }
        guard let only = found.first else { throw InviteProblem.noAccount }
        guard found.count == 1 else { throw InviteProblem.severalAccounts(ids: found.map(\.id.rawValue)) }
        return only
    }

    private static func organization(_ written: String, _ tx: Transaction) throws -> String {
        if let found = try OrganizationStore.find(Organization.ID(written), tx) { return found.id.rawValue }
        let sure = try OrganizationStore.match(written, tx).filter { $0.certainty == .sure }
        guard sure.count == 1 else { throw InviteProblem.noOrganization }
        return sure[0].organization.rawValue
    }
}

/// Why no link could be made.
public enum InviteProblem: Problem, Equatable {
    /// Nobody has this login name, name or id.
    case noAccount
    /// Several people have this name; their ids tell them apart.
    case severalAccounts(ids: [String])
    /// No one organization has this name.
    case noOrganization

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noAccount: "invite.no-account"
        case .severalAccounts: "invite.several-accounts"
        case .noOrganization: "invite.no-organization"
        }
    }

    /// All of them come from what was given.
    public var kind: ProblemKind { .invalid }

    /// What to do about it.
    public var text: Sentence { ServerText.sentence(for: self) }
}
