// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite
import Storage

/// One connection of the pool, spoken to in the words of `Storage`.
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    let onStatement: (@Sendable (String) -> Void)?
    /// Only a reader's mark means anything: a writer does not see its own commits in it.
    var isReader = false
    /// Only the writer has one.
    var memory: WriterMemory?

    var dialect: Dialect { .sqlite }

    /// SQLite's own counter: it changes when another connection or process commits.
    var snapshot: SnapshotMark? {
        get throws {
            guard isReader, let handle = db.sqliteConnection else { return nil }
            let version = try Int64.fetchOne(db.cachedStatement(sql: "pragma data_version"))
            return version.map { SnapshotMark(connection: Int(bitPattern: handle), version: $0) }
        }
    }

    func query(_ sql: Storage.SQL, _ each: (Storage.Row) throws -> Bool) throws {
        onStatement?(sql.text)
        try translated {
            let statement = try db.cachedStatement(sql: sql.text)
            let columns = Storage.Row.Columns(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(sql))
            while try cursor.next() != nil {
                guard try each(Storage.Row(columns: columns, values: values(statement))) else { return }
            }
        }
    }

    /// The row under the cursor, read from SQLite itself: GRDB's own values cost as much again.
    private func values(_ statement: Statement) -> [Storage.Value] {
        let row = statement.sqliteStatement
        let count = Int(sqlite3_column_count(row))
        return [Storage.Value](unsafeUninitializedCapacity: count) { buffer, filled in
            for index in 0..<count {
                buffer.initializeElement(at: index, to: Self.value(row, Int32(index)))
            }
            filled = count
        }
    }

    private static func value(_ row: SQLiteStatement, _ index: Int32) -> Storage.Value {
        switch sqlite3_column_type(row, index) {
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(row, index))
        case SQLITE_FLOAT:
            return .real(sqlite3_column_double(row, index))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(row, index)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(row, index)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, index)))
            return .blob([UInt8](bytes))
        default:
            return .null
        }
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        onStatement?(sql.text)
        return try translated {
            try db.cachedStatement(sql: sql.text).execute(arguments: arguments(sql))
            return db.changesCount
        }
    }

    func script(_ text: String) throws {
        try translated { try db.execute(sql: text) }
    }

    private func arguments(_ sql: Storage.SQL) -> StatementArguments {
        StatementArguments(sql.values.map(databaseValue))
    }

    private func databaseValue(_ value: Storage.Value) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    private func translated<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            // Only the rule's name goes on: the message of a failed statement could hold what was typed.
            if error.resultCode == .SQLITE_CONSTRAINT {
                throw StorageProblem.refused(rule: error.message ?? "constraint")
            }
            throw StorageProblem.failed(reason: "\(error.extendedResultCode) \(error.message ?? "")")
        }
    }
}
