// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What storage refuses.
public enum StorageProblem: Problem, Equatable {
    /// Someone changed the record since it was read.
    case changedMeanwhile(record: String)
    /// A column does not hold what the program expects.
    case unreadable(column: String)
    /// A rule of the database itself was broken (unique, foreign key, check).
    case refused(rule: String)
    /// The database file was written by a newer Phakhi.
    case newerDatabase(migration: String)
    /// A released migration was edited.
    case editedMigration(id: String)
    /// The disk or the server did not do what it was asked.
    case failed(reason: String)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .changedMeanwhile: "storage.changed-meanwhile"
        case .unreadable: "storage.unreadable"
        case .refused: "storage.refused"
        case .newerDatabase: "storage.newer-database"
        case .editedMigration: "storage.edited-migration"
        case .failed: "storage.failed"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .changedMeanwhile: .conflict
        case .refused: .invalid
        default: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { StorageText.sentence(for: self) }
}
