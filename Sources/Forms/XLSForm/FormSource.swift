// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Web

/// A form's file as its author sent it: a workbook, or one CSV with the names of its sheets in the first
/// column.
public struct FormSource: Sendable, Hashable {
    /// The file's name as it was sent; its ending tells CSV.
    public let name: String
    /// The whole file.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Puts the tables of a pack, one CSV for each sheet, into one file.
    public init(name: String, tables: [(sheet: String, bytes: [UInt8])]) {
        var bytes: [UInt8] = []
        for table in tables {
            bytes += Array(table.sheet.utf8) + [0x0A]
            var text = String(decoding: table.bytes, as: UTF8.self)
            if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
            for line in text.split(whereSeparator: \.isNewline) {
                bytes += [0x2C] + Array(line.utf8) + [0x0A]
            }
        }
        self.init(name: name + ".csv", bytes: bytes)
    }

    /// Reads the form; whatever is wrong with it stands in the findings.
    public func read() -> FormReading {
        do throws(DocumentsProblem) {
            return FormReader(sheets: try sheets(), fileName: name).reading()
        } catch {
            return FormReading(model: nil, findings: [FormFinding(.unreadable(error.text))])
        }
    }

    private func sheets() throws(DocumentsProblem) -> [FormSheet] {
        let document = try DocumentReader.read(bytes, name: name)
        if document.format == .csv { return Self.sections(document.tables.first?.rows ?? []) }
        return document.tables.map { table in
            FormSheet(name: (table.name ?? "").trimmed.lowercased(), rows: Self.cells(table.rows))
        }
    }

    private static func cells(_ rows: [[ExtractedCell]]) -> [[FormSheet.Cell]] {
        rows.enumerated().map { index, row in
            row.enumerated().map { column, cell in
                let address = cell.reference ?? CellPlace(row: index, column: column).reference
                return .init(text: cell.isContinuation ? "" : cell.text.trimmed, address: address)
            }
        }
    }

    /// A row with only its first cell filled begins a sheet; its rows follow from the second column on.
    private static func sections(_ rows: [[ExtractedCell]]) -> [FormSheet] {
        var sheets: [(name: String, rows: [[FormSheet.Cell]])] = []
        for row in cells(rows) {
            if let first = row.first, !first.text.isEmpty, row.dropFirst().allSatisfy(\.text.isEmpty) {
                sheets.append((first.text.lowercased(), []))
            } else if !sheets.isEmpty {
                sheets[sheets.count - 1].rows.append(Array(row.dropFirst()))
            }
        }
        return sheets.map { FormSheet(name: $0.name, rows: $0.rows) }
    }
}
