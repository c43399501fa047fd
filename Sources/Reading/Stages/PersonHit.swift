// SPDX-License-Identifier: Apache-2.0

/// One naming of a person in the text.
struct PersonHit: Sendable, Equatable {
    /// All titles in a row, as written.
    let title: Range<Int>
    /// The given name.
    let given: Range<Int>
    /// The family name; none for monks and short forms.
    let family: Range<Int>?

    /// From the title to the end of the name.
    var whole: Range<Int> { title.lowerBound..<(family ?? given).upperBound }
    /// The name without the title.
    var name: Range<Int> { given.lowerBound..<(family ?? given).upperBound }
}
