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
    /// Names behind labels.
    let fields: [PartyFields.Name]
    /// Places, which may stand between a body and what it does.
    let places: [PlaceHit]
    /// What the network has taught.
    let known: KnownNames
    /// Furniture and headline.
    let layout: TextLayout

    /// Words that may stand between partners who do something together, and before the verb.
    private static let between = [
        "ที่ประกอบด้วย", "ซึ่งประกอบด้วย", "ประกอบด้วย", "ภาคีเครือข่าย", "เครือข่าย", "หน่วยงาน", "พร้อมด้วย", "ร่วมกับ",
        "ร่วมกัน", "รวมทั้ง",
        "รวมถึง", "ได้แก่", "ดำเนินการ", "การสนับสนุน", "สนับสนุน", "โดยการ", "โดยมี", "ภายใต้", "กำหนด", "และ", "กับ",
        "โดย", "ได้", "ทาง", "จึง", "ซึ่ง",
        "ก็", "ฯ", "ที่ผ่านมา", "จะ", "ตลอดจน", "จับมือ", "ผนึกกำลัง", "เป็นแม่งาน", "เป็นเจ้าภาพ", "นำโดย", "หรือ",
    ].map(Fold.units)

    /// Indices of the hits that held it and that paid for it.
    func roles() -> (organizers: [Int], funders: [Int]) {
        let funders = listed(after: .fundedBy).union(labelled(.funded)).union(givers)
        var organizers = Array(listed(after: .heldBy).union(labelled(.held)))
        for index in subjects(besides: funders) where !organizers.contains(index) { organizers.append(index) }
        if organizers.isEmpty {
            organizers = PartyDefaults(
                text: text,
                title: title,
                venue: venue,
                hits: hits,
                places: places,
                known: known,
                layout: layout
            ).organizers()
            organizers = organizers.flatMap { [$0] + beside($0) }
        }
        return (organizers.filter { !funders.contains($0) }.sorted(), funders.sorted())
    }

    /// "A จับมือ B": those who did it together with the body that is known to have held it.
    private func beside(_ index: Int) -> [Int] {
        let next = text.skipSpaces(pastPlaces(hits[index].end))
        guard
            let word = ["ร่วมกับ", "จับมือกับ", "จับมือ", "ผนึกกำลัง", "พร้อมด้วย"].first(where: {
                text.starts(with: $0, at: next)
            })
        else { return [] }
        return run(from: next + word.unicodeScalars.count)
    }

    // MARK: Named behind a label or before "gave the money"

    private func labelled(_ part: PartyFields.Name.Part) -> [Int] {
        let wanted = fields.filter { $0.part == part }
        guard !wanted.isEmpty else { return [] }
        return hits.indices.filter { index in
            wanted.contains { $0.span.lowerBound == hits[index].span.lowerBound }
        }
    }

    private static let gives = [
        "สนับสนุนงบ", "สนับสนุนทุน", "สนับสนุนเงิน", "เป็นผู้สนับสนุน", "ให้ทุน", "อุดหนุนงบ", "ให้งบ", "ออกค่าใช้จ่าย",
        "ให้การสนับสนุนงบ", "ให้มา", "มอบเงิน", "มอบทุน", "มอบงบ", "บริจาคเงิน", "สนับสนุนค่า", "สนับสนุนวัสดุ",
        "สนับสนุนอุปกรณ์", "สนับสนุนอาหาร", "สนับสนุนเมล็ดพันธุ์", "ออกค่า", "ที่ออกค่า", "ผู้ให้ทุน", "เป็นเจ้าของทุน",
    ]

    /// The bodies that stand before "gave the money", with those joined to them.
    private var givers: [Int] {
        var found: [Int] = []
        for index in hits.indices {
            let next = text.skipSpaces(hits[index].end)
            guard Self.gives.contains(where: { text.starts(with: $0, at: next) }) else { continue }
            var first = index
            while first > 0, isJoin(hits[first - 1].end..<hits[first].span.lowerBound) { first -= 1 }
            found += first...index
        }
        return found
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
        while index + 1 < hits.count,
            isJoin(hits[index].end..<hits[index + 1].span.lowerBound) || isSpaced(index)
        {
            index += 1
            found.append(index)
        }
        return found
    }

    /// "A B และ C": only a space stands between the first two of a list.
    private func isSpaced(_ index: Int) -> Bool {
        guard index + 2 < hits.count else { return false }
        let gap = hits[index].end..<max(hits[index].end, hits[index + 1].span.lowerBound)
        guard !gap.isEmpty, gap.count <= 2, text.trimmed(gap).isEmpty, !isBlankLine(gap) else { return false }
        return isJoin(hits[index + 1].end..<max(hits[index + 1].end, hits[index + 2].span.lowerBound))
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
        guard gap.lowerBound <= gap.upperBound, gap.count <= 60 else { return false }
        let bare = withoutSum(text.trimmed(gap))
        if bare.isEmpty { return false }
        return ["และ", ",", "ร่วมกับ", "/", "กับ", "รวมทั้ง", ", และ", "+", "&", "x", "×"].contains {
            text.starts(with: $0, at: bare.lowerBound) && bare.count <= 8
        }
    }

    /// Without an amount at its beginning and words for money at its end: "680,000 บาท และเงินบริจาคของ".
    private func withoutSum(_ gap: Range<Int>) -> Range<Int> {
        var start = gap.lowerBound
        if start < gap.upperBound, Fold.isDigit(text.folded[start]) {
            while start < gap.upperBound, !text.starts(with: "และ", at: start), text.folded[start] != 0x2F {
                start += 1
            }
        }
        guard text.starts(with: "และ", at: start) else { return start..<gap.upperBound }
        let next = text.skipSpaces(start + 3)
        guard let cue = text.fundingCue(at: next), text.skipSpaces(cue) >= gap.upperBound else {
            return start..<gap.upperBound
        }
        return start..<start + 3
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
                let own = subjects(before: position, funders: funders) + together(before: position)
                let all = own.isEmpty ? [] : own + joined(behind: end)
                for index in all where !found.contains(index) { found.append(index) }
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
            guard isGap(gap, longest: 90), !gap.isEmpty, !isBlankLine(gap) else { break }
            if isOffice(hits[index], gap) { found.removeAll { $0 == index } }
            index -= 1
        }
        return found
    }

    /// Nothing but spaces and the end of a line: what stands above belongs to something else.
    private func isBlankLine(_ gap: Range<Int>) -> Bool {
        gap.contains { text.folded[$0] == 0x0A } && text.trimmed(gap).isEmpty
    }

    private static let companions = [
        "ร่วมกับ", "จับมือ", "ผนึก", "โดยความร่วมมือ", "ด้วยความร่วมมือ", "พร้อมด้วย", "พร้อมกับ", "และภาคี", "ภายใต้",
    ]
    private static let breaks: [String] = ["โดยมี", "ซึ่ง", "กล่าว", "เพื่อ", "เปิดเผย", "นำโดย", "ได้รับ", "ที่ผ่านมา"]

    /// "A together with … held": A and the bodies up to the verb, whatever else is named between.
    private func together(before verb: Int) -> [Int] {
        let start = text.lineStart(verb)
        let reach = max(start, verb - 260)..<verb
        guard let last = lastHit(before: verb) else { return [] }
        var first = last
        while first > 0, hits[first - 1].span.lowerBound >= reach.lowerBound { first -= 1 }
        guard hits[first].span.lowerBound >= reach.lowerBound else { return [] }
        let lead = (first...last).first { index in
            let next = text.skipSpaces(pastPlaces(hits[index].end))
            return Self.companions.contains { text.starts(with: $0, at: next) }
        }
        guard let lead, !isOfOffice(hits[lead]) else { return [] }
        let between = hits[lead].end..<verb
        guard !Self.breaks.contains(where: { text.find($0, in: between) != nil }) else { return [] }
        return (lead...last).filter { !isEverybody(hits[$0]) && !isOfOffice(hits[$0]) }
    }

    /// "held … together with A, B and C": the bodies named behind the verb in its sentence.
    private func joined(behind verb: Int) -> [Int] {
        let reach = text.after(verb, 170)
        for cue in ["ร่วมกับ", "โดยความร่วมมือจาก", "โดยความร่วมมือของ", "โดยความร่วมมือกับ", "โดยจับมือกับ"] {
            guard let found = text.find(cue, in: reach) else { continue }
            let between = reach.lowerBound..<found.lowerBound
            if Self.breaks.contains(where: { text.find($0, in: between) != nil }) { continue }
            return run(from: found.upperBound)
        }
        return []
    }

    /// Past the places that follow a name: "กลุ่ม… ตำบล… อำเภอ…".
    private func pastPlaces(_ end: Int) -> Int {
        var index = end
        while let place = places.first(where: { $0.start == text.skipSpaces(index) }) {
            index = place.span.upperBound
        }
        return index
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
            } else if let place = places.first(where: { $0.start == index }),
                place.span.upperBound <= gap.upperBound
            {
                index = place.span.upperBound
            } else if let cue = text.fundingCue(at: text.starts(with: "การ", at: index) ? index + 3 : index) {
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
