// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

struct FormsPagesTests {
    private let house: FormsHouse
    private let router: Router

    init() async throws {
        house = try await FormsHouse.make()
        router = Router(Forms.routes(house.needs))
    }

    private func ask(
        _ method: Web.Method,
        _ target: String,
        _ fields: [(String, String)] = [],
        as visitor: Visitor = .local
    ) async throws
        -> Reply
    {
        let body = fields.map { name, value in
            let safe = CharacterSet.alphanumerics
            return (name.addingPercentEncoding(withAllowedCharacters: safe) ?? "") + "="
                + (value.addingPercentEncoding(withAllowedCharacters: safe) ?? "")
        }.joined(separator: "&")
        let request = Request(
            method,
            target,
            headers: ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"],
            body: Array(body.utf8)
        )
        let (route, path) = try router.find(request)
        let visit = Visit(request: request, visitor: visitor, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }

    private func page(_ reply: Reply) -> String { String(decoding: bytes(reply), as: UTF8.self) }

    private func bytes(_ reply: Reply) -> [UInt8] {
        guard let file = reply.file else { return reply.body }
        return FileManager.default.contents(atPath: file.path).map { Array($0) } ?? []
    }

    @Test func `a form is filled in without a script, and nothing typed is lost`() async throws {
        let form = try await house.form("unit-baseline")
        let first = page(try await ask(.get, "/forms/\(form.id)/fill"))
        #expect(first.contains("q:unit_name") && !first.contains("q:contact_phone"))
        let typed = [
            ("organization", "o1"), ("q:unit_name", "หน่วย <ใหม่>"), ("q:contact_name", "คุณสมมุติ"),
            ("q:reach", "๑,๒๐๐"), ("q:day", "๕ ก.พ. ๒๕๖๙"), ("q:settings", "fund"), ("q:settings", "group"),
        ]
        let again = try await ask(.post, "/forms/\(form.id)/fill", typed + [("act", "continue")])
        #expect(again.status == 200)
        #expect(page(again).contains("q:contact_phone"))
        #expect(page(again).contains("หน่วย &lt;ใหม่&gt;") && page(again).contains("value=\"1200\""))
        let early = try await ask(.post, "/forms/\(form.id)/fill", typed + [("act", "send")])
        #expect(early.status == 422)
        #expect(page(early).contains("aria-describedby") && page(early).contains("คุณสมมุติ"))
    }

    @Test func `what was sent stands in the list and is accepted by a reviewer`() async throws {
        let form = try await house.form("unit-baseline")
        let answers = FormsHouse.baseline.filter { $0.key != "place" }.map { ("q:" + $0.key, $0.value) }
        let typed =
            answers + [
                ("organization", "o1"), ("q:place", "ต.บ่อยาง อ.เมืองสงขลา จ.สงขลา"), ("q:day", "2026-01-05"),
            ]
        let sent = try await ask(.post, "/forms/\(form.id)/fill", typed + [("act", "send")])
        let there = try #require(sent.header("location"), "\(page(sent).suffix(6000))")
        #expect(page(try await ask(.get, "/forms/\(form.id)/answers")).contains("หน่วยบ้านสมมุติ"))
        let record = page(try await ask(.get, there))
        #expect(record.contains("บ่อยาง") && record.contains("คุณสมมุติ"))
        #expect(try await ask(.post, there + "/accept", [("version", "1")]).status == 303)
        #expect(try await house.standing("unit.state") == 1)
        let csv = page(try await ask(.get, "/forms/\(form.id)/answers.csv"))
        #expect(csv.contains("หน่วยบ้านสมมุติ") && !csv.contains("คุณสมมุติ"))
        #expect(bytes(try await ask(.get, "/forms/\(form.id)/answers.xlsx")).starts(with: [0x50, 0x4B]))
    }

    @Test func `a change keeps the old answers and waits to be looked at again`() async throws {
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        let path = "/submissions/\(sent.record)/edit"
        #expect(page(try await ask(.get, path)).contains("หน่วยบ้านสมมุติ"))
        let typed = FormsHouse.baseline.merging(["level": "quality", "day": "2026-01-05"]) { $1 }
            .map { ("q:" + $0.key, $0.value) }
        let reply = try await ask(.post, path, typed + [("act", "send"), ("seen", "2")])
        #expect(reply.status == 303, "\(page(reply).suffix(4000))")
        #expect(try await house.standing("unit.state") == 0)
        let record = try await house.read { try SubmissionStore.get(sent.record, $0) }
        #expect(record.state == .sent && record.answers.contains("quality"))
        #expect(try await house.read { try SubmissionStore.edits(sent.record, $0) } == 1)
    }

    @Test func `who may not open sealed answers changes the others and loses none`() async throws {
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: false)
        }
        let grant = Grant(
            id: "g",
            role: "volunteer",
            permissions: [Forms.read, Forms.fill],
            scope: .init(organization: "o1"),
            starts: TestHouse.clock.today
        )
        let volunteer = Visitor(id: "volunteer", grants: [grant])
        let path = "/submissions/\(sent.record)"
        for address in [path, path + "/edit"] {
            let shown = page(try await ask(.get, address, as: volunteer))
            #expect(shown.contains("หน่วยบ้านสมมุติ") && !shown.contains("คุณสมมุติ") && !shown.contains("081 234"))
        }
        let typed = FormsHouse.baseline.filter { !$0.key.hasPrefix("contact") }
            .merging(["level": "none", "day": "2026-01-05"]) { $1 }.map { ("q:" + $0.key, $0.value) }
        let early = try await ask(
            .post,
            path + "/edit",
            typed.filter { $0.0 != "q:level" } + [("act", "send"), ("seen", "1")],
            as: volunteer
        )
        #expect(early.status == 422 && !page(early).contains("คุณสมมุติ"))
        let reply = try await ask(
            .post,
            path + "/edit",
            typed + [("act", "send"), ("seen", "1")],
            as: volunteer
        )
        #expect(reply.status == 303, "\(page(reply).suffix(4000))")
        let sealed = try await house.read { try SubmissionStore.sealed(sent.record, house.keys, $0) }
        #expect(sealed["contact_name"]?.text == "คุณสมมุติ")
    }

    @Test func `nobody chooses an organization that is not theirs`() async throws {
        let form = try await house.form("unit-baseline")
        let grant = Grant(
            id: "g",
            role: "volunteer",
            permissions: [Forms.fill],
            scope: .init(organization: "o1"),
            starts: TestHouse.clock.today
        )
        let answers = FormsHouse.baseline.map { ("q:" + $0.key, $0.value) } + [("q:day", "2026-01-05")]
        let reply = try await ask(
            .post,
            "/forms/\(form.id)/fill",
            answers + [("organization", "o2"), ("act", "send")],
            as: Visitor(id: "volunteer", grants: [grant])
        )
        #expect(reply.status == 303)
        let owners = try await house.read { tx in
            try tx.rows("select organization from submissions") {
                try $0.get("organization", as: String.self)
            }
        }
        #expect(owners == ["o1"])
    }

    @Test func `repeats are added and removed by buttons`() async throws {
        let source = FormMaker.source(
            "type,name,label\nbegin repeat,visit,การเยี่ยม\ninteger,minutes,นาที\nend repeat,,"
        )
        let form = try await house.database.write { tx in
            let doer = Doer(actor: "tester", now: TestHouse.now)
            guard let model = source.read().model else { throw FormsProblem.notUsable }
            let added = try FormStore.add(source, model, programme: nil, doer, tx)
            try FormStore.open(try FormStore.get(added.form, tx), 1, doer, tx)
            return added.form
        }
        let path = "/forms/\(form)/fill"
        let one = page(try await ask(.post, path, [("act", "add visit[1]")]))
        #expect(one.contains("q:visit[1]/minutes"))
        let two = page(
            try await ask(
                .post,
                path,
                [("q:visit[1]/minutes", "30"), ("q:visit[1]", ""), ("act", "add visit[2]")]
            )
        )
        #expect(two.contains("q:visit[2]/minutes") && two.contains("value=\"30\""))
        let less = page(
            try await ask(
                .post,
                path,
                [("q:visit[1]/minutes", "30"), ("q:visit[2]/minutes", "45"), ("act", "remove visit[1]")]
            )
        )
        #expect(!less.contains("value=\"30\"") && less.contains("value=\"45\""))
    }

    @Test func `a place that could be several is asked for, not guessed`() async throws {
        let form = try await house.form("unit-baseline")
        let reply = try await ask(
            .post,
            "/forms/\(form.id)/fill",
            [("organization", "o1"), ("q:place", "บ้านใหม่"), ("act", "send")]
        )
        #expect(reply.status == 422 && page(reply).contains("type=\"radio\""))
    }

    @Test func `every page answers in both languages`() async throws {
        let form = try await house.form("member-contact")
        for path in [
            "/forms", "/forms/new", "/forms/\(form.id)", "/forms/\(form.id)/fill",
            "/forms/\(form.id)/answers",
        ] {
            #expect(try await ask(.get, path).status == 200, "\(path)")
        }
    }

    @Test func `a file with faults says where they are`() async throws {
        let text = "survey\n,type,name,label\n,text,a,\n,guess,b,ข"
        let boundary = "xx"
        let body =
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n\(text)\r\n--xx--\r\n"
        let request = Request(
            .post,
            "/forms",
            headers: ["host": "127.0.0.1", "content-type": "multipart/form-data; boundary=\(boundary)"],
            body: Array(body.utf8)
        )
        let (route, path) = try router.find(request)
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        let reply = try await route.answer(visit, Inputs(request, path: path))
        #expect(reply.status == 422)
        #expect(page(reply).contains("survey B4") && page(reply).contains("guess"))
    }
}
