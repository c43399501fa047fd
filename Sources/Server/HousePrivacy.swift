// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Facts
import Files
import Forms
import Foundation
public import Kernel
import Partners
import Planning
public import Privacy
import Reading
import Storage
import StorageSQLite
import Web

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
        Erasable(
            room: Forms.name,
            title: ServerText.record,
            others: { record, tx in
                try FormsErasing.subject(of: record, tx).map { [(HousePersons.room, String($0))] } ?? []
            },
            erase: { record, actor, now, tx in try FormsErasing.erase(record, by: actor, at: now, tx) }
        ),
        HousePersons.erasable,
        Erasable(room: "partners.person", title: ServerText.aPerson) { record, actor, now, tx in
            try PartnersErasing.person(record, by: actor, at: now, tx)
        },
        Erasable(room: "partners.household", title: ServerText.aHousehold) { record, actor, now, tx in
            try PartnersErasing.household(record, by: actor, at: now, tx)
        },
    ]

    /// What is deleted when its time is over; contents of files go last, once nothing names them.
    static func retained(_ files: FileStore) -> [Retained] {
        ReportRetention.slices + PlanningRetention.slices + people + logs + [
            Retained(
                purpose: Purpose.ID("photos"),
                title: ServerText.contentsOfFiles,
                count: { try FileStore.countDiscarded($1) },
                remove: { try files.sweep(limit: $1, $2) }
            )
        ]
    }

    /// People who have left, and people whom records of field work are about.
    private static let people = [
        Retained(
            purpose: Purpose.ID("accounts"),
            title: ServerText.endedAccounts,
            count: {
                try AccountRetention.list(before: $0.before, sparing: $0.held, limit: 1_000_000, $1).count
            },
            remove: { cut, limit, tx in
                try AccountRetention.erase(
                    before: cut.before,
                    sparing: cut.held,
                    limit: limit,
                    at: cut.now,
                    tx
                )
            }
        ),
        Retained(
            purpose: Purpose.ID("field-records"),
            title: ServerText.oldRecords,
            count: {
                try FormsRetention.list(before: $0.before, sparing: $0.held, limit: 1_000_000, $1).count
            },
            remove: { cut, limit, tx in
                try FormsRetention.forget(
                    before: cut.before,
                    sparing: cut.held,
                    limit: limit,
                    at: cut.now,
                    tx
                )
            }
        ),
    ]

    private static let logs = [
        Retained(
            purpose: Purpose.ID("devices"),
            title: ServerText.endedSessions,
            count: { try SessionStore.count(endedBefore: $0.before, $1) },
            remove: { try SessionStore.remove(endedBefore: $0.before, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("devices"),
            title: ServerText.usedInvitations,
            count: { try InvitationStore.count(endedBefore: $0.before, $1) },
            remove: { try InvitationStore.remove(endedBefore: $0.before, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("journal"),
            title: ServerText.oldViews,
            count: { try ViewStore.count(before: $0.before, $1) },
            remove: { try ViewStore.remove(before: $0.before, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("journal"),
            title: ServerText.oldOpenings,
            count: { try OpeningStore.count(before: $0.before, sparing: $0.held, $1) },
            remove: { try OpeningStore.remove(before: $0.before, sparing: $0.held, atMost: $1, $2) }
        ),
        Retained(
            purpose: Purpose.ID("journal"),
            title: ServerText.journalDetails,
            count: { try Journal.countDetails(before: $0.before, sparing: $0.held, $1) },
            remove: { try Journal.forgetDetails(before: $0.before, sparing: $0.held, limit: $1, $2) }
        ),
    ]

    var privacy: PrivacyNeeds {
        PrivacyNeeds(
            database: database,
            keys: keys,
            eraser: Eraser(database: database, file: erasures, erasables: Self.erasables),
            retention: Retention(database: database, retained: Self.retained(files)),
            sheet: Self.sheet,
            rights: Self.rights,
            name: { id, visit, tx in
                if let found = try OrganizationStore.find(ID(id), tx) { return found.name(visit.language) }
                return try ProgrammeStore.find(ID(id), tx)?.title(visit.language)
            },
            person: { id, tx in try AccountStore.names(of: [id], tx)[id] },
            photo: { id, tx in try Planning.ties(ofPhoto: StoredFile.ID(id), tx) }
        )
    }

    /// What room Access says about consents, requests and breaches.
    private static let rights = PrivacyRights(
        may: { visit, permission, subject in visit.may(permission, subject) },
        reached: { visit, permission in
            visit.reach(permission).condition(
                ReachColumns(programme: "programme", recordedBy: "created_by") {
                    "coalesce(organization = \($0), 1 = 0)"
                }
            )
        },
        owners: owners,
        viewed: { kind, record, count, visit, tx in
            try ViewStore.note(kind, record, count: count, visit, tx)
        }
    )

    /// Whoever holds a programme records for its partners; whoever holds the house, for everyone.
    private static func owners(
        _ visit: Visit,
        _ permission: Permission,
        _ tx: Transaction
    ) throws -> OwnerChoices {
        let reach = visit.reach(permission, beginning: true)
        let partners = try reach.named.programmes.flatMap {
            try ProgrammeTies.load(Programme.ID($0), tx).partners
        }
        let offered = reach.named.organizations.union(partners)
        let organizations = try OrganizationStore.list(.all, tx).filter {
            reach.isEverything || offered.contains($0.id.rawValue)
        }
        return OwnerChoices(
            organizations: organizations.map { .init(id: $0.id.rawValue, title: $0.name(visit.language)) },
            programmes: try ProgrammeStore.list(within: reach, limit: 200, tx).map {
                .init(id: $0.id.rawValue, title: $0.title(visit.language))
            },
            mayForHouse: visit.may(permission, Subject()),
            acting: visit.actingFor(permission)
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
    /// - Returns: what has gone or would go, and how long the longest slice kept the writer.
    /// - Throws: `StorageProblem`.
    public func retain(isTrial: Bool) async throws -> (lines: [Retention.Line], longest: Duration) {
        let retention = Retention(database: database, retained: Rooms.retained(files))
        guard isTrial else { return try await retention.run(at: clock.now) }
        return (try await retention.preview(at: clock.now), .zero)
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
        // Facts that are half counted cannot be moved.
        try await FactsWorker(database).finish()
        let result = try await Eraser(database: database, file: file, erasables: Rooms.erasables).replay(
            at: now
        )
        try await database.close()
        return result
    }
}
