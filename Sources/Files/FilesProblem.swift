// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum FilesProblem: Problem, Equatable {
    /// The file holds nothing.
    case empty
    /// The file is larger than may be stored.
    case tooLarge(bytes: Int)
    /// The file is none of the kinds that are stored.
    case unknownKind
    /// The file says it is a picture but cannot be read as one.
    case brokenPicture
    /// One account sent as much as it may within a day.
    case quotaReached(megabytes: Int)
    /// The whole house keeps as much as it may.
    case houseFull
    /// There is no such file.
    case missing
    /// The stored content is gone or was changed.
    case damaged(id: String)
    /// The disk did not take the file.
    case notWritten

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .empty: "files.empty"
        case .tooLarge: "files.too-large"
        case .unknownKind: "files.unknown-kind"
        case .brokenPicture: "files.broken-picture"
        case .quotaReached: "files.quota-reached"
        case .houseFull: "files.house-full"
        case .missing: "files.missing"
        case .damaged: "files.damaged"
        case .notWritten: "files.not-written"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .empty, .unknownKind, .brokenPicture: .invalid
        case .tooLarge, .quotaReached, .houseFull: .tooMuch
        case .missing: .missing
        case .damaged, .notWritten: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { FilesText.sentence(for: self) }
}
