// SPDX-License-Identifier: Apache-2.0

import Facts
import Files
import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Forms

/// The room on a real database, with the forms that come with the house.
struct FormsHouse: Sendable {
    let database: Database
    let keys: SealingKeys
    let now = TestHouse.now

    static func make() async throws -> FormsHouse {
        let database = try await TestHouse.make(Facts.migrations + Files.migrations + Forms.migrations)
        return FormsHouse(database: database, keys: try SealingKeys.new())
    }

    var needs: FormsNeeds { needs(NSTemporaryDirectory() + "phakhi-forms-" + UUID().uuidString) }

    /// The same with its files in a folder.
    func needs(_ root: String) -> FormsNeeds {
        FormsNeeds(
            database: database,
            keys: keys,
            files: FileStore(root: root),
            organizations: { _ in [(id: "o1", name: "องค์กรหนึ่ง"), (id: "o2", name: "องค์กรสอง")] },
            programmes: { _, _ in [(id: "p1", name: "โครงการหนึ่ง")] }
        )
    }

    func form(_ name: String, programme: String? = "p1") async throws -> OpenForm {
        try await write { try $0.takeIn(name, programme: programme) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (FormsDesk) throws -> T) async throws -> T {
        try await database.write { tx in try body(FormsDesk(keys: keys, by: "tester", at: now, tx)) }
    }

    /// Works on records as a reviewer does.
    func review(_ body: @escaping @Sendable (SubmissionWork) throws -> Void) async throws {
        try await database.write { tx in
            try body(SubmissionWork(keys: keys, doer: Doer(actor: "reviewer", now: now), tx: tx))
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await database.read(body)
    }

    /// The facts of a kind that stand.
    func standing(_ kind: String) async throws -> Int {
        try await read { try FactStore.sum(kind: FactKind(kind), $0).count }
    }

    static let baseline = [
        "unit_name": "หน่วยบ้านสมมุติ", "place": "900101", "level": "unit", "coordination": "yes", "reach": "120",
        "target_since": "2026-01-01", "contact_name": "คุณสมมุติ", "contact_phone": "081 234 5678",
    ]
}
