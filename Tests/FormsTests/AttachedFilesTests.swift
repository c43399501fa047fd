// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

/// Files that people attach to a form on a page.
struct AttachedFilesTests {
    private static let survey = """
        type,name,label,class,constraint,constraint_message
        integer,people,People,,. < 10,fewer
        image,photo,Photo,,,
        file,scan,Scan,sealed,,
        begin repeat,visit,Visit,,,
        image,view,View,,,
        end repeat,,,,,
        """
    /// One grey pixel.
    private static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0,
        0, 0,
        1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63,
        0x68, 0,
        0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60,
        0x82,
    ]

    private let house: FormsHouse
    private let router: Router
    private let form: Form.ID

    init() async throws {
        house = try await FormsHouse.make()
        router = Router(Forms.routes(house.needs))
        form = try await house.write { try $0.takeIn(FormMaker.source(Self.survey), programme: nil).id }
    }

    private func ask(
        _ method: Web.Method,
        _ target: String,
        fields: [(String, String)] = [],
        files: [(field: String, name: String, bytes: [UInt8])] = []
    ) async throws -> Reply {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head = "name=\"\(file.field)\"; filename=\"\(file.name)\""
            body += Array("--b\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + file.bytes
            body += Array("\r\n".utf8)
        }
        let request = Request(
            method,
            target,
            headers: ["host": "127.0.0.1", "content-type": "multipart/form-data; boundary=b"],
            body: body + Array("--b--\r\n".utf8)
        )
        let (route, path) = try router.find(request)
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }

    private func page(_ reply: Reply) -> String { String(decoding: reply.body, as: UTF8.self) }

    /// What a page's form would send again: its hidden fields.
    private func hidden(_ page: String) -> [(String, String)] {
        page.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
    }

    private func count(_ table: SQL) async throws -> Int {
        try await house.read { try $0.one("select count(*) from \(table)") ?? 0 }
    }

    @Test func `a file survives a mistake elsewhere and goes along with the record`() async throws {
        let path = "/forms/\(form)/fill"
        #expect(page(try await ask(.get, path)).contains("enctype=\"multipart/form-data\""))
        let typed = [("organization", "o1"), ("act", "send"), ("form_version", "1")]
        let secret = Array("only here".utf8)
        let wrong = try await ask(
            .post,
            path,
            fields: typed + [("q:people", "40")],
            files: [
                ("file:photo", "ภาพ บ้าน.png", Self.pixel), ("file:scan", "a.bin", secret),
                ("file:visit[1]/view", "b.png", Self.pixel),
            ]
        )
        #expect(wrong.status == 422)
        let kept = hidden(page(wrong))
        #expect(kept.count { $0.0 == "held" } == 3, "\(page(wrong).suffix(5000))")
        #expect(try await count("submissions") == 0)
        let again = kept.filter { $0.0 != "organization" && $0.0 != "form_version" }
        let sent = try await ask(.post, path, fields: typed + [("q:people", "4")] + again)
        #expect(sent.status == 303, "\(page(sent).suffix(3000))")
        let place = try #require(sent.header("location"))
        let shown = page(try await ask(.get, place))
        let links = shown.matches(of: /"(\/submissions\/[^"]*\/files\/[^"]+)"/).map { String($0.1) }
        #expect(links.count == 3, "\(shown.suffix(5000))")
        let bodies = try await links.asyncMap { try await ask(.get, $0).body }
        #expect(bodies.contains(secret))
        #expect(try await count("form_drafts") == 0)
        #expect(try await count("submission_files where file is null and sealed is null") == 0)
        #expect(try await count("submission_files where name like '%a.bin' and sealed is not null") == 1)
    }

    @Test func `what is no picture is refused beside its question, and a file can be taken out`() async throws
    {
        let path = "/forms/\(form)/fill"
        let typed = [("organization", "o1"), ("act", "send"), ("form_version", "1"), ("q:people", "4")]
        let text = [(field: "file:photo", name: "a.png", bytes: Array("no picture".utf8))]
        let refused = try await ask(.post, path, fields: typed, files: text)
        #expect(refused.status == 422 && page(refused).contains(FormsText.noPicture.thai))
        let more = [("act", "continue")] + typed.filter { $0.0 != "act" }
        let photo = [(field: "file:photo", name: "a.png", bytes: Self.pixel)]
        let held = hidden(page(try await ask(.post, path, fields: more, files: photo)))
        #expect(held.contains { $0.0 == "held" })
        let without = try await ask(
            .post,
            path,
            fields: typed + held.filter { $0.0 != "organization" } + [("drop", "photo")]
        )
        #expect(without.status == 303)
        #expect(try await count("submission_files") == 0)
    }

    @Test func `another's held file cannot be sent along`() async throws {
        let foreign = try await house.database.write { tx in
            let doer = Doer(actor: "somebody-else", now: house.now)
            return try DraftStore.add("a.png", Self.pixel, house.keys, doer, tx)
        }
        let fields = [
            ("organization", "o1"), ("act", "send"), ("form_version", "1"), ("q:people", "4"),
            ("q:photo", "a.png"),
            ("held", "\(foreign.rawValue) photo"),
        ]
        await #expect(throws: FormsProblem.missing) {
            try await ask(.post, "/forms/\(form)/fill", fields: fields)
        }
    }
}

extension Sequence {
    /// One after another.
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async throws -> [T] {
        var out: [T] = []
        for element in self { out.append(try await transform(element)) }
        return out
    }
}
