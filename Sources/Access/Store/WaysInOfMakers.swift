// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Whose links the ways into an account came by, and what ends with a duty that those could not give.
///
/// Whoever made a link may have used it on a phone of their own. While they could give all that the
/// account holds, that gives them nothing: they may make another link at any time. With a duty from
/// elsewhere it would.
enum WaysInOfMakers {
    /// Ends the PINs, passwords and sessions that came by a link of someone who could not give a duty.
    /// - Parameters:
    ///   - wanted: the duty, areas taken apart.
    ///   - account: who receives it.
    ///   - giver: who gives it; what came by their own links stays.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to write in.
    /// - Throws: `StorageProblem` when the data cannot be read or written.
    static func end(
        beyond wanted: Grant,
        of account: Account.ID,
        givenBy giver: Visitor,
        at now: Instant,
        _ areas: AreaPlaces,
        _ tx: Transaction
    ) throws {
        let known = [account.rawValue, giver.id, Visitor.local.id]
        let makers: [String] = try tx.rows(
            """
            select set_up_by as maker from locks where account = \(account) and set_up_by is not null
            union select set_up_by from passwords where account = \(account) and set_up_by is not null
            """
        ) { try $0.get("maker") }
        let outside = try makers.filter { maker in
            guard !known.contains(maker) else { return false }
            return try !couldGive(wanted, to: account, maker, at: now, areas, tx)
        }
        guard !outside.isEmpty else { return }
        try LockStore.remove(of: account, setUpBy: outside, at: now, tx)
        try PasswordStore.remove(of: account, setUpBy: outside, at: now, tx)
        // A key does not say in which session it was made.
        try tx.run(
            "update app_keys set revoked_at = \(now) where account = \(account) and revoked_at is null"
        )
    }

    /// Whether an account can be entered: by a PIN, a password or a link that still waits.
    static func exist(_ account: Account.ID, at now: Instant, _ tx: Transaction) throws -> Bool {
        try tx.row(
            """
            select account from locks where account = \(account)
            union select account from passwords where account = \(account)
            union select account from invitations where account = \(account) and used_at is null
                and revoked_at is null and expires_at > \(now)
            """
        ) != nil
    }

    private static func couldGive(
        _ wanted: Grant,
        to account: Account.ID,
        _ maker: String,
        at now: Instant,
        _ areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        let (id, today) = (Account.ID(maker), now.bangkokDay)
        guard try AccountStore.find(id, tx)?.state == .active else { return false }
        let held = try GrantList.running(of: id, on: today, areas, tx)
        do {
            try GrantRules.check(wanted, for: account, by: Visitor(id: maker, grants: held), today: today)
            return true
        } catch { return false }
    }
}
