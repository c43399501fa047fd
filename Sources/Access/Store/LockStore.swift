// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Keeps the locks: a PIN of one person on one phone.
///
/// A try is counted as wrong before its PIN is checked and forgiven afterwards, so that many tries at
/// the same moment cannot slip through together.
enum LockStore {
    /// What is needed to check a PIN.
    struct Try: Sendable {
        let lock: Lock
        let stored: String
    }

    /// The locks of a phone, by first names in Thai order; closed accounts are left out.
    static func list(on device: Device.ID, _ tx: Transaction) throws -> [DeviceLock] {
        try tx.rows(
            """
            select l.id, l.device, l.account, l.wrong, l.wait_until, a.name, a.created_by
            from locks l join accounts a on a.id = l.account
            where l.device = \(device) and a.state = 'active' order by a.sort_key, l.id
            """
        ) { row in
            let account = Account(
                id: try row.get("account"),
                name: try row.get("name"),
                createdBy: try row.get("created_by")
            )
            return DeviceLock(lock: try lock(row), firstName: account.firstName)
        }
    }

    /// Puts a lock on a phone, or a new PIN on the one that is there; `setUpBy` made the link for it.
    static func put(
        _ account: Account.ID,
        on device: Device.ID,
        pin: PinHash,
        setUpBy: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try tx.run("delete from locks where device = \(device) and account = \(account)")
        try tx.run(
            """
            insert into locks (id, device, account, pin, set_up_by, created_at)
            values (\(Lock.ID.new(at: now)), \(device), \(account), \(pin.stored), \(setUpBy), \(now))
            """
        )
    }

    /// Ends the locks, and what they opened, that came from another's link: whoever made it may have used it.
    static func removeSetUpByOthers(_ account: Account.ID, at now: Instant, _ tx: Transaction) throws {
        let devices = try tx.rows(
            """
            select device from locks
            where account = \(account) and (set_up_by is null or set_up_by <> \(account))
            """
        ) { try $0.get("device", as: String.self) }
        try remove(account, on: devices, at: now, tx)
    }

    /// Ends the locks, and what they opened, that came by links of certain people.
    static func remove(of account: Account.ID, setUpBy makers: [String], at now: Instant, _ tx: Transaction)
        throws
    {
        let devices = try tx.rows(
            "select device from locks where account = \(account) and set_up_by in (\(list: makers))"
        ) { try $0.get("device", as: String.self) }
        try remove(account, on: devices, at: now, tx)
    }

    private static func remove(
        _ account: Account.ID,
        on devices: [String],
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard !devices.isEmpty else { return }
        try tx.run("delete from locks where account = \(account) and device in (\(list: devices))")
        try SessionStore.revoke("account = \(account) and device in (\(list: devices))", at: now, tx)
        try DeviceStore.forgetEmpty(tx)
        try AccessJournal.append("lock.remove", account.rawValue, by: "local", at: now, tx)
    }

    /// Counts a try and hands over what is needed to check it.
    /// - Throws: ``AccessProblem/noDevice``, ``AccessProblem/lockWaits(minutes:)``.
    static func begin(_ id: Lock.ID, on device: Device.ID, at now: Instant, _ tx: Transaction) throws -> Try {
        let row = try tx.row(
            """
            select l.id, l.device, l.account, l.wrong, l.wait_until, l.pin from locks l
            join accounts a on a.id = l.account
            where l.id = \(id) and l.device = \(device) and a.state = 'active'
            """
        )
        guard let row else { throw AccessProblem.lockGone }
        let found = try lock(row)
        let minutes = LockRules.minutesLeft(found.waitUntil, at: now)
        guard minutes == 0 else { throw AccessProblem.lockWaits(minutes: minutes) }
        guard found.wrong < LockRules.most else { throw AccessProblem.lockGone }
        let wrong = found.wrong + 1
        let until = LockRules.waitUntil(wrong: wrong, at: now)
        try tx.run("update locks set wrong = \(wrong), wait_until = \(until) where id = \(id)")
        return Try(
            lock: Lock(
                id: id,
                device: found.device,
                account: found.account,
                wrong: wrong,
                waitUntil: until
            ),
            stored: try row.get("pin")
        )
    }

    /// A try that was counted but not checked was none.
    static func forget(_ lock: Lock, _ tx: Transaction) throws {
        #if WEAKENED
        if Weakness.crowd.isOn { return }
        #endif
        // A wait that another try began stays.
        try tx.run(
            """
            update locks set wrong = wrong - 1,
                wait_until = case when wait_until = \(lock.waitUntil) then null else wait_until end
            where id = \(lock.id) and wrong > 0
            """
        )
    }

    /// The PIN was right: the count begins anew; a stronger hash takes the old one's place.
    static func forgive(_ id: Lock.ID, rehashed: PinHash?, _ tx: Transaction) throws {
        try tx.run("update locks set wrong = 0, wait_until = null where id = \(id)")
        if let rehashed { try tx.run("update locks set pin = \(rehashed.stored) where id = \(id)") }
    }

    /// The tenth wrong PIN: the lock goes, and with it what it had opened.
    static func remove(_ lock: Lock, at now: Instant, _ tx: Transaction) throws {
        try tx.run("delete from locks where id = \(lock.id)")
        try SessionStore.revoke("account = \(lock.account) and device = \(lock.device)", at: now, tx)
        try AccessJournal.append(
            "lock.gone",
            lock.account.rawValue,
            details: "device \(lock.device)",
            by: "local",
            at: now,
            tx
        )
    }

    /// The lock of a session, for changing its PIN.
    static func find(_ account: Account.ID, on device: Device.ID, _ tx: Transaction) throws -> Lock.ID? {
        try tx.one("select id from locks where account = \(account) and device = \(device)")
    }

    private static func lock(_ row: Row) throws -> Lock {
        Lock(
            id: try row.get("id"),
            device: try row.get("device"),
            account: try row.get("account"),
            wrong: try row.get("wrong"),
            waitUntil: try row.find("wait_until")
        )
    }
}
