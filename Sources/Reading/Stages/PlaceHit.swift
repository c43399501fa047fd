// SPDX-License-Identifier: Apache-2.0

internal import Places

/// One place name in the text, before the draft lists each place once.
struct PlaceHit: Sendable, Equatable {
    /// How large it is.
    let level: PlaceLevel
    /// As written, bare.
    var name: String
    /// The name without its marker.
    let span: Range<Int>
    /// Where its marker begins, or the name when it has none.
    let start: Int
    /// What it leads to, when that is one place.
    var place: Place?
    /// Whether the official list does not have the name.
    var isUnknown: Bool = false
    /// Whether ตำบล, อำเภอ, จังหวัด or a short form stands before it.
    let isMarked: Bool

    /// Marker and name.
    var whole: Range<Int> { start..<span.upperBound }
}
