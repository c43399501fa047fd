// SPDX-License-Identifier: Apache-2.0

/// One cell of a table, with its place in the document's text.
///
/// A merged range is one anchor (its upper left cell) and continuation cells. A continuation repeats the
/// anchor's `text` and `span`, so that a head over three columns can be read from each of them; in the
/// document's text the words stand only once, where the anchor is.
public struct ExtractedCell: Sendable, Equatable, Codable {
    /// The text on one line: line breaks and tabs inside a cell have become spaces.
    public let text: String
    /// Where `text` stands in the document's text, in Unicode scalars; empty for an empty cell.
    public let span: Range<Int>
    /// Columns the merged range covers, 1 for a plain cell; on a continuation the anchor's.
    public let columnSpan: Int
    /// Rows the merged range covers, 1 for a plain cell; on a continuation the anchor's.
    public let rowSpan: Int
    /// Index into the table's `rows` of the row in which the merged range begins, or the cell's own.
    public let anchorRow: Int
    /// Index of the column in which the merged range begins, or the cell's own.
    public let anchorColumn: Int
    /// Whether the cell belongs to a merged range that begins elsewhere.
    public let isContinuation: Bool
    /// The cell's address in its sheet, such as `B7`, nil outside workbooks.
    public let reference: String?

    /// A cell as the readers place it.
    public init(
        text: String,
        span: Range<Int>,
        columnSpan: Int = 1,
        rowSpan: Int = 1,
        anchorRow: Int,
        anchorColumn: Int,
        isContinuation: Bool = false,
        reference: String? = nil
    ) {
        self.text = text
        self.span = span
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.anchorRow = anchorRow
        self.anchorColumn = anchorColumn
        self.isContinuation = isContinuation
        self.reference = reference
    }
}
