// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Why the demo does not start.
public enum DemoProblem: Problem, Equatable {
    /// The folder is in use: invented records must never mix with real ones.
    case notEmpty(organizations: Int)
    /// More commitments were asked for than a test needs.
    case tooMany(most: Int)
    /// An invented record could not be taken in: a fault of the demo itself.
    case mended([String])

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .notEmpty: "demo.not-empty"
        case .tooMany: "demo.too-many"
        case .mended: "demo.mended"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .notEmpty: .conflict
        case .tooMany: .tooMuch
        case .mended: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { DemoText.sentence(for: self) }
}
