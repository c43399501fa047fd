// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Writes CSV after RFC 4180 that no spreadsheet will take for formulas.
///
/// Rows may be appended one by one, so that a long list never has to stand in memory twice.
public struct CSVWriter: Sendable {
    /// Everything written so far, UTF-8 with CRLF line ends.
    public private(set) var bytes: [UInt8] = []

    /// An empty file.
    /// - Parameter byteOrderMark: whether it begins with the mark without which Excel shows Thai as noise.
    public init(byteOrderMark: Bool = true) {
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Appends one row.
    public mutating func append(_ row: [SheetValue]) {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendField(value)
        }
        bytes += [0x0D, 0x0A]
    }

    /// Hands over what was written so far and forgets it, for files that never stand in memory whole.
    public mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Appends a head row and all rows of a table.
    public mutating func append(_ table: SheetTable) {
        append(table.columns.map { SheetValue.text($0.title) })
        for row in table.rows {
            append(row + Array(repeating: SheetValue.empty, count: max(0, table.columns.count - row.count)))
        }
    }

    private mutating func appendField(_ value: SheetValue) {
        switch value {
        case .text(let text): appendText(text)
        case .number(let number): bytes += Array(CellNumber.plain(number).utf8)
        case .day(let day): bytes += Array(day.iso.utf8)
        case .empty: break
        }
    }

    private mutating func appendText(_ text: String) {
        let guarded = Self.looksLikeFormula(text) ? "'" + text : text
        let needsQuotes = guarded.utf8.contains { byte in
            byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x09
        }
        guard needsQuotes else {
            bytes += Array(guarded.utf8)
            return
        }
        bytes.append(0x22)
        for byte in guarded.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Whether a spreadsheet might compute the text (OWASP's list of beginnings); signed numbers pass.
    static func looksLikeFormula(_ text: String) -> Bool {
        #if WEAKENED
        if Weakness.formula.isOn { return false }
        #endif
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
            return false
        }
        guard first == "+" || first == "-" else { return true }
        let digits = text.unicodeScalars.dropFirst()
        let isNumber = digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        return !(isNumber && digits.contains { ("0"..."9").contains($0) })
    }
}
