// SPDX-License-Identifier: Apache-2.0

/// Something that may begin an item of a list.
struct ListMarker: Sendable, Equatable {
    /// How the marker is written; items of one list share it.
    enum Style: Sendable, Equatable {
        /// `1.`
        case dot
        /// `1)`
        case paren
        /// `(1)`
        case bracket
        /// `2.1`, with what stands before the last dot.
        case decimal([Int])
        /// `ก.`, `ก)`, `(ก)`
        case letter(UInt16)
        /// A bullet, star or dash.
        case bullet(UInt16)
        /// `ข้อที่ 1`, with the word.
        case ordinal([UInt16])
        /// A boxed digit.
        case box
        /// A number at the beginning of a line with nothing but a space behind it.
        case bare
    }

    /// How it is written.
    let style: Style
    /// Its number, 0 for bullets.
    let value: Int
    /// The marker itself.
    let span: Range<Int>
    /// Whether nothing but space stands before it in its line.
    let isAtLineStart: Bool

    /// Whether it has no number.
    var isBullet: Bool {
        if case .bullet = style { true } else { false }
    }

    /// Whether it is of the `2.1` kind.
    var isDecimal: Bool {
        if case .decimal = style { true } else { false }
    }
}
