// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Foundation
import Kernel
import Places
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

struct AnswersTests {
    private static let visit = """
        type,name,label,class
        text,who,Who,personal
        select_multiple kinds,kinds,Kinds,
        begin repeat,visit,Visit,
        integer,upper,Upper,
        begin repeat,drug,Drug,
        text,drug_name,Drug name,
        end repeat,,,
        end repeat,,,
        """

    private static let kinds = "list_name,name,label\nkinds,a,A\nkinds,b,B"

    @Test func `a record becomes rows with keys, also for repeats in repeats`() throws {
        let tree = AnswerTree.group([
            ("kinds", .text("a b")),
            (
                "visit",
                .many([
                    .group([("upper", .text("120")), ("drug", .many([.group([("drug_name", .text("x"))])]))]),
                    .group([("upper", .text("130"))]),
                ])
            ),
        ])
        let rows = AnswerRows(tree, key: "r1")
        #expect(rows.root == ["kinds": "a b"])
        #expect(rows.parts["visit"]?.map(\.key) == ["r1/visit[1]", "r1/visit[2]"])
        #expect(rows.parts["visit"]?.map(\.parent) == ["r1", "r1"])
        #expect(rows.parts["visit/drug"]?.first?.parent == "r1/visit[1]")
        #expect(rows.parts["visit/drug"]?.first?.key == "r1/visit[1]/drug[1]")
        #expect(rows.parts["visit/drug"]?.first?.answers == ["visit/drug/drug_name": "x"])
    }

    @Test func `columns of all versions stand in one table, and what one version protects in none`() throws {
        let old = try FormMaker.model("type,name,label,class\ntext,phone,Phone,\ninteger,gone,Gone,")
        let new = try FormMaker.model("type,name,label,class\ntext,phone,Phone,personal\ntext,added,Added,")
        let columns = AnswerColumns([new, old], .english)
        #expect(columns.root.map(\.path) == ["added", "gone"])
        let nested = AnswerColumns([try FormMaker.model(Self.visit, choices: Self.kinds)], .english)
        #expect(nested.root.map(\.path) == ["kinds"])
        #expect(nested.repeats.map(\.path) == ["visit", "visit/drug"])
    }

    @Test func `versions are compared by question, type, class and choice`() throws {
        let old = try FormMaker.model(
            "type,name,label,class\ntext,a,A,\nselect_one l,c,C,\ntext,gone,Gone,",
            choices: "list_name,name,label\nl,x,X\nl,y,Y"
        )
        let new = try FormMaker.model(
            "type,name,label,class\ninteger,a,A!,personal\nselect_one l,c,C,\ntext,new,New,",
            choices: "list_name,name,label\nl,x,X\nl,z,Z"
        )
        #expect(
            FormDiff.changes(old, new) == [
                .retyped("a", from: .text, to: .integer), .reworded("a"), .reclassed("a"),
                .choices("c", added: ["z"], removed: ["y"]), .added("new"), .removed("gone"),
            ]
        )
        #expect(FormDiff.changes(old, old).isEmpty)
    }

    @Test func `what was changed is said by question`() {
        let before = AnswerTree.group([("a", .text("1")), ("b", .text("2"))])
        let after = AnswerTree.group([("a", .text("3")), ("c", .many([.group([("d", .text("4"))])]))])
        #expect(
            AnswerDiff.changes(before, after) == [
                .init(path: "a", before: "1", after: "3"), .init(path: "b", before: "2", after: ""),
                .init(path: "c[1]/d", before: "", after: "4"),
            ]
        )
    }

    @Test(arguments: [
        ("13.75 100.5 0 4.2", true), ("13.75 100.5 0", true), ("91 100 0 0", false), ("13.75", false),
        ("13.75 100.5", false), ("0 0 0 0", false), ("a b c", false),
    ])
    func `positions are what phones send`(_ text: String, _ isPoint: Bool) {
        #expect((GeoPoint(text) != nil) == isPoint)
    }

    @Test func `the same bytes are compiled once and never out of date`() throws {
        let readings = FormReadings()
        let first = FormMaker.source("type,name,label\ntext,a,A")
        let second = FormMaker.source("type,name,label\ntext,b,B")
        #expect(readings.read(first).model?.questions.last?.name == "a")
        #expect(readings.read(second).model?.questions.last?.name == "b")
        #expect(readings.read(first).model?.questions.last?.name == "a")
        for number in 0..<80 { _ = readings.read(FormMaker.source("type,name,label\ntext,n\(number),N")) }
        #expect(readings.read(first).model?.questions.last?.name == "a")
    }

    @Test func `states have the words that other programs know`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let id = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: false).record
        }
        func state() async throws -> Submission.ReviewState {
            try await house.read { try SubmissionStore.get(id, $0).reviewState }
        }
        #expect(try await state() == .received)
        try await house.review { try $0.giveBack(id, version: 1, comment: "ถามก่อน") }
        #expect(try await state() == .hasIssues)
        try await house.review { try $0.comment(id, "ตอบแล้ว") }
        let talk = try await house.read { try CommentStore.list(id, $0) }
        #expect(Set(talk.map(\.words)) == ["ถามก่อน", "ตอบแล้ว"])
        try await house.review { try $0.accept(id, version: 2, now: TestHouse.clock.moment) }
        #expect(try await state() == .approved)
        try await house.review { try $0.takeBack(id, version: 3, reason: "ซ้ำ") }
        #expect(try await state() == .rejected)
        #expect(try await house.standing("unit.state") == 0)
    }

    @Test func `records are found by index and by looking through, the same ones`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        try await house.write { desk in
            for number in 0..<30 {
                var answers = FormsHouse.baseline
                answers["level"] = number % 3 == 0 ? "quality" : "unit"
                _ = try desk.send(form, organization: "o1", answers: answers, isAccepted: false)
            }
        }
        var filter = SubmissionFilter(form: form.id)
        filter.answers = [.init(question: "level", answer: "quality")]
        let wanted = filter
        func found() async throws -> [Submission.ID] {
            try await house.read { tx in
                let search = try SubmissionSearch(wanted, within: .everything, tx)
                var all: [Submission] = []
                while true {
                    let next = try search.slice(after: all.last, limit: 4, tx)
                    all += next
                    if next.count < 4 { break }
                }
                #expect(try search.count(tx) == all.count)
                return all.map(\.id)
            }
        }
        let streamed = try await found()
        #expect(streamed.count == 10)
        try await house.database.write { tx in
            try IndexStore.choose(form.id, ["level"], Doer(actor: "a", now: house.now), tx)
            var last: String? = ""
            while let after = last { last = try IndexStore.fill(form.id, after: after, limit: 7, tx) }
        }
        #expect(Set(try await found()) == Set(streamed))
        let sealed = try await house.read { tx in
            try tx.rows("select distinct question from submission_values") {
                try $0.get("question", as: String.self)
            }
        }
        #expect(sealed == ["level"])
    }

    @Test(arguments: [
        ("kinds", "b", 2), ("kinds", "a", 2), ("kinds", "c", 0), ("note", "b", 1), ("note", "50% \"b\"", 1),
        ("one/name", "x", 1), ("two/name", "x", 1), ("visit/drug", "x", 1), ("visit/drug", "y", 2),
        ("gone", "x", 0),
    ])
    func `looking through finds what was answered there and nowhere else`(
        _ question: String,
        _ answer: String,
        _ count: Int
    ) async throws {
        let house = try await FormsHouse.make()
        let survey = """
            type,name,label
            select_multiple kinds,kinds,Kinds
            text,note,Note
            begin group,one,One
            text,name,Name
            end group,,
            begin group,two,Two
            text,name,Name
            end group,,
            begin repeat,visit,Visit
            text,drug,Drug
            end repeat,,
            """
        let found = try await house.write { desk in
            let source = FormMaker.source(survey, choices: Self.kinds + "\nkinds,c,C\nkinds,d,D")
            let form = try desk.takeIn(source, programme: nil)
            let all: [[String: String]] = [
                [
                    "kinds": "a b d", "note": "a b c", "one/name": "x", "visit[1]/drug": "x",
                    "visit[2]/drug": "y",
                ],
                ["kinds": "a b", "note": "b", "two/name": "x", "visit[1]/drug": "y"],
                ["kinds": "d", "note": "50% \"b\""],
            ]
            for answers in all {
                try desk.send(form, organization: "o1", answers: answers, isAccepted: false)
            }
            return form.id
        }
        var filter = SubmissionFilter(form: found)
        filter.answers = [.init(question: question, answer: answer)]
        let wanted = filter
        try await house.read { tx in
            let search = try SubmissionSearch(wanted, within: .everything, tx)
            #expect(try search.count(tx) == count)
            #expect(try search.list(limit: 10, tx).count == count)
            #expect(try search.list(offset: 1, limit: 10, tx).count == max(0, count - 1))
        }
    }

    @Test func `a sheet proposes its form, and cells that are wrong are named`() async throws {
        let csv = """
            ประทับเวลา,ชื่อ-นามสกุล,เพศ,อายุ,วันที่มา
            1/1/2569 10:00,คุณสมมุติ หนึ่ง,หญิง,๓๔,5 ก.พ. 2569
            1/1/2569 10:01,คุณสมมุติ สอง,ชาย,41,6 ก.พ. 2569
            1/1/2569 10:02,คุณสมมุติ สาม,หญิง,29,7 ก.พ. 2569
            1/1/2569 10:03,คุณสมมุติ สี่,หญิง,55,8 ก.พ. 2569
            """
        let grid = try SheetGrid("คำตอบ.csv", Array(csv.utf8))
        let draft = SheetDraft(id: .init("d"), name: "คำตอบ.csv", grid: grid)
        let proposal = FormProposal(draft, today: TestHouse.clock.today)
        #expect(proposal.questions.map(\.type).dropFirst() == [.text, .selectOne, .integer, .date])
        #expect(proposal.questions[1].sensitivity == .personal)
        #expect(proposal.questions[2].choices == ["หญิง", "ชาย"])
        let bytes = try proposal.workbook(word: "from-sheet")
        let reading = FormSource(name: "from-sheet.xlsx", bytes: bytes).read()
        let model = try #require(reading.model, "\(reading.findings)")
        #expect(model.id == "from-sheet")
        let mapping = SheetMapping(model, grid)
        #expect(mapping.questions.compactMap(\.self).count == 5)
        let rows = SheetReading(
            grid,
            mapping,
            today: TestHouse.clock.today,
            now: TestHouse.clock.moment,
            places: .bundled
        )
        let good = rows.read(grid.rows[0])
        #expect(good.faults.isEmpty, "\(good.faults)")
        #expect(good.session.answer(3) == "c1" && good.session.answer(4) == "34")
        #expect(good.session.answer(5) == "2026-02-05")
        var bad = grid.rows[1]
        bad[3] = SheetGrid.Cell(text: "สี่สิบ", address: bad[3].address)
        #expect(rows.read(bad).faults.map(\.cell) == ["D3"])
    }

    @Test func `choices are typed by number, name or label`() {
        let choices: [ChoiceList.Choice] = [
            .init(name: "yes", label: Wording(thai: "ใช่", english: "Yes")),
            .init(name: "no", label: Wording(thai: "ไม่ใช่", english: "No")),
        ]
        #expect(StackTyping.names("2", choices) == "no")
        #expect(StackTyping.names("ใช่", choices) == "yes")
        #expect(StackTyping.names("1 2", choices) == "yes no")
        #expect(StackTyping.names("9", choices) == "9")
        #expect(StackTyping.numbers("yes no", choices) == "1 2")
    }

    @Test(arguments: [
        "", "a", "บรรทัด\nใหม่", "\"คำพูด\" \\ / \t", "😀 \u{7F}\u{1}\u{8}\u{2028}", "{[,]}:", "null", "é",
    ])
    func `answers come back from their JSON as they were`(_ text: String) throws {
        let tree = AnswerTree.group([
            ("a", .text(text)), ("b", .many([.group([("c", .text(text))]), .group([])])), ("d", .group([])),
        ])
        let json = try AnswerJSON.write(tree)
        let back = try AnswerJSON.read(json)
        #expect(back["a"]?.text == text)
        #expect(back.text(at: "b[1]/c") == text)
        #expect(try AnswerJSON.write(back) == json)
    }
}
