// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Synchronization

/// Keeps tables to divide by between requests: they have thousands of lines and change once a year.
///
/// One belongs to one house. A table is used again only while its row version is the same.
final class DenominatorCache: Sendable {
    private struct Key: Hashable {
        let key: String
        let day: Day
    }

    private let kept = Mutex<[Key: DenominatorTable]>([:])

    /// The table of a key that is about the last day up to a day; without one, the first after it.
    func find(_ key: String, nearest day: Day, _ tx: Transaction) throws -> DenominatorTable? {
        guard let head = try DenominatorStore.head(key, nearest: day, tx) else { return nil }
        let place = Key(key: key, day: head.referenceDay)
        if let known = kept.withLock({ $0[place] }), known.version == head.version { return known }
        let table = try DenominatorStore.find(key, on: head.referenceDay, tx)
        kept.withLock { $0[place] = table }
        return table
    }
}
