// SPDX-License-Identifier: Apache-2.0

/// The names and words of a network, ready to be looked for at every place of a text.
struct KnownNames: Sendable {
    /// A known name in the text.
    struct Match: Sendable, Equatable {
        /// Where the name ends.
        let end: Int
        /// Which organization it is.
        let organization: Int
    }

    private let organizations: [KnownOrganization]
    private var names: [UInt16: [(units: [UInt16], organization: Int)]] = [:]
    private var words: [UInt16: [[UInt16]]] = [:]

    private static let shortest = 3

    /// Prepares what was learnt; names and words of fewer than three letters are left out.
    init(_ knowledge: Knowledge) {
        organizations = knowledge.organizations
        for (index, organization) in organizations.enumerated() {
            for name in [organization.name] + organization.aliases {
                let units = Fold.units(name)
                guard let first = units.first, units.count >= Self.shortest else { continue }
                names[first, default: []].append((units, index))
            }
        }
        for word in knowledge.words.map(Fold.units) where word.count >= Self.shortest {
            words[word[0], default: []].append(word)
        }
        names = names.mapValues { $0.sorted { $0.units.count > $1.units.count } }
    }

    /// The full name of an organization.
    func name(_ organization: Int) -> String { organizations[organization].name }

    /// Whether it usually holds what is reported.
    func isUsualHost(_ organization: Int) -> Bool { organizations[organization].isUsualHost }

    /// The longest known name that begins here and is not cut inside a syllable.
    func match(_ text: ReportText, at position: Int) -> Match? {
        guard !names.isEmpty, let bucket = names[text.folded[position]] else { return nil }
        for entry in bucket where text.folded[position...].starts(with: entry.units) {
            let end = position + entry.units.count
            guard text.isSyllableEnd(end), !isLatinInside(text, position, end) else { continue }
            return Match(end: end, organization: entry.organization)
        }
        return nil
    }

    /// The organization whose name or other name these words are.
    func organization(named span: Range<Int>, in text: ReportText) -> Int? {
        guard let match = span.isEmpty ? nil : match(text, at: span.lowerBound) else { return nil }
        return match.end == span.upperBound ? match.organization : nil
    }

    /// Whether a place lies inside a known word, so that no other word begins or ends there.
    func isInsideWord(_ text: ReportText, _ position: Int) -> Bool {
        guard !words.isEmpty else { return false }
        return (max(0, position - 40)..<position).contains { start in
            words[text.folded[start]]?.contains {
                start + $0.count > position && text.folded[start...].starts(with: $0)
            } ?? false
        }
    }

    private func isLatinInside(_ text: ReportText, _ start: Int, _ end: Int) -> Bool {
        let before = start > 0 && Fold.isLatin(text.folded[start - 1]) && Fold.isLatin(text.folded[start])
        let after = end < text.count && Fold.isLatin(text.folded[end]) && Fold.isLatin(text.folded[end - 1])
        return before || after
    }
}
