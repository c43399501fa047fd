// SPDX-License-Identifier: Apache-2.0

/// Reads the paragraphs and tables of one part of a Word document in order.
///
/// libxml2 refuses more than 256 levels, so reading may recurse.
struct WordBody {
    /// What a part is made of.
    enum Block {
        case line(String)
        case table(TableGrid)
    }

    let xml: XMLPull
    let styles: WordStyles
    var numbering: WordNumbering
    /// The first paragraph in the style "Title".
    private(set) var title: String?
    private var cells = 0

    init(_ xml: XMLPull, styles: WordStyles, numbering: WordNumbering) {
        self.xml = xml
        self.styles = styles
        self.numbering = numbering
    }

    /// Deleted and moved text, and the old twin of text in shapes that newer programs write twice.
    private static let ignored: Set<String> = [
        "del", "moveFrom", "Fallback", "sectPr", "delText", "instrText", "delInstrText", "fldData", "rt",
        "tblPr", "tblGrid",
    ]

    /// Reads blocks up to the end of the element that just started, or to the end of the part.
    mutating func blocks() throws(DocumentsProblem) -> [Block] {
        var blocks: [Block] = []
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("p"): blocks += try paragraph()
            case .start("tbl"): blocks.append(.table(try table()))
            case .start(let name) where Self.ignored.contains(name): try xml.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return blocks
    }

    private mutating func paragraph() throws(DocumentsProblem) -> [Block] {
        var run = Run()
        var shapes: [Block] = []
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start(let name) where Self.ignored.contains(name): try xml.skip()
            case .start("pPr"): try readProperties(into: &run)
            case .start("rPr"): run.isHidden = try readHidden()
            case .start("t"):
                let words = try xml.words()
                if !run.isHidden { run.text += words }
            case .start("txbxContent"): shapes += try blocks()
            case .start(let name):
                run.text += Self.character(name)
                if name == "r" { run.isHidden = false }
                depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return [.line(finished(run))] + shapes
    }

    /// A paragraph while its runs are read.
    private struct Run {
        var text = ""
        var isHidden = false
        var style: String?
        var list: String?
        var depth: Int?
    }

    private static func character(_ element: String) -> String {
        switch element {
        case "tab", "ptab": "\t"
        case "br", "cr": "\n"
        case "noBreakHyphen": "-"
        default: ""
        }
    }

    private mutating func finished(_ run: Run) -> String {
        let words = ByteText.normalised(run.text)
        guard !words.allSatisfy(\.isWhitespace) else { return "" }
        if title == nil, let style = run.style, styles.isTitle(style) { title = TableGrid.oneLine(words) }
        return (marker(for: run) ?? "") + words
    }

    private mutating func marker(for run: Run) -> String? {
        let styled = run.style.flatMap { styles.list(of: $0) }
        guard let list = run.list ?? styled?.list, list != "0" else { return nil }
        let depth = run.depth ?? styled?.depth ?? run.style.flatMap { numbering.levelByStyle[$0] } ?? 0
        return numbering.nextMarker(list: list, depth: depth)
    }

    private func readProperties(into run: inout Run) throws(DocumentsProblem) {
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("pStyle"): run.style = xml.attribute("val")
            case .start("numId"): run.list = xml.attribute("val")
            case .start("ilvl"): run.depth = WordNumbering.number(xml.attribute("val"))
            case .start("pPrChange"):
                try xml.skip()
                continue
            default: break
            }
            if case .start = event { depth += 1 }
            if case .end = event { depth -= 1 }
        }
    }

    private func readHidden() throws(DocumentsProblem) -> Bool {
        var isHidden = false
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start(let name):
                depth += 1
                if name == "vanish" {
                    isHidden = !["0", "false", "off"].contains(xml.attribute("val") ?? "")
                }
            case .end: depth -= 1
            case .text: break
            }
        }
        return isHidden
    }
}

extension WordBody {
    private mutating func table() throws(DocumentsProblem) -> TableGrid {
        var table = WordTable()
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("tr"):
                guard let row = try row() else { continue }
                table.rows.append(row)
            case .start(let name) where Self.ignored.contains(name): try xml.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        let width = table.rows.map { row in row.cells.reduce(row.skipped) { $0 + $1.columnSpan } }.max() ?? 0
        cells += width * table.rows.count
        guard cells <= DocumentLimits.cells else { throw .tooLarge }
        return table.grid()
    }

    /// - Returns: nil for a row that was deleted while changes were tracked.
    private mutating func row() throws(DocumentsProblem) -> WordTable.Row? {
        var row = WordTable.Row()
        var isDeleted = false
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("tc"): row.cells.append(try cell())
            case .start("del"):
                isDeleted = true
                try xml.skip()
            case .start(let name):
                if name == "gridBefore" { row.skipped = Self.span(xml.attribute("val"), least: 0) }
                depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return isDeleted ? nil : row
    }

    private mutating func cell() throws(DocumentsProblem) -> WordTable.Cell {
        var cell = WordTable.Cell()
        var parts: [String] = []
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("p"): parts += Self.words(try paragraph())
            case .start("tbl"): parts += Self.words([.table(try table())])
            case .start(let name) where Self.ignored.contains(name): try xml.skip()
            case .start(let name):
                if name == "gridSpan" { cell.columnSpan = Self.span(xml.attribute("val"), least: 1) }
                if name == "vMerge" { cell.continuesAbove = xml.attribute("val") != "restart" }
                depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        cell.text = parts.joined(separator: "\n")
        return cell
    }

    private static func span(_ text: String?, least: Int) -> Int {
        min(max(WordNumbering.number(text) ?? least, least), 200)
    }

    private static func words(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block in
            switch block {
            case .line(let line): [line]
            case .table(let grid): grid.rows.map { row in row.map(\.text).joined(separator: " ") }
            }
        }
    }
}
