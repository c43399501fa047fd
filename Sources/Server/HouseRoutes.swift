// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The few routes that belong to no room.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /healthz | everyone | says that the program runs |
/// | GET | /readyz | everyone | says that the database answers |
/// | POST | /preferences | everyone | keeps language and size of text in cookies |
struct HouseRoutes: Sendable {
    let database: Database

    var routes: [Route] {
        [
            .get("/healthz", .open) { (_: Visit, _: NoInput) in .text("ok\n") },
            .get("/readyz", .open, ready),
            .post("/preferences", .open, prefer),
            Assets.route,
        ]
    }

    private func ready(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let steps = try await database.read { tx in
            try tx.one("select count(*) from schema_migrations", as: Int.self)
        }
        return .text("ready \(steps ?? 0)\n")
    }

    private func prefer(_ visit: Visit, _ input: PreferencesInput) async throws -> Reply {
        var reply = Reply.see(Link(returning: input.back) ?? Link())
        let keep = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        if let language = input.language {
            reply.headers.append(("set-cookie", "language=\(language.rawValue)\(keep)"))
        }
        if let size = input.size { reply.headers.append(("set-cookie", "size=\(size)\(keep)")) }
        return reply
    }
}

private struct PreferencesInput: RouteInput {
    static let fields: [Field] = [
        .form("language", .word(Language.allCases.map(\.rawValue))), .form("size", .integer),
        .form("back", .text(max: 2000)),
    ]
    let language: Language?
    let size: Int?
    let back: String

    init(_ inputs: Inputs) throws {
        language = inputs.findWord("language")
        size = inputs.findInteger("size").map { min(max($0, 1), 3) }
        back = inputs.find("back") ?? "/"
    }
}
