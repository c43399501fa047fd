// SPDX-License-Identifier: Apache-2.0

/// Finds names that no title announces: by what they are built of, by what stands beside them, and by being
/// no words of the language.
struct UntitledNames: Sendable {
    private static let longest = 16

    let text: GuardedText

    /// The given name that begins here, without a family name; nil when nothing says that it is one.
    func given(at start: Int) -> Range<Int>? {
        guard text.isThai(start), !text.isTail(start), begins(start),
            NameParts.traps.end(in: text.units, at: start) == nil
        else { return nil }
        return malay(start) ?? built(start) ?? beside(start) ?? alone(start)
    }

    /// At the edge of a run of letters, or of a word of the language before it.
    private func begins(_ start: Int) -> Bool {
        !text.isThai(start - 1) || NameParts.personBefore.start(in: text.units, endingAt: start) != nil
            || NameWords.before.start(in: text.units, endingAt: start) != nil
    }

    /// Behind a word that can only be followed by a person, as a word of its own.
    private func isCalled(_ start: Int) -> Bool {
        guard text.isEdge(start) else { return false }
        let end = start > 0 && text.units[start - 1] == 0x20 ? start - 1 : start
        return NameParts.calls.start(in: text.units, endingAt: end).map { text.isEdge($0) } ?? false
    }

    /// Behind a word that asks for a person.
    private func isAsked(_ start: Int) -> Bool {
        let end = start > 0 && text.units[start - 1] == 0x20 ? start - 1 : start
        return NameParts.personBefore.start(in: text.units, endingAt: end) != nil
    }

    /// Before a word that only a person does or has.
    private func isDoing(_ end: Int) -> Bool {
        NameParts.personBehind.end(in: text.units, at: text.pastBlanks(end)) != nil
    }

    // MARK: What names are built of

    private func malay(_ start: Int) -> Range<Int>? {
        let stop = wordEnd(start)
        guard stop - start >= 5, stop - start <= Self.longest else { return nil }
        let isTail = NameParts.malayTails.start(in: text.units, endingAt: stop) != nil
        let isHead = NameParts.malayHeads.end(in: text.units, at: start) != nil
        return (isTail || isHead) && !text.knows(start..<stop) ? start..<stop : nil
    }

    /// Two or more parts in a row, up to where a word may end.
    func built(_ start: Int) -> Range<Int>? {
        var reached: [Int: Int] = [start: 0]
        var best: Int?
        for position in start..<min(start + Self.longest, text.units.count) {
            guard let count = reached[position] else { continue }
            for end in NameParts.parts.ends(in: text.units, at: position) where end - start <= Self.longest {
                reached[end] = max(reached[end] ?? 0, count + 1)
            }
        }
        for (end, count) in reached where count >= 2 && end - start >= 5 && isEnd(end) {
            best = max(best ?? 0, end)
        }
        guard let end = best else { return nil }
        let isWord = text.knows(start..<end)
        return !isWord || isAsked(start) || isDoing(end) ? start..<end : nil
    }

    /// A name that everyone knows, beside what only persons do.
    private func beside(_ start: Int) -> Range<Int>? {
        guard let end = KnownNames.given.end(in: text.units, at: start), end - start >= 3, isEnd(end),
            isDoing(end) || isAsked(start) && !text.knows(start..<end)
        else { return nil }
        return start..<end
    }

    /// A short run of letters that is no word, where a person is asked for or does something.
    private func alone(_ start: Int) -> Range<Int>? {
        let stop = wordEnd(start)
        guard (3...10).contains(stop - start), NameWords.ordinary.end(in: text.units, at: start) == nil else {
            return nil
        }
        let span = start..<stop
        let isApart = stop == text.thaiEnd(start) && !text.isThai(start - 1)
        if isApart, isDoing(stop), !text.knows(span) || KnownNames.nick.holds(span, of: text.units) {
            return span
        }
        let isWord = text.edge(after: start).map { text.knows(start..<$0) } ?? true
        let isName = !isWord || KnownNames.nick.holds(span, of: text.units)
        return isCalled(start) && isName && isEnd(stop) ? span : nil
    }

    // MARK: Where a name ends

    /// The end of the run, before whatever is known to follow names.
    private func wordEnd(_ start: Int) -> Int {
        let run = text.thaiEnd(start)
        guard run - start > 3 else { return run }
        return (start + 3..<run).first { index in
            !text.isTail(index) && !text.isLeading(index - 1)
                && (NameWords.ends.end(in: text.units, at: index) != nil
                    || NameParts.personBehind.end(in: text.units, at: index) != nil)
        } ?? run
    }

    private func isEnd(_ end: Int) -> Bool {
        !text.isThai(end) || text.isEdge(end) && !text.isTail(end)
            || NameWords.ends.end(in: text.units, at: end) != nil
            || NameParts.personBehind.end(in: text.units, at: end) != nil
    }
}
