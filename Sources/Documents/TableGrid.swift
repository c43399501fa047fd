// SPDX-License-Identifier: Apache-2.0

/// A table while it is put together: a full grid without places in the text.
struct TableGrid {
    /// One cell; an anchor says that it continues a merged range.
    struct Cell {
        var text = ""
        var columnSpan = 1
        var rowSpan = 1
        var anchor: (row: Int, column: Int)?
        var reference: String?
    }

    var name: String?
    private(set) var rows: [[Cell]]

    /// Rows of any length, made equally long.
    init(name: String? = nil, rows: [[Cell]]) {
        self.name = name
        let width = rows.map(\.count).max() ?? 0
        self.rows = rows.map { row in
            row + Array(repeating: Cell(), count: width - row.count)
        }
    }

    /// Rows of plain words, made one-line and equally long.
    init(name: String? = nil, words: [[String]]) {
        self.init(name: name, rows: words.map { row in row.map { Cell(text: Self.oneLine($0)) } })
    }

    var hasText: Bool { rows.contains { row in row.contains { !$0.text.isEmpty } } }

    /// Merges a rectangle that lies wholly inside the grid; cells already merged make it a no-op.
    mutating func merge(rows rowRange: ClosedRange<Int>, columns columnRange: ClosedRange<Int>) {
        let isFree = rowRange.allSatisfy { row in
            columnRange.allSatisfy { column in
                let cell = rows[row][column]
                return cell.anchor == nil && cell.columnSpan == 1 && cell.rowSpan == 1
            }
        }
        guard isFree else { return }
        let anchor = (row: rowRange.lowerBound, column: columnRange.lowerBound)
        for row in rowRange {
            for column in columnRange where row != anchor.row || column != anchor.column {
                rows[row][column].anchor = anchor
                rows[row][column].text = ""
            }
        }
        rows[anchor.row][anchor.column].columnSpan = columnRange.count
        rows[anchor.row][anchor.column].rowSpan = rowRange.count
    }

    /// Words on one line, without blanks at either end.
    static func oneLine(_ words: String) -> String {
        guard !isOneLine(words) else { return words }
        var result = String.UnicodeScalarView()
        var needsSpace = false
        for scalar in words.unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{A0}" {
                needsSpace = !result.isEmpty
            } else {
                if needsSpace { result.append(" ") }
                needsSpace = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether there is nothing to put on one line: most cells are so already.
    private static func isOneLine(_ words: String) -> Bool {
        // As if a blank stood before: a leading one is one too many.
        var last = UInt8(ascii: " ")
        for byte in words.utf8 {
            // C2 begins U+A0 and little else in Thai or English.
            if byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0xC2 { return false }
            if byte == 0x20, last == 0x20 { return false }
            last = byte
        }
        return last != 0x20 || words.isEmpty
    }
}
