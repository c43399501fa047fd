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
    /// That is how columns of a sheet look in a message; one tab may as well stand after a number.
    private static func tables(in text: String) -> [ExtractedTable] {
        guard text.unicodeScalars.contains("\t") else { return [] }
        var tables: [ExtractedTable] = []
        var rows: [[ExtractedCell]] = []
        var start = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if cells.count < 3 || cells.count != rows.first?.count {
                if rows.count > 1 { tables.append(ExtractedTable(name: nil, rows: rows)) }
                rows = []
            }
            if cells.count >= 3 { rows.append(placed(cells, from: start, row: rows.count)) }
            start += line.count + 1
        }
        if rows.count > 1 { tables.append(ExtractedTable(name: nil, rows: rows)) }
        return tables
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
