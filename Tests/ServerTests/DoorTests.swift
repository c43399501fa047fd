// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Server

struct DoorTests {
    private static func reach() throws -> Reach {
        try Reach(address: "0.0.0.0", hosts: ["Phakhi.example.org"], proxies: ["10.0.0.2", "fd00::2"])
    }

    @Test(arguments: [
        ("phakhi.example.org", false, true), ("PHAKHI.example.org:8443", false, true),
        ("phakhi.example.org.", false, false), ("phakhi.example.org.evil.example", false, false),
        ("phakhi.example.org:x", false, false), ("evil@phakhi.example.org", false, false),
        ("phakhi.example.org, evil.example", false, false), ("", true, false), (":80", true, false),
        ("localhost", true, true), ("localhost:8080", true, true), ("localhost", false, false),
        ("127.0.0.1", false, false), ("[::1]:80", true, true), ("[::1", true, false),
        ("ภาคี.ไทย", true, false),
    ])
    func `only its own names are answered`(host: String, isLocal: Bool, isOwn: Bool) throws {
        #expect(try Self.reach().isOwn(host, isLocal: isLocal) == isOwn)
    }

    @Test func `opening the house to others needs a name`() {
        #expect(throws: ReachProblem.noName("0.0.0.0")) {
            try Reach(address: "0.0.0.0", hosts: [], proxies: [])
        }
        #expect(throws: ReachProblem.notAName("http://a.b")) {
            try Reach(address: "127.0.0.1", hosts: ["http://a.b"], proxies: [])
        }
        #expect(throws: ReachProblem.notAnAddress("here")) {
            try Reach(address: "here", hosts: ["a"], proxies: [])
        }
        #expect((try? Reach(address: "0.0.0.0", hosts: ["a.b"], proxies: []))?.isUnprotected == true)
        #expect(
            (try? Reach(address: "0.0.0.0", hosts: ["a.b"], proxies: ["10.0.0.1"]))?.isUnprotected == false
        )
        #expect((try? Reach(address: "::1", hosts: [], proxies: []))?.isOpen == false)
    }

    @Test(
        arguments: [
            ("203.0.113.9", ["1.1.1.1"], "https", "203.0.113.9", false),
            ("10.0.0.2", ["1.1.1.1"], "https", "1.1.1.1", true),
            ("10.0.0.2", ["9.9.9.9, 1.1.1.1"], "http", "1.1.1.1", false),
            ("10.0.0.2", ["9.9.9.9", "1.1.1.1"], "https", "1.1.1.1", true),
            ("10.0.0.2", ["1.1.1.1, fd00::2"], "http, https", "1.1.1.1", true),
            ("10.0.0.2", [], nil, "10.0.0.2", false),
            ("::ffff:10.0.0.2", ["2001:db8:1:2:3::4"], nil, "2001:db8:1:2::", false),
        ] as [(String, [String], String?, String, Bool)]
    )
    func `only a trusted proxy says who came and how`(
        peer: String,
        forwarded: [String],
        scheme: String?,
        subscriber: String,
        isSecure: Bool
    ) throws {
        let caller = Caller(
            peer: NetworkAddress(peer),
            forwarded: forwarded,
            scheme: scheme,
            reach: try Self.reach()
        )
        #expect(caller.subscriber == subscriber)
        #expect(caller.isSecure == isSecure)
    }

    @Test func `what no proxy should say names nobody`() throws {
        let caller = Caller(
            peer: NetworkAddress("10.0.0.2"),
            forwarded: ["127.0.0.1<script>"],
            scheme: nil,
            reach: try Self.reach()
        )
        #expect(caller.subscriber == "unknown")
        #expect(!caller.isLocal)
    }

    @Test(arguments: [
        (["origin": "https://phakhi.example.org"], true), (["origin": "http://phakhi.example.org"], false),
        (["referer": "https://phakhi.example.org/plans"], true),
        (["referer": "https://phakhi.example.org.evil.example/"], false), ([:], true),
        (["sec-fetch-site": "same-site"], false),
    ])
    func `a write over HTTPS comes from an HTTPS page of ours`(headers: [String: String], passes: Bool) throws
    {
        let request = Request(
            .post,
            "/partners",
            headers: headers.merging(["host": "phakhi.example.org"]) { $1 },
            client: "203.0.113.9",
            isSecure: true
        )
        let reach = try Self.reach()
        if passes {
            #expect(throws: Never.self) { try Guard.check(request, reach) }
        } else {
            #expect(throws: RouteProblem.otherSite) { try Guard.check(request, reach) }
        }
    }

    @Test func `another site may link here but not load anything into itself`() throws {
        func check(_ mode: String, _ kind: String) throws {
            let headers = [
                "host": "phakhi.example.org", "sec-fetch-site": "cross-site", "sec-fetch-mode": mode,
                "sec-fetch-dest": kind,
            ]
            try Guard.check(Request(.get, "/", headers: headers, client: "203.0.113.9"), try Self.reach())
        }
        #expect(throws: Never.self) { try check("navigate", "document") }
        #expect(throws: RouteProblem.otherSite) { try check("navigate", "iframe") }
        #expect(throws: RouteProblem.otherSite) { try check("no-cors", "image") }
    }

    @Test func `a bucket empties, fills again, and memory stays bounded`() async throws {
        let limiter = RateLimiter(capacity: 100)
        let rate = Rate(burst: 3, perMinute: 60)
        for _ in 0..<3 { try await limiter.take("a", rate, at: TestHouse.now) }
        await #expect(throws: DoorProblem.tooOften(seconds: 1)) {
            try await limiter.take("a", rate, at: TestHouse.now)
        }
        let later = Instant(milliseconds: TestHouse.now.milliseconds + 1000)
        try await limiter.take("a", rate, at: later)
        await limiter.giveBack("a", rate)
        try await limiter.take("a", rate, at: later)
        for number in 0..<1000 { try await limiter.take("b\(number)", rate, at: later) }
        #expect(await limiter.count <= 100)
    }

    @Test(
        arguments: [
            (PaceRules.Stage.nothing, 50, false), (.answer, 500, false), (.head, 9, false), (.head, 11, true),
            (.rest, 11, true),
            (.body(0), 14, false), (.body(100), 16, true), (.body(20_000), 16, false),
            (.body(600_000), 1900, true),
            (.body(25 * 1024 * 1024), 1, true),
        ] as [(PaceRules.Stage, Double, Bool)]
    )
    func `dripping is told from a slow phone`(stage: PaceRules.Stage, seconds: Double, isTooSlow: Bool) {
        #expect(PaceRules.isTooSlow(stage, seconds: seconds) == isTooSlow)
    }

    @Test func `a route without files takes a small body, and the words it declares fit`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-door-\(UUID().uuidString)"
        )
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        for route in house.router.routes where route.method == .post && route.takes == .form {
            let hasFile = route.fields.contains { $0.place == .file }
            let limit = hasFile ? 21 * 1024 * 1024...21 * 1024 * 1024 : 65_536...2_097_152
            #expect(limit.contains(route.bodyLimit), "\(route.path) takes \(route.bodyLimit)")
        }
    }

    @Test func `what is asked too often is refused with the seconds to wait, and a right try costs nothing`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-door-\(UUID().uuidString)"
        )
        var settings = ServerSettings(dataFolder: folder.path)
        settings.reach = try Self.reach()
        settings.rates = RateRules(writesPerMinute: 10, entriesPerMinute: 3)
        let house = try await House.open(settings, clock: TestHouse.clock)
        let headers = ["host": "phakhi.example.org"]
        let right = Request(.get, "/answer/secret", headers: headers, client: "203.0.113.7")
        for _ in 0..<9 {
            let admission = try await house.door.admit(right, length: nil, router: house.router)
            await house.door.settle(admission, status: 200)
        }
        for _ in 0..<3 {
            let admission = try await house.door.admit(right, length: nil, router: house.router)
            await house.door.settle(admission, status: 404)
        }
        let problem = await #expect(throws: DoorProblem.self) {
            _ = try await house.door.admit(right, length: nil, router: house.router)
        }
        let reply = await house.refuse(right, try #require(problem))
        #expect(reply.status == 429)
        #expect(reply.header("retry-after") == "20")
        #expect(reply.header("content-security-policy") != nil)
    }

    @Test(arguments: [
        ("text/plain", 415), ("application/json", 415), ("multipart/form-data; boundary=x", 413),
    ])
    func `a body is refused by its head`(type: String, status: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-door-\(UUID().uuidString)"
        )
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let head = Request(.post, "/preferences", headers: ["host": "localhost", "content-type": type])
        let problem = await #expect(throws: DoorProblem.self) {
            _ = try await house.door.admit(head, length: 5_000_000, router: house.router)
        }
        #expect(await house.refuse(head, try #require(problem)).status == status)
    }
}
