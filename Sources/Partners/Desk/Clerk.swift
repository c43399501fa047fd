// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
import Storage

/// Who writes into this room, when, and with which keys: every store function that changes something has one.
public struct Clerk: Sendable {
    /// The account, or the program itself.
    public let actor: String
    /// When.
    public let now: Instant
    /// What seals the columns that only few may read.
    public let keys: SealingKeys

    /// A hand that writes.
    public init(actor: String, now: Instant, keys: SealingKeys) {
        self.actor = actor
        self.now = now
        self.keys = keys
    }

    /// Journals what was done; details stay empty unless they name no person.
    func log(_ action: String, _ record: String, _ details: String, _ tx: Transaction) throws {
        try Journal.append(
            .init(
                room: Partners.name,
                time: now,
                actor: actor,
                action: action,
                record: record,
                details: details
            ),
            tx
        )
    }

    /// Journals what was done to a record whose name nobody else may read.
    func log(_ action: String, _ record: String, _ tx: Transaction) throws {
        try log(action, record, "", tx)
    }

    /// Seals a text for one column; an empty text stays empty.
    func seal(_ text: String, _ place: SealedPlace) throws -> [UInt8]? {
        text.isEmpty ? nil : try Sealer(keys).seal(text, at: place)
    }

    /// Opens what was sealed; nothing is an empty text.
    func open(_ sealed: [UInt8]?, _ place: SealedPlace) throws -> String {
        try sealed.map { try Sealer(keys).openText($0, at: place) } ?? ""
    }
}
