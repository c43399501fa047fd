// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Erases people for good: in the rooms, in the journal's details, and again after a restore.
public struct Eraser: Sendable {
    let database: Database
    let file: ErasureFile
    let erasables: [Erasable]

    /// An eraser for a data folder.
    /// - Parameters:
    ///   - database: where the rooms keep their records.
    ///   - file: the list outside every backup.
    ///   - erasables: how other rooms erase; this room's own records are added.
    public init(database: Database, file: ErasureFile, erasables: [Erasable]) {
        self.database = database
        self.file = file
        self.erasables = erasables + Self.own
    }

    /// Erases whom a record is about, and what stands for the same person elsewhere.
    ///
    /// The file is written before the commit: should the program stop in between, the next replay erases; the
    /// other way round a restore would bring someone back. What is refused never reaches it.
    /// - Throws: ``PrivacyProblem``.
    public func erase(_ record: String, room: String, by actor: String, at now: Instant) async throws {
        let (first, file) = (Erasure(room: room, record: record, at: now), file)
        let erasable = try erasable(of: first)
        try await database.write { tx in
            let others = try erasable.others(record, tx).map { other in
                Erasure(room: other.room, record: other.record, at: now)
            }
            guard try Self.run(erasable, first, by: actor, tx) else { throw PrivacyProblem.missing }
            for other in others { _ = try Self.run(self.erasable(of: other), other, by: actor, tx) }
            for erasure in [first] + others { try file.append(erasure) }
        }
    }

    private func erasable(of erasure: Erasure) throws(PrivacyProblem) -> Erasable {
        guard let erasable = erasables.first(where: { $0.room == erasure.room }), Self.isWord(erasure.record)
        else { throw .notErasable(room: erasure.room) }
        return erasable
    }

    /// Erases again what a restored backup has brought back.
    /// - Returns: how many records were erased now, and the ids of those that could not be.
    public func replay(at now: Instant) async throws -> (erased: Int, failed: [String]) {
        var (count, failed): (Int, [String]) = (0, [])
        for erasure in file.read() {
            guard let erasable = erasables.first(where: { $0.room == erasure.room }) else { continue }
            do {
                let isErased = try await database.write { tx in
                    if try ErasureStore.holds(erasure.room, erasure.record, tx) { return false }
                    return try Self.run(erasable, erasure, by: "restore", tx)
                }
                if isErased { count += 1 }
            } catch let problem as any Problem {
                // One that cannot go, such as the last administrator, must not keep the others.
                failed.append("\(erasure.room) \(erasure.record) \(problem.code)")
            }
        }
        return (count, failed)
    }

    private static func run(
        _ erasable: Erasable,
        _ erasure: Erasure,
        by actor: String,
        _ tx: Transaction
    ) throws -> Bool {
        guard try erasable.erase(erasure.record, actor, erasure.at, tx) else { return false }
        try Journal.forget(record: erasure.record, tx)
        try ErasureStore.insert(erasure, by: actor, tx)
        try Privacy.log("erase", erasure.record, by: actor, at: erasure.at, tx)
        return true
    }

    /// A room's word and an id fit on one line of the file.
    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100 && text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    }

    /// This room's own records.
    private static let own: [Erasable] = [
        Erasable(room: "consents", title: PrivacyText.consents) { record, _, now, tx in
            try ConsentStore.erase(Consent.ID(record), at: now, tx)
        },
        Erasable(room: "requests", title: PrivacyText.requests) { record, _, _, tx in
            try RequestStore.erase(PersonRequest.ID(record), tx)
        },
    ]
}
