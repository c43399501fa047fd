// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What one cell of an exported table holds.
public enum SheetValue: Sendable, Equatable {
    /// Words; never taken for a formula, whatever they begin with.
    case text(String)
    /// A number, written without rounding.
    case number(Double)
    /// A day: a real date in the Buddhist era in workbooks, ISO in CSV.
    case day(Day)
    /// Nothing.
    case empty
}
