// SPDX-License-Identifier: Apache-2.0

/// A fact as it is stored: numbers only, texts by their number in the dictionaries.
struct FactEntry: Sendable, Equatable {
    var seq: Int
    var kind: Int
    /// See `DayNumber`.
    var day: Int
    /// See `PlaceNumber`; as it was recorded.
    var place: Int
    var context: Int
    var subject: Int64?
    var amounts: Amounts
    var shape: Int
    var reverses: Int?

    /// 1 for what was recorded, -1 for what takes it back.
    var sign: Int { reverses == nil ? 1 : -1 }

    /// Four amounts without a heap behind them.
    struct Amounts: Sendable, Equatable {
        var first: Int64?
        var second: Int64?
        var third: Int64?
        var fourth: Int64?

        subscript(index: Int) -> Int64? {
            switch index {
            case 1: first
            case 2: second
            case 3: third
            case 4: fourth
            default: nil
            }
        }

        var isEmpty: Bool { first == nil && second == nil && third == nil && fourth == nil }
    }
}
