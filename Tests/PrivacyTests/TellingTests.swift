// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct TellingTests {
    private static let form = [
        ("source", "สำนักงานพัฒนาสังคมสมมุติ"), ("people", "ผู้สูงอายุ 42 คน"), ("purpose", "field-records"),
        ("organization", "org-1"),
    ]

    @Test func `people whose data came from others are told within thirty days, and who did it stays`()
        async throws
    {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/tellings", Self.form)
        let telling = try #require(try await house.tellings().first)
        #expect(telling.due == TestHouse.clock.today.adding(days: 30) && telling.state == .open)
        let path = "/privacy/tellings/\(telling.id)"
        let page = try await house.page(path)
        #expect(page.contains("Network One ได้รับข้อมูลของคุณจากสำนักงานพัฒนาสังคมสมมุติ"))
        #expect(page.contains("สิทธิของคุณ"))
        #expect(try await house.page("/privacy/tellings").contains("เหลือ 30 วัน"))
        #expect(try await house.page("/privacy/work").contains(TellingText.title.thai))
        let empty = [("version", "1"), ("state", "told")]
        await #expect(throws: PrivacyProblem.answerEmpty) {
            try await house.send(.post, path + "/close", empty)
        }
        await #expect(throws: PrivacyProblem.reasonEmpty) {
            try await house.send(.post, path + "/close", [("version", "1"), ("state", "excused")])
        }
        let told = [("version", "1"), ("state", "told"), ("answer", "อ่านให้ฟังในที่ประชุมหมู่บ้าน")]
        _ = try await house.send(.post, path + "/close", told)
        let closed = try #require(try await house.tellings().first)
        #expect(closed.state == .told && closed.closedBy == "local" && closed.closedAt == TestHouse.now)
        #expect(try await house.page(path).contains("ผู้ดูแลสมมุติ"))
        await #expect(throws: PrivacyProblem.requestClosed) {
            try await house.send(.post, path + "/close", told)
        }
    }

    @Test func `a source must be named, and a person's name in it is asked about`() async throws {
        let house = try await PrivacyHouse.make()
        await #expect(throws: PrivacyProblem.sourceEmpty) {
            try await house.send(.post, "/privacy/tellings", [("purpose", "partners")])
        }
        await #expect(throws: PrivacyGuardProblem.self) {
            let form = [("source", "นางสาวสมหญิง ใจดี"), ("purpose", "partners")]
            _ = try await house.send(.post, "/privacy/tellings", form)
        }
    }

    @Test func `closed work goes in time, open work stays`() async throws {
        let house = try await PrivacyHouse.make()
        for _ in 0..<2 { _ = try await house.send(.post, "/privacy/tellings", Self.form) }
        let first = try #require(try await house.tellings().first)
        let told = [("version", "1"), ("state", "told"), ("answer", "ส่งจดหมาย")]
        _ = try await house.send(.post, "/privacy/tellings/\(first.id)/close", told)
        let old = Instant(milliseconds: TestHouse.now.milliseconds - 1826 * 86_400_000)
        try await house.database.write { tx in
            try tx.run("update tellings set created_at = \(old)")
            try tx.run("update tellings set closed_at = \(old) where closed_at is not null")
        }
        _ = try await house.retention.run(at: TestHouse.now)
        #expect(try await house.tellings().map(\.state) == [.open])
    }
}

extension PrivacyHouse {
    func tellings() async throws -> [Telling] {
        try await database.read { try TellingStore.list(reached: "1 = 1", $0) }
    }
}
