// SPDX-License-Identifier: Apache-2.0

/// One row of whole numbers by position: what is added up by the million is read without a name, a text or a
/// new array for each row.
public struct IntegerRow {
    /// What the columns hold; 0 where nothing is known.
    public let numbers: [Int64]
    /// Which columns hold nothing, the first column being the lowest bit.
    private let missing: UInt64

    /// A row as a driver reads it.
    /// - Parameters:
    ///   - numbers: at most 64 columns; 0 where nothing is known.
    ///   - missing: which columns hold nothing, the first column being the lowest bit.
    public init(numbers: [Int64], missing: UInt64) {
        self.numbers = numbers
        self.missing = missing
    }

    /// A column that always holds something.
    public subscript(position: Int) -> Int { Int(numbers[position]) }

    /// A column that may hold nothing.
    public func find(_ position: Int) -> Int64? {
        missing & (1 << UInt64(position)) == 0 ? numbers[position] : nil
    }
}
