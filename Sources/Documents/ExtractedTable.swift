// SPDX-License-Identifier: Apache-2.0

/// A table found in a document: a full grid, so that every row has the same number of cells.
///
/// Rows and columns that are empty throughout are left out of sheets.
public struct ExtractedTable: Sendable, Equatable, Codable {
    /// The sheet's name for workbooks, the caption for web pages, else nil.
    public let name: String?
    /// The cells, row by row.
    public let rows: [[ExtractedCell]]

    /// A table from cells that are already placed.
    public init(name: String?, rows: [[ExtractedCell]]) {
        self.name = name
        self.rows = rows
    }

    /// The number of columns, 0 for a table without rows.
    public var columnCount: Int { rows.first?.count ?? 0 }

    /// From the table's first character in the document's text to the end of its last line, nil when empty.
    public var span: Range<Int>? {
        guard let first = rows.first?.first else { return nil }
        let end = rows.last?.map(\.span.upperBound).max() ?? first.span.upperBound
        return first.span.lowerBound..<max(first.span.lowerBound, end)
    }
}
