// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct RequestTests {
    @Test func `a request has thirty days, needs an identity check, and keeps the reason of a refusal`()
        async throws
    {
        let house = try await PrivacyHouse.make()
        let today = TestHouse.clock.today
        _ = try await house.send(.post, "/privacy/requests", Self.form)
        let request = try #require(
            try await house.database.read { try RequestStore.list(reached: "1 = 1", $0) }.first
        )
        #expect(request.due == today.adding(days: 30))
        let path = "/privacy/requests/\(request.id)"
        #expect(try await house.page(path).contains("นายคานารี ขอดู"))
        #expect(!(try await house.page("/privacy/requests")).contains("คานารี"))
        await #expect(throws: PrivacyProblem.identityEmpty) {
            try await house.send(
                .post,
                path + "/move",
                [("version", "1"), ("state", "done"), ("answer", "ส่งแล้ว")]
            )
        }
        await #expect(throws: PrivacyProblem.reasonEmpty) {
            try await house.send(.post, path + "/move", [("version", "1"), ("state", "refused")])
        }
        let refuse = [("version", "1"), ("state", "refused"), ("answer", "ไม่พบข้อมูลของผู้ขอ")]
        _ = try await house.send(.post, path + "/move", refuse)
        let closed = try await house.database.read { try RequestStore.get(request.id, $0) }
        #expect(closed.state == .refused && closed.answer == "ไม่พบข้อมูลของผู้ขอ")
        await #expect(throws: PrivacyProblem.requestClosed) {
            try await house.send(.post, path + "/move", refuse)
        }
    }

    @Test func `two who answer at once: the second sees that someone was faster`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/requests", Self.form)
        let request = try #require(
            try await house.database.read { try RequestStore.list(reached: "1 = 1", $0) }.first
        )
        let move = [("version", "1"), ("state", "identified"), ("identity", "ดูบัตรตัวจริง")]
        _ = try await house.send(.post, "/privacy/requests/\(request.id)/move", move)
        await #expect(throws: StorageProblem.changedMeanwhile(record: request.id.rawValue)) {
            try await house.send(.post, "/privacy/requests/\(request.id)/move", move)
        }
    }

    @Test func `a breach suggests its risk, counts seventy-two hours, and silence needs a reason`()
        async throws
    {
        let house = try await PrivacyHouse.make()
        let form = [
            ("nature", "ส่งแฟ้มผิดกลุ่ม"), ("data", "รายชื่อ 20 คน"), ("sensitive", "1"), ("vulnerable", "1"),
        ]
        _ = try await house.send(.post, "/privacy/breaches", form)
        let breach = try #require(
            try await house.database.read { try BreachStore.list(reached: "1 = 1", $0) }.first
        )
        #expect(breach.risk == .high)
        #expect(BreachRules.hoursLeft(breach, now: TestHouse.now) == 72)
        await #expect(throws: PrivacyProblem.reasonEmpty) {
            try await house.send(
                .post,
                "/privacy/breaches/\(breach.id)",
                form + [("version", "1"), ("risk", "none")]
            )
        }
        _ = try await house.send(
            .post,
            "/privacy/breaches/\(breach.id)",
            form + [("version", "1"), ("risk", "high"), ("reported", "1")]
        )
        #expect(
            try await house.database.read { try BreachStore.get(breach.id, $0) }.reportedAt == TestHouse.now
        )
    }

    static let form = [
        ("kind", "see"), ("who", "นายคานารี ขอดู"), ("contact", "081-000-0000"),
        ("matter", "ขอดูว่ามีชื่อในรายงานใด"),
    ]
}
