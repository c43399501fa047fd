// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Sealing
import Storage

/// A sheet of answers that somebody sent and is still looking at.
struct SheetDraft: Sendable {
    typealias ID = Kernel.ID<SheetDraft>

    let id: ID
    let name: String
    let grid: SheetGrid
}

/// Files on their way in: sheets of answers, and what was attached to a form that is not sent yet.
///
/// Sealed, because nobody has said yet what in them is personal.
enum DraftStore {
    /// After so long a file that nobody came back for is gone, milliseconds.
    static let life: Int64 = 2 * 24 * 3_600_000

    /// Keeps a file; older ones that nobody came back for go.
    static func add(
        _ name: String,
        _ bytes: [UInt8],
        _ keys: SealingKeys,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> SheetDraft.ID {
        try tx.run(
            "delete from form_drafts where added_at < \(Instant(milliseconds: doer.now.milliseconds - life))"
        )
        let id = SheetDraft.ID.new(at: doer.now)
        let sealed = try Sealer(keys).seal(bytes, at: place(id))
        try tx.run(
            """
            insert into form_drafts (id, name, content, added_at, added_by)
            values (\(id), \(name), \(sealed), \(doer.now), \(doer.actor))
            """
        )
        return id
    }

    /// One's own file.
    /// - Throws: ``FormsProblem/missing`` when it is gone or another's.
    static func open(_ id: SheetDraft.ID, _ keys: SealingKeys, by actor: String, _ tx: Transaction) throws
        -> (name: String, bytes: [UInt8])
    {
        let row = try tx.row("select name, content, added_by from form_drafts where id = \(id)")
        guard let row, try row.get("added_by", as: String.self) == actor else { throw FormsProblem.missing }
        let bytes = try Sealer(keys).open(try row.get("content", as: [UInt8].self), at: place(id))
        return (try row.get("name"), bytes)
    }

    /// One's own sheet.
    /// - Throws: ``FormsProblem/missing`` when it is gone or another's.
    static func get(_ id: SheetDraft.ID, _ keys: SealingKeys, by actor: String, _ tx: Transaction) throws
        -> SheetDraft
    {
        let (name, bytes) = try open(id, keys, by: actor, tx)
        return SheetDraft(id: id, name: name, grid: try SheetGrid(stored: bytes))
    }

    static func remove(_ id: SheetDraft.ID, _ tx: Transaction) throws {
        try tx.run("delete from form_drafts where id = \(id)")
    }

    static func place(_ id: SheetDraft.ID) -> SealedPlace {
        SealedPlace(table: "form_drafts", column: "content", row: id.rawValue)
    }
}
