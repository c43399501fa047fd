// SPDX-License-Identifier: Apache-2.0

/// What a storage driver does; `StorageSQLite` is one.
public protocol Driver: Sendable {
    /// Runs a body over one unchanging state of the data.
    func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    /// Runs a body that may change the data; answers after the commit is on the disk.
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    /// Writes a whole copy of the data into a new file while others go on working.
    func copy(to path: String) async throws
    /// Ends all work.
    func close() async throws
}

/// The data of one Phakhi.
///
/// Everything that belongs together happens in one `write`: stores take the transaction as a parameter,
/// so any number of them share it and none can open its own behind the caller's back.
public struct Database: Sendable {
    private let driver: any Driver

    /// A database behind a driver.
    public init(_ driver: any Driver) {
        self.driver = driver
    }

    /// Reads from one unchanging state of the data.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await driver.read(body)
    }

    /// Changes the data, whole or not at all; returns once the change is on the disk.
    /// - Throws: whatever the body throws, after undoing what it did.
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await driver.write(body)
    }

    /// Writes a whole copy of the data into a new file while others go on working.
    public func copy(to path: String) async throws {
        try await driver.copy(to: path)
    }

    /// Ends all work; nothing may be asked afterwards.
    public func close() async throws {
        try await driver.close()
    }
}

/// One open connection as a driver offers it.
public protocol Connection {
    /// Runs a query and hands over each row until the body says stop by returning false.
    func query(_ sql: SQL, _ each: (Row) throws -> Bool) throws
    /// Runs a query whose columns all hold whole numbers, and hands over each row.
    func integers(_ sql: SQL, _ each: (IntegerRow) throws -> Void) throws
    /// Runs a statement.
    /// - Returns: how many rows it changed.
    func execute(_ sql: SQL) throws -> Int
    /// Runs several statements without values, for migrations.
    func script(_ text: String) throws
    /// Which snippets this database understands.
    var dialect: Dialect { get }
    /// Which state of the data a read sees; nil inside a write and where the database cannot say.
    var snapshot: SnapshotMark? { get throws }
    /// What rooms remember between writes; nil outside a write.
    var memory: WriterMemory? { get }
}

/// The two databases, for the few places where their SQL differs.
public enum Dialect: Sendable {
    /// SQLite 3.40 or newer.
    case sqlite
    /// PostgreSQL 15 or newer.
    case postgres
}

/// What a body inside `read` or `write` works with; it ends when the body ends.
public struct Transaction {
    private let connection: any Connection

    /// A transaction that a driver has opened.
    public init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Which snippets this database understands.
    public var dialect: Dialect { connection.dialect }

    /// Which state of the data a read sees; nil inside a write and where the database cannot say.
    public var snapshot: SnapshotMark? { get throws { try connection.snapshot } }

    /// What a room remembers between writes; outside a write made anew each time.
    public func remembered<T: AnyObject & Sendable>(_ make: () -> T) -> T {
        connection.memory?.value(make) ?? make()
    }

    /// All rows of a query.
    public func rows(_ sql: SQL) throws -> [Row] {
        var out: [Row] = []
        try connection.query(sql) { row in
            out.append(row)
            return true
        }
        return out
    }

    /// All rows of a query, each turned into what it means.
    public func rows<T>(_ sql: SQL, _ read: (Row) throws -> T) throws -> [T] {
        var out: [T] = []
        try connection.query(sql) { row in
            out.append(try read(row))
            return true
        }
        return out
    }

    /// The first row, or nil.
    public func row(_ sql: SQL) throws -> Row? {
        var found: Row?
        try connection.query(sql) { row in
            found = row
            return false
        }
        return found
    }

    /// The first column of the first row, or nil.
    public func one<T: Readable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
        guard let row = try row(sql), let value = row.values.first, value != .null else { return nil }
        guard let read = T(value: value) else {
            throw StorageProblem.unreadable(column: row.columns.names.first ?? "?")
        }
        return read
    }

    /// Hands over rows one by one, for answers that are too long to hold.
    public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try connection.query(sql) { row in
            try body(row)
            return true
        }
    }

    /// Hands over rows of whole numbers one by one, for answers of a million rows.
    /// - Throws: ``StorageProblem/unreadable(column:)`` when a column holds something else.
    public func integers(_ sql: SQL, _ body: (IntegerRow) throws -> Void) throws {
        try connection.integers(sql, body)
    }

    /// Runs a statement that changes something.
    /// - Returns: how many rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try connection.execute(sql)
    }

    /// Runs an update that names the row version it was based on.
    /// - Throws: ``StorageProblem/changedMeanwhile(record:)`` when that version is no longer there.
    public func update(_ sql: SQL, record: String) throws {
        guard try connection.execute(sql) > 0 else { throw StorageProblem.changedMeanwhile(record: record) }
    }

    func script(_ text: String) throws {
        try connection.script(text)
    }
}
