// SPDX-License-Identifier: Apache-2.0

/// Where a sealed value belongs; it opens nowhere else, so values cannot be swapped between rows.
public struct SealedPlace: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The column.
    public let column: String
    /// The row's id as text, which never changes.
    public let row: String

    /// One cell of the database.
    public init(table: String, column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }

    /// Table and column, for messages.
    var name: String { "\(table).\(column)" }

    /// Table, column and row, each after its length, so that no two places read the same.
    var bytes: [UInt8] {
        [table, column, row].flatMap { part in
            let text = Array(part.utf8)
            return UInt64(text.count).bytes.suffix(4) + text
        }
    }
}

extension UInt64 {
    /// Eight bytes, the highest first.
    var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> UInt64(56 - 8 * $0)) } }
}
