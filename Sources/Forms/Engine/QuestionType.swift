// SPDX-License-Identifier: Apache-2.0

/// What a row of a form is.
enum QuestionType: UInt8, Sendable, CaseIterable {
    case text, integer, decimal, date, note, calculate, selectOne, selectMultiple, group, repeating
    case time, dateTime, geopoint, geotrace, geoshape, image, audio, video, file, barcode, range, rank
    case acknowledge, hidden, metadata

    /// Whether it holds others and no answer of its own.
    var isGroup: Bool { self == .group || self == .repeating }
    /// Whether it has an answer.
    var hasAnswer: Bool { !isGroup && self != .note }
    /// Whether a person answers it.
    var isAsked: Bool { hasAnswer && self != .calculate && self != .hidden && self != .metadata }
    /// Whether it is answered by choosing.
    var isChoice: Bool { self == .selectOne || self == .selectMultiple || self == .rank }
    /// Whether several choices stand in one answer.
    var isSplit: Bool { self == .selectMultiple || self == .rank }
    /// Whether its answer is the name of a file that comes along.
    var isAttachment: Bool {
        switch self {
        case .image, .audio, .video, .file: true
        default: false
        }
    }
    /// Whether it says where something is.
    var isGeometry: Bool { self == .geopoint || self == .geotrace || self == .geoshape }
}
