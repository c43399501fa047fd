// SPDX-License-Identifier: Apache-2.0

import Storage
import Synchronization

/// What the writing connection remembers of the dictionaries and the measures; `WriterMemory` drops it when
/// it could be wrong.
final class FactMemory: Sendable {
    let words = Shelf<String, Int>()
    let contexts = Shelf<Context, Int>()
    let shapes = Shelf<String, Int>()
    let kinds = Shelf<String, (id: Int, scales: String)>()
    let shapeCodes = Shelf<Int, [String: String]>()
    let contextCodes = Shelf<Int, MeasureFilter.Context>()
    let counters = Shelf<Int, [MeasureCounter]>()
    /// Abolished codes and what they are today, under one key.
    let codes = Shelf<Bool, [Int: Int]>()
    private let free = Mutex<Int?>(nil)

    /// Who a fact counts for, by the numbers of the words.
    struct Context: Hashable, Sendable {
        let programme: Int
        let organization: Int
        let unit: Int
    }

    static func of(_ tx: Transaction) -> FactMemory { tx.remembered { FactMemory() } }

    /// The next free number of a fact.
    func nextSeq(_ read: () throws -> Int) rethrows -> Int {
        if let next = free.withLock({ $0 }) { return next }
        let next = try read()
        setNextSeq(next)
        return next
    }

    func setNextSeq(_ seq: Int?) { free.withLock { $0 = seq } }

    /// Forgets which measures there are, how far they have come, and which codes are in force.
    func forgetMeasures() {
        counters.forget()
        codes.forget()
    }
}

/// A table that is filled as it is asked.
final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// What is known under a key, or what `read` says, remembered.
    func recall(_ key: Key, _ read: () throws -> Value) rethrows -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let value = try read()
        known.withLock {
            // The dictionaries of a whole country need not fit: what is dropped is read again.
            if $0.count > 200_000 { $0.removeAll() }
            $0[key] = value
        }
        return value
    }

    func forget() { known.withLock { $0.removeAll() } }
}
