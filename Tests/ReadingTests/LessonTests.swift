// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Storage
import TestSupport
import Testing

@testable import Reading

struct LessonTests {
    private let now = TestHouse.now
    private let later = Instant(milliseconds: TestHouse.now.milliseconds + 60_000)

    private func house() async throws -> Database {
        try await TestHouse.make(Files.migrations + Reading.migrations)
    }

    private func correct(_ change: HeadChange, of report: Report.ID, _ tx: Transaction) throws {
        try ReviewStore.append([.head(change)], to: report, actor: "local", now: now, tx)
    }

    @Test func `a name put right is known at the next reading, and forgotten at the one after`() async throws
    {
        let report = "ประชุมสรุปงาน\nเมื่อวันที่ 5 มกราคม 2569 เครือข่ายหมอยาพร้อมใจ จัดประชุม ณ ศาลากลางบ้าน"
        let name = "เครือข่ายหมอยาพร้อมใจ"
        let reader = ReportReader()
        #expect(!reader.read(report).parties.organizations.map(\.name).contains(name))
        try await house().write { tx in
            let id = try ReviewFixtures.insert(tx)
            try correct(.organization(name: "", becomes: name), of: id, tx)
            let known = try LessonStore.knowledge(of: nil, tx)
            #expect(reader.knowing(known).read(report).parties.organizations.map(\.name).contains(name))
            let line = try #require(try LessonStore.list(within: .everything, tx).first)
            #expect((line.kind, line.name, line.report) == (.organization, name, id))
            try LessonStore.forget(line.id, version: line.version, actor: "local", now: later, tx)
            #expect(try LessonStore.knowledge(of: nil, tx) == .none)
            let forgotten = try #require(try LessonStore.list(within: .everything, tx).first)
            #expect(!forgotten.isKnown)
            try LessonStore.recall(forgotten.id, version: forgotten.version, actor: "local", now: later, tx)
            #expect(try LessonStore.knowledge(of: nil, tx) == known)
            let actions = try tx.rows(
                "select action from journal where record = \(line.id) order by seq"
            ) { try $0.get("action") as String }
            #expect(actions == ["lesson.learn", "lesson.forget", "lesson.recall"])
        }
    }

    @Test func `a short form becomes another name, a name cut short does not`() {
        let whole = "ศูนย์ประสานงานคนรุ่นใหม่"
        let short = Teaching.of(.head(.organization(name: "ศปม.", becomes: whole)))
        #expect(short.map(\.kind) == [.organization, .alias])
        #expect(short.last?.other == "ศปม.")
        let cut = Teaching.of(.head(.organization(name: "ศูนย์ประสานงานคน", becomes: whole)))
        #expect(cut.map(\.kind) == [.organization])
    }

    @Test func `people who host are not learnt, bodies are`() {
        let change = Correction.item(id: 0, change: .hosts(["นายสมมติ ใจดี", "อบต.สมมติ", "ผู้ใหญ่บ้าน"]))
        #expect(Teaching.of(change) == [Teaching(kind: .host, name: "อบต.สมมติ")])
    }

    @Test func `undoing a correction takes back what it taught`() async throws {
        try await house().write { tx in
            let id = try ReviewFixtures.insert(tx)
            try correct(.organization(name: "", becomes: "ชมรมสมมติ"), of: id, tx)
            #expect(try LessonStore.knowledge(of: nil, tx).organizations.map(\.name) == ["ชมรมสมมติ"])
            try ReviewStore.undoLast(id, actor: "local", now: later, tx)
            #expect(try LessonStore.knowledge(of: nil, tx) == .none)
        }
    }

    @Test func `a forgotten line stays forgotten when the same is corrected again`() async throws {
        try await house().write { tx in
            let id = try ReviewFixtures.insert(tx)
            try correct(.organization(name: "", becomes: "ชมรมสมมติ"), of: id, tx)
            let line = try #require(try LessonStore.list(within: .everything, tx).first)
            try LessonStore.forget(line.id, version: line.version, actor: "local", now: later, tx)
            let change = Correction.head(.organization(name: "", becomes: "ชมรมสมมติ"))
            try LessonStore.learn([change], from: id, actor: "local", now: later, tx)
            #expect(try LessonStore.knowledge(of: nil, tx) == .none)
            let typed = Teaching(kind: .organization, name: "ชมรมสมมติ")
            try LessonStore.learn(typed, of: "", from: nil, actor: "local", now: later, tx)
            #expect(try LessonStore.knowledge(of: nil, tx).organizations.map(\.name) == ["ชมรมสมมติ"])
        }
    }

    @Test func `what answers by a link say is not learnt`() async throws {
        try await house().write { tx in
            let id = try ReviewFixtures.insert(tx)
            let change = Correction.head(.organization(name: "", becomes: "ชมรมสมมติ"))
            try LessonStore.learn([change], from: id, actor: "link:90", now: now, tx)
            #expect(try LessonStore.list(within: .everything, tx).isEmpty)
        }
    }

    @Test func `a host is the usual one from the second report on`() {
        func knowledge(_ times: Int) -> Knowledge {
            Knowledge([
                Lesson(
                    id: Lesson.ID("l"),
                    kind: .host,
                    name: "ชมรมสมมติ",
                    other: "",
                    organization: nil,
                    report: nil,
                    times: times,
                    learntAt: now,
                    forgottenAt: nil,
                    version: 1
                )
            ])
        }
        #expect(knowledge(1).organizations.map(\.isUsualHost) == [false])
        #expect(knowledge(2).organizations.map(\.isUsualHost) == [true])
    }

    @Test func `one organization's lessons are not used for another's reports`() async throws {
        try await house().write { tx in
            let teaching = Teaching(kind: .word, name: "ใจดีมีสุข")
            try LessonStore.learn(teaching, of: "one", from: nil, actor: "local", now: now, tx)
            #expect(try LessonStore.knowledge(of: "one", tx).words == ["ใจดีมีสุข"])
            #expect(try LessonStore.knowledge(of: "two", tx) == .none)
        }
    }
}
