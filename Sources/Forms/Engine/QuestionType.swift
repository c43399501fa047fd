// SPDX-License-Identifier: Apache-2.0

/// What a row of a form is.
enum QuestionType: UInt8, Sendable, CaseIterable {
    case text, integer, decimal, date, note, calculate, selectOne, selectMultiple, group, repeating

    /// Whether it holds others and no answer of its own.
    var isGroup: Bool { self == .group || self == .repeating }
    /// Whether it has an answer.
    var hasAnswer: Bool { !isGroup && self != .note }
    /// Whether a person answers it.
    var isAsked: Bool { hasAnswer && self != .calculate }
    /// Whether it is answered by choosing.
    var isChoice: Bool { self == .selectOne || self == .selectMultiple }
}
