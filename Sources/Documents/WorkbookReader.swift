// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Reads the visible sheets of a workbook, each as a table.
enum WorkbookReader {
    static func read(_ parts: OfficeParts) throws(DocumentsProblem) -> ExtractedDocument {
        let book = try WorkbookIndex(parts)
        var shared = SheetReader.Shared(startsIn1904: book.startsIn1904)
        if let xml = try parts.open("styles+xml", usual: "xl/styles.xml") {
            shared.formats = try CellFormats(xml)
        }
        if let xml = try parts.open("sharedStrings+xml", usual: "xl/sharedStrings.xml") {
            shared.strings = try strings(xml)
        }
        var pages = WorkbookPages(hasHiddenSheets: book.sheets.contains(where: \.isHidden))
        for sheet in book.sheets where !sheet.isHidden {
            guard let xml = try parts.open(sheet.part) else { continue }
            try pages.add(try SheetReader(xml, shared: shared), name: sheet.name)
        }
        return try pages.document()
    }

    private static func strings(_ xml: XMLPull) throws(DocumentsProblem) -> [String] {
        var strings: [String] = []
        while let event = try xml.next() {
            if event == .start("si") { strings.append(SheetReader.cellText(try SheetReader.richText(xml))) }
        }
        return strings
    }
}

/// The list of sheets of a workbook.
private struct WorkbookIndex {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var startsIn1904 = false

    init(_ parts: OfficeParts) throws(DocumentsProblem) {
        guard let name = parts.workbookName, let xml = try parts.open(name) else { throw .brokenArchive }
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        let file = name.dropFirst(folder.count)
        let targets = try Self.targets(parts, "\(folder)_rels/\(file).rels", folder: folder)
        while let event = try xml.next() {
            if event == .start("workbookPr") {
                startsIn1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
            }
            guard event == .start("sheet"), let id = xml.attribute("id"), let part = targets[id] else {
                continue
            }
            let state = xml.attribute("state") ?? "visible"
            sheets.append(
                Sheet(
                    name: TableGrid.oneLine(String((xml.attribute("name") ?? "").prefix(100))),
                    part: part,
                    isHidden: state != "visible"
                )
            )
        }
    }

    private static func targets(
        _ parts: OfficeParts,
        _ name: String,
        folder: String
    ) throws(DocumentsProblem) -> [String: String] {
        guard let xml = try parts.open(name) else { throw .brokenArchive }
        var targets: [String: String] = [:]
        while let event = try xml.next() {
            guard event == .start("Relationship"), xml.attribute("TargetMode") != "External" else { continue }
            guard let id = xml.attribute("Id"), let target = xml.attribute("Target") else { continue }
            // Charts and pictures are sheets' siblings here; only worksheets have rows to read.
            guard xml.attribute("Type")?.hasSuffix("/worksheet") ?? true else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        }
        return targets
    }
}

/// The text of a workbook while it is put together.
private struct WorkbookPages {
    private var grids: [SheetGrid] = []
    private var findings: [Finding] = []
    private var cells = 0

    init(hasHiddenSheets: Bool) {
        guard hasHiddenSheets else { return }
        note(.note, "documents.sheet.hidden", DocumentsText.hiddenSheets)
    }

    mutating func add(_ sheet: SheetReader, name: String) throws(DocumentsProblem) {
        if sheet.hasEmptyFormula {
            note(.warning, "documents.formula.no-value", DocumentsText.formulasWithoutValue)
        }
        if sheet.hasErrors { note(.warning, "documents.formula.error", DocumentsText.errorCells) }
        guard !sheet.cells.isEmpty else { return }
        let grid = try SheetGrid(sheet, name: name)
        cells += grid.count
        guard cells <= DocumentLimits.cells else { throw .tooLarge }
        if grid.ignoresMerges { note(.warning, "documents.merges-ignored", DocumentsText.mergesIgnored) }
        grids.append(grid)
    }

    /// Sheets stand below each other, under their names when there are several.
    func document() throws(DocumentsProblem) -> ExtractedDocument {
        var builder = TextBuilder()
        var tables: [ExtractedTable] = []
        for sheet in grids {
            builder.startBlock()
            if grids.count > 1, let name = sheet.grid.name { builder.line(name) }
            if let table = builder.append(sheet.grid) { tables.append(table) }
        }
        guard !builder.isFull else { throw .tooLarge }
        guard !tables.isEmpty else { throw .empty }
        return ExtractedDocument(format: .xlsx, text: builder.trimmedText, tables: tables, findings: findings)
    }

    private mutating func note(_ severity: Severity, _ code: String, _ text: Sentence) {
        guard !findings.contains(where: { $0.code == code }) else { return }
        findings.append(Finding(severity, code: code, text: text))
    }
}
