// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What rooms remember from one write to the next, so that a fact need not look up the same dictionary
/// words again and again.
///
/// A driver keeps one for its writing connection and empties it whenever something was undone or another
/// process wrote: what is remembered is therefore always what the next write would read.
public final class WriterMemory: Sendable {
    private let kept = Mutex<[ObjectIdentifier: any AnyObject & Sendable]>([:])

    /// A memory that holds nothing yet.
    public init() {}

    /// What a room remembers under its type; made when nothing is remembered.
    public func value<T: AnyObject & Sendable>(_ make: () -> T) -> T {
        kept.withLock { kept in
            if let known = kept[ObjectIdentifier(T.self)] as? T { return known }
            let made = make()
            kept[ObjectIdentifier(T.self)] = made
            return made
        }
    }

    /// Drops everything.
    public func forget() {
        kept.withLock { $0.removeAll() }
    }
}
