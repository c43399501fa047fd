// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What sealing refuses: keys that are not safe or not the right ones, and values that somebody changed.
public enum SealingProblem: Problem, Equatable {
    /// There is no key file where one was expected.
    case keyFileMissing(path: String)
    /// A key file is already there; it is never overwritten.
    case keyFileExists(path: String)
    /// Other accounts of the machine may read or change the key file.
    case keyFileOpenToOthers(path: String)
    /// The key file lies inside the data folder, and would be copied with it.
    case keyFileInsideData(path: String)
    /// The key file is cut short or was edited.
    case keyFileBroken(path: String, line: Int)
    /// The disk refused, with the system's own number for it.
    case keyFileFailed(path: String, errno: Int32)
    /// Another key than the one that sealed this database.
    case wrongKey
    /// One key of several is missing, by its id.
    case keyMissing(id: String)
    /// The key that seals now cannot be taken out of the ring.
    case keyInUse(id: String)
    /// The key check value in the database cannot be read.
    case keyCheckBroken
    /// A line of the recovery sheet was mistyped, counted from 1.
    case sheetLineWrong(line: Int)
    /// Lines of the recovery sheet are missing; so many were read.
    case sheetIncomplete(lines: Int)
    /// A sealed value, or the seal over a chain, is not what was sealed there.
    case changed(place: String)
    /// A sealed file is not what was sealed, or its end is missing.
    case fileChanged
    /// A stored password, PIN or code cannot be read.
    case hashBroken
    /// A PIN is not made of six digits.
    case pinShape
    /// A national id does not have thirteen digits.
    case nationalIDShape
    /// The cryptographic library did not do what it was asked.
    case failed

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .keyFileMissing: "sealing.key-file.missing"
        case .keyFileExists: "sealing.key-file.exists"
        case .keyFileOpenToOthers: "sealing.key-file.open-to-others"
        case .keyFileInsideData: "sealing.key-file.inside-data"
        case .keyFileBroken: "sealing.key-file.broken"
        case .keyFileFailed: "sealing.key-file.failed"
        case .wrongKey: "sealing.key.wrong"
        case .keyMissing: "sealing.key.missing"
        case .keyInUse: "sealing.key.in-use"
        case .keyCheckBroken: "sealing.key-check.broken"
        case .sheetLineWrong: "sealing.sheet.line-wrong"
        case .sheetIncomplete: "sealing.sheet.incomplete"
        case .changed: "sealing.changed"
        case .fileChanged: "sealing.file-changed"
        case .hashBroken: "sealing.hash.broken"
        case .pinShape: "sealing.pin.shape"
        case .nationalIDShape: "sealing.national-id.shape"
        case .failed: "sealing.failed"
        }
    }

    /// What a person typed wrongly is theirs to mend; everything else is ours.
    public var kind: ProblemKind {
        switch self {
        case .sheetLineWrong, .sheetIncomplete, .pinShape, .nationalIDShape: .invalid
        case .keyFileExists, .keyInUse: .conflict
        default: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { SealingText.sentence(for: self) }
}
