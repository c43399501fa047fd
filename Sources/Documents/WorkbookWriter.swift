// SPDX-License-Identifier: Apache-2.0

import CXlsxWriter
import Kernel

/// Writes tables as an XLSX workbook: bold frozen heads, real numbers and dates, text never as formulas.
public struct WorkbookWriter: Sendable {
    /// The sheets in order.
    public var sheets: [SheetTable]

    /// A workbook of these sheets; without any it gets one empty sheet.
    public init(sheets: [SheetTable] = []) {
        self.sheets = sheets
    }

    /// The whole file.
    /// - Throws: ``DocumentsProblem/writingFailed`` when there is no room for the temporary file, or a sheet
    ///   has more rows or columns than Excel knows.
    public func bytes() throws(DocumentsProblem) -> [UInt8] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path + "/workbook.xlsx"
        try write(to: path, in: folder)
        return try folder.contents(of: path)
    }

    private func write(to path: String, in folder: borrowing TemporaryFolder) throws(DocumentsProblem) {
        let opened: UnsafeMutablePointer<lxw_workbook>? = folder.path.withCString { directory in
            // The library copies the folder's name, so the pointer need not outlive this call.
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: directory)
            return workbook_new_opt(path, &options)
        }
        guard let book = opened else { throw .writingFailed }
        let formats = WorkbookFormats(book)
        var names = SheetNames()
        var isComplete = true
        for sheet in sheets.isEmpty ? [SheetTable(name: "1", columns: [])] : sheets {
            guard let page = workbook_add_worksheet(book, names.next(for: sheet.name)) else {
                isComplete = false
                break
            }
            isComplete = SheetPage(page: page, formats: formats).write(sheet) && isComplete
        }
        let closed = workbook_close(book)
        guard isComplete, closed == LXW_NO_ERROR else { throw .writingFailed }
    }
}

/// The looks of cells, which belong to one workbook.
struct WorkbookFormats {
    let head: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        head = workbook_add_format(book)
        format_set_bold(head)
        format_set_text_wrap(head)
        day = workbook_add_format(book)
        // Excel and LibreOffice show this in Thai and in the Buddhist era; the value stays a plain date.
        format_set_num_format(day, "[$-107041E]d mmm yyyy;@")
    }
}

/// One sheet while it is written, strictly row after row, as constant memory demands.
struct SheetPage {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let formats: WorkbookFormats

    /// - Returns: whether every cell found its place.
    func write(_ sheet: SheetTable) -> Bool {
        guard sheet.rows.count < Self.mostRows, sheet.columns.count <= 16_384 else { return false }
        var isComplete = writeHead(sheet.columns)
        for (row, values) in sheet.rows.enumerated() {
            isComplete = write(values, row: row + 1) && isComplete
        }
        return isComplete
    }

    /// So many rows Excel knows, the head among them.
    static let mostRows = 1_048_576

    /// The first row, frozen.
    func writeHead(_ columns: [SheetTable.Column]) -> Bool {
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(index)
            worksheet_set_column(page, place, place, min(max(column.width, 1), 255), nil)
        }
        worksheet_freeze_panes(page, 1, 0)
        var isComplete = true
        for (index, column) in columns.enumerated() {
            isComplete = writeText(column.title, 0, index, formats.head) && isComplete
        }
        return isComplete
    }

    /// One row below those that were written.
    func write(_ values: [SheetValue], row: Int) -> Bool {
        var isComplete = true
        for (column, value) in values.prefix(16_384).enumerated() {
            isComplete = write(value, row, column) && isComplete
        }
        return isComplete
    }

    private func write(_ value: SheetValue, _ row: Int, _ column: Int) -> Bool {
        switch value {
        case .empty: return true
        case .text(let text): return writeText(text, row, column, nil)
        case .number(let number):
            guard number.isFinite else { return true }
            return worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), number, nil)
                == LXW_NO_ERROR
        case .day(let day):
            // Serial numbers mean the same day in every program only from March 1900 on.
            guard day.year > 1900 else { return writeText(day.iso, row, column, nil) }
            let serial = Double(day.daysSince1970 + 25_569)
            return worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), serial, formats.day)
                == LXW_NO_ERROR
        }
    }

    private func writeText(
        _ text: String,
        _ row: Int,
        _ column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> Bool {
        let clean = Self.writable(text)
        guard !clean.isEmpty else { return true }
        return worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), clean, format) == LXW_NO_ERROR
    }

    /// Excel holds 32,767 characters in a cell, and XML no control characters.
    private static func writable(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(32_000) {
            let value = scalar.value
            let isControl = value < 0x20 && value != 0x0A && value != 0x09
            if !isControl, value != 0xFFFE, value != 0xFFFF { clean.append(scalar) }
        }
        return String(clean)
    }
}

/// Makes names that Excel accepts: 31 characters, none of `[]:*?/\`, each only once whatever its case.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func next(for wanted: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in wanted.unicodeScalars {
            let isForbidden = scalar.value < 0x20 || "[]:*?/\\'".unicodeScalars.contains(scalar)
            clean.append(isForbidden ? " " : scalar)
        }
        var base = String(clean.prefix(31))
        while base.hasPrefix(" ") { base.removeFirst() }
        while base.hasSuffix(" ") { base.removeLast() }
        if base.isEmpty || base.lowercased() == "history" { base = "Sheet" }
        var name = base
        var number = 2
        while taken.contains(name.lowercased()) {
            let tail = " (\(number))"
            name = String(base.unicodeScalars.prefix(31 - tail.count)) + tail
            number += 1
        }
        taken.insert(name.lowercased())
        return name
    }
}
