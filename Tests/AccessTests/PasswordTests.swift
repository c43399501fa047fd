// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Access

struct PasswordTests {
    @Test func `the first link makes the administrator, who must set an authenticator up`() async throws {
        let house = try await AccessHouse.make()
        let now = house.now
        let old = try #require(
            try await house.database.write { tx in try InvitationStore.firstLink(at: now, tx) }
        )
        let link = try #require(
            try await house.database.write { tx in try InvitationStore.firstLink(at: now, tx) }
        )
        await #expect(throws: AccessProblem.linkRevoked) { try await house.entrance.look(old.token.reveal()) }
        let entry = try await setUp(house, link.token.reveal())
        let entered = try #require(try await house.find(entry))
        #expect(entered.need == .setUpTwoFactors)
        #expect(entered.visitor.grants.isEmpty)
        let done = try await house.setUpSecond(entry.session)
        let strong = try #require(try await house.find(done.entry))
        #expect(strong.need == .nothing)
        #expect(AccessPolicy.holds(strong.visitor, Access.house, today: house.today))
        #expect(done.recovery.count == 10)
        #expect(try await house.database.write { tx in try InvitationStore.firstLink(at: now, tx) } == nil)
    }

    @Test func `a password alone does nothing where an authenticator is in force`() async throws {
        let house = try await AccessHouse.make()
        let (_, second) = try await coordinator(house)
        let weak = try await house.signIn("dao")
        let entered = try #require(try await house.find(weak))
        #expect(entered.need == .code)
        #expect(entered.visitor.grants.isEmpty)
        house.time.move(seconds: 60)
        let code = second.totp.code(step: TOTP.step(at: house.now))
        let strong = try await house.entrance.confirm(weak.session, code: code, address: "10.0.0.1")
        #expect(strong.sessionToken != weak.sessionToken)
        #expect(try await house.find(weak) == nil)
        #expect(try await house.find(strong)?.session?.strength == .twoFactor)
    }

    @Test func `no code works twice, not even in a session beside`() async throws {
        let house = try await AccessHouse.make()
        let (_, second) = try await coordinator(house)
        let (one, other) = (try await house.signIn("dao"), try await house.signIn("dao"))
        house.time.move(seconds: 60)
        let code = second.totp.code(step: TOTP.step(at: house.now))
        _ = try await house.entrance.confirm(one.session, code: code, address: "10.0.0.1")
        await #expect(throws: AccessProblem.wrongCode) {
            try await house.entrance.confirm(other.session, code: code, address: "10.0.0.2")
        }
    }

    @Test func `wrong codes make waiting, also for the right one`() async throws {
        let house = try await AccessHouse.make()
        let (_, second) = try await coordinator(house)
        let session = try await house.signIn("dao").session
        for _ in 0..<5 {
            await #expect(throws: AccessProblem.wrongCode) {
                try await house.entrance.confirm(session, code: "000000", address: "10.0.0.1")
            }
        }
        let code = second.totp.code(step: TOTP.step(at: house.now) + 1)
        await #expect(throws: AccessProblem.codeWaits(minutes: 1)) {
            try await house.entrance.confirm(session, code: code, address: "10.0.0.1")
        }
        house.time.move(seconds: 61)
        let next = second.totp.code(step: TOTP.step(at: house.now))
        _ = try await house.entrance.confirm(session, code: next, address: "10.0.0.1")
    }

    @Test func `a recovery code works once`() async throws {
        let house = try await AccessHouse.make()
        let (dao, second) = try await coordinator(house)
        let code = try #require(second.recovery.first)
        _ = try await house.entrance.confirm(
            house.signIn("dao").session,
            code: code.lowercased(),
            address: "10.0.0.1"
        )
        #expect(try await house.database.read { tx in try TwoFactorStore.recoveryLeft(of: dao, tx) } == 9)
        let again = try await house.signIn("dao").session
        await #expect(throws: AccessProblem.wrongCode) {
            try await house.entrance.confirm(again, code: code, address: "10.0.0.1")
        }
    }

    @Test func `the same answer for a wrong password, an unknown name and a closed account`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        _ = try await house.choosePassword(dao, login: "dao")
        for (login, password) in [("dao", "wrong wrong wrong"), ("nobody", "ปลาทู ตากแดด สามตัว"), ("", "")] {
            await #expect(throws: AccessProblem.wrongSignIn) { try await house.signIn(login, password) }
        }
        try await house.database.write { [now = house.now] tx in
            try AccountStore.close(dao, by: "local", at: now, tx)
        }
        await #expect(throws: AccessProblem.wrongSignIn) { try await house.signIn("dao") }
    }

    @Test func `tries are counted for a name at an address, so that nobody shuts out someone else`()
        async throws
    {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        _ = try await house.choosePassword(dao, login: "dao")
        for _ in 0..<10 { _ = try? await house.signIn("dao", "wrong", address: "203.0.113.9") }
        await #expect(throws: AccessProblem.tooOften(seconds: 60)) {
            try await house.signIn("Dao", address: "203.0.113.9")
        }
        _ = try await house.signIn("dao", address: "10.0.0.1")
    }

    @Test func `many tries at once wait in a short row, the rest are sent away`() async throws {
        let work = HashWork(atOnce: 1, waiting: 4)
        let gate = DispatchSemaphore(value: 0)
        let answers = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { (try? await work.run { gate.wait() }) != nil }
            }
            var refused = 0
            for await isDone in group {
                if !isDone { refused += 1 }
                // Once the row is full and the rest were sent away, the waiting ones may go on.
                if refused == 16 { for _ in 0..<4 { gate.signal() } }
            }
            return refused
        }
        #expect(answers == 16)
    }

    @Test func `a new password ends the other sessions; a reset ends all and may take the authenticator off`()
        async throws
    {
        let house = try await AccessHouse.make()
        let (dao, second) = try await coordinator(house)
        let other = try await house.signIn("dao")
        let changed = try await house.entrance.changePassword(
            second.entry.session,
            old: "ปลาทู ตากแดด สามตัว",
            new: "ลมทะเล พัดเย็น ทั้งวัน"
        )
        #expect(try await house.find(other) == nil)
        #expect(try await house.find(second.entry) == nil)
        #expect(try await house.find(changed)?.session?.strength == .twoFactor)
        await #expect(throws: AccessProblem.wrongSignIn) { try await house.signIn("dao") }
        let token = try await house.link(dao, .reset, clearsSecond: true)
        let reset = try await house.entrance.choosePassword(
            token,
            login: nil,
            password: "ปลาทู ตากแดด สามตัว",
            label: "x"
        )
        #expect(try await house.find(changed) == nil)
        #expect(try await house.find(reset)?.need == .setUpTwoFactors)
    }

    @Test(arguments: [false, true])
    func `a changed password ends PINs and app keys, unless they are to stay`(keeps: Bool) async throws {
        let house = try await AccessHouse.make()
        let (dao, second) = try await coordinator(house)
        let phone = try await house.enter(dao)
        let key = try await issueKey(house, second.entry.session)
        _ = try await house.entrance.changePassword(
            second.entry.session,
            old: "ปลาทู ตากแดด สามตัว",
            new: "ลมทะเล พัดเย็น ทั้งวัน",
            keepsPhones: keeps
        )
        #expect(try await ways(house, phone, key) == [keeps, keeps])
    }

    @Test func `a reset ends PINs and app keys as a lost phone does; a first password does not`() async throws
    {
        let house = try await AccessHouse.make()
        let som = try await house.add("ส้มโอ")
        let own = try await house.enter(som)
        _ = try await house.choosePassword(som, login: "som")
        #expect(try await house.entrance.people(device: own.deviceToken?.reveal() ?? "").count == 1)
        let (dao, second) = try await coordinator(house)
        let phone = try await house.enter(dao)
        let key = try await issueKey(house, second.entry.session)
        #expect(try await ways(house, phone, key) == [true, true])
        _ = try await house.choosePassword(dao, login: "dao", "ลมทะเล พัดเย็น ทั้งวัน")
        #expect(try await ways(house, phone, key) == [false, false])
    }

    @Test func `a role that needs two factors ends the PIN that came by another's link`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("volunteer", to: dao, GrantScope(organization: "A"))
        let phone = try await house.enter(dao)
        try await house.give("mentor", to: dao, GrantScope(organization: "A"))
        #expect(try await house.find(phone) != nil)
        try await house.give("administrator", to: dao)
        #expect(try await house.find(phone) == nil)
        #expect(try await house.entrance.people(device: phone.deviceToken?.reveal() ?? "").isEmpty)
    }

    private func issueKey(_ house: AccessHouse, _ session: Session) async throws -> String {
        let now = house.now
        let visitor = try await house.visitor(session.account)
        return try await house.database.write { tx in
            try AppKeyStore.issue(
                "ตาราง",
                permissions: [PolicyTable.read],
                ends: now.bangkokDay.adding(days: 30),
                by: visitor,
                at: now,
                tx
            ).token.reveal()
        }
    }

    /// Whether a phone's PIN and an app key still let someone in.
    private func ways(_ house: AccessHouse, _ phone: Entry, _ key: String) async throws -> [Bool] {
        let locks = try await house.entrance.people(device: phone.deviceToken?.reveal() ?? "")
        let now = house.now
        let entered = try await house.database.read { tx in
            try VisitorStore.find(key: key, at: now, areas: AccessHouse.south, tx)
        }
        return [!locks.isEmpty, entered != nil]
    }

    @Test func `a login name belongs to one person`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        _ = try await house.choosePassword(dao, login: "dao")
        await #expect(throws: AccessProblem.loginTaken) { try await house.choosePassword(som, login: "DAO") }
    }

    @Test func `a phone left lying open cannot become the second factor`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let entry = try await house.enter(dao)
        _ = try await house.entrance.beginTwoFactors(dao)
        await #expect(throws: AccessProblem.passwordFirst) {
            try await house.entrance.finishTwoFactors(entry.session, code: "000000")
        }
    }

    @Test func `an authenticator that was offered and not confirmed is replaced by a new one each time`()
        async throws
    {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let session = try await house.choosePassword(dao, login: "dao").session
        let first = try await house.entrance.beginTwoFactors(dao)
        let second = try await house.entrance.beginTwoFactors(dao)
        #expect(second != first)
        #expect(try await house.entrance.beginTwoFactors(dao, isMistyped: true) == second)
        #expect(first.uri.reveal().hasPrefix("otpauth://totp/Phakhi:dao?secret="))
        _ = try await house.setUpSecond(session)
        await #expect(throws: AccessProblem.secondInForce) { try await house.entrance.beginTwoFactors(dao) }
    }

    private func setUp(_ house: AccessHouse, _ token: String) async throws -> Entry {
        try await house.entrance.setUp(
            token,
            name: "ดาวเรือง ใจดี",
            login: "dao",
            password: "ปลาทู ตากแดด สามตัว",
            label: "Firefox"
        )
    }

    private func coordinator(_ house: AccessHouse) async throws -> (
        Account.ID, (entry: Entry, totp: TOTP, recovery: [String])
    ) {
        let dao = try await house.add("ดาวเรือง")
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        let entry = try await house.choosePassword(dao, login: "dao")
        return (dao, try await house.setUpSecond(entry.session))
    }
}
