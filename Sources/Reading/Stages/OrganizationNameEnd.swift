// SPDX-License-Identifier: Apache-2.0

/// Finds where the name of an organization ends.
struct OrganizationNameEnd {
    /// The report.
    let text: ReportText
    /// Stretches where a name ends, such as dates and people.
    let barriers: Barriers
    /// What the network has taught.
    let known: KnownNames

    /// Where the name ends: at a verb, a bracket, a line end, or a space that nothing of the name follows.
    func end(from head: Int, start: Int) -> Int {
        var index = head
        let limit = min(text.count, start + 150)
        if let company = companyEnd(start, limit) { return company }
        while index < limit {
            let unit = text.folded[index]
            if unit == 0x20 {
                guard let next = continuation(after: index, start: start) else { return index }
                index = next
            } else if isEndMark(unit, at: index)
                || (index > start && isStop(at: index, head: head, start: start))
                || barriers.begins(at: index)
            {
                return index
            } else {
                index += 1
            }
        }
        return index
    }

    private func companyEnd(_ start: Int, _ limit: Int) -> Int? {
        guard text.starts(with: "บริษัท", at: start) || text.starts(with: "ห้างหุ้นส่วน", at: start) else {
            return nil
        }
        guard let found = text.find("จำกัด", in: start..<min(limit, text.lineEnd(start))),
            found.lowerBound - start < 80
        else { return nil }
        let rest = text.skipSpaces(found.upperBound)
        return text.starts(with: "(มหาชน)", at: rest) ? rest + 7 : found.upperBound
    }

    private func isEndMark(_ unit: UInt16, at index: Int) -> Bool {
        if unit == 0x2E {
            let next = index + 1 < text.count ? text.folded[index + 1] : 0
            return !Fold.isThai(next) && !Fold.isDigit(next)
        }
        if unit == 0x0E2F { return false }
        return !(Fold.isThai(unit) || Fold.isDigit(unit) || Fold.isLatin(unit) || unit == 0x2D)
    }

    /// "มูลนิธิช่วย…": a name that begins with what it does.
    private func isOwnVerb(at index: Int, head: Int, start: Int) -> Bool {
        if index == head, text.starts(with: "คณะ", at: start), text.wordEnding(.position, at: start) != nil {
            return true
        }
        return index == head
            && ["ช่วย", "ส่งเสริม", "อบรม", "เพื่อ", "ร่วม"].contains { text.starts(with: $0, at: index) }
            && (text.ends(with: "มูลนิธิ", at: head) || text.ends(with: "สมาคม", at: head))
    }

    /// "คณะกรรมการ…ระดับอำเภอ" and a name: that of one place, not of a level.
    private func isLevelOfPlace(at index: Int) -> Bool {
        if text.starts(with: "ในระดับท้องถิ่น", at: index) || text.starts(with: "ระดับท้องถิ่น", at: index) {
            return true
        }
        guard
            let level = ["ระดับจังหวัด", "ระดับอำเภอ", "ระดับตำบล"].first(where: { text.starts(with: $0, at: index) }
            )
        else { return false }
        let name = index + level.unicodeScalars.count
        guard text.thaiRun(name) - name >= 3 else { return false }
        let other = text.word(anyOf: [.organizationStop, .clauseStart, .connector], at: name)
        return other.map { $0 - name <= 3 && text.thaiRun(name) - $0 >= 3 } ?? true
    }

    private func isStop(at index: Int, head: Int, start: Int) -> Bool {
        if isOwnVerb(at: index, head: head, start: start) || isLevelOfPlace(at: index) { return false }
        if known.isInsideWord(text, index) { return false }
        guard !Fold.isTail(text.folded[index]), !Fold.isLeadingVowel(text.folded[index - 1]) else {
            return false
        }
        if text.folded[index - 1] == 0x0E2F { return Fold.isThai(text.folded[index]) }
        if text.word(.organizationEnd, at: index) != nil { return true }
        if text.starts(with: "ที่", at: index),
            text.word(.organizationHead, at: text.skipSpaces(index + 3)) != nil
        {
            return true
        }
        if text.starts(with: "และ", at: index) { return isNewName(index + 3) }
        guard let stop = text.word(.organizationStop, at: index) else { return false }
        return isLikelyStop(index..<stop)
    }

    /// Short stop words also stand inside words; these ways of going on are parts of names.
    private func isLikelyStop(_ stop: Range<Int>) -> Bool {
        if stop.upperBound < text.count, Fold.isTail(text.folded[stop.upperBound]) { return false }
        return OrganizationEndings.isLikely(text, stop)
    }

    private func isNewName(_ index: Int) -> Bool {
        let next = text.skipSpaces(index)
        if next > index { return true }
        if text.starts(with: "สนับสนุน", at: next) { return false }
        let weak = text.word(.organizationWeakHead, at: next).map { $0 - next >= 4 } ?? false
        return weak
            || text.word(
                anyOf: [
                    .organizationHead, .organizationShortHead, .organizationClass, .organizationAbbreviation,
                ],
                at: next
            )
                != nil
            || text.word(anyOf: [.personTitle, .organizationStop], at: next) != nil
    }

    /// What may follow a space inside a name: a number of the office, or the larger body it belongs to.
    private func continuation(after space: Int, start: Int) -> Int? {
        let next = text.skipSpaces(space)
        guard next < text.count, next - space <= 2 else { return nil }
        if text.starts(with: "ที่ ", at: next), next + 4 < text.count, Fold.isDigit(text.folded[next + 4]) {
            return next + 4
        }
        if text.ends(with: "ที่", at: space), isOfficeCode(next) { return next }
        if text.starts(with: "ที่", at: next), next + 3 < text.count, Fold.isDigit(text.folded[next + 3]) {
            return next + 3
        }
        if text.starts(with: "ศูนย์บริการสาธารณสุข", at: start), Fold.isDigit(text.folded[space - 1]),
            Fold.isThai(text.folded[next])
        {
            return text.thaiRun(next) - next <= 16 ? next : nil
        }
        if Fold.isDigit(text.folded[next]) { return isOfficeNumber(space, next) ? next : nil }
        if text.starts(with: "เขต", at: next) {
            let number = text.skipSpaces(next + 3)
            if number < text.count, Fold.isDigit(text.folded[number]), isAreaOffice(start) { return number }
        }
        if text.starts(with: "(มหาชน)", at: next) { return next + 7 }
        for part in ["สาขา", "หน่วยงานประจำ", "หน่วยประจำ"] where text.starts(with: part, at: next) {
            return next + part.unicodeScalars.count
        }
        if text.starts(with: "(องค์การมหาชน)", at: next) { return next + 14 }
        guard let parent = text.word(.organizationParent, at: next), isPart(start) else { return nil }
        if text.starts(with: "คณะทำงาน", at: next) || text.starts(with: "คณะกรรมการ", at: next) { return nil }
        if text.starts(with: "มหาวิทยาลัย", at: start), !text.starts(with: "วิทยาเขต", at: next) { return nil }
        return text.folded[next - 1] == 0x20 && parent > next ? parent : nil
    }

    private func isOfficeNumber(_ space: Int, _ next: Int) -> Bool {
        ["เขต", "ที่", "ภาค", "สาธารณสุข"].contains { text.ends(with: $0, at: space) }
    }

    /// "พล.5": letters of a province and a number.
    private func isOfficeCode(_ position: Int) -> Bool {
        let dot = text.thaiRun(position)
        guard (1...3).contains(dot - position), dot + 1 < text.count else { return false }
        return text.folded[dot] == 0x2E && Fold.isDigit(text.folded[dot + 1])
    }

    /// Offices of which each area of a country or province has one.
    private func isAreaOffice(_ start: Int) -> Bool {
        ["สำนักงาน", "สพป.", "สพม.", "ศูนย์", "สปสช."].contains { text.starts(with: $0, at: start) }
    }

    /// Small units that go on with the body above them.
    private func isPart(_ start: Int) -> Bool {
        if text.starts(with: "สำนักงาน", at: start) { return false }
        return [
            "มหาวิทยาลัย", "ศูนย์", "คณะ", "สถาบัน", "สำนัก", "กอง", "ภาควิชา", "วิทยาลัย", "หน่วย", "โรงพยาบาล", "กรม",
        ].contains {
            text.starts(with: $0, at: start)
        } && !text.starts(with: "คณะทำงาน", at: start) && !text.starts(with: "คณะกรรมการ", at: start)
    }
}
