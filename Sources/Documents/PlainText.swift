// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Reads plain text as it is; a LINE chat loses its names, and stretches of tabbed lines are tables too.
enum PlainText {
    static func read(_ source: ByteText) throws(DocumentsProblem) -> ExtractedDocument {
        var text = source.text
        var findings = source.findings
        if let chat = LineChat(text) {
            text = chat.messages
            findings.append(Finding(.note, code: "documents.line-chat", text: DocumentsText.lineNamesRemoved))
        }
        guard !text.allSatisfy(\.isWhitespace) else { throw .empty }
        return ExtractedDocument(format: .text, text: text, tables: tables(in: text), findings: findings)
    }

    /// Two or more lines below each other with the same number of tabs, at least two.
    ///
    /// That is how columns of a sheet look in a message; one tab may as well stand after a number. A line of
    /// few cells between two rows of the table, as heads of parts have, is a row of it, too.
    private static func tables(in text: String) -> [ExtractedTable] {
        guard text.unicodeScalars.contains("\t") else { return [] }
        var tables: [ExtractedTable] = []
        var rows: [[ExtractedCell]] = []
        var start = 0
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        for (number, cells) in lines.enumerated() {
            let width = rows.first?.count ?? 0
            let next = number + 1 < lines.count ? lines[number + 1].count : 0
            let isInside = cells.count < width && next == width && !cells.allSatisfy(\.isEmpty)
            if !isInside, cells.count < 3 || cells.count != width {
                if rows.count > 1 { tables.append(ExtractedTable(name: nil, rows: rows)) }
                rows = []
            }
            if isInside || cells.count >= 3 {
                rows.append(filled(placed(cells, from: start, row: rows.count), to: width))
            }
            start += cells.reduce(cells.count) { $0 + $1.count }
        }
        if rows.count > 1 { tables.append(ExtractedTable(name: nil, rows: rows)) }
        return tables
    }

    /// A short row with empty cells at its end.
    private static func filled(_ row: [ExtractedCell], to width: Int) -> [ExtractedCell] {
        guard let last = row.last, row.count < width else { return row }
        return row
            + (row.count..<width).map { column in
                let end = last.span.upperBound
                return ExtractedCell(
                    text: "",
                    span: end..<end,
                    anchorRow: last.anchorRow,
                    anchorColumn: column
                )
            }
    }

    private static func placed(
        _ cells: [Substring.UnicodeScalarView],
        from start: Int,
        row: Int
    ) -> [ExtractedCell] {
        var offset = start
        return cells.enumerated().map { column, words in
            let leading = words.prefix { $0 == " " }.count
            let kept = words.dropFirst(leading).reversed().drop { $0 == " " }.reversed()
            let begin = offset + leading
            offset += words.count + 1
            var text = String.UnicodeScalarView()
            text.append(contentsOf: kept)
            return ExtractedCell(
                text: String(text),
                span: begin..<(begin + text.count),
                anchorRow: row,
                anchorColumn: column
            )
        }
    }
}
