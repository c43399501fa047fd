// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Everything for which a file is refused, and the failures of writing one.
public enum DocumentsProblem: Problem, Equatable {
    /// The file, or what would come out of it, is larger than ``DocumentLimits`` allow.
    case tooLarge
    /// There is no text in it.
    case empty
    /// Neither text nor a kind of file that can be read.
    case unreadable
    /// A zip that would unpack to far more than it seems.
    case zipBomb
    /// An Office file that is cut off or damaged.
    case brokenArchive
    /// A part of the file is XML with a DOCTYPE, which can hide traps and has no place in Office files.
    case doctype
    /// Word or Excel before 2007, or a file with a password.
    case oldOrEncrypted
    /// `pdftotext` is not installed here.
    case pdfToolMissing
    /// A PDF of pictures: scanned pages have no text.
    case pdfWithoutText
    /// A PDF that cannot be opened without its password.
    case pdfEncrypted
    /// A PDF that is cut off or damaged.
    case pdfBroken
    /// A PDF that took longer than ``DocumentLimits/pdfSeconds``.
    case pdfTooSlow
    /// A workbook could not be written here, for want of space or rights.
    case writingFailed

    /// Stable, dotted.
    public var code: String {
        switch self {
        case .tooLarge: "documents.too-large"
        case .empty: "documents.empty"
        case .unreadable: "documents.unreadable"
        case .zipBomb: "documents.zip-bomb"
        case .brokenArchive: "documents.broken-archive"
        case .doctype: "documents.doctype"
        case .oldOrEncrypted: "documents.old-or-encrypted"
        case .pdfToolMissing: "documents.pdf.tool-missing"
        case .pdfWithoutText: "documents.pdf.without-text"
        case .pdfEncrypted: "documents.pdf.encrypted"
        case .pdfBroken: "documents.pdf.broken"
        case .pdfTooSlow: "documents.pdf.too-slow"
        case .writingFailed: "documents.writing-failed"
        }
    }

    /// Too much is the file's size, broken is this machine, everything else is the file.
    public var kind: ProblemKind {
        switch self {
        case .tooLarge, .zipBomb, .pdfTooSlow: .tooMuch
        case .pdfToolMissing, .writingFailed: .broken
        default: .invalid
        }
    }

    /// What is wrong and what to do.
    public var text: Sentence { DocumentsText.problem(self) }
}
