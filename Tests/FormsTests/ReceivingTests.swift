// SPDX-License-Identifier: Apache-2.0

import Expressions
import Files
import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

/// Records from phones: kept once, whatever is sent again, with what is protected apart.
struct ReceivingTests {
    private let house: FormsHouse
    private let router: Router
    private let project: Int

    init() async throws {
        house = try await FormsHouse.make()
        let root = FileManager.default.temporaryDirectory.appending(path: "phakhi-\(UUID().uuidString)").path
        let needs = ClientNeeds(forms: house.needs(root)) { _, _, _ in
            (token: "t", created: "", ends: "")
        }
        router = Router(Forms.clientRoutes(needs))
        project = try await ClientNumbers.numbers(.project, ["p1"], house.database)["p1"] ?? 0
    }

    /// What happens to a request, with Central's number where it is refused.
    private func ask(
        _ method: Web.Method,
        _ path: String,
        _ body: String = "",
        type: String = "application/xml"
    ) async throws -> (status: Int, text: String) {
        let request = Request(
            method,
            "/v1/projects/\(project)" + path,
            headers: ["host": "127.0.0.1", "content-type": type, "cookie": "organization=o1"],
            body: Array(body.utf8)
        )
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        do {
            let (route, inputs) = try router.find(request)
            let reply = try await route.answer(visit, Inputs(request, path: inputs))
            return (reply.status, String(decoding: reply.body, as: UTF8.self))
        } catch let problem as any Problem {
            let reply = Forms.refusal(problem, visit)
            return (reply.status, String(decoding: reply.body, as: UTF8.self))
        }
    }

    private func count(_ table: String) async throws -> Int {
        // Names of tables cannot be bound; these stand in this file.
        let statement = SQL(stringLiteral: "select count(*) from \(table)")
        return try await house.read { try $0.one(statement, as: Int.self) ?? 0 }
    }

    private func record(_ id: String, old: String = "", reach: String = "120") async throws -> String {
        let found = try await house.read { try FormStore.find(word: "unit-baseline", $0) }
        let form = try #require(found)
        let model = try await house.read { try FormStore.model(form.id, 1, $0) }
        var session = FormSession(model, now: Moment(milliseconds: house.now.milliseconds), isNew: true)
        let answers = FormsHouse.baseline.merging(["reach": reach]) { $1 }
        for (path, text) in answers {
            if let field = session.field(at: path) { session.set(text, at: field) }
        }
        session.recalculate()
        return session.submission(SubmissionMeta(instanceID: id, deprecatedID: old))
    }

    @Test func `the same bytes are one record, other bytes under its id a conflict`() async throws {
        _ = try await house.form("unit-baseline")
        let xml = try await record("uuid:1")
        for _ in 0..<3 {
            let reply = try await ask(.post, "/forms/unit-baseline/submissions", xml)
            #expect(reply.status == 200, "\(reply.text)")
        }
        #expect(try await count("submissions") == 1)
        let other = try await ask(
            .post,
            "/forms/unit-baseline/submissions",
            try await record("uuid:1", reach: "9")
        )
        #expect(other.status == 409 && other.text.contains("\"409.1\""))
    }

    @Test func `what is protected is neither in the row nor in a feed, and comes back to reviewers`()
        async throws
    {
        _ = try await house.form("unit-baseline")
        let sent = try await ask(.post, "/forms/unit-baseline/submissions", try await record("uuid:1"))
        #expect(sent.status == 200, "\(sent.text)")
        let answers = try await house.read { try $0.one("select answers from submissions", as: String.self) }
        #expect(answers?.contains("คุณสมมุติ") == false && answers?.contains("120") == true)
        let feed = try await ask(.get, "/forms/unit-baseline.svc/Submissions")
        #expect(feed.text.contains("\"reach\":120") && !feed.text.contains("คุณสมมุติ"))
        let xml = try await ask(.get, "/forms/unit-baseline/submissions/uuid%3A1.xml")
        #expect(xml.text.contains("คุณสมมุติ"))
    }

    @Test func `an edit keeps the old answers and the first name; one that was overtaken is refused`()
        async throws
    {
        _ = try await house.form("unit-baseline")
        _ = try await ask(.post, "/forms/unit-baseline/submissions", try await record("uuid:1"))
        let edit = try await record("uuid:2", old: "uuid:1", reach: "130")
        let done = try await ask(.put, "/forms/unit-baseline/submissions/uuid%3A1", edit)
        #expect(done.status == 200 && done.text.contains("\"instanceId\":\"uuid:1\""), "\(done.text)")
        #expect(try await count("submission_earlier") == 1)
        let late = try await record("uuid:3", old: "uuid:1", reach: "140")
        let refused = try await ask(.put, "/forms/unit-baseline/submissions/uuid%3A1", late)
        #expect(refused.status == 409 && refused.text.contains("409.12"), "\(refused.text)")
    }

    @Test func `a figure never carries what a phone made up`() async throws {
        _ = try await house.form("unit-baseline")
        let xml = try await record("uuid:1").replacing("<level>unit</level>", with: "<level>นางคานารี</level>")
        let reply = try await ask(.post, "/forms/unit-baseline/submissions", xml)
        #expect(reply.status == 400, "\(reply.text)")
        #expect(try await count("submissions") == 0)
    }

    @Test(arguments: [
        "", "<", "<data/>", "<data id=\"unit-baseline\"/>",
        "<!DOCTYPE d [<!ENTITY a \"b\">]><data id=\"unit-baseline\"/>",
        "<data id=\"nothing\"><meta><instanceID>uuid:1</instanceID></meta></data>",
    ])
    func `what is no record of the form is refused`(xml: String) async throws {
        _ = try await house.form("unit-baseline")
        let reply = try await ask(.post, "/forms/unit-baseline/submissions", xml)
        #expect((400..<500).contains(reply.status), "\(reply.text)")
    }

    @Test func `things are kept sealed, and what is sealed follows a renewed key`() async throws {
        let list = try await ask(.post, "/datasets", "{\"name\":\"homes\"}", type: "application/json")
        #expect(list.status == 200, "\(list.text)")
        let made = try await ask(
            .post,
            "/datasets/homes/entities",
            "{\"uuid\":\"c0ffee00-0000-4000-8000-000000000001\",\"label\":\"บ้านนางคานารี\",\"data\":{}}",
            type: "application/json"
        )
        #expect(made.status == 200 && made.text.contains("บ้านนางคานารี"), "\(made.text)")
        let content = try await house.read { try $0.one("select content from entities", as: [UInt8].self) }
        #expect(!String(decoding: content ?? [], as: UTF8.self).contains("คานารี"))
        let renewed = try house.keys.rotated()
        let steps = try await house.database.write { tx in
            [try FormsResealing.step(renewed, tx), try FormsResealing.step(renewed, tx)]
        }
        #expect(steps == [2, 0])
    }

    @Test func `the list of forms has every field that phones demand`() async throws {
        _ = try await house.form("unit-baseline")
        let list = try await ask(.get, "/formList")
        for tag in ["formID", "name", "version", "hash", "downloadUrl"] {
            #expect(list.text.contains("<\(tag)>"), "\(tag)")
        }
        let xml = try await ask(.get, "/forms/unit-baseline.xml")
        #expect(list.text.contains("md5:" + Checksum.md5(Array(xml.text.utf8))))
    }
}
