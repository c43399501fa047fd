// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
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
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(text)\r\n--b--\r\n"
        let reply = try await ask(
            .post,
            target,
            type: "multipart/form-data; boundary=b",
            Array(body.utf8)
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
}
