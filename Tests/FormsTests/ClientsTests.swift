// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

/// What field clients of others send and are told, without a server.
struct ClientsTests {
    @Test(arguments: [
        ("รูป1.png", "รูป1.png"), ("à¸£à¸¹à¸\u{9B}1.png", "รูป1.png"), ("plain.jpg", "plain.jpg"),
        ("caf\u{E9}.jpg", "caf\u{E9}.jpg"),
    ])
    func `a name that was read as Latin-1 is mended, any other stays`(sent: String, meant: String) {
        #expect(Inbox.mended(sent) == meant)
    }

    @Test func `the settings of a phone are JSON in a zlib stream in Base64`() throws {
        let text = CollectSettings(address: "https://phakhi.test/v1/key/phk_x/projects/1", name: "มือถือ").text
        let bytes = [UInt8](try #require(Data(base64Encoded: text)))
        #expect(Array(bytes.prefix(3)) == [0x78, 0x01, 0x01])
        let size = Int(bytes[3]) | Int(bytes[4]) << 8
        let json = try JSONValue.read(Array(bytes[7..<(7 + size)]))
        #expect(json["general"]?["server_url"]?.text == "https://phakhi.test/v1/key/phk_x/projects/1")
        #expect(json["project"]?["name"]?.text == "มือถือ")
        #expect(bytes.count == 7 + size + 4)
    }

    @Test(arguments: [
        #"{"a":1,"b":[true,null,"ก\n\"x\""],"c":{"d":1.5}}"#, "[]", #""ๆ""#, "-3", "null",
    ])
    func `JSON comes out as it went in`(text: String) throws {
        let value = try JSONValue.read(Array(text.utf8))
        let again = try JSONValue.read(value.bytes)
        #expect(value.bytes == again.bytes)
        #expect(
            String(decoding: value.bytes, as: UTF8.self).count == text.count + (text.contains("\\n") ? 4 : 0)
        )
    }

    @Test(arguments: ["{", "", "{\"a\":}", "nul", "[1,]"])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: ClientProblem.notJSON) { try JSONValue.read(Array(text.utf8)) }
    }

    @Test(arguments: [
        ("Basic", "YW55b25lOnBoa19hYmM=", "phk_abc"), ("no colon", "YW55b25l", nil),
        ("no Base64", "***", nil),
        ("colons in it", "YTpiOmM=", "b:c"),
    ])
    func `the password of a Basic header is what stands behind the first colon`(
        what: String,
        header: String,
        password: String?
    ) {
        #expect(ClientSignIn.password(inBasic: header) == password, "\(what)")
    }

    @Test func `a key in the address stands where other programs have theirs`() {
        let request = Request(.get, "/v1/key/phk_x/projects/1/formList?verbose=true").keyed
        #expect(request.path == "/v1/projects/1/formList")
        #expect(request.query == [FormField("verbose", "true")])
        #expect(request.headers["authorization"] == "Bearer phk_x")
        #expect(request.base == "/v1/key/phk_x")
        for other in ["/v1/key/phk_x", "/v1/keys/phk_x/a", "/people", "/v1/projects/1/formList"] {
            #expect(Request(.get, other).keyed.path == Request(.get, other).path)
        }
    }

    private static let columns: [String: SQL] = [
        "__system/submissionDate": "at", "__system/reviewState": "state",
    ]

    @Test(arguments: [
        "__system/submissionDate ge 2026-01-01", "year(__system/submissionDate) eq 2026",
        "not (__system/reviewState eq null or __system/reviewState ne 'it''s')",
        "__system/submissionDate lt now() and month(now()) le 12",
        "$root/Submissions/__system/reviewState eq 'approved'",
    ])
    func `conditions over what the house knows are read`(text: String) throws {
        _ = try ODataFilter.condition(text, Self.columns)
    }

    @Test(arguments: [
        "", "people eq 5", "__system/reviewState", "__system/reviewState eq 'a", "a eq b; drop table x",
        "__system/reviewState like 'a'", "((((", "__system/reviewState eq 'a' or", "year(", "eq eq eq",
        String(repeating: "(", count: 500), String(repeating: "not ", count: 500),
    ])
    func `other conditions are refused`(text: String) {
        #expect(throws: ClientProblem.self) { try ODataFilter.condition(text, Self.columns) }
    }

    @Test(arguments: [
        ("depth", true), ("ความลึก", true), ("a-b.c_1", true), ("", false), ("1a", false), ("name", false),
        ("Label", false), ("__x", false), ("a b", false), ("a'b", false),
    ])
    func `properties are named as questions are`(name: String, isWell: Bool) {
        #expect(EntityRules.isProperty(name) == isWell)
    }

    @Test(arguments: [
        ("c0ffee00-0000-4000-8000-000000000001", true), ("C0FFEE00-0000-4000-8000-000000000001", true),
        ("c0ffee", false), ("c0ffee00-0000-4000-8000-00000000000g", false), ("'; drop table x; --", false),
    ])
    func `an entity's id is a UUID`(id: String, isWell: Bool) {
        #expect(EntityRules.isID(id) == isWell)
    }

    @Test func `two who change different properties conflict softly, the same one hard`() {
        let seen = EntityRow(id: "x", version: 1, label: "ก", data: ["a": "1", "b": "1"])
        let newest = EntityRow(id: "x", version: 2, label: "ก", data: ["a": "2", "b": "1"])
        let soft = EntityChange(label: nil, data: ["b": "3"], base: 1)
        let hard = EntityChange(label: nil, data: ["a": "3"], base: 1)
        #expect(EntityRules.conflict(soft, meanwhile: [seen, newest]) == .soft)
        #expect(EntityRules.conflict(hard, meanwhile: [seen, newest]) == .hard)
        #expect(EntityRules.conflict(hard, meanwhile: []) == nil)
        #expect(EntityRules.conflict(hard, meanwhile: [seen]) == nil)
    }

    @Test func `a list goes to phones with its versions, quoted where it must be`() {
        let rows = [EntityRow(id: "u", version: 3, label: "บ้าน, \"ใหญ่\"", data: ["place": "900101"])]
        let text = String(decoding: EntityCSV.write(rows, ["place"]), as: UTF8.self)
        #expect(text == "name,label,__version,place\r\nu,\"บ้าน, \"\"ใหญ่\"\"\",3,900101\r\n")
    }

    @Test func `the seal tells the same XML from another and is another in another house`() async throws {
        let (here, there) = (try await FormsHouse.make(), try await FormsHouse.make())
        let seal = InstanceSeal(here.keys)
        let stored = seal.make(Array("<data/>".utf8))
        #expect(seal.isSame(stored, Array("<data/>".utf8)))
        #expect(!seal.isSame(stored, Array("<data />".utf8)))
        #expect(!InstanceSeal(there.keys).isSame(stored, Array("<data/>".utf8)))
    }

    @Test func `numbers for other programs are given once`() async throws {
        let house = try await FormsHouse.make()
        let first = try await ClientNumbers.numbers(.project, ["a", "b"], house.database)
        let again = try await ClientNumbers.numbers(.project, ["b", "c"], house.database)
        #expect(Set(first.values) == [1, 2] && again["b"] == first["b"] && again["c"] == 3)
        #expect(try await house.read { try ClientNumbers.word(.project, 3, $0) } == "c")
        #expect(try await house.read { try ClientNumbers.word(.actor, 3, $0) } == nil)
    }

    @Test func `text for phones holds no sign that XML does not know`() {
        #expect(OpenRosaReply.escaped("<ก & \"ข\">\u{0}\u{1F}") == "&lt;ก &amp; &quot;ข&quot;&gt;")
    }
}
