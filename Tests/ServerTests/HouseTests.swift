// SPDX-License-Identifier: Apache-2.0

import Foundation
import Server
import TestSupport
import Testing
import Web

struct HouseTests {
    private func house() async throws -> House {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-house-\(UUID().uuidString)"
        )
        return try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
    }

    private let own = ["host": "127.0.0.1:8080"]

    @Test func `the house answers that it is alive and ready`() async throws {
        let house = try await house()
        #expect(await house.respond(to: Request(.get, "/healthz", headers: own)).status == 200)
        #expect(await house.respond(to: Request(.get, "/readyz", headers: own)).status == 200)
    }

    @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:8080", ""])
    func `a foreign name is refused`(host: String) async throws {
        let house = try await house()
        #expect(await house.respond(to: Request(.get, "/healthz", headers: ["host": host])).status == 403)
        #expect(await house.respond(to: Request(.get, "/healthz")).status == 403)
    }

    @Test(arguments: [
        ["origin": "http://evil.example"], ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
        ["origin": "null"],
    ])
    func `a write from another site is refused`(headers: [String: String]) async throws {
        let house = try await house()
        let form = ["content-type": "application/x-www-form-urlencoded"]
        let all = own.merging(headers) { $1 }.merging(form) { $1 }
        let reply = await house.respond(
            to: Request(.post, "/preferences", headers: all, body: Array("size=2".utf8))
        )
        #expect(reply.status == 403)
        #expect(reply.header("set-cookie") == nil)
    }

    @Test func `what another site wrote into a form is not offered for sending again`() async throws {
        let house = try await house()
        let foreign = own.merging([
            "origin": "http://evil.example", "content-type": "application/x-www-form-urlencoded",
        ]) { $1 }
        let reply = await house.respond(
            to: Request(.post, "/partners", headers: foreign, body: Array("name=planted&kind=planted".utf8))
        )
        let page = String(decoding: reply.body, as: UTF8.self)
        #expect(reply.status == 403)
        #expect(!page.contains("planted"))
        #expect(!page.contains("action=\"/partners\""))
    }

    @Test func `no other site may show or load what the house answers`() async throws {
        let house = try await house()
        let reply = await house.respond(to: Request(.get, "/healthz", headers: own))
        #expect(reply.header("cross-origin-resource-policy") == "same-origin")
        #expect(reply.header("x-content-type-options") == "nosniff")
        #expect(reply.header("content-security-policy")?.contains("frame-ancestors 'none'") == true)
    }

    @Test func `a command that only looks makes no database in a mistyped folder`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-none-\(UUID().uuidString)"
        )
        await #expect(throws: BackupProblem.noDatabase(folder: folder.path)) {
            _ = try await House.openExisting(ServerSettings(dataFolder: folder.path))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `the data folder is for one account only`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-own-\(UUID().uuidString)")
        _ = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o700)
    }

    @Test func `a page that is not there says so in the reader's language`() async throws {
        let house = try await house()
        let reply = await house.respond(
            to: Request(.get, "/nowhere", headers: own.merging(["cookie": "language=en"]) { $1 })
        )
        #expect(reply.status == 404)
        #expect(String(decoding: reply.body, as: UTF8.self).contains("There is no such page"))
        #expect(reply.header("content-security-policy")?.contains("default-src 'none'") == true)
    }
}
