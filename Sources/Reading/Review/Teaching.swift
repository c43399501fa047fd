// SPDX-License-Identifier: Apache-2.0

/// What a correction teaches the reader for the next report.
struct Teaching: Sendable, Hashable {
    /// What is taught.
    let kind: Lesson.Kind
    /// The organization's full name, or the word.
    let name: String
    /// The other name of an alias.
    var other = ""

    private static let longest = 200
    private static let shortest = 3

    /// The lessons of one correction; most teach nothing about other reports.
    static func of(_ correction: Correction) -> [Teaching] {
        switch correction {
        case .head(.organization(let old, .some(let new))): renamed(old, new)
        case .item(_, .hosts(let names)): hosts(names)
        case .answer(let answer): hosts([answer.host].compactMap(\.self))
        default: []
        }
    }

    private static func hosts(_ names: [String]) -> [Teaching] {
        names.filter(isBody).map { Teaching(kind: .host, name: $0) }
    }

    /// A name in full; what was read in its place is another name of it, unless it is the same cut short.
    private static func renamed(_ old: String, _ new: String) -> [Teaching] {
        guard isName(new) else { return [] }
        let whole = Teaching(kind: .organization, name: new)
        guard isName(old), !new.hasPrefix(old), !old.hasPrefix(new) else { return [whole] }
        return [whole, Teaching(kind: .alias, name: new, other: old)]
    }

    private static func isName(_ words: String) -> Bool {
        (shortest...longest).contains(words.unicodeScalars.count)
    }

    /// Begins as names of bodies do: names of people are not learnt.
    private static func isBody(_ words: String) -> Bool {
        let heads: [WordKind] = [
            .organizationHead, .organizationShortHead, .organizationWeakHead, .organizationClass,
            .organizationAbbreviation,
        ]
        let bits = heads.reduce(UInt64(0)) { $0 | $1.bit }
        let units = Fold.units(words)
        return isName(words) && Lexicon.shared.longest(bits, in: units, at: 0, before: units.count) != nil
    }
}
