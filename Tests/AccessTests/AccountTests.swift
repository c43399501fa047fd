// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Access

struct AccountTests {
    @Test func `a telephone number is sealed, and can be read by who has the key`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let (now, keys) = (house.now, house.keys)
        try await house.database.write { tx in
            try AccountStore.setPhone(dao, phone: "081-234-5678", keys: keys, by: "local", at: now, tx)
        }
        let (phone, raw, account) = try await house.database.read { tx in
            let raw: [UInt8]? = try tx.one("select number from account_phones where account = \(dao)")
            return (try AccountStore.phone(of: dao, keys: keys, tx), raw, try AccountStore.get(dao, tx))
        }
        #expect(phone?.reveal() == "0812345678")
        #expect(account.hasPhone)
        let bytes = try #require(raw)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("0812345678"))
        let other = try SealingKeys.new()
        await #expect(throws: SealingProblem.self) {
            try await house.database.read { tx in try AccountStore.phone(of: dao, keys: other, tx)?.reveal() }
        }
    }

    @Test func `two edits at once: the second is told`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let now = house.now
        try await house.database.write { tx in
            try AccountStore.rename(dao, to: "ดาวเรือง ใจดี", version: 1, by: "a", at: now, tx)
        }
        await #expect(throws: StorageProblem.changedMeanwhile(record: dao.rawValue)) {
            try await house.database.write { tx in
                try AccountStore.rename(dao, to: "ดาว", version: 1, by: "b", at: now, tx)
            }
        }
    }

    @Test func `a visitor lists the people they look after`() async throws {
        let house = try await AccessHouse.make()
        var people: [String: Account.ID] = [:]
        for name in ["ดาวเรือง", "ส้มโอ", "มะลิ", "กุหลาบ", "จำปี"] { people[name] = try await house.add(name) }
        let id = { (name: String) in try #require(people[name]) }
        try await house.give("administrator", to: id("จำปี"))
        try await house.give("coordinator", to: id("ดาวเรือง"), GrantScope(organization: "A"))
        try await house.give("volunteer", to: id("ส้มโอ"), GrantScope(organization: "A"))
        try await house.give("volunteer", to: id("มะลิ"), GrantScope(organization: "B"))
        try await house.give("coordinator", to: id("กุหลาบ"), GrantScope(place: "81"))
        try await house.give("volunteer", to: id("มะลิ"), GrantScope(place: "8103"))
        #expect(try await names(house, id("จำปี")) == ["กุหลาบ", "จำปี", "ดาวเรือง", "มะลิ", "ส้มโอ"])
        #expect(try await names(house, id("ดาวเรือง")) == ["ดาวเรือง", "ส้มโอ"])
        #expect(try await names(house, id("กุหลาบ")) == ["กุหลาบ", "มะลิ"])
        #expect(try await names(house, id("ส้มโอ")) == [])
        let filter = AccountFilter(text: "ส้ม")
        #expect(try await names(house, id("จำปี"), filter) == ["ส้มโอ"])
        #expect(try await names(house, id("จำปี"), AccountFilter(role: "volunteer")) == ["มะลิ", "ส้มโอ"])
        #expect(try await names(house, id("จำปี"), AccountFilter(organization: "B")) == ["มะลิ"])
        #expect(try await names(house, id("กุหลาบ"), filter) == [])
    }

    @Test func `closing ends every way in; opening again needs a new link`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let entry = try await house.enter(dao)
        let device = try #require(entry.deviceToken?.reveal())
        let link = try await house.link(dao, .enter)
        let now = house.now
        try await house.database.write { tx in try AccountStore.close(dao, by: "local", at: now, tx) }
        #expect(try await house.find(entry) == nil)
        #expect(try await house.entrance.people(device: device).isEmpty)
        await #expect(throws: AccessProblem.linkRevoked) { try await house.entrance.look(link) }
        await #expect(throws: AccessProblem.accountClosed) { try await house.link(dao, .enter) }
        try await house.database.write { tx in try AccountStore.reopen(dao, by: "local", at: now, tx) }
        #expect(try await house.find(entry) == nil)
        _ = try await house.enter(dao)
    }

    @Test func `erasing leaves an id that names nobody, and journals that still verify`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง คันฉ่อง")
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        _ = try await house.enter(dao)
        let session = try await house.choosePassword(dao, login: "dao.kanchong").session
        _ = try await house.setUpSecond(session)
        let (now, keys) = (house.now, house.keys)
        try await house.database.write { tx in
            try AccountStore.setPhone(dao, phone: "0812345678", keys: keys, by: "local", at: now, tx)
            try AccountStore.erase(dao, by: "local", at: now, tx)
        }
        let (account, faults, text) = try await house.database.read { tx in
            (try AccountStore.get(dao, tx), try Journal.verify(tx).faults, try dump(tx))
        }
        #expect(account.state == .erased && account.login == nil && !account.hasPhone)
        #expect(account.name == "ผู้ที่ลบข้อมูลแล้ว")
        #expect(faults.isEmpty)
        for word in ["ดาวเรือง", "คันฉ่อง", "kanchong", "0812345678"] {
            #expect(!text.contains(word), "\(word)")
        }
        let grants = try await house.visitor(dao).grants
        #expect(grants.isEmpty)
        await #expect(throws: AccessProblem.noAccount) {
            try await house.database.write { tx in try AccountStore.reopen(dao, by: "local", at: now, tx) }
        }
    }

    @Test func `names, numbers and secrets stand in no journal`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง คันฉ่อง")
        let token = try await house.link(dao, .enter)
        let entry = try await house.entrance.enter(token, pin: "395817", device: nil, label: "x")
        _ = try await house.choosePassword(dao, login: "dao.kanchong")
        let journal = try await house.database.read { tx in
            try tx.rows("select j.actor, j.action, j.record, d.details from journal j, journal_details d")
                .flatMap(\.values).map { "\($0)" }.joined(separator: "\n")
        }
        let secrets = [token, entry.sessionToken.reveal(), "395817", "ดาวเรือง", "คันฉ่อง", "kanchong", "ปลาทู"]
        for secret in secrets { #expect(!journal.contains(secret)) }
    }

    private func names(_ house: AccessHouse, _ id: Account.ID, _ filter: AccountFilter = AccountFilter())
        async throws
        -> [String]
    {
        let visitor = try await house.visitor(id)
        let today = house.today
        return try await house.database.read { tx in
            let list = try AccountStore.list(filter, for: visitor, today: today, tx)
            #expect(try AccountStore.count(filter, for: visitor, today: today, tx) == list.count)
            return list.map(\.name)
        }
    }

    /// All that stands in this room's tables, the index and the journal.
    private func dump(_ tx: Transaction) throws -> String {
        let queries: [SQL] = [
            "select * from accounts", "select * from account_phones", "select * from totp",
            "select * from passwords", "select * from recovery_codes", "select * from locks",
            "select * from devices", "select * from sessions", "select * from invitations",
            "select * from app_keys", "select * from grants", "select * from journal_details",
            "select * from search_entries", "select * from search_text",
        ]
        return try queries.flatMap { try tx.rows($0).flatMap(\.values) }.map { "\($0)" }.joined(
            separator: "\n"
        )
    }
}

struct OpeningTests {
    private let read = PolicyTable.read

    @Test func `a record opened in need can be seen until its time, and the responsible sees why`()
        async throws
    {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("case-worker", to: dao, GrantScope(organization: "B"))
        let subject = PolicyTable.record(organizations: ["A"], key: "report:1")
        let before = try await house.visitor(dao)
        #expect(AccessPolicy.decide(before, read, on: subject, today: house.today) == .deny)
        let opening = try await open(house, before, "ผู้ป่วยล้มที่ตลาด ต้องโทรหาญาติ", hours: 2)
        let after = try await house.visitor(dao)
        #expect(AccessPolicy.decide(after, read, on: subject, today: house.today) == .allow)
        #expect(AccessPolicy.decide(after, PolicyTable.write, on: subject, today: house.today) == .deny)
        let unseen = try await house.database.read { tx in
            try OpeningStore.list(unseenOnly: true, organizations: ["A"], tx)
        }
        #expect(unseen == [opening])
        let now = house.now
        await #expect(throws: AccessProblem.notYours) {
            try await house.database.write { tx in
                try OpeningStore.see(opening.id, for: ["A"], by: after, at: now, tx)
            }
        }
        let responsible = try await house.visitor(som)
        await #expect(throws: AccessProblem.notYours) {
            try await house.database.write { tx in
                try OpeningStore.see(opening.id, for: ["B"], by: responsible, at: now, tx)
            }
        }
        try await house.database.write { tx in
            try OpeningStore.see(opening.id, for: ["A"], by: responsible, at: now, tx)
        }
        // The house and the other organization of the record have not seen it yet.
        let waiting = try await house.database.read { tx in
            try [["A"], ["B"], ["C"], nil].map {
                try OpeningStore.list(unseenOnly: true, organizations: $0, tx).count
            }
        }
        #expect(waiting == [0, 0, 1, 1])
        house.time.move(minutes: 120)
        #expect(try await house.visitor(dao).opened.isEmpty)
        let kept = try await house.database.read { tx in
            try OpeningStore.list(kind: "report", record: "1", tx)
        }
        #expect(kept.map(\.reason) == [opening.reason])
    }

    @Test func `what nobody has seen stands first, and one person opens so many a day`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("case-worker", to: dao, GrantScope(organization: "B"))
        let (worker, responsible) = (try await house.visitor(dao), try await house.visitor(som))
        let reason = "ผู้ป่วยล้มที่ตลาด ต้องโทรหาญาติ"
        let first = try await open(house, worker, reason)
        for _ in 1..<OpeningRules.most {
            house.time.move(minutes: 1)
            let next = try await open(house, worker, reason)
            let now = house.now
            try await house.database.write { tx in
                try OpeningStore.see(next.id, for: ["A"], by: responsible, at: now, tx)
            }
        }
        await #expect(throws: AccessProblem.openedTooMany(count: 20)) {
            try await open(house, worker, reason)
        }
        let (page, last, count) = try await house.database.read { tx in
            (
                try OpeningStore.list(unseenOnly: false, organizations: ["A"], limit: 5, tx),
                try OpeningStore.list(unseenOnly: false, organizations: ["A"], offset: 15, limit: 5, tx),
                try OpeningStore.count(organizations: ["A"], tx)
            )
        }
        #expect(page.first == first && page.count == 5 && last.count == 5 && count == OpeningRules.most)
        #expect(page[1].openedAt > last[4].openedAt)
        house.time.move(minutes: 24 * 60 - 10)
        try await open(house, worker, reason)
    }

    @Test func `an opening can be ended early`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("case-worker", to: dao, GrantScope(organization: "B"))
        let opening = try await open(house, try await house.visitor(dao), "ผู้ป่วยล้มที่ตลาด ต้องโทรหาญาติ")
        house.time.move(minutes: 1)
        let now = house.now
        try await house.database.write { tx in try OpeningStore.close(opening.id, by: "x", at: now, tx) }
        #expect(try await house.visitor(dao).opened.isEmpty)
    }

    @Test func `without the duty, a reason or an end nothing is opened`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("case-worker", to: dao, GrantScope(organization: "B"))
        try await house.give("volunteer", to: som, GrantScope(organization: "B"))
        let (worker, volunteer) = (try await house.visitor(dao), try await house.visitor(som))
        let reason = "ผู้ป่วยล้มที่ตลาด ต้องโทรหาญาติ"
        await #expect(throws: AccessProblem.notYours) { try await open(house, volunteer, reason) }
        await #expect(throws: AccessProblem.notYours) { try await open(house, .guest, reason) }
        for poor in ["", "จำเป็น", "                    ", "กกกกกกกกกกกกกกกกกกกก"] {
            await #expect(throws: AccessProblem.reasonShort(length: 15)) {
                try await open(house, worker, poor)
            }
        }
        for hours in [0, 25, -1] {
            await #expect(throws: AccessProblem.hoursTooMany(hours: 24)) {
                try await open(house, worker, reason, hours: hours)
            }
        }
        await #expect(throws: AccessProblem.onlyReading) {
            try await open(house, worker, reason, PolicyTable.write)
        }
    }

    @Test func `who saw a record, and what someone looked at`() async throws {
        let house = try await AccessHouse.make()
        let now = house.now
        let (mine, list) = try await house.database.write { tx in
            let looks: [Viewing.Seen] = [.record("1"), .record("2"), .list("cases of A, page 1", count: 50)]
            for (number, seen) in looks.enumerated() {
                let at = now.after(Int64(number) * 1000)
                try ViewStore.add(Viewing(at: at, account: "dao", kind: "case", seen: seen), tx)
            }
            return (
                try ViewStore.list(kind: "case", record: "1", tx), try ViewStore.list(of: "dao", tx)
            )
        }
        #expect(mine.map(\.account) == ["dao"])
        #expect(list.map(\.seen) == [.list("cases of A, page 1", count: 50), .record("2"), .record("1")])
        let removed = try await house.database.write { tx in
            try ViewStore.remove(before: now.after(1), atMost: 100, tx)
        }
        #expect(removed == 1)
    }

    @discardableResult
    private func open(
        _ house: AccessHouse,
        _ visitor: Visitor,
        _ reason: String,
        _ permission: Permission = PolicyTable.read,
        hours: Int = 24
    ) async throws -> Opening {
        let now = house.now
        let new = NewOpening(
            kind: "report",
            record: "1",
            permission: permission,
            organizations: ["A", "C"],
            reason: reason,
            hours: hours
        )
        return try await house.database.write { tx in try OpeningStore.open(new, by: visitor, at: now, tx) }
    }
}

struct KeyTests {
    @Test func `a wrong key is refused at the start, the right one is not asked twice`() async throws {
        let house = try await AccessHouse.make()
        let (now, keys) = (house.now, house.keys)
        let other = try SealingKeys.new()
        for _ in 0..<2 {
            try await house.database.write { tx in try AccessKeys.check(keys, at: now, tx) }
        }
        await #expect(throws: SealingProblem.wrongKey) {
            try await house.database.write { tx in try AccessKeys.check(other, at: now, tx) }
        }
        let rotated = try keys.rotated()
        try await house.database.write { tx in try AccessKeys.check(rotated, at: now, tx) }
        await #expect(throws: SealingProblem.keyMissing(id: rotated.current.description)) {
            try await house.database.write { tx in try AccessKeys.check(keys, at: now, tx) }
        }
        let dropped = try rotated.dropping(keys.current)
        try await house.database.write { tx in
            try AccessKeys.forget(keys.current, keys: dropped, at: now, tx)
            try AccessKeys.check(dropped, at: now, tx)
        }
    }

    @Test func `rotation seals everything again in slices; afterwards the old key is not needed`()
        async throws
    {
        let house = try await AccessHouse.make()
        let (now, keys) = (house.now, house.keys)
        var people: [Account.ID] = []
        for number in 0..<25 {
            let id = try await house.add("คนที่ \(number)")
            people.append(id)
            try await house.database.write { tx in
                let phone = "08123456\(10 + number)"
                try AccountStore.setPhone(id, phone: phone, keys: keys, by: "local", at: now, tx)
                if number < 7 { _ = try TwoFactorStore.offer(to: id, keys: keys, at: now, tx) }
            }
        }
        let rotated = try keys.rotated()
        #expect(try await reseal(house, rotated) == 32)
        #expect(try await reseal(house, rotated) == 0)
        let alone = try rotated.dropping(keys.current)
        let last = people[24]
        let phone = try await house.database.read { tx in try AccountStore.phone(of: last, keys: alone, tx) }
        #expect(phone?.reveal() == "0812345634")
    }

    @Test func `PINs of an older key are counted until they were typed once`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let rotated = try house.keys.rotated()
        let older = { try await house.database.read { tx in try Resealing.olderPins(rotated, tx) } }
        #expect(try await older() == 1)
        let entrance = Entrance(
            database: house.database,
            keys: rotated,
            clock: house.time.clock,
            cost: .forTests
        )
        let lock = try #require(try await entrance.people(device: device).first?.lock.id)
        _ = try await entrance.unlock(device: device, lock: lock, pin: "395817", address: "10.0.0.1")
        #expect(try await older() == 0)
    }

    private func reseal(_ house: AccessHouse, _ keys: SealingKeys) async throws -> Int {
        var cursor: String?
        var done = 0
        repeat {
            let slice = try await house.database.write { [cursor] tx in
                try Resealing.step(keys, after: cursor, limit: 10, tx)
            }
            done += slice.done
            cursor = slice.next
        } while cursor != nil
        return done
    }
}
