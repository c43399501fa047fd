// SPDX-License-Identifier: Apache-2.0

/// Finds names of people by the titles, cues and common given names before them.
struct NameFinder: Sendable {
    private static let longestFamily = 30

    let text: GuardedText

    /// Every name, in the order of the text.
    func find() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        while position < text.units.count {
            if let name = name(at: position) {
                found.append(name)
                position = name.upperBound
            } else {
                position = pastTrap(position)
            }
        }
        return found
    }

    private func name(at position: Int) -> Range<Int>? {
        if let end = NameWords.cues.end(in: text.units, at: position) {
            return mayBegin(position) ? afterCue(text.pastBlanks(end)) : nil
        }
        if let end = titleEnd(at: position) { return mayBegin(position) ? titled(position, end) : nil }
        if let name = LatinNames(text: text).name(at: position) { return name }
        guard let name = untitled(position) ?? unannounced(position), mayBegin(position) else { return nil }
        return name
    }

    /// A name by what it is built of, with the family name behind it.
    private func unannounced(_ position: Int) -> Range<Int>? {
        guard let given = UntitledNames(text: text).given(at: position), !isNameOfPlace(before: position)
        else {
            return nil
        }
        let initial = text.pastBlanks(given.upperBound)
        if text.isThai(initial), initial + 1 < text.units.count, text.units[initial + 1] == 0x2E {
            return position..<(initial + 2)
        }
        let family = family(after: given).flatMap {
            HealthWords.isWithin(given.upperBound..<$0, text) ? nil : $0
        }
        return position..<(family ?? given.upperBound)
    }

    // MARK: Where a name may begin

    private func mayBegin(_ position: Int) -> Bool {
        !text.isTail(position) && NameWords.traps.end(in: text.units, at: position) == nil
            && !isInsideWord(position)
    }

    private func pastTrap(_ position: Int) -> Int {
        max(position + 1, NameWords.traps.end(in: text.units, at: position) ?? 0)
    }

    /// Behind a letter only a long title or a word that others follow lets a new word begin.
    private func isInsideWord(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        let previous = text.units[position - 1]
        if text.isLatin(position - 1) || text.isDigit(position - 1) && text.isLatin(position) { return true }
        guard text.isThai(position - 1) else {
            return previous == 0x2E && isAbbreviated(position)
        }
        if isNameOfPlace(before: position) { return true }
        if let end = NameWords.titles.end(in: text.units, at: position) {
            return isGluedWord(position, end) || (end - position < 3)
        }
        if NameWords.before.start(in: text.units, endingAt: position) != nil { return false }
        return !isFamiliarBehindWord(position)
            && NameParts.personBefore.start(in: text.units, endingAt: position) == nil
    }

    /// "ย้าย|ตา|ปั้น": a word of the language ends, and another one that is a title of everyday talk begins.
    private func isFamiliarBehindWord(_ position: Int) -> Bool {
        guard text.isEdge(position), let end = NameWords.familiar.end(in: text.units, at: position) else {
            return false
        }
        return end - position >= 3 && text.isEdge(end)
    }

    /// A dot right before: this is the rest of an abbreviation such as "ม.อ.", unless a title ended there.
    private func isAbbreviated(_ position: Int) -> Bool {
        NameWords.before.start(in: text.units, endingAt: position) == nil
    }

    private func isGluedWord(_ position: Int, _ end: Int) -> Bool {
        (position + 2...max(position + 2, end)).contains { stop in
            stop <= text.units.count
                && NameWords.glued.start(in: text.units, endingAt: stop).map { $0 < position } ?? false
        }
    }

    /// "โรงพยาบาล…", "ถนน…", "มูลนิธิ…" right before, in the same run of letters, or with a blank between.
    private func isNameOfPlace(before position: Int) -> Bool {
        var start = position
        while start > 0, text.isThai(start - 1) || text.units[start - 1] == 0x2E, position - start < 30 {
            start -= 1
        }
        for index in start..<max(start, position) {
            guard let end = NameWords.heads.end(in: text.units, at: index), end <= position else { continue }
            guard index == start || isWordStart(index), position - end <= 12 else { continue }
            let between = end..<position
            if !between.contains(where: { NameWords.before.start(in: text.units, endingAt: $0 + 1) == $0 - 2 }
            ) {
                return true
            }
        }
        return false
    }

    private func isWordStart(_ index: Int) -> Bool {
        !text.isTail(index) && NameWords.before.start(in: text.units, endingAt: index) != nil
    }

    // MARK: Titles

    /// The end of the run of titles that begins here.
    private func titleEnd(at position: Int) -> Int? {
        guard var end = anyTitle(at: position) else { return nil }
        while true {
            let next = text.pastBlanks(end)
            guard NameWords.traps.end(in: text.units, at: next) == nil, let more = anyTitle(at: next),
                // "แม่", "ตา" and the like begin names too: only a title that needs no family name goes on.
                NameWords.titles.end(in: text.units, at: next) != nil
            else { break }
            end = more
        }
        let woman: [UInt32] = [0xE2B, 0xE0D, 0xE34, 0xE07]
        return text.units[end...].starts(with: woman) && text.pastBlanks(end + 4) > end + 4 ? end + 4 : end
    }

    private func anyTitle(at position: Int) -> Int? {
        let strong = NameWords.titles.end(in: text.units, at: position)
        let weak = NameWords.weakTitles.end(in: text.units, at: position)
        guard let end = [strong, weak].compactMap(\.self).max() else { return nil }
        // "mr" needs its blank: it may begin any word.
        if text.isLatin(end - 1), end < text.units.count, text.units[end] != 0x20 { return nil }
        return end
    }

    private func titled(_ start: Int, _ titleEnd: Int) -> Range<Int>? {
        let isStrong = strongTitle(start, titleEnd)
        let begin = text.pastBlanks(titleEnd)
        let isApart = begin > titleEnd
        guard let given = GivenNames(text: text).given(at: begin) else { return nil }
        if let family = family(after: given) { return start..<family }
        let isMonk = NameWords.monks.end(in: text.units, at: start) != nil
        if isMonk { return given.count >= 4 && !isApart ? start..<given.upperBound : nil }
        if isStrong { return start..<given.upperBound }
        if isApart { return KnownNames.given.holds(given, of: text.units) ? start..<given.upperBound : nil }
        if KnownNames.given.holds(given, of: text.units) { return start..<given.upperBound }
        guard NameWords.familiar.holds(start..<titleEnd, of: text.units) else { return nil }
        return nick(given).map { start..<$0 }
    }

    /// The end of a nickname that is glued to a title of everyday talk.
    private func nick(_ given: Range<Int>) -> Int? {
        if KnownNames.nick.holds(given, of: text.units) { return given.upperBound }
        // A longer word that the title only begins: a warehouse is no elder brother.
        guard text.isEdge(given.lowerBound) else { return nil }
        if given.count <= 8 { return endsWord(given.upperBound) ? given.upperBound : nil }
        guard let end = text.edge(after: given.lowerBound), (2...8).contains(end - given.lowerBound),
            !text.isTail(end)
        else { return nil }
        return end
    }

    private func strongTitle(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { NameWords.titles.end(in: text.units, at: $0) == end }
    }

    private func endsWord(_ end: Int) -> Bool {
        end >= text.units.count || !text.isTail(end)
    }

    // MARK: Names

    private func family(after given: Range<Int>) -> Int? {
        let start = text.pastBlanks(given.upperBound)
        guard start > given.upperBound else { return nil }
        if text.isLatin(start) {
            return text.isLatin(given.lowerBound) ? LatinNames(text: text).word(start)?.upperBound : nil
        }
        guard text.isThai(start), !text.isTail(start) else { return nil }
        if text.units[start] == 0xE13, start + 1 < text.units.count, text.units[start + 1] == 0x20 {
            let end = text.thaiEnd(start + 2)
            return end - start > 4 ? end : nil
        }
        guard NameWords.afterName.end(in: text.units, at: start) == nil,
            NameWords.heads.end(in: text.units, at: start).map({ $0 - start < 4 }) ?? true,
            anyTitle(at: start) == nil || NameWords.families.end(in: text.units, at: start) != nil
        else { return nil }
        let end = GivenNames(text: text).cut(start, text.thaiEnd(start), from: 3)
        return end - start >= 2 && end - start <= Self.longestFamily ? end : nil
    }

    // MARK: Without a title

    private func afterCue(_ start: Int) -> Range<Int>? {
        var begin = start
        while begin < text.units.count, [0x3A, 0x20].contains(text.units[begin]) { begin += 1 }
        if let end = titleEnd(at: begin) { return titled(begin, end) }
        guard let given = GivenNames(text: text).given(at: begin), given.count <= 14 else { return nil }
        return begin..<(family(after: given) ?? given.upperBound)
    }

    /// A common given name with a family name behind it.
    private func untitled(_ position: Int) -> Range<Int>? {
        guard let end = KnownNames.given.end(in: text.units, at: position), end - position >= 3,
            end == text.thaiEnd(position), let family = family(after: position..<end),
            family - end >= 5
        else { return nil }
        return position..<family
    }
}
