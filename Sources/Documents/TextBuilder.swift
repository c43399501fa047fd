// SPDX-License-Identifier: Apache-2.0

/// Collects the text of a document line by line and knows at every moment how many scalars it has.
struct TextBuilder {
    private(set) var text = ""
    /// Unicode scalars written so far.
    private(set) var count = 0
    /// Whether more was appended than ``DocumentLimits/textBytes``; the rest was dropped, nothing is valid.
    private(set) var isFull = false
    private var trailingBreaks = 2

    /// The text without line breaks at its end; no span reaches that far.
    var trimmedText: String {
        var scalars = text.unicodeScalars[...]
        while scalars.last == "\n" { scalars.removeLast() }
        return String(scalars)
    }

    /// Appends words to the current line.
    mutating func append(_ words: String) {
        guard !words.isEmpty, !isFull else { return }
        guard text.utf8.count + words.utf8.count <= DocumentLimits.textBytes else {
            isFull = true
            return
        }
        text += words
        var isOnlyBreaks = true
        for scalar in words.unicodeScalars {
            count += 1
            if scalar == "\n" {
                trailingBreaks += 1
            } else {
                trailingBreaks = 0
                isOnlyBreaks = false
            }
        }
        if isOnlyBreaks { trailingBreaks = min(trailingBreaks, 2) }
    }

    /// Begins a new line unless one has just begun.
    mutating func startLine() {
        if trailingBreaks == 0 { append("\n") }
    }

    /// Leaves one empty line unless there is one already.
    mutating func startBlock() {
        startLine()
        if trailingBreaks == 1 { append("\n") }
    }

    /// Appends a whole line.
    mutating func line(_ words: String) {
        startLine()
        append(words)
        append("\n")
    }

    /// Appends a table as lines with cells separated by TAB.
    /// - Returns: the table with spans into this text, nil when it has no words at all.
    mutating func append(_ grid: TableGrid) -> ExtractedTable? {
        guard grid.hasText else { return nil }
        startLine()
        var rows: [[ExtractedCell]] = []
        for (rowIndex, row) in grid.rows.enumerated() {
            rows.append(append(row, at: rowIndex, above: rows))
            append("\n")
        }
        return ExtractedTable(name: grid.name, rows: rows)
    }

    private mutating func append(
        _ row: [TableGrid.Cell],
        at rowIndex: Int,
        above: [[ExtractedCell]]
    ) -> [ExtractedCell] {
        let filled = (row.lastIndex { $0.anchor == nil && !$0.text.isEmpty } ?? -1) + 1
        var cells: [ExtractedCell] = []
        for (column, cell) in row.enumerated() {
            if column > 0, column < filled { append("\t") }
            if let anchor = cell.anchor {
                let origin = anchor.row == rowIndex ? cells[anchor.column] : above[anchor.row][anchor.column]
                cells.append(.continuation(of: origin, reference: cell.reference))
                continue
            }
            let start = count
            append(cell.text)
            cells.append(
                ExtractedCell(
                    text: cell.text,
                    span: start..<count,
                    columnSpan: cell.columnSpan,
                    rowSpan: cell.rowSpan,
                    anchorRow: rowIndex,
                    anchorColumn: column,
                    reference: cell.reference
                )
            )
        }
        return cells
    }
}

extension ExtractedCell {
    /// The cell that stands for another one further along a merged range.
    fileprivate static func continuation(of origin: ExtractedCell, reference: String?) -> ExtractedCell {
        ExtractedCell(
            text: origin.text,
            span: origin.span,
            columnSpan: origin.columnSpan,
            rowSpan: origin.rowSpan,
            anchorRow: origin.anchorRow,
            anchorColumn: origin.anchorColumn,
            isContinuation: true,
            reference: reference
        )
    }
}
