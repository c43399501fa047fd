// SPDX-License-Identifier: Apache-2.0

import Documents

/// One sheet of a form: its head and its rows, each cell with its address.
struct FormSheet {
    struct Cell {
        let text: String
        let address: String
    }

    struct Line {
        let number: Int
        fileprivate let cells: [FormColumn: Cell]

        subscript(name: String) -> String { cells[FormColumn(name: name)]?.text ?? "" }

        /// A text in both languages.
        func wording(_ name: String) -> Wording {
            var wording = Wording()
            let plain = self[name]
            if FormLanguage.isThai(plain) { wording.thai = plain } else { wording.english = plain }
            if let thai = cells[FormColumn(name: name, language: .thai)]?.text { wording.thai = thai }
            if let english = cells[FormColumn(name: name, language: .english)]?.text {
                wording.english = english
            }
            return wording
        }

        /// The address of a cell, or of its row where it is empty.
        func address(_ name: String) -> String {
            let filled = [nil, FormLanguage.thai, .english].lazy.compactMap {
                cells[FormColumn(name: name, language: $0)]
            }
            return filled.first?.address ?? String(number)
        }

        /// The filled columns of a family such as `media::`, by what stands behind it, each with its texts.
        func family(_ name: String) -> [(name: String, texts: Wording)] {
            let names = Set(cells.keys.map(\.name).filter { $0.hasPrefix(name + "::") })
            return names.sorted().map { (String($0.dropFirst(name.count + 2)), plain($0)) }
        }

        /// The texts of a column, the plain one for both languages.
        private func plain(_ name: String) -> Wording {
            let text = self[name]
            var wording = Wording(thai: text, english: text)
            if let thai = cells[FormColumn(name: name, language: .thai)]?.text { wording.thai = thai }
            if let english = cells[FormColumn(name: name, language: .english)]?.text {
                wording.english = english
            }
            return wording
        }

        /// The filled columns that are not among these, for the filters of choices.
        func others(than known: Set<String>) -> [(name: String, text: String)] {
            cells.filter {
                !known.contains($0.key.name) && $0.key.language == nil && !$0.key.name.contains("::")
                    && !$0.key.name.contains(" ")
            }
            .map { ($0.key.name, $0.value.text) }.sorted { $0.name < $1.name }
        }

        var isEmpty: Bool { cells.isEmpty }
    }

    let name: String
    /// The columns with the addresses of their heads.
    let head: [(column: FormColumn, address: String)]
    let lines: [Line]
    /// Columns that stand there more than once.
    let twice: [(column: FormColumn, address: String)]

    /// A sheet from the rows of a table; the first filled row is its head.
    init(name: String, rows: [[Cell]]) {
        self.name = name
        let top = rows.firstIndex { $0.contains { !$0.text.isEmpty } } ?? 0
        let titles = rows.indices.contains(top) ? rows[top] : []
        let columns = titles.map {
            $0.text.isEmpty ? nil : FormColumn(written: $0.text, keepsOthers: name.hasSuffix("choices"))
        }
        head = zip(columns, titles).compactMap { column, cell in column.map { ($0, cell.address) } }
        var seen: Set<FormColumn> = []
        twice = head.filter { !seen.insert($0.column).inserted }
        lines = rows.enumerated().dropFirst(top + 1).map { index, row in
            var cells: [FormColumn: Cell] = [:]
            for (column, cell) in zip(columns, row) where !cell.text.isEmpty {
                if let column, cells[column] == nil { cells[column] = cell }
            }
            let number = row.first.flatMap { CellPlace($0.address)?.row } ?? index
            return Line(number: number + 1, cells: cells)
        }
    }

    func has(_ name: String) -> Bool { head.contains { $0.column.name == name } }
}
