// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// One record that was erased; ids only.
public struct Erasure: Sendable, Equatable {
    /// The room of the record, such as `access`.
    public let room: String
    /// The record's id.
    public let record: String
    /// When it was erased first.
    public let at: Instant
}

/// How a room deletes whom one of its records is about.
public struct Erasable: Sendable {
    /// Deletes identity and sealed values of a record.
    public typealias Erase =
        @Sendable (_ record: String, _ actor: String, _ now: Instant, Transaction) throws -> Bool
    /// Finds what else stands for the same person.
    public typealias Others =
        @Sendable (_ record: String, Transaction) throws -> [(room: String, record: String)]

    /// The room's name in the journal.
    public let room: String
    /// What it is called on the page.
    public let title: Sentence
    /// Deletes identity and sealed values of a record.
    ///
    /// Doing it twice must do no harm; false when there is no such record (an older backup may not know it).
    public let erase: Erase
    /// What stands for the same person in this and other rooms and is erased along; asked before erasing.
    public let others: Others

    /// A way to erase.
    public init(
        room: String,
        title: Sentence,
        others: @escaping Others = { _, _ in [] },
        erase: @escaping Erase
    ) {
        self.room = room
        self.title = title
        self.others = others
        self.erase = erase
    }
}
