// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Files
import Kernel
import Storage
import TestSupport
import Testing

@testable import Reading

struct StoreReviewTests {
    private let now = TestHouse.now

    @Test func `a report is kept whole and found by its words and by its text`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        try await database.write { tx in
            let id = try ReviewFixtures.insert(tx)
            let report = try #require(try ReportStore.find(id, tx))
            #expect(report.title == "ประชุมภาคีตัวอย่างเพื่อคนทำงานอิสระ")
            #expect(report.state == .reading)
            #expect(try ReportStore.text(of: id, tx) == ReviewFixtures.text)
            #expect(try ReviewStore.draft(of: id, tx) == ReviewFixtures.draft)
            let spaced = ReviewFixtures.text.split(separator: "\n").joined(separator: "  \n\n")
            #expect(
                try ReportStore.find(digest: ReportStore.digest(of: spaced), within: .everything, tx)?.id
                    == id
            )
            #expect(
                try ReportStore.list(within: .everything, search: "ห้องบุหลัน", limit: 10, tx).reports.map(\.id)
                    == [id]
            )
            #expect(try ReportStore.list(within: .everything, search: "ไม่มีคำนี้แน่", limit: 10, tx).total == 0)
        }
    }

    @Test func `reports are listed newest first, page by page`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        try await database.write { tx in
            for number in 0..<5 {
                let text = "รายงานฉบับที่ \(number)"
                try ReportStore.insert(
                    .init(source: .init(kind: .typed, name: "", digest: ReportStore.digest(of: text))),
                    document: ExtractedDocument(format: .text, text: text),
                    draft: Draft(),
                    actor: "local",
                    now: Instant(milliseconds: now.milliseconds + Int64(number)),
                    tx
                )
            }
            let (page, total) = try ReportStore.list(within: .everything, limit: 2, offset: 2, tx)
            #expect(page.map(\.title) == ["รายงานฉบับที่ 2", "รายงานฉบับที่ 1"])
            #expect(total == 5)
        }
    }

    @Test func `every kind of correction comes back from the database as it went in`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        let measure = DraftMeasure(comparator: .about, quantity: 2, quantityMax: 3, unit: "ครั้ง")
        let due = DraftDue(text: "สิ้นงวด 1", day: Day(iso: "2026-06-30"))
        let all: [Correction] = [
            .head(.title(text: "ใหม่")), .head(.event(start: Day(iso: "2026-01-13"), end: nil)),
            .head(.venue(text: "ศาลา", placeCode: nil)),
            .head(.participants(count: nil, comparator: .exactly)),
            .head(.organization(name: "", becomes: "ชมรม")),
            .head(.person(name: "สมมติ ใจดี", becomes: nil, position: nil)),
            .item(id: 0, change: .text("คำใหม่")),
            .item(id: 0, change: .kind(.agreement)), .item(id: 2, change: .confirm),
            .item(id: 2, change: .reject),
            .item(id: 2, change: .restore), .item(id: 3, change: .split(at: 4)),
            .item(id: 4, change: .merge(into: 3)),
            .item(id: 1, change: .nest(under: 0)), .item(id: 5, change: .move(after: nil)),
            .item(id: 5, change: .hosts(["ชมรม"])), .item(id: 5, change: .due(due)),
            .item(id: 5, change: .indicator("นับ")), .item(id: 5, change: .place(code: "9101")),
            .item(id: 5, change: .target(id: nil, values: TargetValues(measure: measure))),
            .item(id: 0, change: .removeTarget(id: 0)), .add(NewItem(kind: .goal, text: "เพิ่ม", span: 3..<9)),
            .answer(Answer(scope: .place(code: nil), host: "ชมรม", due: due)),
            .skip(scope: .items(ids: [0]), questions: Question.allCases),
        ]
        let id = try await database.write { [now] tx in
            let id = try ReviewFixtures.insert(tx)
            try ReviewStore.append(all, to: id, actor: "local", now: now, tx)
            return id
        }
        let (kept, review) = try await database.read { tx in
            (try ReviewStore.list(id, tx).map(\.correction), try ReviewStore.review(of: id, tx))
        }
        let history = all.enumerated().map { NumberedCorrection(seq: $0.offset + 1, $0.element) }
        #expect(kept == all)
        #expect(review == ReviewRules.replay(ReviewFixtures.draft, history))
    }

    @Test func `several corrections of one form are saved together or not at all`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        let id = try await database.write { tx in try ReviewFixtures.insert(tx) }
        await #expect(throws: ReadingProblem.emptyText) {
            try await database.write { [now] tx in
                let both: [Correction] = [
                    .item(id: 0, change: .kind(.agreement)), .item(id: 0, change: .text("")),
                ]
                try ReviewStore.append(both, to: id, actor: "local", now: now, tx)
            }
        }
        let last = try await database.read { tx in try ReviewStore.lastNumber(id, tx) }
        #expect(last == 0)
    }

    @Test func `what is sent twice changes once`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        try await database.write { [now] tx in
            let id = try ReviewFixtures.insert(tx)
            let add = Correction.add(NewItem(kind: .goal, text: "ใหม่"))
            #expect(try ReviewStore.append([add], to: id, actor: "local", key: "k1", now: now, tx) == [1])
            #expect(try ReviewStore.append([add], to: id, actor: "local", key: "k1", now: now, tx) == [])
            #expect(try ReviewStore.review(of: id, tx).items.count == 7)
        }
    }

    @Test func `undo takes the last correction back and keeps it in the history`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        try await database.write { [now] tx in
            let id = try ReviewFixtures.insert(tx)
            try ReviewStore.append([.item(id: 0, change: .reject)], to: id, actor: "local", now: now, tx)
            try ReviewStore.append([.item(id: 1, change: .reject)], to: id, actor: "local", now: now, tx)
            #expect(try ReviewStore.undoLast(id, actor: "local", now: now, tx).seq == 2)
            #expect(try ReviewStore.review(of: id, tx).items.filter(\.isRejected).map(\.id) == [0])
            #expect(
                try ReviewStore.append([.item(id: 2, change: .reject)], to: id, actor: "local", now: now, tx)
                    == [3]
            )
            let count = try tx.one("select count(*) from corrections where report = \(id)", as: Int.self)
            #expect(count == 3)
            let actions = try Journal.list(room: "reading", record: id.rawValue, tx).map(\.action)
            #expect(actions.contains("correction.undo"))
            #expect(try Journal.verify(tx).faults == [])
        }
    }

    @Test func `an accepted draft stands still until it is opened again`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        let id = try await database.write { [now] tx in
            let id = try ReviewFixtures.insert(tx)
            try ReportStore.markAccepted(id, actor: "local", now: now, tx)
            return id
        }
        await #expect(throws: ReadingProblem.alreadyAccepted) {
            try await database.write { [now] tx in
                try ReviewStore.append([.item(id: 0, change: .reject)], to: id, actor: "local", now: now, tx)
            }
        }
        try await database.write { [now] tx in
            try ReportStore.markReopened(id, actor: "local", now: now, tx)
            try ReviewStore.append([.item(id: 0, change: .reject)], to: id, actor: "local", now: now, tx)
            #expect(try ReportStore.find(id, tx)?.state == .review)
        }
    }

    @Test func `a link is kept only as a digest and can be taken back`() async throws {
        let database = try await TestHouse.make(Files.migrations + Reading.migrations)
        try await database.write { [now] tx in
            let id = try ReviewFixtures.insert(tx)
            let token = try AnswerLinkStore.insert(report: id, place: "90", actor: "local", now: now, tx)
            #expect(token.utf8.count == 32)
            let link = try AnswerLinkStore.find(token: token, at: now, tx)
            #expect(link.place == "90")
            let ends = Instant(milliseconds: now.milliseconds + 90 * 86_400_000)
            #expect(link.expires == ends)
            #expect(throws: ReadingProblem.expiredLink) {
                try AnswerLinkStore.find(token: token, at: ends, tx)
            }
            let stored = try tx.one("select token_digest from answer_links", as: String.self)
            #expect(stored != token)
            try AnswerLinkStore.revoke(link.id, report: id, actor: "local", now: now, tx)
            #expect(throws: ReadingProblem.revokedLink) {
                try AnswerLinkStore.find(token: token, at: now, tx)
            }
            #expect(throws: ReadingProblem.unknownLink) {
                try AnswerLinkStore.find(token: "x", at: now, tx)
            }
        }
    }

    @Test(
        arguments: [
            (
                .item(id: 3, change: .split(at: 4)),
                #"{"item":{"change":{"split":{"at":4}},"id":3}}"#
            ),
            (
                .item(id: 3, change: .split(at: 4, inReport: 40)),
                #"{"item":{"change":{"split":{"at":4,"inReport":40}},"id":3}}"#
            ),
            (
                .answer(Answer(scope: .chosen(ids: [1, 2]), indicator: "ก")),
                #"{"answer":{"_0":{"indicator":"ก","scope":{"chosen":{"ids":[1,2]}}}}}"#
            ),
            (.item(id: 3, change: .kind(.goal)), #"{"item":{"change":{"kind":{"_0":"goal"}},"id":3}}"#),
            (
                .answer(Answer(scope: .place(code: "90"), host: "ก")),
                #"{"answer":{"_0":{"host":"ก","scope":{"place":{"code":"90"}}}}}"#
            ),
            (
                .skip(scope: .items(ids: [1]), questions: [.host]),
                #"{"skip":{"questions":["host"],"scope":{"items":{"ids":[1]}}}}"#
            ),
        ] as [(Correction, String)]
    )
    func `the stored form of a correction never changes`(correction: Correction, json: String) throws {
        #expect(try StoredJSON.text(correction) == json)
        #expect(try StoredJSON.read(Correction.self, json, column: "payload") == correction)
    }
}
