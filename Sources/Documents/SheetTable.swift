// SPDX-License-Identifier: Apache-2.0

/// A list as it leaves the house: one table that can be had as CSV and as XLSX.
public struct SheetTable: Sendable, Equatable {
    /// One column of an exported table.
    public struct Column: Sendable, Equatable {
        /// What stands in the head row.
        public let title: String
        /// Width in characters, as spreadsheets count it.
        public let width: Double

        /// A column; 18 characters are enough for a short Thai label.
        public init(_ title: String, width: Double = 18) {
            self.title = title
            self.width = width
        }
    }

    /// The name of the sheet; characters that Excel forbids are replaced when writing.
    public let name: String
    /// The columns, left to right.
    public let columns: [Column]
    /// The rows below the head; shorter rows end in empty cells.
    public var rows: [[SheetValue]]

    /// A table with a head row.
    public init(name: String, columns: [Column], rows: [[SheetValue]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

extension SheetTable {
    /// The table as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, formulas disarmed.
    public func csv() -> [UInt8] {
        var writer = CSVWriter()
        writer.append(self)
        return writer.bytes
    }

    /// The table as a workbook with one sheet.
    /// - Throws: ``DocumentsProblem/writingFailed`` when there is no room for the temporary file.
    public func xlsx() throws(DocumentsProblem) -> [UInt8] {
        try WorkbookWriter(sheets: [self]).bytes()
    }
}
