// SPDX-License-Identifier: Apache-2.0

/// One row of an answer, read by column name.
public struct Row: Sendable {
    /// The names of an answer's columns, shared by all its rows.
    public final class Columns: Sendable {
        /// The names in order.
        public let names: [String]

        /// Names in the order of the answer.
        public init(_ names: [String]) {
            self.names = names
        }

        /// Where a column stands, the first of that name; looking along a dozen short names is quicker than
        /// hashing one.
        func position(_ name: String) -> Int? { names.firstIndex(of: name) }
    }

    /// What the columns are called.
    public let columns: Columns
    /// What they hold, in the same order.
    public let values: [Value]

    /// A row as a driver reads it.
    public init(columns: Columns, values: [Value]) {
        self.columns = columns
        self.values = values
    }

    /// Reads a column that always holds something.
    /// - Throws: ``StorageProblem/unreadable(column:)`` when it is missing, null or of another kind.
    public func get<T: Readable>(_ column: String, as type: T.Type = T.self) throws -> T {
        guard let position = columns.position(column), let read = T(value: values[position]) else {
            throw StorageProblem.unreadable(column: column)
        }
        return read
    }

    /// Reads a column that may be null.
    /// - Throws: ``StorageProblem/unreadable(column:)`` when it is missing or of another kind.
    public func find<T: Readable>(_ column: String, as type: T.Type = T.self) throws -> T? {
        guard let position = columns.position(column) else {
            throw StorageProblem.unreadable(column: column)
        }
        if values[position] == .null { return nil }
        guard let read = T(value: values[position]) else { throw StorageProblem.unreadable(column: column) }
        return read
    }
}
