// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// The text of an outside file, kept as the one thing that every later span points into.
public struct ExtractedDocument: Sendable, Equatable, Codable {
    /// What the file was.
    public let format: SourceFormat
    /// The whole text: lines end in LF, tables stand in it as lines with cells separated by TAB, and there is
    /// no byte order mark and no NUL.
    public let text: String
    /// The tables in reading order; all their spans point into ``text``.
    public let tables: [ExtractedTable]
    /// What the file calls itself (`og:title` or `<title>`, a Word document's title property), if it does.
    public let title: String?
    /// What was noticed while reading; nothing here stopped it.
    public let findings: [Finding]

    /// A document, also for tests that need one without a file.
    public init(
        format: SourceFormat,
        text: String,
        tables: [ExtractedTable] = [],
        title: String? = nil,
        findings: [Finding] = []
    ) {
        self.format = format
        self.text = text
        self.tables = tables
        self.title = title
        self.findings = findings
    }
}
