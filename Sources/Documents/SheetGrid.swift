// SPDX-License-Identifier: Apache-2.0

/// Puts the filled cells of a sheet into a grid without its empty rows and columns.
struct SheetGrid {
    private let rows: [Int]
    private let columns: [Int]
    private(set) var grid: TableGrid
    /// Whether there were more merged cells than anyone makes by hand.
    private(set) var ignoresMerges = false

    /// - Throws: ``DocumentsProblem/tooLarge`` for more than ``DocumentLimits/cells``.
    init(_ sheet: SheetReader, name: String) throws(DocumentsProblem) {
        rows = Set(sheet.cells.map(\.place.row)).sorted()
        columns = Set(sheet.cells.map(\.place.column)).sorted()
        guard rows.count * columns.count <= DocumentLimits.cells else { throw .tooLarge }
        var cells: [[TableGrid.Cell]] = []
        for row in rows {
            cells.append(
                columns.map { TableGrid.Cell(reference: CellPlace(row: row, column: $0).reference) }
            )
        }
        for cell in sheet.cells {
            let row = Self.first(in: rows, from: cell.place.row)
            let column = Self.first(in: columns, from: cell.place.column)
            cells[row][column].text = cell.text
        }
        grid = TableGrid(name: name, rows: cells)
        merge(sheet.merges)
    }

    /// How many grid cells there are.
    var count: Int { rows.count * columns.count }

    private mutating func merge(_ merges: [(first: CellPlace, last: CellPlace)]) {
        var budget = DocumentLimits.cells
        for (first, last) in merges {
            let top = Self.first(in: rows, from: first.row)
            let left = Self.first(in: columns, from: first.column)
            // A range whose own cell is empty has nothing to repeat.
            guard top < rows.count, left < columns.count, rows[top] == first.row,
                columns[left] == first.column,
                !grid.rows[top][left].text.isEmpty
            else { continue }
            let bottom = Self.first(in: rows, from: last.row + 1) - 1
            let right = Self.first(in: columns, from: last.column + 1) - 1
            budget -= (bottom - top + 1) * (right - left + 1)
            guard budget >= 0 else {
                ignoresMerges = true
                return
            }
            grid.merge(rows: top...bottom, columns: left...right)
        }
    }

    /// The first index whose value is at least the one wanted.
    private static func first(in values: [Int], from value: Int) -> Int {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
