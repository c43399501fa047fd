// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Access

struct PhoneTests {
    @Test func `a link makes a phone one's own, once`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง ใจดี")
        try await house.give("volunteer", to: dao, GrantScope(organization: "A"))
        let token = try await house.link(dao, .enter)
        #expect(try await house.entrance.look(token).account == dao)
        let entry = try await house.entrance.enter(token, pin: "395817", device: nil, label: "Android")
        let device = try #require(entry.deviceToken?.reveal())
        let entered = try #require(try await house.find(entry))
        #expect(entered.visitor.id == dao.rawValue)
        #expect(entered.visitor.organizations(on: house.today) == ["A"])
        #expect(try await house.entrance.people(device: device).map(\.firstName) == ["ดาวเรือง"])
        await #expect(throws: AccessProblem.linkUsed) {
            try await house.entrance.enter(token, pin: "395817", device: nil, label: "Android")
        }
    }

    @Test func `looking at a link does not use it up, and a weak PIN neither`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let token = try await house.link(dao, .enter)
        for _ in 0..<3 { _ = try await house.entrance.look(token) }
        await #expect(throws: AccessProblem.pinWeak) {
            try await house.entrance.enter(token, pin: "123456", device: nil, label: "Android")
        }
        _ = try await house.entrance.enter(token, pin: "395817", device: nil, label: "Android")
    }

    @Test func `a link ends after seven days, when it is taken back, and when a newer one is made`()
        async throws
    {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let first = try await house.link(dao, .enter)
        let second = try await house.link(dao, .enter)
        await #expect(throws: AccessProblem.linkRevoked) { try await house.entrance.look(first) }
        house.time.move(minutes: 7 * 24 * 60 - 1)
        _ = try await house.entrance.look(second)
        house.time.move(minutes: 1)
        await #expect(throws: AccessProblem.linkExpired) { try await house.entrance.look(second) }
        await #expect(throws: AccessProblem.linkUnknown) {
            try await house.entrance.look(SecretToken().text)
        }
        await #expect(throws: AccessProblem.linkUnknown) { try await house.entrance.look("../../x") }
    }

    @Test func `a link for one thing is no use for another`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let token = try await house.link(dao, .enter)
        await #expect(throws: AccessProblem.linkUnknown) {
            try await house.entrance.choosePassword(
                token,
                login: "dao",
                password: "ปลาทู ตากแดด สามตัว",
                label: "x"
            )
        }
        await #expect(throws: AccessProblem.linkUnknown) {
            try await house.entrance.setUp(
                token,
                name: "ดาว",
                login: "dao",
                password: "ปลาทู ตากแดด สามตัว",
                label: "x"
            )
        }
    }

    @Test func `two people share a phone, each with their own lock`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง ใจดี"), try await house.add("ส้มโอ มีสุข"))
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let second = try await house.enter(som, pin: "604182", device: device)
        #expect(second.deviceToken == nil)
        let people = try await house.entrance.people(device: device)
        #expect(people.map(\.firstName) == ["ดาวเรือง", "ส้มโอ"])
        let locks = people.map(\.lock.id)
        let entry = try await unlock(house, device, locks[1], "604182")
        #expect(entry.session.account == som)
        await #expect(throws: AccessProblem.wrongPin(left: 9)) {
            try await unlock(house, device, locks[0], "604182")
        }
    }

    @Test func `wrong PINs make one lock wait, then take it off; the other is not touched`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        let first = try await house.enter(dao)
        let device = try #require(first.deviceToken?.reveal())
        _ = try await house.enter(som, pin: "604182", device: device)
        let locks = try await house.entrance.people(device: device).map(\.lock.id)
        for left in [9, 8, 7, 6] {
            await #expect(throws: AccessProblem.wrongPin(left: left)) {
                try await unlock(house, device, locks[0], "111111")
            }
        }
        for minutes in [1, 5, 15, 60, 60] {
            await #expect(throws: AccessProblem.lockWaits(minutes: minutes)) {
                try await unlock(house, device, locks[0], "111111")
            }
            await #expect(throws: AccessProblem.lockWaits(minutes: minutes)) {
                try await unlock(house, device, locks[0], "395817")
            }
            house.time.move(minutes: minutes)
        }
        await #expect(throws: AccessProblem.lockGone) { try await unlock(house, device, locks[0], "111111") }
        await #expect(throws: AccessProblem.lockGone) { try await unlock(house, device, locks[0], "395817") }
        #expect(try await house.find(first) == nil)
        #expect(try await unlock(house, device, locks[1], "604182").session.account == som)
    }

    @Test func `a right PIN forgives the wrong ones`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let lock = try #require(try await house.entrance.people(device: device).first?.lock.id)
        for _ in 0..<4 { _ = try? await unlock(house, device, lock, "111111") }
        _ = try await unlock(house, device, lock, "395817")
        await #expect(throws: AccessProblem.wrongPin(left: 9)) {
            try await unlock(house, device, lock, "111111")
        }
    }

    @Test func `many wrong PINs at the same moment are all counted`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let lock = try #require(try await house.entrance.people(device: device).first?.lock.id)
        let checked = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    do {
                        _ = try await unlock(house, device, lock, "20010\(number % 10)")
                    } catch AccessProblem.wrongPin { return true } catch {}
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(checked == 4)
    }

    @Test func `a try that nobody could check is not held against anyone`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let lock = try #require(try await house.entrance.people(device: device).first?.lock)
        let now = house.now
        let wrong = try await house.database.write { tx in
            let first = try LockStore.begin(lock.id, on: lock.device, at: now, tx).lock
            try LockStore.forget(first, tx)
            let none = try LockStore.list(on: lock.device, tx).map(\.lock.wrong)
            for _ in 0..<5 { _ = try LockStore.begin(lock.id, on: lock.device, at: now, tx) }
            // The wait that the fifth began is not the first one's to end.
            try LockStore.forget(first, tx)
            let left = try LockStore.list(on: lock.device, tx).map(\.lock)
            #expect(left.first?.waitUntil != nil)
            return none + left.map(\.wrong)
        }
        #expect(wrong == [0, 4])
    }

    @Test func `another phone's cookie opens no lock`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        let device = try #require(try await house.enter(dao).deviceToken?.reveal())
        let other = try #require(try await house.enter(som, pin: "604182").deviceToken?.reveal())
        let lock = try #require(try await house.entrance.people(device: device).first?.lock.id)
        await #expect(throws: AccessProblem.lockGone) { try await unlock(house, other, lock, "395817") }
        await #expect(throws: AccessProblem.noDevice) {
            try await unlock(house, SecretToken().text, lock, "395817")
        }
    }

    @Test func `a lost phone ends locks, sessions and links, and a new link comes in one step`() async throws
    {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        let entry = try await house.enter(dao)
        let device = try #require(entry.deviceToken?.reveal())
        _ = try await house.enter(som, pin: "604182", device: device)
        let old = try await house.link(dao, .enter)
        let link = try await house.database.write { [now = house.now] tx in
            try InvitationStore.lostPhone(dao, by: "coordinator", at: now, tx)
        }
        #expect(try await house.find(entry) == nil)
        await #expect(throws: AccessProblem.linkRevoked) { try await house.entrance.look(old) }
        #expect(try await house.entrance.people(device: device).map(\.firstName) == ["ส้มโอ"])
        let token = link.token.reveal()
        _ = try await house.entrance.enter(token, pin: "395817", device: nil, label: "new phone")
    }

    @Test func `a phone that is shut out opens nothing for anyone`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let entry = try await house.enter(dao)
        let device = try #require(entry.deviceToken?.reveal())
        try await house.database.write { [now = house.now] tx in
            let id = try #require(try DeviceStore.list(of: dao, tx).first?.id)
            try DeviceStore.revoke(id, by: "coordinator", at: now, tx)
        }
        #expect(try await house.entrance.people(device: device).isEmpty)
        #expect(try await house.find(entry) == nil)
    }

    @Test func `a PIN can be changed by who knows the old one`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        let entry = try await house.enter(dao)
        let device = try #require(entry.deviceToken?.reveal())
        await #expect(throws: AccessProblem.wrongPin(left: 9)) {
            try await house.entrance.changePin(entry.session, old: "604182", new: "719305")
        }
        try await house.entrance.changePin(entry.session, old: "395817", new: "719305")
        let lock = try #require(try await house.entrance.people(device: device).first?.lock.id)
        _ = try await unlock(house, device, lock, "719305")
    }
}

private func unlock(_ house: AccessHouse, _ device: String, _ lock: Lock.ID, _ pin: String) async throws
    -> Entry
{
    try await house.entrance.unlock(device: device, lock: lock, pin: pin, address: "10.0.0.1")
}
