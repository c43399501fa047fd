// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What is wrong with one cell of a file of facts.
public struct FactFault: Sendable, Equatable {
    /// The row as a spreadsheet counts it; the heading is row 1.
    public let row: Int
    /// The column as the heading calls it.
    public let column: String
    /// What is wrong.
    public let reason: Reason

    /// What can be wrong with a cell.
    public enum Reason: Sendable, Equatable {
        /// The heading lacks this column.
        case noColumn
        /// The heading has this column twice.
        case twice
        /// The row has another number of cells than the heading.
        case width(Int, heading: Int)
        /// Nothing stands there, but something must.
        case empty
        /// A code may hold Latin letters, digits and `. - _ + : /` only.
        case notACode
        /// No day that exists.
        case notADay
        /// No official code of 2, 4, 6 or 8 digits.
        case notAPlace
        /// No number, more decimals than the kind has, or too large.
        case notAnAmount(decimals: Int)
        /// No whole number.
        case notASubject
        /// The kind has other decimals than this row says.
        case otherScales(known: String)
        /// The kind has fewer amounts.
        case noSuchAmount
        /// The record would correct itself.
        case correctsItself
        /// Reversals are made by correcting, not by importing.
        case isReversal
    }

    /// The cell and what to do about it.
    public var text: Sentence { FactFaultText.sentence(for: self) }
}
