// SPDX-License-Identifier: Apache-2.0

public import Facts
import Foundation
import Kernel
import Places
import Planning
import Storage

/// What the room Facts is given from rooms that it does not know.
extension House {
    /// Lets figures follow the official list of places that came with this program.
    static func adoptCodes(_ database: Database) async throws {
        let current = Dictionary(
            Gazetteer.bundled.replacements.map { ($0.old.rawValue, $0.current.rawValue) },
            uniquingKeysWith: { first, _ in first }
        )
        let known = try await database.read { try PlaceCodes.list($0) }
        guard known != current else { return }
        try await database.write { tx in try PlaceCodes.adopt(current, tx) }
    }

    /// Computes all figures again and compares; also whether the records that facts point to are there.
    public func verifyFacts() async throws -> FactsReport {
        try await database.read { tx in
            try FactsCheck.verify(exists: { try Planning.isRecord($0, $1) }, tx)
        }
    }

    /// Imports a file of facts and adds it to the live figures.
    /// - Throws: as `FactImport.run`.
    public func importFacts(
        _ path: String,
        goodOnly: Bool,
        again: Bool,
        progress: @escaping @Sendable (FactImport.Progress) -> Void
    ) async throws -> FactImport.Outcome {
        let work = FactImport(path: path, into: database, clock: clock)
        return try await work.run(goodOnly: goodOnly, again: again, progress: progress)
    }

    /// Takes back the import that was broken off; nil when there is none.
    /// - Throws: as `FactImportUndo.run`.
    public func abandonImport(
        progress: @escaping @Sendable (FactImport.Progress) -> Void
    ) async throws -> FactImportUndo.Outcome? {
        try await FactImportUndo(database, clock: clock).run(progress: progress)
    }

    /// Adds everything that waits to the live figures, before a command ends.
    public func finishFacts(progress: @escaping @Sendable () async -> Void = {}) async throws {
        do {
            try await House.adoptCodes(database)
        } catch FactsProblem.beingCounted {
            // The map waits for what is being added up, not the other way round.
            try await FactsWorker(database).finish(progress: progress)
            try await House.adoptCodes(database)
        }
        try await FactsWorker(database).finish(progress: progress)
    }
}
