// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Web

@testable import Partners

/// Asks the room's pages for things as a browser does.
struct PageWalk {
    let database: Database
    var links: [(Sentence, Link)] = []

    func get(_ target: String, _ language: Language = .thai) async throws -> Page {
        try await answer(Request(.get, target, headers: ["host": "127.0.0.1:8080"]), language)
    }

    func post(_ target: String, _ fields: [(String, String)], _ language: Language = .thai) async throws
        -> Page
    {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        let headers = ["content-type": "application/x-www-form-urlencoded"]
        return try await answer(Request(.post, target, headers: headers, body: Array(body.utf8)), language)
    }

    private func answer(_ request: Request, _ language: Language) async throws -> Page {
        let links = links
        let needs = PartnersNeeds(
            database: database,
            keys: try PartnersFixtures.keys(),
            moreLinks: { _ in links }
        )
        let router = Router(Partners.routes(needs))
        let (route, path) = try router.find(request)
        let visit = Visit(request: request, language: language, visitor: .local, clock: TestHouse.clock)
        return Page(reply: try await route.answer(visit, Inputs(request, path: path)))
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// What came back.
struct Page {
    let reply: Reply

    var status: Int { reply.status }
    var text: String { String(decoding: reply.body, as: UTF8.self) }
    var location: String { reply.header("location") ?? "" }

    func has(_ words: String...) -> Bool { words.allSatisfy(text.contains) }
    func lacks(_ words: String...) -> Bool { !words.contains(where: text.contains) }
}
