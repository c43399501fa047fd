// SPDX-License-Identifier: Apache-2.0

public import Files
public import Kernel
public import Storage

/// A report, minutes or plan table that a network handed in, from its first reading to its plan.
public struct Report: Sendable, Equatable, Identifiable {
    /// The typed name of a report.
    public typealias ID = Kernel.ID<Report>

    /// Its name.
    public let id: ID
    /// What it is called: its headline, or its file's name.
    public let title: String
    /// Where it came from.
    public let source: Source
    /// The programme it belongs to, by an id that a higher floor owns.
    public let programme: String?
    /// The report that this one is a newer form of.
    public let revises: ID?
    /// The version of the reader that made the draft.
    public let readerVersion: String
    /// How far it is.
    public let state: State
    /// Rises with every change.
    public let version: Int
    /// When it was handed in.
    public let createdAt: Instant
    /// When it was last corrected, or handed in.
    public let changedAt: Instant

    /// How far a report is.
    public enum State: String, StoredWord, CaseIterable {
        /// Nobody has corrected anything yet.
        case reading
        /// People are at it.
        case review
        /// It has become a plan.
        case accepted
    }

    /// Where a report came from.
    public struct Source: Sendable, Equatable {
        /// How it was handed in.
        public let kind: SourceKind
        /// The file's name, or empty.
        public let name: String
        /// SHA-256 of the extracted text, so that the same text is recognised.
        public let digest: String
        /// The file itself, when it was kept.
        public let file: StoredFile.ID?

        /// Where a text came from.
        public init(kind: SourceKind, name: String, digest: String, file: StoredFile.ID? = nil) {
            self.kind = kind
            self.name = name
            self.digest = digest
            self.file = file
        }

        /// The same source with its file.
        func with(file: StoredFile.ID) -> Source {
            Source(kind: kind, name: name, digest: digest, file: file)
        }
    }

    /// How a report was handed in.
    public enum SourceKind: String, StoredWord, CaseIterable {
        /// Pasted text.
        case paste
        /// An uploaded file.
        case file
        /// A plan that was typed without any report.
        case typed
    }
}
