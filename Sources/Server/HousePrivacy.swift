// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Forms
import Foundation
public import Kernel
import Partners
public import Privacy
import Storage
import StorageSQLite

/// What the room Privacy is given: how each room erases and what it keeps for how long.
extension Rooms {
    /// How rooms erase people; an account that an older backup does not know is no fault.
    static let erasables = [
        Erasable(room: Access.name, title: ServerText.account) { record, actor, now, tx in
            do {
                try AccountStore.erase(Account.ID(record), by: actor, at: now, tx)
                return true
            } catch AccessProblem.noAccount { return false }
        },
        Erasable(room: Forms.name, title: ServerText.record) { record, actor, now, tx in
            try FormsErasing.erase(record, by: actor, at: now, tx)
        },
    ]

    /// What is deleted when its time is over.
    static let retained = [
        Retained(
            purpose: Purpose.ID("devices"),
            title: ServerText.endedSessions,
            count: { try SessionStore.count(endedBefore: $0, $1) },
            remove: { try SessionStore.remove(endedBefore: $0, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("devices"),
            title: ServerText.usedInvitations,
            count: { try InvitationStore.count(endedBefore: $0, $1) },
            remove: { try InvitationStore.remove(endedBefore: $0, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("journal"),
            title: ServerText.oldViews,
            count: { try ViewStore.count(before: $0, $1) },
            remove: { before, _, tx in try ViewStore.remove(before: before, tx) }
        ),
    ]

    var privacy: PrivacyNeeds {
        PrivacyNeeds(
            database: database,
            keys: keys,
            eraser: Eraser(database: database, file: erasures, erasables: Self.erasables),
            retention: Retention(database: database, retained: Self.retained),
            sheet: Self.sheet,
            organizations: { tx in
                try OrganizationStore.list(.all, tx).map { (id: $0.id.rawValue, name: $0.name) }
            }
        )
    }

    private static func sheet(_ name: String, _ rows: [[String]], _ isWorkbook: Bool) throws -> [UInt8] {
        let table = SheetTable(
            name: name,
            columns: (rows.first ?? []).map { SheetTable.Column($0, width: 30) },
            rows: rows.dropFirst().map { row in row.map { $0.isEmpty ? .empty : .text($0) } }
        )
        return isWorkbook ? try table.xlsx() : table.csv()
    }
}

extension House {
    /// Deletes what has outlived its use.
    /// - Parameter isTrial: only counts what would go.
    /// - Returns: what has gone or would go.
    /// - Throws: `StorageProblem`.
    public func retain(isTrial: Bool) async throws -> [Retention.Line] {
        let retention = Retention(database: database, retained: Rooms.retained)
        return isTrial
            ? try await retention.preview(at: clock.now) : try await retention.run(at: clock.now).lines
    }

    /// Erases again what a restored backup has brought back; needs no keys, because nothing is opened.
    /// - Parameters:
    ///   - dataFolder: the restored folder.
    ///   - list: the list of erasures of another folder, which is copied beside this one.
    ///   - now: the time.
    /// - Returns: how many records were erased, and the ids of those that could not be.
    /// - Throws: `StorageProblem`, `PrivacyProblem`.
    public static func eraseAgain(
        dataFolder: String,
        list: String? = nil,
        now: Instant
    ) async throws -> (erased: Int, failed: [String]) {
        let file = ErasureFile(dataFolder: dataFolder)
        if let list, list != file.path { try file.add(from: list) }
        guard FileManager.default.fileExists(atPath: file.path) else { return (0, []) }
        let database = Database(try SQLiteDriver(path: dataFolder + "/" + databaseName))
        try await Migrator.migrate(database, migrations, now: now)
        let result = try await Eraser(database: database, file: file, erasables: Rooms.erasables).replay(
            at: now
        )
        try await database.close()
        return result
    }
}
