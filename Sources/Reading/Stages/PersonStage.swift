// SPDX-License-Identifier: Apache-2.0

/// Finds people by the titles before their names; no list of names could.
struct PersonStage {
    /// The report.
    let text: ReportText
    /// Stretches where no name can stand, such as dates and places.
    let blocked: Barriers

    private static let longestGiven = 22
    private static let longestFamily = 30

    /// Every naming with a family name, or of a monk, in the order of the text.
    func read() -> [PersonHit] {
        var hits: [PersonHit] = []
        var position = 0
        while position < text.count {
            if let hit = hit(at: position) {
                hits.append(hit)
                position = hit.whole.upperBound
            } else {
                position += 1
            }
        }
        return hits
    }

    private func hit(at position: Int) -> PersonHit? {
        if let signed = signed(at: position) { return signed }
        guard let titleEnd = titles(at: position), !isBlocked(position) else { return nil }
        let title = text.trimmed(position..<titleEnd)
        if isCommon(title), titleEnd < text.count, text.folded[titleEnd] == 0x20 { return nil }
        let isMonk = isMonk(title)
        guard let given = givenName(text.skipSpaces(titleEnd), mayBeLong: isMonk) else { return nil }
        if let family = familyName(after: given) {
            return PersonHit(title: title, given: given, family: family)
        }
        return isMonk && given.count >= 5 ? PersonHit(title: title, given: given, family: nil) : nil
    }

    private static let signatures = [
        "(ลงชื่อ)", "ลงชื่อ", "เขียนโดย", "ผู้เขียน", "ภาพ/ข่าว", "ข่าว/ภาพ", "ภาพและข่าว", "ข่าวและภาพ", "ผู้จัดทำ",
        "ผู้รายงาน", "ข่าวโดย", "เรื่องโดย", "รายงานโดย", "เรื่อง:", "เรื่อง :", "เรื่อง/ภาพ", "ภาพ-ข่าว", "ผู้ส่งข่าว",
        "ผู้บันทึก",
        "เรื่องและภาพ", "ผู้สื่อข่าว", "ผู้เรียบเรียง", "เรียบเรียงโดย",
    ]
    private static let desks = [
        "กอง", "ทีม", "ข่าว", "ฝ่าย", "งาน", "กลุ่ม", "ศูนย์", "เพจ", "แอดมิน", "ประชา", "เครือข่าย", "โครงการ",
    ]

    /// A name without a title behind "เขียนโดย" or "(ลงชื่อ)" at the beginning of a line.
    private func signed(at position: Int) -> PersonHit? {
        guard !text.lines.isEmpty, position == text.lineStart(position),
            let cue = Self.signatures.first(where: { text.starts(with: $0, at: position) })
        else { return nil }
        var start = text.skipSpaces(position + cue.unicodeScalars.count)
        while start < text.count, [0x3A, 0x2E, 0x2026].contains(text.folded[start]) {
            start = text.skipSpaces(start + 1)
        }
        guard firstTitle(at: start) == nil, !Self.desks.contains(where: { text.starts(with: $0, at: start) }),
            let given = givenName(start, mayBeLong: false), given.count >= 3,
            let family = familyName(after: given)
        else { return nil }
        return PersonHit(title: start..<start, given: given, family: family)
    }

    // MARK: Titles

    /// The end of the run of titles that begins here.
    private func titles(at position: Int) -> Int? {
        guard var end = firstTitle(at: position) else { return nil }
        while let next = text.word(anyOf: [.personTitle, .personWeakTitle], at: text.skipSpaces(end)),
            text.word(.personTrap, at: text.skipSpaces(end)) == nil
        {
            end = next
        }
        return text.starts(with: "หญิง", at: end) ? end + 4 : end
    }

    private func firstTitle(at position: Int) -> Int? {
        if let trap = text.word(.personTrap, at: position), trap - position >= 3 {
            let strong = text.word(.personTitle, at: position) ?? position
            if strong < trap || strong == position { return nil }
        }
        if let end = text.word(.personTitle, at: position) {
            let isShort = end - position < 4 && text.folded[end - 1] != 0x2E
            let isInAbbreviation =
                position > 0 && (text.folded[position - 1] == 0x2E || Fold.isLatin(text.folded[position - 1]))
            if isInAbbreviation { return nil }
            let isGlued = position > 0 && Fold.isThai(text.folded[position - 1])
            if isGlued, isShort || end - position < 4, !text.isWordStart(position) { return nil }
            return end
        }
        guard let end = text.word(.personWeakTitle, at: position), text.isWordStart(position) else {
            return nil
        }
        if position > 0, text.folded[position - 1] == 0x2E { return nil }
        return end
    }

    /// Words for many people, which are titles only when the name is glued to them.
    private func isCommon(_ title: Range<Int>) -> Bool {
        ["ครู", "หมอ", "แพทย์", "พยาบาล", "กำนัน", "ผู้ใหญ่", "ท่าน", "พี่", "ลุง", "ป้า", "น้า", "น้อง"].contains {
            text.starts(with: $0, at: title.lowerBound) && title.count == $0.unicodeScalars.count
        }
    }

    private func isMonk(_ title: Range<Int>) -> Bool {
        ["พระ", "หลวง", "เจ้าอธิการ", "แม่ชี"].contains { text.starts(with: $0, at: title.lowerBound) }
    }

    private func isBlocked(_ position: Int) -> Bool {
        blocked.holds(position)
    }

    // MARK: Names

    private func givenName(_ start: Int, mayBeLong: Bool) -> Range<Int>? {
        guard start < text.count else { return nil }
        if Fold.isLatin(text.folded[start]) { return latinWord(start) }
        guard Fold.isThai(text.folded[start]), !Fold.isTail(text.folded[start]) else { return nil }
        if isPlaceMarker(start) { return nil }
        let end = text.thaiRun(start)
        guard end - start >= 2, end - start <= Self.longestGiven + (mayBeLong ? 12 : 0) else { return nil }
        if text.word(.position, at: start) == end || text.word(.clauseStart, at: start) == end { return nil }
        if hasVerb(start..<end) { return nil }
        return start..<end
    }

    /// "กมลชนกกล่าวว่า": a name with a verb glued to it stands without its family name.
    private func hasVerb(_ run: Range<Int>) -> Bool {
        guard run.count >= 8 else { return false }
        return ["กล่าว", "เปิดเผย", "บอกว่า", "เล่าว่า", "อธิบาย", "เพิ่มเติม"].contains {
            text.find($0, in: run) != nil
        }
    }

    private func isPlaceMarker(_ start: Int) -> Bool {
        ["ตำบล", "อำเภอ", "จังหวัด", "หมู่ที่", "แขวง"].contains { text.starts(with: $0, at: start) }
    }

    private func latinWord(_ start: Int) -> Range<Int>? {
        var end = start
        while end < text.count, Fold.isLatin(text.folded[end]) { end += 1 }
        return end - start >= 3 ? start..<end : nil
    }

    /// One to three spaces and a run of letters that is no verb, office, organization or place.
    private func familyName(after given: Range<Int>) -> Range<Int>? {
        let start = text.skipSpaces(given.upperBound)
        guard start > given.upperBound, start - given.upperBound <= 4, start < text.count else { return nil }
        if text.folded[start] == 0x0E13, start + 1 < text.count, text.folded[start + 1] == 0x20 {
            return royalName(start)
        }
        if Fold.isLatin(text.folded[start]) { return latinWord(start) }
        guard Fold.isThai(text.folded[start]), !Fold.isTail(text.folded[start]) else { return nil }
        let run = text.thaiRun(start)
        guard !beginsOtherwise(start, run: run) else { return nil }
        let end = cut(start..<run)
        guard end - start >= 2, end - start <= Self.longestFamily else { return nil }
        return start..<end
    }

    /// "ณ" and a place, as in old families.
    private func royalName(_ start: Int) -> Range<Int>? {
        let name = text.skipSpaces(start + 1)
        let end = text.thaiRun(name)
        guard end - name >= 3, text.word(.venueHead, at: name) == nil else { return nil }
        return start..<end
    }

    private func beginsOtherwise(_ start: Int, run: Int) -> Bool {
        if isPlaceMarker(start) { return true }
        if let office = text.word(.position, at: start), office - start >= 3 { return true }
        if text.word(.personTitle, at: start) != nil { return true }
        if ["นาง", "นาย"].contains(where: { text.starts(with: $0, at: start) }), run - start >= 6,
            text.word(.personTrap, at: start) == nil, familyRun(after: run)
        {
            return true
        }
        if let head = text.word(.organizationHead, at: start), head - start >= 5 { return true }
        if let head = text.word(.organizationShortHead, at: start), head - start >= 4 || head == run {
            return true
        }
        // Short verbs begin many family names (มีชัย, ได้ดี), so that only a whole word or a long one counts.
        guard let verb = text.word(.clauseStart, at: start) else { return false }
        if verb == run || verb - start >= 4 { return true }
        return run - start > 14
    }

    /// One more word of letters behind: "พี่หน่อย นางอรุณี ใจคำ".
    private func familyRun(after end: Int) -> Bool {
        let next = text.skipSpaces(end)
        return next > end && next < text.count && text.thaiRun(next) - next >= 2
    }

    /// Before a verb or office that is glued to the family name.
    private func cut(_ run: Range<Int>) -> Int {
        guard run.count >= 6 else { return run.upperBound }
        for index in (run.lowerBound + 3)..<run.upperBound where !Fold.isTail(text.folded[index]) {
            if text.starts(with: "และ", at: index), isAfterAnd(index + 3, run) { return index }
            if let end = text.word(.position, at: index), end - index >= 6 { return index }
            if let end = text.word(.clauseStart, at: index), end - index >= 5 { return index }
            if let end = text.word(.organizationHead, at: index), end - index >= 7 { return index }
        }
        return run.upperBound
    }

    private func isAfterAnd(_ index: Int, _ run: Range<Int>) -> Bool {
        if index >= run.upperBound {
            let next = text.skipSpaces(index)
            return next < text.count && Fold.isThai(text.folded[next])
        }
        return text.word(anyOf: [.personTitle, .personWeakTitle, .position, .clauseStart], at: index) != nil
    }
}
