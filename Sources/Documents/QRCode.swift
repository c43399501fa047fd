// SPDX-License-Identifier: Apache-2.0

import CQREncode

/// A text as a QR code, so that a phone can take a link or a key from a screen or a sheet of paper.
public struct QRCode: Sendable, Equatable {
    /// Rows and columns, without the quiet zone.
    public let size: Int
    private let modules: [Bool]

    /// The smallest code that holds a text with medium error correction, which survives a folded sheet.
    /// - Returns: nil when the text is empty or longer than a code can hold (about 2,300 bytes).
    public init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit of each byte says whether the module is dark.
        modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Whether a module is dark.
    public func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// All dark modules as the path of an SVG drawing, one unit a module, shifted by a quiet zone.
    public func path(quiet: Int) -> String {
        var out = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                out += "M\(start + quiet) \(row + quiet)h\(column - start)v1h-\(column - start)z"
            }
        }
        return out
    }
}
