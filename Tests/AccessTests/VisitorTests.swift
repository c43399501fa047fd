// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Access

struct VisitorTests {
    @Test func `a session ends when it is not used, when it was used for thirty days, and when it is ended`()
        async throws
    {
        let house = try await AccessHouse.make()
        let entry = try await house.enter(try await house.add("ดาวเรือง"))
        house.time.move(minutes: 12 * 60 - 1)
        #expect(try await house.find(entry)?.isSeenLongAgo == true)
        try await touch(house, entry)
        house.time.move(minutes: 12 * 60 - 1)
        #expect(try await house.find(entry) != nil)
        house.time.move(minutes: 1)
        #expect(try await house.find(entry) == nil)
        try await touch(house, entry)
        #expect(try await house.find(entry) == nil)
    }

    @Test func `thirty days are the end in any case`() async throws {
        let house = try await AccessHouse.make()
        let entry = try await house.enter(try await house.add("ดาวเรือง"))
        for _ in 0..<89 {
            house.time.move(minutes: 8 * 60)
            try await touch(house, entry)
        }
        #expect(try await house.find(entry) != nil)
        house.time.move(minutes: 8 * 60)
        #expect(try await house.find(entry) == nil)
    }

    @Test func `a page noted a moment ago is not noted again`() async throws {
        let house = try await AccessHouse.make()
        let entry = try await house.enter(try await house.add("ดาวเรือง"))
        #expect(try await house.find(entry)?.isSeenLongAgo == false)
        house.time.move(seconds: 60)
        #expect(try await house.find(entry)?.isSeenLongAgo == true)
    }

    @Test func `signing out, ending one and ending the others`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let som = try await house.add("ส้มโอ")
        let one = try await house.enter(dao)
        let two = try await house.choosePasswordKeeping(dao)
        let (now, id) = (house.now, two.session.id)
        await #expect(throws: AccessProblem.noSession) {
            try await house.database.write { tx in
                try SessionStore.end(id, of: som, by: som.rawValue, at: now, tx)
            }
        }
        #expect(
            try await house.database.read { tx in try SessionStore.list(of: dao, at: now, tx) }.count == 2
        )
        try await house.database.write { tx in
            try SessionStore.endOthers(than: one.session.id, of: dao, by: dao.rawValue, at: now, tx)
        }
        #expect(try await house.find(two) == nil)
        try await house.database.write { tx in
            try SessionStore.end(token: one.sessionToken.reveal(), at: now, tx)
        }
        #expect(try await house.find(one) == nil)
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), "'; drop table sessions; --"])
    func `a made-up cookie is nobody's`(_ token: String) async throws {
        let house = try await AccessHouse.make()
        _ = try await house.enter(try await house.add("ดาวเรือง"))
        let now = house.now
        let found = try await house.database.read { tx in
            try VisitorStore.find(session: token, at: now, areas: AccessHouse.noAreas, tx)
        }
        #expect(found == nil)
    }

    @Test func `a PIN is not enough for the house, but for one's own organization`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("administrator", to: dao)
        try await house.give("coordinator", to: som, GrantScope(organization: "A"))
        let admin = try #require(try await house.find(try await house.enter(dao)))
        #expect(admin.isReduced && admin.need == .nothing)
        #expect(!AccessPolicy.holds(admin.visitor, Access.house, today: house.today))
        #expect(!AccessPolicy.holds(admin.visitor, Access.manage, today: house.today))
        let coordinator = try #require(try await house.find(try await house.enter(som)))
        #expect(AccessPolicy.holds(coordinator.visitor, Access.manage, today: house.today))
        #expect(!AccessPolicy.holds(coordinator.visitor, Access.open, today: house.today))
    }

    @Test func `agreements come with duties in places only, those of the place and around it`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, GrantScope(place: "8103"))
        try await house.give("coordinator", to: som, GrantScope(organization: "A"))
        let (now, today) = (house.now, house.today)
        try await house.database.write { tx in
            for (place, ends) in [("81", nil), ("810301", nil), ("8104", nil), ("82", nil), ("8103", -1)] {
                let new = NewAgreement(
                    organization: place,
                    place: place,
                    starts: today.adding(days: -5),
                    ends: ends.map { today.adding(days: $0) }
                )
                try AgreementStore.insert(new, by: "local", at: now, tx)
            }
        }
        let place = try #require(try await house.find(try await house.enter(dao)))
        #expect(place.visitor.agreements.map(\.place).sorted() == ["81", "810301"])
        let organization = try #require(try await house.find(try await house.enter(som)))
        #expect(organization.visitor.agreements.isEmpty)
    }

    @Test func `an agreement can be ended, and then opens nothing`() async throws {
        let house = try await AccessHouse.make()
        let (now, today) = (house.now, house.today)
        let shared = try await house.database.write { tx in
            let new = NewAgreement(organization: "A", place: "81", starts: today.adding(days: -5))
            let record = try AgreementStore.insert(new, by: "local", at: now, tx)
            let yesterday = today.adding(days: -1)
            try AgreementStore.end(record.id, on: yesterday, version: 1, by: "local", at: now, tx)
            #expect(throws: StorageProblem.self) {
                try AgreementStore.end(record.id, on: today, version: 1, by: "local", at: now, tx)
            }
            return try AgreementStore.running(in: ["81"], on: today, tx)
        }
        #expect(shared.isEmpty)
    }

    private func touch(_ house: AccessHouse, _ entry: Entry) async throws {
        let now = house.now
        try await house.database.write { tx in try SessionStore.touch(entry.session.id, at: now, tx) }
    }
}

extension AccessHouse {
    /// A session by password beside others: choosing one would end them.
    fileprivate func choosePasswordKeeping(_ account: Account.ID) async throws -> Entry {
        let now = now
        return try await database.write { [entrance] tx in
            try entrance.begin(account, nil, .password, "Firefox", nil, at: now, tx)
        }
    }
}

struct AppKeyTests {
    private let figures = Permission(rawValue: "planning.figures")
    private let read = Permission(rawValue: "planning.read")

    @Test func `a key does some of what its owner may, until its day or until it is taken back`() async throws
    {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        let owner = try await house.visitor(dao)
        let (now, ends) = (house.now, house.today.adding(days: 30))
        let made = try await house.database.write { [figures] tx in
            try AppKeyStore.issue("report", permissions: [figures], ends: ends, by: owner, at: now, tx)
        }
        #expect(made.token.reveal().hasPrefix("phk_"))
        let found = try #require(try await find(house, made.token.reveal()))
        #expect(found.session == nil && found.key == made.key.id)
        #expect(AccessPolicy.holds(found.visitor, figures, today: house.today))
        #expect(!AccessPolicy.holds(found.visitor, read, today: house.today))
        house.time.move(minutes: 31 * 24 * 60)
        #expect(try await find(house, made.token.reveal()) == nil)
    }

    @Test func `a key ends with what its owner may, and when it is taken back`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let grant = try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        let owner = try await house.visitor(dao)
        let (now, ends) = (house.now, house.today.adding(days: 30))
        let made = try await house.database.write { [figures] tx in
            let made = try AppKeyStore.issue("x", permissions: [figures], ends: ends, by: owner, at: now, tx)
            try GrantStore.withdraw(grant.id, by: owner, at: now, areas: AccessHouse.noAreas, tx)
            return made
        }
        #expect(try await find(house, made.token.reveal())?.visitor.grants.isEmpty == true)
        await #expect(throws: AccessProblem.noKey) {
            try await house.database.write { tx in
                try AppKeyStore.revoke(made.key.id, of: Account.ID("other"), by: "other", at: now, tx)
            }
        }
        try await house.database.write { tx in
            try AppKeyStore.revoke(made.key.id, of: dao, by: dao.rawValue, at: now, tx)
        }
        #expect(try await find(house, made.token.reveal()) == nil)
    }

    @Test func `a key cannot do what its owner may not, nor what needs two factors`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("administrator", to: dao)
        let owner = try await house.visitor(dao)
        let (now, today) = (house.now, house.today)
        let cases: [(Set<Permission>, Int, AccessProblem)] = [
            ([Access.house], 1, .notYours), ([Access.manage], 1, .notYours), ([Access.keys], 1, .notYours),
            ([Permission(rawValue: "cases.sealed")], 1, .notYours), ([figures], -1, .keyPeriod(days: 366)),
            ([figures], 400, .keyPeriod(days: 366)),
        ]
        for (permissions, days, problem) in cases {
            await #expect(throws: problem) {
                try await house.database.write { tx in
                    let ends = today.adding(days: days)
                    return try AppKeyStore.issue(
                        "x",
                        permissions: permissions,
                        ends: ends,
                        by: owner,
                        at: now,
                        tx
                    )
                    .key
                }
            }
        }
    }

    private func find(_ house: AccessHouse, _ token: String) async throws -> Entered? {
        let now = house.now
        return try await house.database.read { tx in
            try VisitorStore.find(key: token, at: now, areas: AccessHouse.noAreas, tx)
        }
    }
}
