// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Synchronization
import TestSupport
import Web

@testable import Access

/// A clock that a test moves by hand.
final class MovedClock: Sendable {
    private let at = Mutex(TestHouse.now)

    var now: Instant { at.withLock { $0 } }
    var clock: Clock { Clock { self.now } }

    func move(minutes: Int) { move(seconds: minutes * 60) }
    func move(seconds: Int) { at.withLock { $0 = $0.after(Int64(seconds) * 1000) } }
}

/// A house with roles, keys and people to try things on.
struct AccessHouse {
    let database: Database
    let keys: SealingKeys
    let time = MovedClock()
    let entrance: Entrance

    static let noAreas: AreaPlaces = { _, _ in [] }
    static let south: AreaPlaces = { area, _ in area == "south" ? ["81", "82", "83"] : [] }

    static func make() async throws -> AccessHouse {
        let database = try await TestHouse.make(Access.migrations)
        try await database.write { tx in try RoleStore.fill(tx) }
        return AccessHouse(database: database, keys: try SealingKeys.new())
    }

    private init(database: Database, keys: SealingKeys) {
        self.database = database
        self.keys = keys
        entrance = Entrance(database: database, keys: keys, clock: time.clock, cost: .forTests)
    }

    var now: Instant { time.now }
    var today: Day { now.bangkokDay }

    func add(_ name: String) async throws -> Account.ID {
        let now = now
        return try await database.write { tx in try AccountStore.insert(name, by: "local", at: now, tx).id }
    }

    @discardableResult
    func give(
        _ role: String,
        to account: Account.ID,
        _ scope: GrantScope = GrantScope(),
        by visitor: Visitor = .local,
        starts: Day? = nil,
        ends: Day? = nil
    ) async throws -> GrantRecord {
        let now = now
        let new = NewGrant(
            account: account,
            role: role,
            scope: scope,
            starts: starts ?? now.bangkokDay,
            ends: ends
        )
        return try await database.write { tx in
            try GrantStore.give(new, by: visitor, at: now, areas: Self.south, tx)
        }
    }

    /// What someone may do with everything they hold.
    func visitor(_ account: Account.ID) async throws -> Visitor {
        let (now, day) = (now, today)
        return try await database.read { tx in
            let grants = try GrantList.running(of: account, on: day, Self.south, tx)
            let opened = try OpeningStore.open(by: account, at: now, tx)
            return Visitor(id: account.rawValue, grants: grants, opened: opened)
        }
    }

    func link(_ account: Account.ID, _ purpose: Invitation.Purpose, clearsSecond: Bool = false) async throws
        -> String
    {
        let now = now
        return try await database.write { tx in
            try InvitationStore.issue(
                for: account,
                purpose,
                clearsSecond: clearsSecond,
                by: "local",
                at: now,
                tx
            ).token.reveal()
        }
    }

    func enter(_ account: Account.ID, pin: String = "395817", device: String? = nil) async throws -> Entry {
        try await entrance.enter(
            try await link(account, .enter),
            pin: pin,
            device: device,
            label: "Android, Chrome"
        )
    }

    func choosePassword(_ account: Account.ID, login: String, _ password: String = "ปลาทู ตากแดด สามตัว")
        async throws -> Entry
    {
        try await entrance.choosePassword(
            try await link(account, .reset),
            login: login,
            password: password,
            label: "Firefox"
        )
    }

    func signIn(_ login: String, _ password: String = "ปลาทู ตากแดด สามตัว", address: String = "10.0.0.1")
        async throws -> Entry
    {
        try await entrance.signIn(login: login, password: password, address: address, label: "Firefox")
    }

    /// Sets an authenticator up for someone who has just signed in with a password.
    func setUpSecond(_ session: Session) async throws -> (entry: Entry, totp: TOTP, recovery: [String]) {
        let account = session.account
        _ = try await entrance.beginTwoFactors(account)
        let totp = try await database.write { [keys] tx in
            try TwoFactorStore.offered(to: account, keys: keys, tx)
        }
        let done = try await entrance.finishTwoFactors(session, code: totp.code(step: TOTP.step(at: now)))
        return (done.entry, totp, done.recovery)
    }

    func find(_ entry: Entry) async throws -> Entered? {
        let now = now
        return try await database.read { tx in
            try VisitorStore.find(session: entry.sessionToken.reveal(), at: now, areas: Self.south, tx)
        }
    }
}
