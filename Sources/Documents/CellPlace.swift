// SPDX-License-Identifier: Apache-2.0

/// Where a cell stands in its sheet, counted from 0.
public struct CellPlace: Equatable, Sendable {
    /// From the top.
    public let row: Int
    /// From the left.
    public let column: Int

    /// A place by its numbers.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads an address such as `B7` or `$B$7`.
    /// - Returns: nil for what is none, or lies beyond what sheets can hold.
    public init?(_ reference: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in reference.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
            default: return nil
            }
            guard column <= 16_384, row <= 1_048_576 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The address as spreadsheets write it.
    public var reference: String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row + 1)
    }
}
