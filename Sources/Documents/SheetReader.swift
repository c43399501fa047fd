// SPDX-License-Identifier: Apache-2.0

/// Reads the filled cells and merged ranges of one sheet.
struct SheetReader {
    /// What all sheets of a workbook share.
    struct Shared {
        var strings: [String] = []
        var formats = CellFormats()
        var startsIn1904 = false
    }

    /// A filled cell.
    struct Filled {
        let place: CellPlace
        let text: String
    }

    private(set) var cells: [Filled] = []
    private(set) var merges: [(first: CellPlace, last: CellPlace)] = []
    private(set) var hasEmptyFormula = false
    private(set) var hasErrors = false

    private var row = -1
    private var column = -1

    init(_ xml: XMLPull, shared: Shared) throws(DocumentsProblem) {
        while let event = try xml.next() {
            switch event {
            case .start("row"):
                let number = xml.attribute("r").flatMap { Int($0) } ?? row + 2
                row = min(max(number - 1, 0), 1_048_575)
                column = -1
            case .start("c"): try readCell(xml, shared)
            case .start("mergeCell"): readMerge(xml.attribute("ref") ?? "")
            default: break
            }
        }
    }

    private mutating func readMerge(_ reference: String) {
        let ends = reference.split(separator: ":")
        guard ends.count == 2, let first = CellPlace(ends[0]), let last = CellPlace(ends[1]) else { return }
        guard first.row <= last.row, first.column <= last.column else { return }
        merges.append((first, last))
    }

    private mutating func readCell(_ xml: XMLPull, _ shared: Shared) throws(DocumentsProblem) {
        let place =
            xml.attribute("r").flatMap { CellPlace($0) } ?? CellPlace(row: max(row, 0), column: column + 1)
        column = place.column
        let type = xml.attribute("t") ?? "n"
        let style = xml.attribute("s").flatMap { Int($0) } ?? 0
        var value = ""
        var inline = ""
        var isFormula = false
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("v"): value = try xml.words()
            case .start("is"): inline = try SheetReader.richText(xml)
            case .start("f"):
                isFormula = true
                try xml.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        if isFormula, value.isEmpty, type != "str" { hasEmptyFormula = true }
        if type == "e" { hasErrors = true }
        let text = Self.text(type, value: value, inline: inline, format: shared.formats[style], shared)
        guard !text.isEmpty else { return }
        guard cells.count < DocumentLimits.cells, place.column < 16_384 else { throw .tooLarge }
        cells.append(Filled(place: place, text: text))
    }

    private static func text(
        _ type: String,
        value: String,
        inline: String,
        format: CellFormat,
        _ shared: Shared
    ) -> String {
        switch type {
        case "s":
            guard let index = Int(value), shared.strings.indices.contains(index) else { return "" }
            return shared.strings[index]
        case "inlineStr": return cellText(inline)
        case "str": return cellText(value)
        case "b": return value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
        case "n":
            guard let number = Double(value) else { return cellText(value) }
            return format.text(number, startsIn1904: shared.startsIn1904)
        default: return cellText(value)
        }
    }

    /// The words of a string with its runs; readings above East Asian letters are no part of it.
    static func richText(_ xml: XMLPull) throws(DocumentsProblem) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try xml.next() {
            switch event {
            case .start("t"): text += try xml.words()
            case .start("rPh"): try xml.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return text
    }

    /// One line of at most the 32,767 characters that a cell can hold.
    static func cellText(_ words: String) -> String {
        let line = TableGrid.oneLine(ByteText.normalised(words))
        return line.utf8.count <= 32_767 ? line : String(line.unicodeScalars.prefix(32_767))
    }
}
