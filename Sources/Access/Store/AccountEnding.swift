// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
import ThaiText
public import Web

extension AccountStore {
    /// Closes an account: its sessions, locks, keys and open links end now; its duties stay as they were
    /// given.
    /// - Throws: ``AccessProblem/noAccount``, ``AccessProblem/lastAdministrator``.
    public static func close(_ id: Account.ID, by actor: String, at now: Instant, _ tx: Transaction) throws {
        let wasActive = try get(id, tx).state == .active
        try GrantStore.keepAnAdministrator(without: id, today: now.bangkokDay, tx)
        try setState(.closed, id, at: now, tx)
        // Closing once more does not take the closing over.
        if wasActive { try noteCloser(of: id, actor, at: now, tx) }
        try endWaysIn(id, at: now, tx)
        try AccessJournal.append("account.close", id.rawValue, by: actor, at: now, tx)
    }

    /// Opens a closed account again; the person needs a new link.
    /// - Throws: ``AccessProblem/noAccount`` also for an erased one.
    public static func reopen(_ id: Account.ID, by actor: String, at now: Instant, _ tx: Transaction) throws {
        guard try get(id, tx).state != .erased else { throw AccessProblem.noAccount }
        try setState(.active, id, at: now, tx)
        try AccessJournal.append("account.reopen", id.rawValue, by: actor, at: now, tx)
    }

    /// Removes what says who this was: name, login name, telephone number and every secret; duties end now.
    ///
    /// The id stays in journals and records, where it names nobody any more.
    /// - Throws: ``AccessProblem/noAccount``, ``AccessProblem/lastAdministrator``.
    public static func erase(_ id: Account.ID, by actor: String, at now: Instant, _ tx: Transaction) throws {
        try close(id, by: actor, at: now, tx)
        let name = AccessProblemText.erasedName.thai
        try tx.run(
            """
            update accounts set name = \(name), sort_key = \(SortKey.make(name)), login = null,
                state = \(Account.State.erased), updated_at = \(now), version = version + 1
            where id = \(id)
            """
        )
        let statements: [SQL] = [
            "delete from passwords where account = \(id)",
            "delete from recovery_codes where account = \(id)",
            "delete from account_phones where account = \(id)",
            "delete from totp where account = \(id)",
            "delete from sessions where account = \(id)",
            "delete from invitations where account = \(id)",
            "delete from app_keys where account = \(id)",
        ]
        for statement in statements { try tx.run(statement) }
        try tx.run(
            "update grants set withdrawn_at = \(now), version = version + 1 where account = \(id) and withdrawn_at is null"
        )
        try SearchIndex.remove(kind: noun, record: id.rawValue, tx)
        try AccessJournal.append("account.erase", id.rawValue, by: actor, at: now, tx)
    }

    /// Ends sessions, locks, keys and open links; for a closed account and for a lost phone.
    static func endWaysIn(_ id: Account.ID, at now: Instant, _ tx: Transaction) throws {
        try SessionStore.revoke("account = \(id)", at: now, tx)
        try endLocksAndKeys(id, at: now, tx)
        try InvitationStore.revokeOpen(of: id, at: now, tx)
    }

    /// Ends what outlives a session: PINs on phones and app keys.
    static func endLocksAndKeys(_ id: Account.ID, at now: Instant, _ tx: Transaction) throws {
        try tx.run("delete from locks where account = \(id)")
        try DeviceStore.forgetEmpty(tx)
        try tx.run("update app_keys set revoked_at = \(now) where account = \(id) and revoked_at is null")
    }

    /// Whether a visitor may open a closed account again: only with at least the reach of who closed it.
    ///
    /// Who closed it may, and who looks after all that they look after; where that is not known any more,
    /// only who looks after the whole house.
    public static func mayReopen(
        _ id: Account.ID,
        by visitor: Visitor,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        let today = now.bangkokDay
        if GrantRules.looksAfter(Grant.Scope(), visitor, today: today) { return true }
        let row = try tx.row(
            "select closed_by, closed_for_house from accounts where id = \(id) and closed_by is not null"
        )
        guard let row, try !row.get("closed_for_house", as: Bool.self) else { return false }
        let closer: String = try row.get("closed_by")
        if closer == visitor.id { return true }
        let scopes = try GrantList.running(of: Account.ID(closer), on: today, areas, tx)
            .filter { $0.permissions.contains(Access.manage) }.map(\.scope)
        return !scopes.isEmpty && scopes.allSatisfy { GrantRules.looksAfter($0, visitor, today: today) }
    }

    private static func noteCloser(of id: Account.ID, _ actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        let isWide = try actor == Visitor.local.id || looksAfterHouse(Account.ID(actor), at: now, tx)
        try tx.run(
            "update accounts set closed_by = \(actor), closed_for_house = \(isWide) where id = \(id)"
        )
    }

    private static func looksAfterHouse(_ id: Account.ID, at now: Instant, _ tx: Transaction) throws -> Bool {
        let today = now.bangkokDay
        // A duty for the whole house names no area that would have to be taken apart.
        let held = try GrantList.running(of: id, on: today, { _, _ in [] }, tx)
        let visitor = Visitor(id: id.rawValue, grants: held)
        return GrantRules.looksAfter(Grant.Scope(), visitor, today: today)
    }

    private static func setState(
        _ state: Account.State,
        _ id: Account.ID,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            update accounts set state = \(state), updated_at = \(now), version = version + 1 where id = \(id)
            """
        )
    }
}
