// SPDX-License-Identifier: Apache-2.0

/// Decides which quantities are targets: aims, promises, outputs, coverage; not attendance or background.
struct TargetStage {
    /// The report.
    let text: ReportText
    /// Every number with a unit.
    let quantities: [Quantity]
    /// The items.
    let items: [DraftItem]
    /// Where attendance stands.
    let attendance: Range<Int>?
    /// Heads of sections.
    let sections: Sections

    /// The targets in the order of the text, each with its item.
    func read() -> [DraftTarget] {
        var targets: [DraftTarget] = []
        for quantity in quantities {
            if attendance?.overlaps(quantity.span) == true { continue }
            let item = item(at: quantity.span)
            guard
                isTarget(quantity, in: item) || isJoined(quantity, to: targets.last)
                    || isShare(quantity, of: targets.last)
            else { continue }
            var target = DraftTarget(
                measure: quantity.measure,
                text: text.string(quantity.span),
                span: quantity.span
            )
            target.item = item?.id
            target.scope.per = quantity.per
            target.scope.placeCode = item?.placeCode
            target.confidence = item.map(isPlan) ?? false ? .sure : .check
            fillPercent(&target, quantity)
            target.subsetOf = superset(of: quantity, item: item, among: targets)
            targets.append(target)
        }
        linkHeadCounts(&targets)
        return targets
    }

    private func isPlan(_ item: DraftItem) -> Bool {
        [.goal, .agreement, .objective, .activity].contains(item.kind)
    }

    /// "คณะทำงาน 1 ชุด จำนวน 15 คน", in either order: the people are part of the one group.
    private func linkHeadCounts(_ targets: inout [DraftTarget]) {
        for (first, second) in zip(targets.indices, targets.indices.dropFirst()) {
            guard targets[first].item != nil, targets[first].item == targets[second].item else { continue }
            let (group, people) = isOneGroup(targets[first]) ? (first, second) : (second, first)
            guard isOneGroup(targets[group]), isPeople(targets[people]), targets[people].subsetOf == nil,
                targets[second].span.lowerBound - targets[first].span.upperBound < 80
            else { continue }
            targets[people].subsetOf = group
        }
    }

    private func isOneGroup(_ target: DraftTarget) -> Bool {
        target.quantity == 1 && ["ชุด", "คณะ", "คณะทำงาน", "ทีม", "กลุ่ม"].contains(target.unit)
    }

    private func isPeople(_ target: DraftTarget) -> Bool {
        ["คน", "ราย", "ท่าน"].contains(target.unit) && target.per == nil
    }

    private func item(at span: Range<Int>) -> DraftItem? {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].span.lowerBound <= span.lowerBound { low = middle + 1 } else { high = middle }
        }
        return items[..<low].suffix(3).last { span.upperBound <= $0.span.upperBound }
    }

    // MARK: Which ones count

    private func isTarget(_ quantity: Quantity, in item: DraftItem?) -> Bool {
        if isOther(quantity) || isFormer(quantity) || isWhole(quantity) || isSlogan(quantity)
            || isRatioBase(quantity)
        {
            return false
        }
        let before = text.before(quantity.span.lowerBound, 40)
        let isPlanned = item.map { $0.kind != .topic && $0.kind != .result } ?? false
        if isDenominator(quantity) || (!isPlanned && isBackground(quantity, before)) { return false }
        let isAim = item.map { $0.kind == .goal || $0.kind == .agreement } ?? isInSection(quantity)
        if !isAim, isAttendance(quantity, before) { return false }
        if let item, item.kind != .topic { return true }
        return isAimed(quantity)
    }

    /// A word for the situation stands nearer than any word for an aim.
    private func isBackground(_ quantity: Quantity, _ before: Range<Int>) -> Bool {
        guard quantity.measure.comparator == .exactly, let word = text.last(.background, in: before) else {
            return false
        }
        return text.last(.aim, in: before).map { $0.lowerBound < word.lowerBound } ?? true
    }

    /// "1 คนต่อนักเรียน 500 คน": the second number only says per how many.
    private func isDenominator(_ quantity: Quantity) -> Bool {
        let run = text.before(text.skipSpacesBack(quantity.span.lowerBound), 12)
        guard let per = text.find("ต่อ", in: run), quantity.measure.comparator == .exactly else {
            return false
        }
        return !run.contains { text.folded[$0] == 0x20 && $0 > per.lowerBound }
    }

    /// "ผู้ดูแล 1 คน ต่อผู้ป่วยไม่เกิน 5 คน": the bound behind is the aim, the first number its base.
    private func isRatioBase(_ quantity: Quantity) -> Bool {
        guard text.starts(with: "ต่อ", at: text.skipSpaces(quantity.span.upperBound)) else { return false }
        let next = text.skipSpaces(quantity.span.upperBound)
        let reach = next..<max(next, text.after(next, 30).first { text.folded[$0] == 0x20 } ?? next)
        return quantities.contains {
            $0.measure.comparator != .exactly && reach.contains($0.span.lowerBound)
        }
    }

    /// "ลดลงจาก 9 ราย เหลือ 4 ราย": how it was before.
    private func isFormer(_ quantity: Quantity) -> Bool {
        let end = text.skipSpacesBack(quantity.span.lowerBound)
        guard
            ["ลดลงจาก", "เพิ่มขึ้นจาก", "ลดจาก", "เพิ่มจาก", "จากเดิม", "เดิมมี"].contains(where: {
                text.ends(with: $0, at: end)
            })
        else { return false }
        let next = text.after(quantity.span.upperBound, 12)
        return ["เหลือ", "เป็น", "ให้เป็น"].contains { text.find($0, in: next) != nil }
    }

    /// "21 ราย จาก 28 ราย": how many there are of them at all.
    private func isWhole(_ quantity: Quantity) -> Bool {
        let end = text.skipSpacesBack(quantity.span.lowerBound)
        guard quantity.measure.comparator == .exactly,
            let word = ["จากทั้งหมด", "จากจำนวน", "จาก"].first(where: { text.ends(with: $0, at: end) })
        else { return false }
        let start = text.skipSpacesBack(end - word.unicodeScalars.count)
        return quantities.contains { $0.span.upperBound == start && $0.measure.unit == quantity.measure.unit }
    }

    private func isOther(_ quantity: Quantity) -> Bool {
        if quantity.measure.unit == "ร้อยละ" { return false }
        let counted = ["ข้อ", "ด้าน", "ประเด็น", "แนวทาง", "รูปแบบ", "หัวข้อ"]
        if counted.contains(quantity.measure.unit), quantity.measure.comparator != .exactly { return false }
        return text.word(.unitOther, at: quantity.unit.lowerBound) == quantity.unit.upperBound
            || isOrdinal(quantity)
    }

    /// "1 ตำบล 1 ผลิตภัณฑ์" and "1 ใน 8": ways of speaking.
    private func isSlogan(_ quantity: Quantity) -> Bool {
        let after = text.skipSpaces(quantity.unit.upperBound)
        let before = text.skipSpacesBack(quantity.number.lowerBound)
        if text.ends(with: "ใน", at: before),
            Fold.isDigit(text.folded[max(0, text.skipSpacesBack(before - 2) - 1)])
        {
            return true
        }
        guard quantity.measure.quantity == 1 else { return false }
        if text.starts(with: "1 ", at: after) { return true }
        return quantities.contains {
            $0.measure.quantity == 1 && text.skipSpaces($0.unit.upperBound) == quantity.number.lowerBound
        }
    }

    /// "ครั้งที่ 2", "รุ่นที่ 3", or a number that names something.
    private func isOrdinal(_ quantity: Quantity) -> Bool {
        text.isCounted(before: quantity.number.lowerBound)
    }

    private func isAttendance(_ quantity: Quantity, _ before: Range<Int>) -> Bool {
        guard text.word(.unitPeople, at: quantity.unit.lowerBound) == quantity.unit.upperBound else {
            return false
        }
        if text.ends(with: "เป้าหมาย", at: text.skipSpacesBack(quantity.span.lowerBound)) { return false }
        if text.last(.attendance, in: before) != nil { return true }
        return text.first(.attendance, in: text.after(quantity.span.upperBound, 16)) != nil
    }

    /// Outside of items something must say that it is an aim or an output.
    private func isAimed(_ quantity: Quantity) -> Bool {
        let hasCount = text.starts(with: "จำนวน", at: quantity.span.lowerBound)
        let near = text.before(quantity.span.lowerBound, hasCount || quantity.per != nil ? 45 : 26)
        let unit = quantity.unit
        let isArea = text.word(.unitArea, at: unit.lowerBound) == unit.upperBound
        if quantity.measure.comparator != .exactly,
            text.last(.aim, in: text.before(quantity.number.lowerBound, 60)) != nil
        {
            return true
        }
        if isArea, text.ends(with: "ใน", at: text.skipSpacesBack(quantity.span.lowerBound)) {
            return isBehindProject(quantity)
        }
        if isArea, text.ends(with: "ทั้ง", at: text.skipSpacesBack(quantity.span.lowerBound)) {
            return text.last(.aim, in: text.before(quantity.span.lowerBound - 4, 14)) != nil
        }
        if text.ends(with: "แล้ว", at: text.skipSpacesBack(quantity.span.lowerBound)) { return true }
        if isHoped(quantity) || isLabelled(quantity) || isReached(quantity) || isInSection(quantity) {
            return true
        }
        let says = text.last(.aim, in: near)
        return says != nil && quantity.per == nil || quantity.per != nil && says != nil
    }

    private static let hopes = [
        "เป้าหมาย", "ตั้งเป้า", "คาดหวัง", "คาดว่า", "มุ่งหวัง", "ให้เหลือ", "ตั้งใจ", "จะเพิ่ม", "จะลด", "จะทำ", "จะต้อง",
        "ต้องจัด", "ต้องมี", "เกิดผล", "ผลการดำเนินงาน", "ผลลัพธ์", "ผลผลิต", "ข้อตกลงร่วมกัน", "มีมติ", "ฉันทมติ",
    ]

    private static let situations = [
        "ปัจจุบัน", "พบว่า", "สถิติ", "ปีที่ผ่านมา", "จากข้อมูล", "เสียชีวิต", "ประชากร", "ราคา", "งบประมาณ", "โทร",
        "จากทั้งหมด", "ที่ผ่านมา",
    ]

    /// In a sentence that says before what is hoped for, agreed or reached, and not how things are.
    private func isHoped(_ quantity: Quantity) -> Bool {
        let before = text.before(quantity.span.lowerBound, quantity.measure.unit == "ร้อยละ" ? 110 : 90)
        let hopes = Self.hopes.compactMap { text.find($0, in: before) }
            .filter { !isCrowd($0) }
        guard
            let said = hopes.map(\.upperBound).max() ?? willDo(before)
                ?? reported(before: quantity.span.lowerBound)
        else { return false }
        return !Self.situations.contains { text.find($0, in: said..<before.upperBound) != nil }
    }

    /// "กลุ่มเป้าหมายเข้าร่วม": the people who came.
    private func isCrowd(_ hope: Range<Int>) -> Bool {
        text.ends(with: "กลุ่ม", at: hope.lowerBound)
            && ["เข้าร่วม", "ที่เข้าร่วม", "ร่วม"].contains { text.starts(with: $0, at: hope.upperBound) }
    }

    /// "จะติดตั้ง…": will do something that counts.
    private func willDo(_ before: Range<Int>) -> Int? {
        before.reversed().lazy.compactMap { index in
            text.starts(with: "จะ", at: index) ? text.word(.aim, at: index + 2) : nil
        }.first
    }

    private static let openers = ["ได้แก่", "ดังนี้", "คือ"]

    /// "ผลการดำเนินงาน… ได้แก่": the list of results that goes on as far as this number.
    private func reported(before position: Int) -> Int? {
        let reach = text.before(position, 220)
        guard Self.openers.contains(where: { text.find($0, in: reach) != nil }),
            let result = text.last(.resultCue, in: reach),
            let opener = Self.openers.compactMap({ text.find($0, in: result.upperBound..<position) })
                .first
        else { return nil }
        return opener.upperBound
    }

    /// "เก็บขยะได้ 1.4 ตัน": what was reached.
    private func isReached(_ quantity: Quantity) -> Bool {
        let end = text.skipSpacesBack(quantity.span.lowerBound)
        guard text.ends(with: "ได้", at: end) else { return false }
        return text.word(.unitPeople, at: quantity.unit.lowerBound) == nil
            && text.last(.background, in: text.before(end, 60)) == nil
    }

    /// Under a head of goals, agreements or results.
    private func isInSection(_ quantity: Quantity) -> Bool {
        guard let head = sections.head(over: quantity.span.lowerBound) else { return false }
        return [WordKind.goalCue, .agreementCue].contains { text.first($0, in: head) != nil }
    }

    /// "ผู้สูงอายุ 45 คน คนพิการ 15 คน": one more of the same, right behind a target.
    private func isJoined(_ quantity: Quantity, to last: DraftTarget?) -> Bool {
        guard let last, last.unit == quantity.measure.unit, quantity.per == nil, !isOther(quantity),
            !isDenominator(quantity),
            item(at: quantity.span) == nil,
            last.span.upperBound < quantity.span.lowerBound,
            quantity.span.lowerBound - last.span.upperBound <= 28
        else { return false }
        let gap = text.trimmed(last.span.upperBound..<quantity.span.lowerBound)
        guard !gap.contains(where: { text.folded[$0] == 0x0A }) else { return false }
        let traps = ["จาก", "เข้าร่วม", "เหลือ", "หรือ", "คิดเป็น"]
        return !traps.contains { text.find($0, in: gap) != nil } && text.first(.background, in: gap) == nil
    }

    /// In a line that begins with the word for target and a colon.
    private func isLabelled(_ quantity: Quantity) -> Bool {
        let start = text.lineStart(quantity.span.lowerBound)
        return ["กลุ่มเป้าหมาย", "เป้าหมาย", "ตัวชี้วัด"].contains { label in
            guard text.starts(with: label, at: start) else { return false }
            let reach = text.after(start + label.unicodeScalars.count, 30)
            return reach.contains { text.folded[$0] == 0x3A && $0 < quantity.span.lowerBound }
        }
    }

    /// "143 คน จากเป้าหมาย 150 คน คิดเป็นร้อยละ 95.3": the share that was reached.
    private func isShare(_ quantity: Quantity, of last: DraftTarget?) -> Bool {
        guard let last, quantity.measure.unit == "ร้อยละ", last.span.upperBound < quantity.span.lowerBound,
            quantity.span.lowerBound - last.span.upperBound <= 16
        else { return false }
        return text.find("คิดเป็น", in: last.span.upperBound..<quantity.span.upperBound) != nil
    }

    private func isBehindProject(_ quantity: Quantity) -> Bool {
        let before = text.before(quantity.span.lowerBound, 160)
        return ["โครงการ", "ดำเนินการ", "ดำเนินงาน", "ขยาย", "นำร่อง", "ขับเคลื่อน"].contains {
            text.find($0, in: before) != nil
        }
    }

    // MARK: What it refers to

    private func fillPercent(_ target: inout DraftTarget, _ quantity: Quantity) {
        guard quantity.measure.unit == "ร้อยละ" else { return }
        let start = text.skipSpaces(quantity.span.upperBound)
        guard text.starts(with: "ของ", at: start) else { return }
        let line = start + 3..<text.lineEnd(start)
        let end =
            line.first {
                text.folded[$0] == 0x20 && $0 > start + 8 && text.word(.clauseStart, at: $0 + 1) != nil
            } ?? line.upperBound
        target.scope.of = text.string(start + 3..<max(start + 3, end))
        if let cause = text.find("จากการมี", in: line) ?? text.find("หากมี", in: line) {
            target.scope.condition = text.string(cause.lowerBound..<line.upperBound)
        }
    }

    /// Of six units two: the smaller number with the same unit later in the same item.
    private func superset(of quantity: Quantity, item: DraftItem?, among targets: [DraftTarget]) -> Int? {
        guard let item, let last = targets.indices.last, targets[last].item == item.id else { return nil }
        let wider = targets[last]
        guard wider.unit == quantity.measure.unit, wider.quantity > quantity.measure.quantity else {
            return nil
        }
        guard wider.span.upperBound <= quantity.span.lowerBound else { return nil }
        let between = wider.span.upperBound..<quantity.span.lowerBound
        let joins = ["ที่", "ใน", "โดย", "ซึ่ง", "และ"]
        return joins.contains { text.starts(with: $0, at: text.skipSpaces(between.lowerBound)) } ? last : nil
    }
}
