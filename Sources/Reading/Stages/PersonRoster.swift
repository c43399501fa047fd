// SPDX-License-Identifier: Apache-2.0

/// Lists each person once, with the office that stands behind or before the name.
struct PersonRoster {
    /// The report.
    let text: ReportText
    /// All namings.
    let hits: [PersonHit]
    /// Organizations, which end an office and can stand for one.
    let organizations: [OrganizationHit]

    /// The people in the order of the text.
    func read() -> [DraftPerson] {
        var people: [DraftPerson] = []
        var known: [String: Int] = [:]
        var taken = 0
        for (index, hit) in hits.enumerated() {
            let name = text.string(hit.name)
            let office = position(of: index, taken: taken)
            let position = office.map { text.string($0) }
            taken = office?.upperBound ?? hit.whole.upperBound
            if let old = known[name] {
                if people[old].position == nil { people[old].position = position }
                continue
            }
            known[name] = people.count
            people.append(
                DraftPerson(
                    name: name,
                    title: title(hit.title),
                    position: position,
                    span: hit.whole,
                    confidence: hit.family == nil || isFamiliar(hit.title) ? .check : .sure
                )
            )
        }
        return people
    }

    /// "พี่", "ครู": what one calls people, with or without their names.
    private func isFamiliar(_ title: Range<Int>) -> Bool {
        ["ครู", "หมอ", "พี่", "ลุง", "ป้า", "น้า", "น้อง", "พ่อ", "แม่", "ตา", "ยาย"].contains {
            title.count == $0.unicodeScalars.count && text.starts(with: $0, at: title.lowerBound)
        }
    }

    /// A doubled title counts once.
    private func title(_ span: Range<Int>) -> String {
        let half = span.count / 2
        if span.count % 2 == 0, text.folded[span.prefix(half)].elementsEqual(text.folded[span.suffix(half)]) {
            return text.string(span.lowerBound..<span.lowerBound + half)
        }
        return text.string(span)
    }

    // MARK: Offices

    private func position(of index: Int, taken: Int) -> Range<Int>? {
        let hit = hits[index]
        if let behind = behind(
            hit.whole.upperBound,
            nextName: index + 1 < hits.count ? hits[index + 1].whole.lowerBound : text.count
        ) {
            return behind
        }
        return before(
            hit.whole.lowerBound,
            lastName: max(taken, index > 0 ? hits[index - 1].whole.upperBound : 0)
        )
    }

    private func behind(_ end: Int, nextName: Int) -> Range<Int>? {
        var start = text.skipSpaces(end)
        if start < text.count,
            text.folded[start] == 0x2C || text.folded[start] == 0x28 || text.folded[start] == 0x2D
        {
            start = text.skipSpaces(start + 1)
        }
        if start < text.count, text.folded[start] == 0x29 { start = belowBracket(start) ?? start }
        for word in ["ตำแหน่ง", "ในฐานะ", "อดีต"] where text.starts(with: word, at: start) {
            start = text.skipSpaces(start + word.unicodeScalars.count)
        }
        guard start < nextName else { return nil }
        if text.word(.position, at: start) != nil { return office(start, limit: nextName) }
        return organizations.first { $0.span.lowerBound == start && $0.span.upperBound <= nextName }?.span
    }

    /// "(นางสาว…)" in a line of its own, as under letters: the office stands below.
    private func belowBracket(_ close: Int) -> Int? {
        let line = text.line(at: close)
        guard close + 1 == text.lines[line].body.upperBound, line + 1 < text.lines.count,
            text.folded[text.lines[line].body.lowerBound] == 0x28
        else { return nil }
        return text.lines[line + 1].body.lowerBound
    }

    /// An office right before the title, back to where its first word begins.
    private func before(_ title: Int, lastName: Int) -> Range<Int>? {
        let end = text.skipSpacesBack(title)
        let reach = max(text.lineStart(title), max(lastName, end - 90))
        guard reach < end else { return nil }
        for start in reach..<end where text.word(.position, at: start) != nil && text.isWordStart(start) {
            let office = office(start, limit: end)
            if office.upperBound >= end { return office }
        }
        return nil
    }

    /// The office and the body it is held in: over spaces as long as names of bodies and places follow.
    private func office(_ start: Int, limit: Int) -> Range<Int> {
        let end = min(limit, min(text.lineEnd(start), start + 120))
        var index = start
        while index < end {
            let unit = text.folded[index]
            if unit == 0x20 {
                let next = text.skipSpaces(index)
                guard goesOn(next) else { return start..<index }
                index = next
            } else if [0x2C, 0x28, 0x29, 0x22, 0x3A, 0x2F, 0x3B].contains(unit)
                || index > start + 3 && isVerb(index)
            {
                return start..<index
            } else {
                index += 1
            }
        }
        return text.trimmed(start..<index)
    }

    private func goesOn(_ next: Int) -> Bool {
        if text.word(
            anyOf: [.organizationHead, .organizationClass, .organizationAbbreviation, .organizationParent],
            at: next
        ) != nil {
            return true
        }
        return [
            "จังหวัด", "จ.", "อำเภอ", "อ.", "ตำบล", "ต.", "ด้าน", "ประจำ", "ฝ่าย", "เขต", "ภาค", "ศูนย์", "ที่ ",
            "กองทุน",
        ].contains {
            text.starts(with: $0, at: next)
        }
    }

    private func isVerb(_ index: Int) -> Bool {
        guard !Fold.isTail(text.folded[index]), let end = text.word(.clauseStart, at: index) else {
            return false
        }
        return end - index >= 5
    }
}
