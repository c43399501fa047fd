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
            let statement = try bound(sql)
            let row = statement.sqliteStatement
            defer { sqlite3_reset(row) }
            let columns = Storage.Row.Columns(statement.columnNames)
            while try step(row) {
                guard try each(Storage.Row(columns: columns, values: values(statement))) else { return }
            }
        }
    }

    func integers(_ sql: Storage.SQL, _ each: (IntegerRow) throws -> Void) throws {
        onStatement?(sql.text)
        try translated {
            let statement = try bound(sql)
            let row = statement.sqliteStatement
            defer { sqlite3_reset(row) }
            // One array for all rows: nobody else holds it when the next row comes.
            var numbers = [Int64](repeating: 0, count: Int(sqlite3_column_count(row)))
            while try step(row) {
                var missing: UInt64 = 0
                for index in numbers.indices {
                    switch sqlite3_column_type(row, Int32(index)) {
                    case SQLITE_INTEGER: numbers[index] = sqlite3_column_int64(row, Int32(index))
                    case SQLITE_NULL:
                        numbers[index] = 0
                        missing |= 1 << UInt64(index)
                    default: throw StorageProblem.unreadable(column: statement.columnNames[index])
                    }
                }
                try each(IntegerRow(numbers: numbers, missing: missing))
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
            let row = try bound(sql).sqliteStatement
            defer { sqlite3_reset(row) }
            while try step(row) {}
            return db.changesCount
        }
    }

    /// A prepared statement with its values, bound by SQLite itself: GRDB's own arguments are made twice.
    private func bound(_ sql: Storage.SQL) throws -> Statement {
        let statement = try db.cachedStatement(sql: sql.text)
        let row = statement.sqliteStatement
        sqlite3_reset(row)
        let expected = Int(sqlite3_bind_parameter_count(row))
        guard expected == sql.values.count else {
            throw StorageProblem.failed(reason: "\(sql.values.count) values for \(expected) places")
        }
        for (index, value) in sql.values.enumerated() {
            let code = bind(value, to: row, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(code) }
        }
        return statement
    }

    private func bind(_ value: Storage.Value, to row: SQLiteStatement, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(row, index)
        case .integer(let number): sqlite3_bind_int64(row, index, number)
        case .real(let number): sqlite3_bind_double(row, index, number)
        case .text(let text):
            sqlite3_bind_text(row, index, text, Int32(text.utf8.count), Self.copied)
        case .blob(let bytes):
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(row, index, 0)
                : bytes.withUnsafeBytes { raw in
                    sqlite3_bind_blob(row, index, raw.baseAddress, Int32(raw.count), Self.copied)
                }
        }
    }

    /// Tells SQLite to take a copy, because the value may be gone before the statement runs.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// - Returns: whether there is another row.
    private func step(_ row: SQLiteStatement) throws -> Bool {
        let code = sqlite3_step(row)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    private func failure(_ code: Int32) -> any Error {
        let extended = sqlite3_extended_errcode(db.sqliteConnection)
        let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: extended), message: message)
    }

    func script(_ text: String) throws {
        try translated { try db.execute(sql: text) }
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
