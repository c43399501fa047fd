// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Web

@testable import Privacy

/// The room alone, on a real database, with a data folder of its own.
struct PrivacyHouse {
    let database: Database
    let keys: SealingKeys
    let folder: String
    let router: Router
    let eraser: Eraser
    let retention: Retention

    static let now = TestHouse.now

    static func make(retained: [Retained] = []) async throws -> PrivacyHouse {
        let folder = FileManager.default.temporaryDirectory.appending(path: "privacy-\(UUID().uuidString)")
            .path
        return try PrivacyHouse(
            try await TestHouse.make(Privacy.migrations),
            keys: .new(),
            folder: folder,
            retained: retained
        )
    }

    init(_ database: Database, keys: SealingKeys, folder: String, retained: [Retained] = []) {
        self.database = database
        self.keys = keys
        self.folder = folder
        eraser = Eraser(database: database, file: ErasureFile(dataFolder: folder), erasables: [])
        retention = Retention(database: database, retained: retained)
        router = Router(
            Privacy.routes(
                PrivacyNeeds(
                    database: database,
                    keys: keys,
                    eraser: eraser,
                    retention: retention,
                    sheet: { _, rows, _ in
                        Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
                    },
                    rights: Self.rights,
                    name: { id, _, _ in id == "org-1" ? "Network One" : nil },
                    person: { id, _ in id == "local" ? "ผู้ดูแลสมมุติ" : nil },
                    photo: { id, _ in
                        id == "photo-1"
                            ? PhotoTies(organization: "org-1", programme: nil, recordedBy: "sender") : nil
                    }
                )
            )
        )
    }

    /// Everything, and what was seen stands in a table of its own.
    static let rights = PrivacyRights(
        may: { _, _, _ in true },
        reached: { _, _ in "1 = 1" },
        owners: { _, _, _ in
            OwnerChoices(
                organizations: [.init(id: "org-1", title: "Network One")],
                programmes: [.init(id: "programme-1", title: "Programme One")],
                mayForHouse: true
            )
        },
        viewed: { kind, record, _, visit, tx in
            try Privacy.log("seen." + kind, record ?? "list", by: visit.visitor.id, at: visit.clock.now, tx)
        }
    )

    /// Sends a request; a refusal is thrown.
    func send(_ method: Web.Method, _ path: String, _ form: [(String, String)] = []) async throws -> Reply {
        let allowed = CharacterSet.alphanumerics
        let body = form.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        let request = Request(
            method,
            path,
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Array(body.joined(separator: "&").utf8)
        )
        let (route, values) = try router.find(request)
        let visit = Visit(request: request, visitor: .local, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: values))
    }

    /// The text of a page.
    func page(_ path: String) async throws -> String {
        String(decoding: try await send(.get, path).body, as: UTF8.self)
    }
}
