// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Server

struct RouteTests {
    private func house() async throws -> House {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-routes-\(UUID().uuidString)"
        )
        return try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
    }

    private func get(_ path: String, _ language: Language, _ house: House) async -> Reply {
        let headers = ["host": "127.0.0.1", "cookie": "language=\(language.rawValue)"]
        return await house.respond(to: Request(.get, path, headers: headers), as: .local)
    }

    @Test(arguments: Language.allCases)
    func `every page of an empty house answers`(language: Language) async throws {
        let house = try await house()
        for route in house.router.routes where route.method == .get && !route.path.contains("{") {
            let reply = await get(route.path, language, house)
            // Some pages are about a record that their query names, and say so when it is missing.
            let asks = route.fields.contains { $0.place == .query && $0.name == "record" }
            let expected = asks ? [200, 303, 422] : [200, 303]
            #expect(expected.contains(reply.status), "\(route.path) says \(reply.status)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a record that is not there is a clear page and no fault of ours`(language: Language) async throws {
        let house = try await house()
        for route in house.router.routes where route.method == .get && route.path.contains("{") {
            let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "nothing" : String($0) }
            let reply = await get("/" + path.joined(separator: "/"), language, house)
            #expect(reply.status < 500, "\(route.path) says \(reply.status)")
        }
    }

    @Test func `a form sent empty is refused with a reason and never breaks`() async throws {
        let house = try await house()
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        for route in house.router.routes where route.method == .post {
            let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "nothing" : String($0) }
            let request = Request(.post, "/" + path.joined(separator: "/"), headers: headers)
            let reply = await house.respond(to: request, as: .local)
            #expect(reply.status < 500, "\(route.path) says \(reply.status)")
        }
    }

    @Test func `every route names a permission and no path stands twice`() async throws {
        let routes = try await house().router.routes
        #expect(routes.allSatisfy { !$0.permission.rawValue.isEmpty })
        #expect(Set(routes.map { "\($0.method) \($0.path)" }).count == routes.count)
    }

    @Test func `what is public is a short list that someone has looked at`() async throws {
        let open = try await house().router.routes.filter { $0.permission == .open }.map(\.path)
        #expect(
            Set(open) == [
                "/healthz", "/readyz", "/preferences", "/assets/{digest}/{name}", "/public",
                "/public/plans/{id}", "/public/indicators", "/public/indicators/{id}",
                "/public/indicators/{id}/{file}", "/public/photos/{id}", "/privacy", "/api/openapi.json",
            ]
        )
    }
}

struct BackupTests {
    private func folder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "phakhi-backup-test-\(UUID().uuidString)").path
    }

    @Test func `what was backed up comes back byte for byte`() async throws {
        let data = folder()
        let house = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        try await house.database.write { tx in
            try tx.run("insert into search_entries (kind, record) values ('thing', 'a')")
        }
        let file = folder() + ".zip"
        #expect(try await Backup.make(dataFolder: data, to: file, now: TestHouse.now) >= 1)
        let restored = folder()
        _ = try Backup.restore(from: file, dataFolder: restored)
        let settings = ServerSettings(dataFolder: restored, keyFile: data + ".keys")
        let again = try await House.open(settings, clock: TestHouse.clock)
        let count = try await again.database.read { tx in
            try tx.one("select count(*) from search_entries where record = 'a'", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test func `only whole uploads are backed up, and other accounts cannot read the backup`() async throws {
        let data = folder()
        _ = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        let files = URL(fileURLWithPath: data).appending(path: "files/ab")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        try Data([1]).write(to: files.appending(path: "cdef"))
        try Data([2]).write(to: files.appending(path: ".new-half"))
        try FileManager.default.createSymbolicLink(
            at: files.appending(path: "led-astray"),
            withDestinationURL: URL(fileURLWithPath: "/etc/hostname")
        )
        let file = folder() + ".zip"
        #expect(try await Backup.make(dataFolder: data, to: file, now: TestHouse.now) == 2)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let restored = folder()
        _ = try Backup.restore(from: file, dataFolder: restored)
        let back = try FileManager.default.contentsOfDirectory(atPath: restored + "/files/ab")
        #expect(back == ["cdef"])
    }

    @Test func `a file in the place of the folder is left alone`() async throws {
        let data = folder()
        _ = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        let file = folder() + ".zip"
        _ = try await Backup.make(dataFolder: data, to: file, now: TestHouse.now)
        let precious = folder()
        try Data("precious".utf8).write(to: URL(fileURLWithPath: precious))
        #expect(throws: BackupProblem.folderInUse(folder: precious)) {
            try Backup.restore(from: file, dataFolder: precious)
        }
        #expect(try String(contentsOfFile: precious, encoding: .utf8) == "precious")
    }

    @Test func `a folder in use and a damaged backup are refused and nothing is touched`() async throws {
        let data = folder()
        _ = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        let file = folder() + ".zip"
        _ = try await Backup.make(dataFolder: data, to: file, now: TestHouse.now)
        #expect(throws: BackupProblem.folderInUse(folder: data)) {
            try Backup.restore(from: file, dataFolder: data)
        }
        let damaged = file + ".damaged"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes.replaceSubrange((bytes.count / 2)..<(bytes.count / 2 + 40), with: Data(repeating: 7, count: 40))
        try bytes.write(to: URL(fileURLWithPath: damaged))
        let target = folder()
        #expect(throws: (any Error).self) { try Backup.restore(from: damaged, dataFolder: target) }
        #expect(!FileManager.default.fileExists(atPath: target))
    }
}
