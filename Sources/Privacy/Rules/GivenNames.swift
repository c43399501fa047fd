// SPDX-License-Identifier: Apache-2.0

/// Where a name in Thai letters begins and ends, when nothing parts it from what follows.
struct GivenNames: Sendable {
    private static let longest = 22

    let text: GuardedText

    /// The given name that begins here; nil where an everyday word stands.
    func given(at start: Int) -> Range<Int>? {
        if text.isLatin(start) { return LatinNames(text: text).word(start) }
        guard text.isThai(start), !text.isTail(start) else { return nil }
        let run = text.thaiEnd(start)
        if isOrdinary(start), !isKnown(start, run) { return nil }
        let end = min(cut(start, run, from: 2), firstUnknown(start) ?? run)
        guard end - start >= 2, end - start <= Self.longest else { return nil }
        return start..<end
    }

    /// A word that cannot begin a name; one that only stands within another word counts for nothing.
    private func isOrdinary(_ start: Int) -> Bool {
        guard let end = NameWords.ordinary.end(in: text.units, at: start) else { return false }
        guard text.isEdge(end) else { return text.edge(after: start).map { text.knows(start..<$0) } ?? true }
        // "มา|ยด์": what follows is no word, so that this is none either.
        guard end < text.thaiEnd(start), let next = text.edge(after: end), end - start <= 3 else {
            return true
        }
        return text.knows(end..<next)
    }

    /// The end of the first word, where the language has no such word: names glued to what follows.
    private func firstUnknown(_ start: Int) -> Int? {
        guard let built = UntitledNames(text: text).built(start)?.upperBound else {
            guard text.isEdge(start), let end = text.edge(after: start), end - start >= 3,
                !text.knows(start..<end)
            else { return nil }
            return grown(end)
        }
        return grown(built)
    }

    /// Past scraps that belong to the name: short words that say nothing of a person, or all that is left.
    private func grown(_ start: Int) -> Int {
        var end = start
        while text.thaiEnd(end) > end {
            if text.thaiEnd(end) - end <= 3 { return text.thaiEnd(end) }
            guard let next = text.edge(after: end), next - end <= 3, !isVerb(end),
                NameWords.ends.end(in: text.units, at: end) == nil, !isOrdinary(end)
            else { return end }
            end = next
        }
        return end
    }

    /// A whole known name may begin like an everyday word: "มานะ", "คนึง", "ดี".
    private func isKnown(_ start: Int, _ run: Int) -> Bool {
        if KnownNames.nick.holds(start..<run, of: text.units) { return true }
        guard let end = KnownNames.given.end(in: text.units, at: start) else { return false }
        return end == run || NameWords.ends.end(in: text.units, at: end) != nil
    }

    /// Before a verb or an office that is glued to the name.
    func cut(_ start: Int, _ end: Int, from least: Int) -> Int {
        guard end - start > least else { return end }
        return ((start + least)..<end).first {
            !text.isTail($0) && !text.isLeading($0 - 1)
                && (NameWords.ends.end(in: text.units, at: $0) != nil || isVerb($0))
        } ?? end
    }

    /// A word of its own that says what somebody does or has.
    private func isVerb(_ start: Int) -> Bool {
        guard text.isEdge(start), let end = NameWords.verbs.end(in: text.units, at: start) else {
            return false
        }
        return text.isEdge(end) && text.thaiEnd(end) - end > 3
    }
}
