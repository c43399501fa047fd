// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

struct MultipartTests {
    private func request(_ body: [UInt8], boundary: String) -> Request {
        Request(
            .post,
            "/",
            headers: ["content-type": "multipart/form-data; boundary=\(boundary)"],
            body: body
        )
    }

    private func form(_ parts: [(head: String, content: [UInt8])], boundary: String) -> [UInt8] {
        parts.reduce(into: [UInt8]()) { out, part in
            out += Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8)
            out += part.content + [13, 10]
        } + Array("--\(boundary)--\r\n".utf8)
    }

    @Test func `fields and files come out as they were sent`() {
        let picture: [UInt8] = [0xFF, 0xD8, 13, 10, 13, 10, 0, 45, 45]
        let body = form(
            [("name=\"title\"", Array("ประชุม".utf8)), ("name=\"photo\"; filename=\"../../a.jpg\"", picture)],
            boundary: "----x"
        )
        let form = FormBody(request(body, boundary: "----x"))
        #expect(form.fields == [FormField("title", "ประชุม")])
        #expect(form.uploads.map(\.bytes) == [picture])
        #expect(form.uploads.first?.fileName == "a.jpg")
    }

    @Test(arguments: ["-", "----------------x", "x------------------------------", "ab"])
    func `twenty megabytes of dashes are read in one pass`(boundary: String) {
        let body = [UInt8](repeating: UInt8(ascii: "-"), count: 20 * 1024 * 1024)
        let started = ContinuousClock.now
        let form = FormBody(request(body, boundary: boundary))
        #expect(form.uploads.isEmpty && form.fields.isEmpty)
        // Comparing anew at every place took minutes; the bound is wide for a busy machine.
        #expect(ContinuousClock.now - started < .seconds(60))
    }

    @Test func `random bytes, cuts and doubled boundaries never stop the reader`() {
        var random = SystemRandomNumberGenerator()
        let whole = form([("name=\"a\"", [1, 2]), ("name=\"b\"; filename=\"c\"", [3])], boundary: "xy")
        for length in 0...whole.count { _ = FormBody(request(Array(whole.prefix(length)), boundary: "xy")) }
        let words = [
            "--xy", "\r\n", "\r\n\r\n", "name=\"", "filename=\"", "--xy--", "\"", "\0", "Content-Type:",
        ]
        for _ in 0..<3000 {
            var body: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<30, using: &random) {
                if Bool.random(using: &random) {
                    body += Array((words.randomElement(using: &random) ?? "").utf8)
                } else {
                    body += (0..<Int.random(in: 0..<20)).map { _ in UInt8.random(in: 0...255, using: &random)
                    }
                }
            }
            let form = FormBody(request(body, boundary: "xy"))
            #expect(form.fields.count + form.uploads.count <= 30)
        }
    }

    @Test func `a pattern is found wherever a slow search finds it`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...1, using: &random)
            }
            let needle = (0..<Int.random(in: 1..<5, using: &random)).map { _ in
                UInt8.random(in: 0...1, using: &random)
            }
            var expected: [Int] = []
            var at = 0
            while at + needle.count <= text.count {
                if text[at..<(at + needle.count)].elementsEqual(needle) {
                    expected.append(at)
                    at += needle.count
                } else {
                    at += 1
                }
            }
            #expect(BytePattern(needle).places(in: text[...], atMost: 99) == expected)
        }
    }
}
