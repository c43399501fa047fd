// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Keeps the sealed secrets of authenticators, and recovery codes as digests.
public enum TwoFactorStore {
    /// How far someone has come with an authenticator.
    public enum State: String, Sendable, CaseIterable {
        /// Has none.
        case none
        /// Was shown a secret, but has not typed a code yet.
        case offered
        /// Needs it to sign in.
        case inForce
    }

    /// How far someone has come.
    public static func state(of account: Account.ID, _ tx: Transaction) throws -> State {
        let inForce: Bool? = try tx.one("select in_force from totp where account = \(account)")
        return inForce.map { $0 ? .inForce : .offered } ?? .none
    }

    /// How many recovery codes are left.
    public static func recoveryLeft(of account: Account.ID, _ tx: Transaction) throws -> Int {
        try tx.one(
            "select count(*) as number from recovery_codes where account = \(account) and used_at is null"
        ) ?? 0
    }

    /// Takes an authenticator off; roles that need one ask for a new one.
    public static func remove(of account: Account.ID, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try tx.run("delete from totp where account = \(account)")
        try tx.run("delete from recovery_codes where account = \(account)")
        try AccessJournal.append("second.remove", account.rawValue, by: actor, at: now, tx)
    }

    /// What is needed to check a code.
    struct Try: Sendable {
        let totp: TOTP
        let lastStep: Int64?
    }

    /// A new secret, kept sealed and not in force yet; one that was offered before and never confirmed is
    /// worth nothing any more, for someone else may have seen it.
    ///
    /// Wrong tries stay counted.
    /// - Throws: ``AccessProblem/secondInForce``.
    static func offer(to account: Account.ID, keys: SealingKeys, at now: Instant, _ tx: Transaction) throws
        -> TOTP
    {
        if try state(of: account, tx) == .inForce { throw AccessProblem.secondInForce }
        let totp = TOTP()
        let sealed = try Sealer(keys).seal(totp.secret, at: SealedColumn.totp.place(account))
        try tx.run(
            """
            insert into totp (account, secret, in_force, created_at)
            values (\(account), \(sealed), 0, \(now))
            on conflict (account) do update set secret = excluded.secret, created_at = excluded.created_at
            """
        )
        return totp
    }

    /// The secret that was offered last, to be shown again where the code was mistyped.
    /// - Throws: ``AccessProblem/noSecond``, ``AccessProblem/secondInForce``.
    static func offered(to account: Account.ID, keys: SealingKeys, _ tx: Transaction) throws -> TOTP {
        guard let row = try tx.row("select secret, in_force from totp where account = \(account)") else {
            throw AccessProblem.noSecond
        }
        guard try !row.get("in_force", as: Bool.self) else { throw AccessProblem.secondInForce }
        return TOTP(secret: try Sealer(keys).open(row.get("secret"), at: SealedColumn.totp.place(account)))
    }

    /// Counts a try and hands over what is needed to check it.
    /// - Throws: ``AccessProblem/noSecond``, ``AccessProblem/codeWaits(minutes:)``.
    static func begin(
        _ account: Account.ID,
        inForce: Bool,
        keys: SealingKeys,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Try {
        let row = try tx.row(
            """
            select secret, last_step, wrong, wait_until from totp
            where account = \(account) and in_force = \(inForce)
            """
        )
        guard let row else { throw AccessProblem.noSecond }
        let minutes = LockRules.minutesLeft(try row.find("wait_until"), at: now)
        guard minutes == 0 else { throw AccessProblem.codeWaits(minutes: minutes) }
        let wrong = try row.get("wrong", as: Int.self) + 1
        let until = LockRules.waitUntil(wrong: wrong, at: now)
        try tx.run("update totp set wrong = \(wrong), wait_until = \(until) where account = \(account)")
        let secret = try Sealer(keys).open(row.get("secret"), at: SealedColumn.totp.place(account))
        #if WEAKENED
        if Weakness.codes.isOn { return Try(totp: TOTP(secret: secret), lastStep: nil) }
        #endif
        return Try(totp: TOTP(secret: secret), lastStep: try row.find("last_step"))
    }

    /// Accepts a code once: of two tries with the same code only one gets through.
    static func accept(_ account: Account.ID, step: Int64, _ tx: Transaction) throws -> Bool {
        #if WEAKENED
        if Weakness.codes.isOn {
            return try tx.run("update totp set in_force = 1 where account = \(account)") > 0
        }
        #endif
        return try tx.run(
            """
            update totp set last_step = \(step), wrong = 0, wait_until = null, in_force = 1
            where account = \(account) and (last_step is null or last_step < \(step))
            """
        ) > 0
    }

    /// Accepts a recovery code once.
    static func accept(_ account: Account.ID, recovery: RecoveryCode, at now: Instant, _ tx: Transaction)
        throws
        -> Bool
    {
        let used = try tx.run(
            """
            update recovery_codes set used_at = \(now)
            where account = \(account) and digest = \(recovery.digest) and used_at is null
            """
        )
        guard used > 0 else { return false }
        try tx.run("update totp set wrong = 0, wait_until = null where account = \(account)")
        try AccessJournal.append("second.recovery-code", account.rawValue, by: account.rawValue, at: now, tx)
        return true
    }

    /// Replaces the recovery codes.
    static func putRecovery(
        _ account: Account.ID,
        _ codes: [RecoveryCode],
        at now: Instant,
        _ tx: Transaction
    )
        throws
    {
        try tx.run("delete from recovery_codes where account = \(account)")
        for code in codes {
            try tx.run(
                "insert into recovery_codes (account, digest) values (\(account), \(code.digest))"
            )
        }
        try AccessJournal.append("second.set", account.rawValue, by: account.rawValue, at: now, tx)
    }
}
