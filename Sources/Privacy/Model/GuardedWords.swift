// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Texts after the guard: as they are to be saved, and whether someone chose to keep what it found.
public struct GuardedWords: Sendable, Equatable {
    /// As many texts as were given, in their order.
    public let words: [String]
    /// Someone was found, and the writer answered "save as it is".
    public let isKept: Bool

    /// The only text, the usual case.
    public var first: String { words.first ?? "" }

    /// Journals that the writer chose to keep what was found, in the transaction that saves it.
    ///
    /// The words stay out: the journal must not hold what is asked to be hidden. Where nothing was kept,
    /// nothing happens.
    /// - Parameters:
    ///   - record: the record that is saved with the texts.
    ///   - actor: who chose.
    ///   - now: when.
    ///   - tx: the transaction of the save.
    /// - Throws: whatever storage refuses.
    public func note(_ record: String, by actor: String, at now: Instant, _ tx: Transaction) throws {
        guard isKept else { return }
        try Privacy.log("guard.keep", record, by: actor, at: now, tx)
    }
}
