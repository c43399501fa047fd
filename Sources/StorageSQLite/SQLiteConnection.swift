// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Storage

/// One connection of the pool, spoken to in the words of `Storage`.
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    let onStatement: (@Sendable (String) -> Void)?

    var dialect: Dialect { .sqlite }

    func query(_ sql: Storage.SQL, _ each: (Storage.Row) throws -> Bool) throws {
        onStatement?(sql.text)
        try translated {
            let statement = try db.cachedStatement(sql: sql.text)
            let columns = Storage.Row.Columns(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(sql))
            while let row = try cursor.next() {
                let values = Array(row.databaseValues.map(value))
                guard try each(Storage.Row(columns: columns, values: values)) else { return }
            }
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

    private func value(_ value: DatabaseValue) -> Storage.Value {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
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
