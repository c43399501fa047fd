// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One field of a record's form: what it is called, what may stand in it, and whether it must be filled.
struct Box: Sendable {
    /// What may stand in a field.
    enum Kind: Sendable {
        case line, area, day, number, money, organization, organizations, place, tick
        /// One of some words; an empty choice is worded by the second value.
        case word([(value: String, title: Sentence)], none: Sentence?)
    }

    let id: String
    let label: Sentence
    let kind: Kind
    var hint: Sentence?
    var isNeeded = false
    /// Holds what a person could be known by; it goes through no guard, because it is meant to be there.
    var isPersonal = false

    init(_ id: String, _ label: Sentence, _ kind: Kind = .line, hint: Sentence? = nil, needed: Bool = false) {
        self.id = id
        self.label = label
        self.kind = kind
        self.hint = hint
        isNeeded = needed
    }

    /// Whether many lines fit.
    var isLong: Bool {
        switch kind {
        case .area, .organizations: true
        default: false
        }
    }

    /// How much text it takes, letters.
    var most: Int { isLong ? 2_000 : 300 }

    /// The choices of an enumeration whose words have titles.
    static func words<Word: Titled>(_ type: Word.Type) -> [(value: String, title: Sentence)] {
        Word.allCases.map { ($0.rawValue, $0.title) }
    }
}

/// A list of words that pages offer to choose from.
protocol Titled: CaseIterable, RawRepresentable where RawValue == String {
    /// What it is called on a page.
    var title: Sentence { get }
}
