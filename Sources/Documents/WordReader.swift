// SPDX-License-Identifier: Apache-2.0

/// Reads the words of a Word document: paragraphs with the list markers Word would show, tables, footnotes.
enum WordReader {
    static func read(_ parts: OfficeParts) throws(DocumentsProblem) -> ExtractedDocument {
        guard let name = parts.documentName, let xml = try parts.open(name) else { throw .brokenArchive }
        var styles = WordStyles()
        if let part = try parts.open("styles+xml", usual: "word/styles.xml") { styles = try WordStyles(part) }
        var numbering = WordNumbering()
        if let part = try parts.open("numbering+xml", usual: "word/numbering.xml") {
            numbering = try WordNumbering(part)
        }
        var body = WordBody(xml, styles: styles, numbering: numbering)
        var pages = WordPages()
        pages.append(try body.blocks())
        for (type, usual) in [("footnotes+xml", "word/footnotes.xml"), ("endnotes+xml", "word/endnotes.xml")]
        {
            guard let part = try parts.open(type, usual: usual) else { continue }
            try pages.appendNotes(part, styles: styles, numbering: body.numbering)
        }
        guard !pages.builder.isFull else { throw .tooLarge }
        guard !pages.builder.text.allSatisfy(\.isWhitespace) else { throw .empty }
        return ExtractedDocument(
            format: .docx,
            text: pages.builder.trimmedText,
            tables: pages.tables,
            title: try parts.title() ?? body.title
        )
    }
}

/// The text of a Word document while it is put together.
private struct WordPages {
    var builder = TextBuilder()
    var tables: [ExtractedTable] = []

    mutating func append(_ blocks: [WordBody.Block]) {
        for block in blocks {
            switch block {
            case .line(let line) where line.isEmpty: builder.startBlock()
            case .line(let line): builder.line(line)
            case .table(let grid):
                if let table = builder.append(grid) { tables.append(table) }
            }
        }
    }

    /// Appends notes below the text; the lines that only separate them are no notes.
    mutating func appendNotes(
        _ xml: XMLPull,
        styles: WordStyles,
        numbering: WordNumbering
    ) throws(DocumentsProblem) {
        var isFirst = true
        while let event = try xml.next() {
            guard event == .start("footnote") || event == .start("endnote") else { continue }
            if let type = xml.attribute("type"), type != "normal" {
                try xml.skip()
                continue
            }
            var body = WordBody(xml, styles: styles, numbering: numbering)
            let blocks = try body.blocks()
            if isFirst { builder.startBlock() }
            isFirst = false
            append(blocks)
        }
    }
}
