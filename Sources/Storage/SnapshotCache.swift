// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Which state of the data a reading connection sees: two equal marks see the same data.
public struct SnapshotMark: Hashable, Sendable {
    /// The connection; marks of two connections cannot be compared.
    public let connection: Int
    /// Changes with every commit of anyone, another process included.
    public let version: Int64

    /// A mark as a driver takes it.
    public init(connection: Int, version: Int64) {
        self.connection = connection
        self.version = version
    }
}

/// Keeps what was read for as long as nobody has committed anything, so that a board that thirty phones
/// refresh is put together once.
///
/// It can never be stale: the database itself says whether something was committed since, and a database
/// that cannot say so is read again each time.
public final class SnapshotCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Place: Hashable {
        let key: Key
        let connection: Int
    }

    private let limit: Int
    private let kept = Mutex<[Place: (version: Int64, value: Value)]>([:])

    /// A cache that holds at most so many values, each once for a connection.
    public init(limit: Int) {
        self.limit = limit
    }

    /// What is known under a key in this state of the data; reads it when it is not known yet.
    public func value(_ key: Key, _ tx: Transaction, _ read: (Transaction) throws -> Value) throws -> Value {
        guard let mark = try tx.snapshot else { return try read(tx) }
        let place = Place(key: key, connection: mark.connection)
        if let known = kept.withLock({ $0[place] }), known.version == mark.version { return known.value }
        let value = try read(tx)
        kept.withLock { kept in
            // What is left of older states is of no use to anyone on this connection.
            if kept.count >= limit {
                kept = kept.filter {
                    $0.key.connection == mark.connection && $0.value.version == mark.version
                }
            }
            if kept.count >= limit { kept.removeAll() }
            kept[place] = (mark.version, value)
        }
        return value
    }
}
