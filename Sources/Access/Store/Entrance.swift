// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage

/// The ways in: a link and a PIN on a phone, a password with a second factor.
///
/// Secrets are hashed outside of transactions; a try is counted before it is checked; every way in makes
/// a new session token, so that none that was planted before is worth anything.
public struct Entrance: Sendable {
    let database: Database
    let keys: SealingKeys
    let clock: Clock
    let throttle: Throttle
    let cost: ScryptCost
    /// The line of strangers, who need nothing but a page to stand in it.
    let work = HashWork()
    /// The line of those with a link or a known phone: however many strangers guess, it gets no longer.
    private let own = HashWork()

    /// The ways into one house.
    public init(
        database: Database,
        keys: SealingKeys,
        clock: Clock,
        throttle: Throttle = Throttle(),
        cost: ScryptCost = .standard
    ) {
        self.database = database
        self.keys = keys
        self.clock = clock
        self.throttle = throttle
        self.cost = cost
    }

    /// Looks at a link without using it up: previews of messages do that too.
    /// - Throws: the link cases of ``AccessProblem``.
    public func look(_ token: String) async throws -> Invitation {
        let now = clock.now
        return try await database.read { tx in
            guard let invitation = try InvitationStore.find(token, tx) else {
                throw AccessProblem.linkUnknown
            }
            try InvitationRules.check(invitation, at: now)
            return invitation
        }
    }

    /// Uses a link up: this phone becomes the person's, with a PIN.
    /// - Parameters:
    ///   - token: from the address.
    ///   - pin: the six digits that the person chose.
    ///   - device: what the phone's cookie holds, if it has one.
    ///   - label: what the phone is.
    /// - Returns: a session, and the phone's secret when the phone is new.
    /// - Throws: the link cases of ``AccessProblem``, ``AccessProblem/pinWeak``, `SealingProblem.pinShape`.
    public func enter(_ token: String, pin: String, device: String?, label: String) async throws -> Entry {
        let invitation = try await look(token)
        guard invitation.purpose == .enter, let account = invitation.account else {
            throw AccessProblem.linkUnknown
        }
        try PinRules.check(pin)
        let hash = try await pins.run { [keys, cost] in try PinHash(of: pin, keys: keys, cost: cost) }
        let now = clock.now
        return try await database.write { tx in
            guard try AccountStore.get(account, tx).state == .active else {
                throw AccessProblem.accountClosed
            }
            try InvitationStore.use(invitation, at: now, tx)
            let known = try device.flatMap { try DeviceStore.find($0, tx) }
            let new = try known == nil ? DeviceStore.insert(label, at: now, tx) : nil
            guard let place = known ?? new?.0 else { throw AccessProblem.noDevice }
            let maker = invitation.createdBy
            try LockStore.put(account, on: place.id, pin: hash, setUpBy: maker, at: now, tx)
            return try begin(account, place.id, .pin, label, new?.1, at: now, tx)
        }
    }

    /// Who has a lock on this phone; nobody on one that is not known.
    public func people(device: String) async throws -> [DeviceLock] {
        try await database.read { tx in
            try DeviceStore.find(device, tx).map { try LockStore.list(on: $0.id, tx) } ?? []
        }
    }

    /// Opens a lock with its PIN.
    /// - Parameters:
    ///   - device: what the phone's cookie holds.
    ///   - lock: whose lock was chosen.
    ///   - pin: as typed.
    ///   - address: where the request came from.
    /// - Returns: a session.
    /// - Throws: ``AccessProblem/noDevice``, ``AccessProblem/wrongPin(left:)``,
    ///   ``AccessProblem/lockWaits(minutes:)``, ``AccessProblem/lockGone``,
    ///   ``AccessProblem/tooOften(seconds:)``.
    public func unlock(device: String, lock: Lock.ID, pin: String, address: String) async throws -> Entry {
        let now = clock.now
        try await throttle.take(.address(address), at: now)
        let found = try await database.read { tx in try DeviceStore.find(device, tx) }
        guard let found else { throw AccessProblem.noDevice }
        let opened = try await check(pin, of: lock, on: found.id)
        return try await database.write { tx in
            guard try AccountStore.get(opened.account, tx).state == .active else {
                throw AccessProblem.accountClosed
            }
            try DeviceStore.touch(found.id, at: now, tx)
            return try begin(opened.account, found.id, .pin, found.label, nil, at: now, tx)
        }
    }

    /// Changes the PIN of the lock that a session was opened with.
    /// - Throws: ``AccessProblem/noDevice`` for a session without a lock, and what opening it throws.
    public func changePin(_ session: Session, old: String, new: String) async throws {
        try PinRules.check(new)
        guard let device = session.device,
            let lock = try await database.read({ tx in try LockStore.find(session.account, on: device, tx) })
        else { throw AccessProblem.noDevice }
        _ = try await check(old, of: lock, on: device)
        let hash = try await pins.run { [keys, cost] in try PinHash(of: new, keys: keys, cost: cost) }
        let now = clock.now
        try await database.write { tx in
            try LockStore.forgive(lock, rehashed: hash, tx)
            let account = session.account.rawValue
            try AccessJournal.append("pin.change", account, by: account, at: now, tx)
        }
    }

    private var pins: HashWork {
        #if WEAKENED
        if Weakness.crowd.isOn { return work }
        #endif
        return own
    }

    /// Counts a try, checks the PIN, and forgives or removes the lock.
    private func check(_ pin: String, of lock: Lock.ID, on device: Device.ID) async throws -> Lock {
        let now = clock.now
        let counted = try await database.write { tx in try LockStore.begin(lock, on: device, at: now, tx) }
        let stored = try PinHash(stored: counted.stored)
        let isRight: Bool
        do {
            isRight = try await pins.run { [keys] in try stored.verify(pin, keys: keys) }
        } catch {
            // Nobody looked at the PIN, so it is not held against the person.
            try await database.write { try LockStore.forget(counted.lock, $0) }
            throw error
        }
        guard isRight else {
            if counted.lock.wrong >= LockRules.most {
                try await database.write { tx in try LockStore.remove(counted.lock, at: now, tx) }
                throw AccessProblem.lockGone
            }
            let minutes = LockRules.minutesLeft(counted.lock.waitUntil, at: now)
            if minutes > 0 { throw AccessProblem.lockWaits(minutes: minutes) }
            throw AccessProblem.wrongPin(left: LockRules.most - counted.lock.wrong)
        }
        let isOld = stored.needsRehash(keys: keys, cost: cost)
        let fresh =
            isOld ? try await pins.run { [keys, cost] in try PinHash(of: pin, keys: keys, cost: cost) } : nil
        try await database.write { tx in try LockStore.forgive(lock, rehashed: fresh, tx) }
        return counted.lock
    }

    /// Begins a session.
    func begin(
        _ account: Account.ID,
        _ device: Device.ID?,
        _ strength: Session.Strength,
        _ label: String,
        _ secret: SecretToken?,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Entry {
        let (session, token) = try SessionStore.insert(
            account,
            device: device,
            strength: strength,
            label: label,
            at: now,
            tx
        )
        return Entry(
            session: session,
            sessionToken: Confidential(token.text),
            deviceToken: secret.map { Confidential($0.text) }
        )
    }

    /// Ends a session and begins another in its place, as strong or stronger.
    func renew(_ session: Session, _ strength: Session.Strength, at now: Instant, _ tx: Transaction) throws
        -> Entry
    {
        guard try SessionStore.revoke("id = \(session.id)", at: now, tx) > 0 else {
            throw AccessProblem.noSession
        }
        return try begin(session.account, session.device, strength, session.label, nil, at: now, tx)
    }
}
