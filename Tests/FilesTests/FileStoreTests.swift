// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Files

struct FileStoreTests {
    private static func folder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "phakhi-files-\(UUID().uuidString)").path
    }

    @Test func `the same content is stored once and named twice`() async throws {
        let database = try await TestHouse.make(Files.migrations)
        let root = Self.folder()
        let store = FileStore(root: root)
        let bytes = Array("บันทึกการประชุม".utf8)
        let files = try await database.write { tx throws in
            try ["a.txt", "C:\\งาน\\b.txt"].map { name in
                try store.insert(try store.keep(bytes, name: name), by: "local", at: TestHouse.now, tx)
            }
        }
        #expect(files.map(\.originalName) == ["a.txt", "b.txt"])
        #expect(Set(files.map(\.digest)) == [SHA256.hex(bytes)])
        #expect(try store.read(files[0]) == bytes)
        let lying = try FileManager.default.subpathsOfDirectory(atPath: root)
        #expect(
            lying.filter { $0.count > 10 } == ["\(files[0].digest.prefix(2))/\(files[0].digest.dropFirst(2))"]
        )
    }

    @Test func `a changed or lost file is found`() async throws {
        let database = try await TestHouse.make(Files.migrations)
        let root = Self.folder()
        let store = FileStore(root: root)
        let files = try await database.write { tx throws in
            try ["one", "two", "three"].map { text in
                try store.insert(
                    try store.keep(Array(text.utf8), name: "x.txt"),
                    by: "local",
                    at: TestHouse.now,
                    tx
                )
            }
        }
        func path(_ file: StoredFile) -> String {
            "\(root)/\(file.digest.prefix(2))/\(file.digest.dropFirst(2))"
        }
        try Data("tvo".utf8).write(to: URL(fileURLWithPath: path(files[1])))
        try FileManager.default.removeItem(atPath: path(files[2]))
        let found = try await database.read { tx in try store.verify(tx) }
        #expect(found.files == 3)
        #expect(Set(found.faults) == [files[1].id.rawValue, files[2].id.rawValue])
        #expect(throws: FilesProblem.damaged(id: files[1].id.rawValue)) { try store.read(files[1]) }
    }

    @Test func `what cannot be stored says why`() {
        let store = FileStore(root: Self.folder())
        #expect(throws: FilesProblem.empty) { try store.keep([], name: "a.txt") }
        #expect(throws: FilesProblem.unknownKind) {
            try store.keep([0x7F, 0x45, 0x4C, 0x46, 0], name: "a.jpg")
        }
        #expect(throws: FilesProblem.brokenPicture) {
            try store.keep([0xFF, 0xD8, 0xFF, 0xE0, 0, 99], name: "a.jpg")
        }
        let large = [UInt8](repeating: 65, count: FileStore.limit + 1)
        #expect(throws: FilesProblem.tooLarge(bytes: large.count)) { try store.keep(large, name: "a.txt") }
        #expect(FilesProblem.tooLarge(bytes: large.count).text.thai.contains("21 MB"))
    }

    @Test(arguments: [
        ("a.txt", "ข้อความ", MediaType.text), ("a.csv", "a,b\r\n1,2", .csv),
        ("a.txt", "\n<!DOCTYPE html><p>", .html),
        ("a.htm", "<p>", .html), ("a.pdf", "%PDF-1.7", .pdf), ("a.gif", "GIF89a.", .gif),
        ("a.zip", "PK\u{3}\u{4}....word/document.xml", .docx),
        ("a.zip", "PK\u{3}\u{4}....xl/workbook.xml", .xlsx),
    ])
    func `the content says what a file is`(name: String, content: String, type: MediaType) {
        #expect(MediaTypeRules.mediaType(of: Array(content.utf8), name: name) == type)
    }

    @Test(arguments: [
        "PK\u{3}\u{4}....", "PK\u{3}\u{4}word/document.xml word/vbaProject.bin", "MZ\u{0}\u{1}",
    ])
    func `archives, macros and programs are not taken`(content: String) {
        #expect(MediaTypeRules.mediaType(of: Array(content.utf8), name: "a.docx") == nil)
    }

    @Test func `text in Windows-874 is taken as text`() {
        #expect(MediaTypeRules.mediaType(of: [0xA1, 0xD2, 0xC3, 13, 10], name: "old.txt") == .text)
    }
}

struct FilePagesTests {
    private static let picture: [UInt8] = PictureCleaningTests.png(["IHDR", "IDAT", "IEND"])

    private func reply(_ bytes: [UInt8], name: String, known: String? = nil) async throws -> Reply {
        let database = try await TestHouse.make(Files.migrations)
        let root = FileManager.default.temporaryDirectory.appending(path: "phakhi-files-\(UUID().uuidString)")
            .path
        let store = FileStore(root: root)
        let content = try store.keep(bytes, name: name)
        let file = try await database.write { tx in
            try store.insert(content, by: "local", at: TestHouse.now, tx)
        }
        let router = Router(Files.routes(FilesNeeds(database: database, store: store)))
        let headers = known.map { ["if-none-match": $0.replacing("ID", with: file.id.rawValue)] } ?? [:]
        let request = Request(.get, FilePages.path(to: file.id).text, headers: headers)
        let (route, path) = try router.find(request)
        #expect(route.permission == Permission(rawValue: "files.read"))
        return try await route.answer(
            Visit(request: request, visitor: .local, clock: TestHouse.clock),
            Inputs(request, path: path)
        )
    }

    @Test func `a picture is shown with its own type`() async throws {
        let reply = try await reply(Self.picture, name: "รูป.png")
        #expect(reply.header("content-type") == "image/png")
        #expect(reply.header("content-disposition") == nil)
        #expect(reply.header("x-content-type-options") == "nosniff")
        #expect(reply.body == Self.picture)
    }

    @Test func `a phone asks for a picture each time and loads it once`() async throws {
        let first = try await reply(Self.picture, name: "รูป.png")
        #expect(first.status == 200 && first.header("cache-control") == "private, no-cache")
        #expect(first.header("etag")?.count == 38)
        let again = try await reply(Self.picture, name: "รูป.png", known: "\"ID\"")
        #expect(again.status == 304 && again.body.isEmpty)
        #expect(again.header("cache-control") == "private, no-cache")
        let other = try await reply(Self.picture, name: "รูป.png", known: "\"other\"")
        #expect(other.status == 200 && other.body == Self.picture)
    }

    @Test func `a web page is only ever downloaded`() async throws {
        let reply = try await reply(Array("<html><script>alert(1)</script>".utf8), name: "รายงาน.html")
        #expect(reply.header("content-type") == "text/html; charset=utf-8")
        #expect(
            reply.header("content-disposition")?.hasPrefix("attachment; filename*=UTF-8''%E0%B8%A3") == true
        )
        #expect(reply.header("x-content-type-options") == "nosniff")
    }

    @Test func `an unknown file is missing`() async throws {
        let database = try await TestHouse.make(Files.migrations)
        let router = Router(Files.routes(FilesNeeds(database: database, store: FileStore(root: "/tmp/none"))))
        let request = Request(.get, "/files/nothing")
        let (route, path) = try router.find(request)
        await #expect(throws: FilesProblem.missing) {
            _ = try await route.answer(
                Visit(request: request, visitor: .local, clock: TestHouse.clock),
                Inputs(request, path: path)
            )
        }
    }
}

struct FileQuotaTests {
    @Test func `nobody sends more than a day's share, and the house keeps no more than it may`() async throws
    {
        let database = try await TestHouse.make(Files.migrations)
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-quota-\(UUID().uuidString)"
        )
        let store = FileStore(root: folder.path, quota: FileQuota(perDay: 10, house: 25))
        func send(_ text: String, by actor: String, hours: Int64 = 0) async throws {
            let content = try store.keep(Array(text.utf8), name: "a.txt")
            let now = Instant(milliseconds: TestHouse.now.milliseconds + hours * 3_600_000)
            _ = try await database.write { tx in try store.insert(content, by: actor, at: now, tx) }
        }
        try await send("12345678", by: "a")
        await #expect(throws: FilesProblem.quotaReached(megabytes: 0)) { try await send("abc", by: "a") }
        try await send("abcdefgh", by: "b")
        try await send("ab", by: "a")
        try await send("abc", by: "a", hours: 25)
        await #expect(throws: FilesProblem.houseFull) { try await send("abcdefghi", by: "c") }
    }
}
