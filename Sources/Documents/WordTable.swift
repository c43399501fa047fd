// SPDX-License-Identifier: Apache-2.0

/// A table of a Word document while its rows are read.
struct WordTable {
    /// A cell as it is written: one for each horizontal stretch, merged downwards by flags.
    struct Cell {
        var text = ""
        var columnSpan = 1
        var continuesAbove = false
    }

    /// A row and the grid columns it leaves out at its beginning.
    struct Row {
        var skipped = 0
        var cells: [Cell] = []
    }

    var rows: [Row] = []

    /// Grid cells so far, for the limit.
    var count: Int { rows.reduce(0) { $0 + $1.cells.reduce($1.skipped) { $0 + $1.columnSpan } } }

    /// The full grid.
    func grid() -> TableGrid {
        var placed: [[TableGrid.Cell]] = []
        for row in rows {
            var line: [TableGrid.Cell] = Array(repeating: TableGrid.Cell(), count: row.skipped)
            for cell in row.cells { Self.place(cell, in: &line, below: &placed) }
            placed.append(line)
        }
        return TableGrid(rows: placed)
    }

    private static func place(
        _ cell: Cell,
        in line: inout [TableGrid.Cell],
        below placed: inout [[TableGrid.Cell]]
    ) {
        let origin = (row: placed.count, column: line.count)
        if cell.continuesAbove, let above = placed.last, origin.column < above.count {
            let anchor = above[origin.column].anchor ?? (row: origin.row - 1, column: origin.column)
            placed[anchor.row][anchor.column].rowSpan = origin.row - anchor.row + 1
            line += Array(repeating: TableGrid.Cell(anchor: anchor), count: cell.columnSpan)
            return
        }
        line.append(TableGrid.Cell(text: TableGrid.oneLine(cell.text), columnSpan: cell.columnSpan))
        line += Array(repeating: TableGrid.Cell(anchor: origin), count: cell.columnSpan - 1)
    }
}
