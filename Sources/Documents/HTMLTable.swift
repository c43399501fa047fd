// SPDX-License-Identifier: Apache-2.0

/// A table of a page, told apart from tables that only arrange the page.
struct HTMLTable {
    private let node: HTMLNode
    private let rows: [[HTMLNode]]

    init(_ node: HTMLNode) {
        self.node = node
        var rows: [HTMLNode] = []
        for child in node.children {
            switch child.name {
            case "tr": rows.append(child)
            case "thead", "tbody", "tfoot": rows += child.children.filter { $0.name == "tr" }
            default: break
            }
        }
        self.rows = rows.map { row in row.children.filter { $0.name == "td" || $0.name == "th" } }
    }

    /// Whether it has rows and columns of its own and no table inside.
    var isData: Bool {
        guard rows.count > 1, rows.contains(where: { $0.count > 1 }) else { return false }
        if node.attribute("role") == "presentation" { return false }
        return node.elements { $0.name == "table" }.isEmpty
    }

    /// The full grid, with a closure that reads the words of one cell.
    func grid(words: (HTMLNode) throws(DocumentsProblem) -> String) throws(DocumentsProblem) -> TableGrid {
        var cells: [[TableGrid.SpannedCell]] = []
        for row in rows {
            var line: [TableGrid.SpannedCell] = []
            for cell in row {
                let height = cell.number("rowspan") ?? 1
                line.append(
                    TableGrid.SpannedCell(
                        text: TableGrid.oneLine(try words(cell)),
                        columnSpan: min(max(cell.number("colspan") ?? 1, 1), 200),
                        rowSpan: height == 0 ? rows.count : max(height, 1)
                    )
                )
            }
            cells.append(line)
        }
        return try TableGrid(name: try caption(words), spanned: cells)
    }

    private func caption(_ words: (HTMLNode) throws(DocumentsProblem) -> String) throws(DocumentsProblem)
        -> String?
    {
        guard let caption = node.children.first(where: { $0.name == "caption" }) else { return nil }
        let text = TableGrid.oneLine(try words(caption))
        return text.isEmpty ? nil : text
    }
}

extension TableGrid {
    /// A cell as pages and Word write it: cells that a merged range covers are not written at all.
    struct SpannedCell {
        var text: String
        var columnSpan: Int
        var rowSpan: Int
    }

    /// Places cells with spans as browsers do.
    /// - Throws: ``DocumentsProblem/tooLarge`` for more than ``DocumentLimits/cells``.
    init(name: String?, spanned: [[SpannedCell]]) throws(DocumentsProblem) {
        var placed: [[Cell?]] = Array(repeating: [], count: spanned.count)
        var count = 0
        for (row, line) in spanned.enumerated() {
            var column = 0
            for cell in line {
                while column < placed[row].count, placed[row][column] != nil { column += 1 }
                let height = min(cell.rowSpan, spanned.count - row)
                count += height * cell.columnSpan
                guard count <= DocumentLimits.cells else { throw .tooLarge }
                Self.place(cell, height: height, at: (row, column), in: &placed)
                column += cell.columnSpan
            }
        }
        let width = placed.map(\.count).max() ?? 0
        guard width * placed.count <= DocumentLimits.cells else { throw .tooLarge }
        self.init(name: name, rows: placed.map { line in line.map { $0 ?? Cell() } })
    }

    private static func place(
        _ cell: SpannedCell,
        height: Int,
        at origin: (row: Int, column: Int),
        in placed: inout [[Cell?]]
    ) {
        for row in origin.row..<(origin.row + height) {
            let end = origin.column + cell.columnSpan
            if placed[row].count < end {
                placed[row] += Array(repeating: nil, count: end - placed[row].count)
            }
            for column in origin.column..<end where placed[row][column] == nil {
                placed[row][column] = Cell(anchor: origin)
            }
        }
        placed[origin.row][origin.column] = Cell(
            text: cell.text,
            columnSpan: cell.columnSpan,
            rowSpan: height
        )
    }
}
