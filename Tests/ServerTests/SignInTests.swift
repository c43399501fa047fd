// SPDX-License-Identifier: Apache-2.0

import Foundation
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Server

/// A browser: it keeps cookies and follows nothing by itself.
final class Browser {
    let house: House
    private(set) var cookies: [String: String] = [:]
    var isSecure = false

    init(_ house: House) { self.house = house }

    func get(_ target: String, _ more: [String: String] = [:]) async -> Reply {
        await ask(Request(.get, target, headers: headers(more), isSecure: isSecure))
    }

    func post(_ target: String, _ fields: [String: String] = [:]) async -> Reply {
        let body = fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
        let form = ["content-type": "application/x-www-form-urlencoded"]
        return await ask(
            Request(.post, target, headers: headers(form), body: Array(body.utf8), isSecure: isSecure)
        )
    }

    private func ask(_ request: Request) async -> Reply {
        let reply = await house.respond(to: request)
        for (name, value) in reply.headers where name == "set-cookie" {
            let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : nil
        }
        return reply
    }

    private func headers(_ more: [String: String]) -> [String: String] {
        let cookie = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return ["host": "127.0.0.1:8080", "cookie": cookie].merging(more) { $1 }
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String { header("location") ?? "" }
}

struct SignInTests {
    private func house() async throws -> House {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-sign-in-\(UUID().uuidString)"
        )
        return try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
    }

    private let pin = ["pin": "482917", "again": "482917"]

    private func volunteer(_ house: House, _ name: String = "นิภา ตัวอย่าง") async throws -> String {
        try await house.invite(name, role: "volunteer", organization: nil)
    }

    @Test func `a stranger who wants a page is shown the door, and comes back to that page`() async throws {
        let browser = Browser(try await house())
        let reply = await browser.get("/people?q=a")
        #expect(reply.status == 303)
        #expect(reply.location == "/sign-in?back=%2Fpeople%3Fq%3Da")
    }

    @Test func `a stranger's form and a stranger's script get 401, and the form keeps what was typed`()
        async throws
    {
        let browser = Browser(try await house())
        let form = await browser.post("/people", ["name": "typed by someone whose session ended"])
        #expect(form.status == 401)
        #expect(form.text.contains("typed by someone whose session ended"))
        let key = await browser.get("/people", ["authorization": "Bearer phk_nothing"])
        #expect(key.status == 401)
        #expect(key.header("www-authenticate") == "Bearer")
    }

    @Test func `a link makes a session once, and looking at it uses nothing up`() async throws {
        let house = try await house()
        let link = try await volunteer(house)
        let preview = Browser(house)
        #expect(await preview.get(link).status == 200)
        let browser = Browser(house)
        #expect(await browser.post(link, pin).status == 303)
        let me = await browser.get("/me")
        #expect(me.status == 200)
        #expect(me.text.contains("นิภา ตัวอย่าง"))
        #expect(await preview.get(link).status == 409)
        #expect(await preview.post(link, pin).status == 409)
        #expect(await preview.get("/me").status == 303)
    }

    @Test func `two PINs that differ or a PIN that everyone tries are refused beside the field`() async throws
    {
        let house = try await house()
        let link = try await volunteer(house)
        let browser = Browser(house)
        for (pin, again) in [("482917", "482918"), ("123456", "123456"), ("12", "12")] {
            let reply = await browser.post(link, ["pin": pin, "again": again])
            #expect(reply.status == 422)
            #expect(reply.text.contains("pin-fault"))
            #expect(!reply.text.contains("value=\"\(pin)\""))
        }
        #expect(await browser.post(link, self.pin).status == 303)
    }

    @Test func `over HTTPS the cookies carry the Host prefix and never travel without it`() async throws {
        let house = try await house()
        let browser = Browser(house)
        browser.isSecure = true
        let reply = await browser.post(try await volunteer(house), pin)
        let cookies = reply.headers.filter { $0.name == "set-cookie" }.map(\.value)
        #expect(cookies.count == 2)
        for cookie in cookies {
            #expect(cookie.hasPrefix("__Host-phakhi"))
            for word in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] { #expect(cookie.contains(word)) }
        }
        let left = await browser.post("/sign-out")
        #expect(left.header("clear-site-data") == "\"cache\"")
        _ = await browser.post(try await volunteer(house), pin)
        browser.isSecure = false
        #expect(await browser.get("/me").status == 303)
    }

    @Test func `two people share a phone and each opens only their own account`() async throws {
        let house = try await house()
        let phone = Browser(house)
        _ = await phone.post(try await volunteer(house, "หนึ่ง ตัวอย่าง"), pin)
        _ = await phone.post("/sign-out")
        let second = try await volunteer(house, "สอง ตัวอย่าง")
        #expect(await phone.get(second).text.contains("หนึ่ง"))
        _ = await phone.post(second, ["pin": "590316", "again": "590316"])
        _ = await phone.post("/sign-out")
        let list = await phone.get("/unlock?back=/me")
        let locks = list.text.matches(of: /lock=([0-9a-f-]+)/).map { String($0.1) }
        #expect(locks.count == 2)
        var names: Set<String> = []
        for lock in locks {
            for pin in ["482917", "590316"] {
                let reply = await phone.post("/unlock", ["lock": lock, "pin": pin, "back": "/me"])
                guard reply.status == 303 else { continue }
                #expect(reply.location == "/me")
                let me = await phone.get("/me").text
                for name in ["หนึ่ง ตัวอย่าง", "สอง ตัวอย่าง"] where me.contains("<h1>\(name)") {
                    names.insert(name + pin)
                }
            }
        }
        #expect(names == ["หนึ่ง ตัวอย่าง482917", "สอง ตัวอย่าง590316"])
    }

    @Test(arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"])
    func `after the PIN nobody is sent to another site`(back: String) async throws {
        let house = try await house()
        let phone = Browser(house)
        _ = await phone.post(try await volunteer(house), pin)
        _ = await phone.post("/sign-out")
        let lock = await phone.get("/unlock").text.firstMatch(of: /name="lock" value="([0-9a-f-]+)"/)
        let id = String(try #require(lock).1)
        let reply = await phone.post("/unlock", ["lock": id, "pin": "482917", "back": back])
        #expect(reply.status == 303)
        #expect(reply.location == "/")
    }

    @Test func `an administrator's password alone opens nothing but the second step`() async throws {
        let house = try await house()
        let browser = Browser(house)
        let link = try #require(try await house.firstLink())
        let secret = "four invented words 2569"
        let fields = ["name": "ดวงใจ ตัวอย่าง", "login": "duangjai", "password": secret, "again": secret]
        #expect(await browser.post(link, fields).location == "/sign-in/two-steps")
        for path in ["/", "/me", "/people"] {
            #expect(await browser.get(path).location == "/sign-in/two-steps")
        }
        #expect(await browser.post("/people", ["name": "x"]).status == 401)
        let page = await browser.get("/sign-in/two-steps")
        #expect(page.text.contains("<svg class=\"qr\""))
        #expect(try await house.firstLink() == nil)
    }

    @Test func `an unknown name and a wrong password get the same answer`() async throws {
        let house = try await house()
        let link = try #require(try await house.firstLink())
        let secret = "four invented words 2569"
        _ = await Browser(house).post(
            link,
            ["name": "ดวงใจ", "login": "duangjai", "password": secret, "again": secret]
        )
        let browser = Browser(house)
        let known = await browser.post("/sign-in", ["login": "duangjai", "password": "wrong, quite wrong"])
        let unknown = await browser.post("/sign-in", ["login": "nobodyyy", "password": "wrong, quite wrong"])
        #expect(known.status == unknown.status)
        #expect(known.text.replacing("duangjai", with: "nobodyyy") == unknown.text)
    }

    @Test func `with another key the house does not open`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-key-\(UUID().uuidString)")
        let settings = ServerSettings(dataFolder: folder.path)
        let house = try await House.open(settings, clock: TestHouse.clock)
        #expect(house.newKeys != nil)
        try await house.database.close()
        try FileManager.default.removeItem(atPath: settings.keyFile)
        await #expect(throws: SealingProblem.keyFileMissing(path: settings.keyFile)) {
            _ = try await House.open(settings, clock: TestHouse.clock)
        }
        try SealingKeys.create(at: settings.keyFile, dataFolder: folder.path, keys: .new())
        await #expect(throws: SealingProblem.wrongKey) {
            _ = try await House.open(settings, clock: TestHouse.clock)
        }
    }
}
