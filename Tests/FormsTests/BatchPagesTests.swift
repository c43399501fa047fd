// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Places
import Privacy
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

struct BatchPagesTests {
    private let house: FormsHouse
    private let router: Router

    init() async throws {
        house = try await FormsHouse.make()
        router = Router(Forms.routes(house.needs))
    }

    private func ask(_ target: String, _ fields: [(String, String)]) async throws -> Reply {
        let safe = CharacterSet.alphanumerics
        let body = fields.map { name, value in
            (name.addingPercentEncoding(withAllowedCharacters: safe) ?? "") + "="
                + (value.addingPercentEncoding(withAllowedCharacters: safe) ?? "")
        }.joined(separator: "&")
        return try await ask(.post, target, type: "application/x-www-form-urlencoded", Array(body.utf8))
    }

    private func ask(
        _ method: Web.Method,
        _ target: String,
        type: String = "text/plain",
        _ body: [UInt8] = []
    ) async throws -> Reply {
        let request = Request(
            method,
            target,
            headers: ["host": "127.0.0.1", "content-type": type],
            body: body
        )
        let (route, path) = try router.find(request)
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }

    private func send(_ target: String, file: String, _ text: String) async throws -> String {
        try await send(target, file: file, Array(text.utf8))
    }

    private func send(_ target: String, file: String, _ bytes: [UInt8]) async throws -> String {
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
        let reply = try await ask(
            .post,
            target,
            type: "multipart/form-data; boundary=b",
            Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        )
        return try #require(reply.header("location"), "\(page(reply).suffix(3000))")
    }

    private func page(_ reply: Reply) -> String { String(decoding: reply.body, as: UTF8.self) }

    private func count() async throws -> Int {
        try await house.read { try $0.one("select count(*) from submissions") ?? 0 }
    }

    @Test func `a sheet of a stack is kept once, and the next keeps place and day`() async throws {
        let form = try await house.form("unit-baseline")
        let path = "/forms/\(form.id)/stack"
        let first = page(try await ask(.get, path))
        let sheet = try #require(first.firstMatch(of: /name="sheet" value="([^"]+)"/)).1
        let typed =
            [
                ("organization", "o1"), ("sheet", String(sheet)), ("count", "0"), ("q:day", "5 ก.พ. 2569"),
            ] + FormsHouse.baseline.map { ("q:" + $0.key, $0.value) }
        let next = try await ask(path, typed)
        #expect(next.status == 200, "\(page(next).suffix(4000))")
        #expect(page(next).contains("value=\"5 ก.พ. 2569\"") && page(next).contains("900101"))
        #expect(!page(next).contains("081 234 5678"))
        _ = try await ask(path, typed)
        #expect(try await count() == 1)
        let wrong = try await ask(
            path,
            typed.filter { $0.0 != "q:level" && $0.0 != "sheet" } + [("q:level", "77")]
        )
        #expect(wrong.status == 422 && page(wrong).contains("77"))
        #expect(try await count() == 1)
    }

    @Test func `a sheet of answers comes in, counts, and goes as a whole`() async throws {
        let form = try await house.form("unit-baseline")
        let heads = ["unit_name", "place", "level", "coordination", "reach", "day"]
        let rows = (1...3).map { "หน่วย \($0),900101,unit,yes,\($0 == 2 ? "มาก" : "\($0)0"),5 ก.พ. 2569" }
        let text = ([heads.joined(separator: ",")] + rows).joined(separator: "\n")
        let there = try await send("/forms/\(form.id)/import", file: "คำตอบ.csv", text)
        let shown = page(try await ask(.get, there))
        #expect(shown.contains("E3"), "\(shown.suffix(5000))")
        #expect(try await count() == 0)
        let draft = try #require(there.split(separator: "=").last.map(String.init))
        let fields = [("draft", draft), ("organization", "o1"), ("act", "take"), ("accept", "1")]
        let take = "/forms/\(form.id)/import/take"
        #expect(try await ask(take, fields + heads.map { ("column", $0) }).status == 200)
        #expect(try await count() == 0)
        let taken = try await ask(take, fields + [("good", "1")] + heads.map { ("column", $0) })
        #expect(taken.status == 303, "\(page(taken).suffix(3000))")
        #expect(try await count() == 2)
        #expect(try await house.standing("unit.state") == 2)
        let batch = try #require(try await house.read { try BatchStore.list(form.id, $0) }.first)
        #expect(batch.count == 2)
        let drafts: Int = try await house.read { try $0.one("select count(*) from form_drafts") ?? 0 }
        #expect(drafts == 0)
        #expect(try await ask("/forms/\(form.id)/import/undo", [("batch", batch.id.rawValue)]).status == 303)
        #expect(try await house.standing("unit.state") == 0)
        #expect(try await count() == 2)
    }

    /// The answers of all records.
    private func answers() async throws -> [String] {
        try await house.read { try $0.rows("select answers from submissions") { try $0.get("answers") } }
    }

    @Test func `repeats in repeats go out as a workbook and come in again as they were`() async throws {
        let survey = """
            type,name,label
            text,house,House
            begin repeat,visit,Visit
            integer,upper,Upper
            select_multiple kinds,drugs,Drugs
            begin repeat,meal,Meal
            text,dish,Dish
            end repeat,,
            end repeat,,
            """
        let form = try await house.write { desk in
            let choices = "list_name,name,label\nkinds,a,Ant\nkinds,b,Bee"
            let form = try desk.takeIn(FormMaker.source(survey, choices: choices), programme: nil)
            let all: [[String: String]] = [
                [
                    "house": "1", "visit[1]/upper": "120", "visit[1]/drugs": "a b",
                    "visit[1]/meal[1]/dish": "rice",
                    "visit[1]/meal[2]/dish": "fish", "visit[2]/upper": "130", "visit[2]/meal[1]/dish": "soup",
                ],
                ["house": "2"],
                ["house": "3", "visit[1]/upper": "99"],
            ]
            for answers in all {
                try desk.send(form, organization: "o1", answers: answers, isAccepted: false)
            }
            return form.id
        }
        let before = try await answers()
        let download = try await ask(.get, "/forms/\(form)/answers.xlsx")
        let bytes = try #require(FileManager.default.contents(atPath: download.file?.path ?? ""))
        let there = try await send("/forms/\(form)/import", file: "answers.xlsx", Array(bytes))
        let shown = page(try await ask(.get, there))
        #expect(shown.contains("value=\"visit/meal/dish\" selected"), "\(shown.suffix(6000))")
        let draft = try #require(there.split(separator: "=").last.map(String.init))
        let taken = try await ask(
            "/forms/\(form)/import/take",
            [("draft", draft), ("organization", "o1"), ("act", "take")]
        )
        #expect(taken.status == 303, "\(page(taken).suffix(3000))")
        #expect(try await answers().sorted() == (before + before).sorted())
    }

    @Test func `a row of a repeat that belongs to nothing is named by its sheet and cell`() async throws {
        let grid = SheetGrid(
            heads: [.init(text: "KEY", address: "A1"), .init(text: "house", address: "B1")],
            rows: [[.init(text: "k1", address: "A2"), .init(text: "1", address: "B2")]],
            key: 0,
            parts: [
                .init(
                    name: "visit",
                    heads: [.init(text: "PARENT_KEY", address: "A1"), .init(text: "upper", address: "B1")],
                    rows: [
                        [.init(text: "k1", address: "A2"), .init(text: "high", address: "B2")],
                        [.init(text: "k9", address: "A3"), .init(text: "120", address: "B3")],
                    ],
                    parent: 0,
                    key: nil
                )
            ]
        )
        let survey =
            "type,name,label\ntext,house,House\nbegin repeat,visit,Visit\ninteger,upper,Upper\nend repeat,,"
        let mapping = SheetMapping(try FormMaker.model(survey), grid)
        let clock = TestHouse.clock
        let reading = SheetReading(grid, mapping, today: clock.today, now: clock.moment, places: .bundled)
        #expect(reading.read(grid.rows[0]).faults.map(\.cell) == ["visit!B2"])
        #expect(reading.orphans.map(\.cell) == ["visit!A3"])
        let doubled = SheetGrid(heads: grid.heads, rows: grid.rows + grid.rows, key: 0, parts: grid.parts)
        let again = SheetReading(doubled, mapping, today: clock.today, now: clock.moment, places: .bundled)
        #expect(again.read(doubled.rows[1]).faults.map(\.cell) == ["A2"])
    }

    @Test func `a sheet that is too long is refused with its length, and nothing is kept`() async throws {
        let form = try await house.form("unit-baseline")
        let text = "unit_name\n" + String(repeating: "x\n", count: SheetGrid.mostRows + 1)
        await #expect(throws: FormsProblem.sheetLong(rows: 20_001, most: 20_000)) {
            try await send("/forms/\(form.id)/import", file: "long.csv", text)
        }
        let drafts: Int = try await house.read { try $0.one("select count(*) from form_drafts") ?? 0 }
        #expect(drafts == 0)
    }

    @Test func `a form prints blank and goes out as the zip that programs read`() async throws {
        let form = try await house.form("unit-baseline")
        _ = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        let blank = page(try await ask(.get, "/forms/\(form.id)/print"))
        #expect(blank.contains("box round") && blank.contains("class=\"line\""))
        for kind in ["zip", "geojson", "csv", "xlsx"] {
            let reply = try await ask(.get, "/forms/\(form.id)/answers.\(kind)")
            let path = try #require(reply.file?.path)
            let bytes = try #require(FileManager.default.contents(atPath: path))
            #expect(!bytes.isEmpty)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("081"))
        }
        let json = try await ask(.get, "/forms/\(form.id)/answers.geojson")
        let bytes = FileManager.default.contents(atPath: json.file?.path ?? "") ?? Data()
        let whole = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        #expect((whole?["features"] as? [Any])?.count == 1)
        #expect(page(try await ask(.get, "/forms/\(form.id)/answers/map")).contains("svg"))
    }

    @Test func `whoever is named in an open text is asked about before it is kept`() async throws {
        let source = FormMaker.source(
            "type,name,label\ntext,note,Note",
            settings: "form_id,form_title\nguard,G"
        )
        let form = try await house.database.write { tx in
            let doer = Doer(actor: "a", now: house.now)
            let model = try #require(source.read().model)
            let added = try FormStore.add(source, model, programme: nil, doer, tx)
            try FormStore.open(try FormStore.get(added.form, tx), 1, doer, tx)
            return added.form
        }
        let text = "เยี่ยมนายสมมุติ ตัวอย่าง ป่วยเป็นเบาหวาน เลขบัตร 1101700230708"
        let typed = [("organization", "o1"), ("act", "send"), ("form_version", "1"), ("q:note", text)]
        await #expect(throws: PrivacyGuardProblem.self) { try await ask("/forms/\(form)/fill", typed) }
        #expect(try await count() == 0)
        #expect(try await ask("/forms/\(form)/fill", typed + [("guard", "hide")]).status == 303)
        let kept: String? = try await house.read { try $0.one("select answers from submissions") }
        #expect(kept?.contains("1101700230708") == false)
    }
}
