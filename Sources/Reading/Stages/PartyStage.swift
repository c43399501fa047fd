// SPDX-License-Identifier: Apache-2.0

/// Says which organizations held it and which paid for it.
struct PartyStage {
    /// The report.
    let text: ReportText
    /// All namings in the order of the text.
    let hits: [OrganizationHit]
    /// The headline.
    let title: Range<Int>?
    /// The words of the venue.
    let venue: Range<Int>?

    /// Words that may stand between partners who do something together, and before the verb.
    private static let between = [
        "ที่ประกอบด้วย", "ซึ่งประกอบด้วย", "ประกอบด้วย", "ภาคีเครือข่าย", "เครือข่าย", "หน่วยงาน", "พร้อมด้วย", "ร่วมกับ",
        "ร่วมกัน", "รวมทั้ง",
        "รวมถึง", "ได้แก่", "ดำเนินการ", "การสนับสนุน", "สนับสนุน", "โดยการ", "โดยมี", "ภายใต้", "กำหนด", "และ", "กับ",
        "โดย", "ได้", "ทาง", "จึง", "ซึ่ง",
        "ก็", "ฯ", "ที่ผ่านมา", "จะ", "ตลอดจน", "จับมือ", "ผนึกกำลัง", "เป็นแม่งาน", "เป็นเจ้าภาพ", "นำโดย",
    ].map(Fold.units)

    /// Indices of the hits that held it and that paid for it.
    func roles() -> (organizers: [Int], funders: [Int]) {
        let funders = listed(after: .fundedBy)
        var organizers = Array(listed(after: .heldBy))
        for index in subjects(besides: funders) where !organizers.contains(index) { organizers.append(index) }
        if organizers.isEmpty {
            organizers = PartyDefaults(text: text, title: title, venue: venue, hits: hits).organizers()
        }
        return (organizers.filter { !funders.contains($0) }.sorted(), funders.sorted())
    }

    // MARK: Named behind a cue

    private func listed(after cue: WordKind) -> Set<Int> {
        var found: Set<Int> = []
        var position = 0
        while position < text.count {
            guard let end = cue == .fundedBy ? text.fundingCue(at: position) : text.word(cue, at: position)
            else {
                position += 1
                continue
            }
            found.formUnion(run(from: end))
            position = end
        }
        return found
    }

    /// The hits that stand here in a row, divided by commas and "and".
    private func run(from position: Int) -> [Int] {
        guard var index = firstHit(from: position) else { return [] }
        guard isGap(position..<hits[index].span.lowerBound, longest: 12) else { return [] }
        var found = [index]
        while index + 1 < hits.count, isJoin(hits[index].end..<hits[index + 1].span.lowerBound) {
            index += 1
            found.append(index)
        }
        return found
    }

    private func firstHit(from position: Int) -> Int? {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].span.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low < hits.count ? low : nil
    }

    /// Only separators: a comma, "and", "together with".
    private func isJoin(_ gap: Range<Int>) -> Bool {
        guard gap.lowerBound <= gap.upperBound, gap.count <= 14 else { return false }
        let bare = text.trimmed(gap)
        if bare.isEmpty { return false }
        return ["และ", ",", "ร่วมกับ", "/", "กับ", "รวมทั้ง", ", และ"].contains {
            text.starts(with: $0, at: bare.lowerBound) && bare.count <= 8
        }
    }

    // MARK: Subjects of a verb of holding

    private func subjects(besides funders: Set<Int>) -> [Int] {
        var found: [Int] = []
        let reach = max(1_500, text.count * 6 / 10)
        var position = 0
        while position < min(text.count, reach) {
            guard let end = text.word(.holding, at: position) else {
                position += 1
                continue
            }
            if text.word(.holdingTrap, at: position) == nil, found.count < 12 {
                for index in subjects(before: position, funders: funders) where !found.contains(index) {
                    found.append(index)
                }
            }
            position = end
        }
        return found
    }

    private func subjects(before verb: Int, funders: Set<Int>) -> [Int] {
        guard var index = lastHit(before: verb) else { return [] }
        guard isGap(hits[index].end..<verb, longest: 60), !isOfOffice(hits[index]) else { return [] }
        var found: [Int] = []
        while true {
            if !funders.contains(index), !isEverybody(hits[index]) { found.append(index) }
            guard index > 0 else { break }
            let gap = min(hits[index - 1].end, hits[index].span.lowerBound)..<hits[index].span.lowerBound
            guard isGap(gap, longest: 90), !gap.isEmpty else { break }
            if isOffice(hits[index], gap) { found.removeAll { $0 == index } }
            index -= 1
        }
        return found
    }

    /// "ภาคีเครือข่ายจังหวัด…": all partners of a place together are no body.
    private func isEverybody(_ hit: OrganizationHit) -> Bool {
        let partners = "ภาคีเครือข่าย"
        guard text.starts(with: partners, at: hit.span.lowerBound) else { return false }
        let next = hit.span.lowerBound + partners.unicodeScalars.count
        return ["จังหวัด", "เมือง", "อำเภอ", "ใน", "ทุก"].contains { text.starts(with: $0, at: next) }
    }

    /// The body stands there only because someone holds an office in it.
    private func isOfOffice(_ hit: OrganizationHit) -> Bool {
        text.wordEnding(.position, at: text.skipSpacesBack(hit.span.lowerBound)) != nil
    }

    /// A division through which the body before it acts.
    private func isOffice(_ hit: OrganizationHit, _ gap: Range<Int>) -> Bool {
        guard text.starts(with: "โดย", at: text.trimmed(gap).lowerBound), gap.count < 8 else { return false }
        return ["กอง", "งาน", "ฝ่าย", "สำนักปลัด", "สำนักการ"].contains {
            text.starts(with: $0, at: hit.span.lowerBound)
        }
    }

    /// The end of "สำนัก 6": an office of the body behind it.
    private func numberedOffice(at index: Int) -> Int? {
        guard text.starts(with: "สำนัก", at: index) else { return nil }
        var end = text.skipSpaces(index + 5)
        guard end < text.count, Fold.isDigit(text.folded[end]) else { return nil }
        while end < text.count, Fold.isDigit(text.folded[end]) { end += 1 }
        return end
    }

    /// The end of "โดยงาน…" or "โดยฝ่าย…": the division that acts for the body before it.
    private func division(at index: Int) -> Int? {
        guard text.starts(with: "โดย", at: index) else { return nil }
        let start = text.skipSpaces(index + 3)
        guard
            ["งาน", "ฝ่าย", "กลุ่มงาน", "กลุ่ม", "กอง", "สำนักปลัด"].contains(where: {
                text.starts(with: $0, at: start)
            })
        else { return nil }
        let end = text.thaiRun(start)
        return end - start <= 60 && end < text.count && text.folded[end] == 0x20 ? end : nil
    }

    private func lastHit(before position: Int) -> Int? {
        let next = firstHit(from: position) ?? hits.count
        return next > 0 && hits[next - 1].end <= position ? next - 1 : nil
    }

    /// Whether nothing but words of joining stands in a gap.
    private func isGap(_ gap: Range<Int>, longest: Int) -> Bool {
        guard gap.lowerBound <= gap.upperBound, gap.count <= longest else { return false }
        var index = gap.lowerBound
        var lineEnds = 0
        while index < gap.upperBound {
            let unit = text.folded[index]
            if unit == 0x0A { lineEnds += 1 }
            if lineEnds > 2 { return false }
            if Fold.isSpace(unit) || [0x2C, 0x2F, 0x28, 0x29, 0x3A].contains(unit) {
                index += 1
            } else if let cue = text.fundingCue(at: index) {
                index = min(cue, gap.upperBound)
            } else if let office = numberedOffice(at: index), office <= gap.upperBound {
                index = office
            } else if let division = division(at: index), division <= gap.upperBound {
                index = division
            } else if let word = Self.between.first(where: { text.folded[index...].starts(with: $0) }) {
                index += word.count
            } else {
                return false
            }
        }
        return index == gap.upperBound
    }
}
