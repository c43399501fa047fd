// SPDX-License-Identifier: Apache-2.0

/// A number with its unit as it stands in the text.
struct Quantity: Sendable, Equatable {
    /// Comparator, number or range, unit.
    let measure: DraftMeasure
    /// Per what.
    let per: String?
    /// From the comparator or the per-word to the unit.
    let span: Range<Int>
    /// The digits.
    let number: Range<Int>
    /// The unit.
    let unit: Range<Int>
}
