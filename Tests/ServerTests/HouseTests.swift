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
