// SPDX-License-Identifier: Apache-2.0

import Testing
import Web

struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `whatever text holds, it stays text`() {
        var html = HTML()
        html(.p, .class("a\"b"), text: "<script>alert('ก')</script> & \u{0}\u{7}")
        #expect(text(html) == "<p class=\"a&quot;b\">&lt;script&gt;alert('ก')&lt;/script&gt; &amp; </p>")
    }

    @Test func `prose keeps words of the field whole and stays text`() {
        var html = HTML()
        html(.p, .class("src"), prose: "<b>ตัวชี้วัด</b> & งดเหล้า")
        let words = ["ตัวชี้วัด", "งดเหล้า"].map { "<span class=\"nowrap\">\($0)</span>" }
        #expect(text(html) == "<p class=\"src\">&lt;b&gt;\(words[0])&lt;/b&gt; &amp; \(words[1])</p>")
    }

    @Test func `what is copied, filled in or stands in the tab holds no marks`() {
        let words = "งดเหล้า"
        let visit = Visit(request: Request(.get, "/"), visitor: .guest)
        let reply = Layout(title: words, crumbs: [.init(words)]).page(visit) { html in
            html.copyForLine(words, visit)
            html.field(words, id: "a", .value(words))
            html.area(words, id: "b", value: words)
            html.choice(words, id: "c", options: [(words, words)])
        }
        #expect(!String(decoding: reply.body, as: UTF8.self).contains("nowrap"))
    }

    @Test func `text without such words is the same as prose`() {
        var (plain, prose) = (HTML(), HTML())
        plain.text("ทำ \"5\" ครั้ง <a> 🙂")
        prose.prose("ทำ \"5\" ครั้ง <a> 🙂")
        #expect(text(prose) == text(plain))
    }

    @Test func `an attribute can be left out`() {
        var html = HTML()
        html.void(.input, .type("checkbox"), .flag(.checked).when(false), .flag(.required).when(true))
        #expect(text(html) == "<input type=\"checkbox\" required>")
    }
}

struct LinkTests {
    @Test func `a segment cannot leave its place`() {
        #expect(Link("a/../b", "ก").text == "/a%2F..%2Fb/%E0%B8%81")
        #expect(Link("x", query: [("q", "a&b"), ("empty", "")]).text == "/x?q=a%26b")
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a b", "",
    ])
    func `a way back that leaves the house is refused`(path: String) {
        #expect(Link(returning: path) == nil)
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "ftp://x", "https://a b"])
    func `an outside address must be a web address`(address: String) {
        #expect(Link(external: address) == nil)
    }
}

struct RequestTests {
    @Test func `a posted form is decoded`() throws {
        let request = Request(
            .post,
            "/x?id=1",
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Array("name=%E0%B8%81+%E0%B8%82&flag=on&bad=%ZZ".utf8)
        )
        let inputs = Inputs(request)
        #expect(inputs.find("name") == "ก ข")
        #expect(inputs.flag("flag"))
        #expect(inputs.find("bad") == nil)
        #expect(inputs.find("id") == "1")
    }

    @Test func `a multipart form yields fields and files`() throws {
        let body =
            "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nก\r\nข\r\n--XX\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"..\\..\\a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nhello\r\n--XX--\r\n"
        let request = Request(
            .post,
            "/x",
            headers: ["content-type": "multipart/form-data; boundary=XX"],
            body: Array(body.utf8)
        )
        let inputs = Inputs(request)
        #expect(inputs.find("note") == "ก\r\nข")
        let upload = try #require(inputs.upload("file"))
        #expect(upload.fileName == "a.txt")
        #expect(String(decoding: upload.bytes, as: UTF8.self) == "hello")
    }

    @Test func `broken multipart bodies never crash`() {
        let whole = Array("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XX--\r\n".utf8)
        for length in 0..<whole.count {
            let request = Request(
                .post,
                "/x",
                headers: ["content-type": "multipart/form-data; boundary=XX"],
                body: Array(whole.prefix(length))
            )
            _ = Inputs(request).find("a")
        }
    }
}

struct RouterTests {
    private struct Input: RouteInput {
        static let fields: [Field] = [.path("id"), .form("text", .text(max: 5)), .form("word", .word(["a"]))]
        let id: String
        init(_ inputs: Inputs) throws { id = try inputs.text("id") }
    }

    private func router() -> Router {
        Router([
            .get("/things/{id}", .open) { (_: Visit, input: Input) in .text("thing \(input.id)") },
            .get("/things/new", .open) { (_: Visit, _: NoInput) in .text("new") },
            .post("/things/{id}", .open) { (_: Visit, input: Input) in .text("posted \(input.id)") },
        ])
    }

    private func answer(_ request: Request) async throws -> String {
        let (route, path) = try router().find(request)
        let reply = try await route.answer(
            Visit(request: request, visitor: .guest),
            Inputs(request, path: path)
        )
        return String(decoding: reply.body, as: UTF8.self)
    }

    @Test func `a fixed segment goes before a field`() async throws {
        #expect(try await answer(Request(.get, "/things/new")) == "new")
        #expect(try await answer(Request(.get, "/things/%E0%B8%81")) == "thing ก")
    }

    @Test func `what leads nowhere says why`() async throws {
        #expect(throws: RouteProblem.noPage) { try router().find(Request(.get, "/nothing")) }
        #expect(throws: RouteProblem.noPage) { try router().find(Request(.post, "/things/1/2")) }
    }

    @Test(arguments: [("text=123456", "web.input.too-long"), ("word=b", "web.input.wrong")])
    func `declared limits are kept`(form: String, code: String) async throws {
        let request = Request(
            .post,
            "/things/1",
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Array(form.utf8)
        )
        let problem = await #expect(throws: InputProblem.self) { try await answer(request) }
        #expect(problem?.code == code)
    }
}

struct LineTextTests {
    @Test func `a text for LINE stays within 500 characters and keeps its link`() {
        let text = LineText.make(
            Array(repeating: String(repeating: "ก", count: 90), count: 20),
            address: "http://x/y"
        )
        #expect(text.utf16.count <= 500)
        #expect(text.hasSuffix("http://x/y?openExternalBrowser=1"))
        let one = LineText.make([String(repeating: "ที่", count: 400)], address: "http://x/y")
        #expect(one.utf16.count <= 500 && one.contains("…"))
    }
}
