// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import Places

/// Gives listed items their kinds and places, and leaves out lists of partners and people.
struct ItemStage {
    /// The report.
    let text: ReportText
    /// Places in the order of the text.
    let places: [PlaceHit]
    /// Lines that say nothing but a place.
    let headings: PlaceHeadings
    /// Heads of sections.
    let sections: Sections

    private static let cues: [(cue: WordKind, kind: ItemKind)] = [
        (.agreementCue, .agreement), (.objectiveCue, .objective), (.goalCue, .goal),
        (.activityCue, .activity),
        (.missionCue, .mission), (.resultCue, .result), (.topicCue, .topic),
    ]

    /// The items of the draft, numbered from 0 in the order of the text.
    func read(_ listed: [ListedItem]) -> [DraftItem] {
        let lists = Dictionary(grouping: listed.indices) { listed[$0].list }
        let dropped = Set(lists.filter { isPartners($0.value.map { listed[$0] }) }.keys)
        let order = listed.indices.filter { !dropped.contains(listed[$0].list) && listed[$0].text.count >= 2 }
            .sorted { listed[$0].text.lowerBound < listed[$1].text.lowerBound }
        var ids: [Int: Int] = [:]
        for (id, index) in order.enumerated() { ids[index] = id }
        var items: [DraftItem] = []
        let lines = order.map { text.line(at: listed[$0].marker.lowerBound) }
        for (id, index) in order.enumerated() {
            let entry = listed[index]
            let parent = entry.parent.flatMap { ids[$0] }.flatMap { $0 < id ? $0 : nil }
            let heading = parent == nil ? heading(over: entry, lines) : nil
            var item = DraftItem(
                id: id,
                kind: kind(of: entry, parent: parent.map { items[$0] }, under: heading, among: listed),
                marker: text.string(entry.marker),
                text: text.string(entry.text),
                span: entry.text
            )
            item.parent = self.parent(parent, of: item.kind, among: items)
            item.placeCode =
                place(of: entry) ?? parent.flatMap { items[$0].placeCode } ?? heading?.placeCode
            item.confidence = isShown(item.kind, entry) ? .sure : .check
            items.append(item)
        }
        return items
    }

    // MARK: Kinds

    /// The words that announce the list say this kind and no other, or the item does so itself.
    private func isShown(_ kind: ItemKind, _ entry: ListedItem) -> Bool {
        guard !entry.marker.isEmpty, kind != .topic, kind != .result else { return false }
        if kind == .objective, text.starts(with: "เพื่อ", at: entry.text.lowerBound) { return true }
        let near = max(entry.leadIn.lowerBound, entry.leadIn.upperBound - 50)..<entry.leadIn.upperBound
        let said = Set(Self.cues.filter { text.first($0.cue, in: near) != nil }.map(\.kind))
        if kind == .goal, text.find("เป้า", in: near) == nil { return false }
        guard said == [kind] else { return false }
        // "Plan" and the like also head problems and results: the item has to say that it is done.
        return kind != .activity || entry.leadIn.count <= 40 && ownKind(entry.text) == .activity
    }

    private func kind(
        of entry: ListedItem,
        parent: DraftItem?,
        under heading: PlaceHeadings.Heading?,
        among listed: [ListedItem]
    ) -> ItemKind {
        if isPlaceHeading(entry.text) { return .topic }
        if isResolved(entry), text.first(.topicCue, in: entry.marker) == nil { return .agreement }
        let outer = entry.parent.map { listed[$0].leadIn } ?? entry.leadIn
        if text.first(.objectiveCue, in: outer) != nil, text.first(.goalCue, in: outer) != nil {
            return text.starts(with: "เพื่อ", at: entry.text.lowerBound) ? .objective : .goal
        }
        if parent?.kind == .agreement { return .agreement }
        if entry.marker.count > 5, let named = cue(in: entry.marker) { return named }
        if !isOtherItem(entry, listed), let cued = cue(in: entry.leadIn) { return cued }
        if let named = sections.head(over: entry.text.lowerBound).flatMap(cue) { return named }
        if let heading {
            let above = headings.announcement(of: heading, items: listed.map(\.text))
            return above.flatMap(cue) ?? ownKind(entry.text) ?? .activity
        }
        if let own = ownKind(entry.text) { return own }
        guard let parent else { return .topic }
        if parent.kind == .topic, parent.placeCode != nil { return .activity }
        return parent.kind == .objective || parent.kind == .topic ? parent.kind : .activity
    }

    /// The place over the list that the item is in.
    private func heading(over entry: ListedItem, _ lines: [Int]) -> PlaceHeadings.Heading? {
        guard !entry.marker.isEmpty,
            let heading = headings.heading(over: text.line(at: entry.marker.lowerBound)),
            let first = lines.first(where: { $0 > heading.line })
        else { return nil }
        let between = (heading.line + 1..<first).count { !text.lines[$0].isBlank }
        return between <= 2 ? heading : nil
    }

    /// Little more than the name of a province or district.
    private func isPlaceHeading(_ span: Range<Int>) -> Bool {
        guard span.count <= 40 else { return false }
        return places.contains { $0.isMarked && $0.start == span.lowerBound && $0.level != .subdistrict }
    }

    /// Activities that follow the last goal of a section belong to the section, not to that goal.
    private func parent(_ candidate: Int?, of kind: ItemKind, among items: [DraftItem]) -> Int? {
        guard kind == .activity, let candidate, items[candidate].kind == .goal,
            let whole = items[candidate].parent
        else { return candidate }
        return whole
    }

    /// The words before the list are an item of another list, and announce nothing.
    private func isOtherItem(_ entry: ListedItem, _ listed: [ListedItem]) -> Bool {
        guard let last = entry.leadIn.last, text.wordEnding(.listOpener, at: entry.leadIn.upperBound) == nil
        else { return false }
        let holder = listed.firstIndex { !$0.marker.isEmpty && $0.text.contains(last) }
        return holder != nil && holder != entry.parent
    }

    private static let promises = ["มีมติ", "เห็นชอบ", "ฉันทมติ", "เห็นพ้อง", "ตกลงร่วม", "ข้อตกลง", "ตกลงกัน"]

    /// "มีมติเห็นชอบแผน… ดังนี้": what was agreed to is no longer a mere plan.
    private func isAgreed(_ lead: Range<Int>) -> Bool {
        Self.promises.contains {
            text.find($0, in: max(lead.lowerBound, lead.upperBound - 60)..<lead.upperBound) != nil
        }
    }

    /// The cue that stands nearest to the list decides.
    private func cue(in lead: Range<Int>) -> ItemKind? {
        let nearest = nearestCue(in: lead)
        return nearest == .activity && isAgreed(lead) ? .agreement : nearest
    }

    private func nearestCue(in lead: Range<Int>) -> ItemKind? {
        if let head = headCue(lead) { return head }
        var best: (end: Int, length: Int, kind: ItemKind)?
        for (cue, kind) in Self.cues {
            guard let found = text.last(cue, in: lead) else { continue }
            let length = found.count
            let isNearer =
                best.map { found.upperBound > $0.end || (found.upperBound == $0.end && length > $0.length) }
                ?? true
            if isNearer { best = (found.upperBound, length, kind) }
        }
        return best?.kind
    }

    /// "วัตถุประสงค์ของกิจกรรม": a short head is of the kind of its first word.
    private func headCue(_ lead: Range<Int>) -> ItemKind? {
        guard lead.count <= 48, let start = lead.first(where: { Fold.isThai(text.folded[$0]) }),
            start - lead.lowerBound <= 4, start - text.lineStart(start) <= 6
        else { return nil }
        let said = Self.cues.compactMap { cue, kind in
            text.word(cue, at: start, before: lead.upperBound).map { (end: $0, kind: kind) }
        }
        guard let longest = said.max(by: { $0.end < $1.end }), longest.end - start >= 6,
            text.first(.listOpener, in: longest.end..<lead.upperBound) == nil
        else { return nil }
        let rest = longest.end..<lead.upperBound
        let isOf = ["ของ", "จาก", "ใน", "ตาม", "เทียบ"].contains { text.starts(with: $0, at: rest.lowerBound) }
        return isOf ? longest.kind : nil
    }

    /// "มติ เห็นชอบ" in the line below: the meeting agreed to it.
    private func isResolved(_ entry: ListedItem) -> Bool {
        let start = entry.text.lowerBound
        guard !["การ", "เรื่อง", "โครงการ"].contains(where: { text.starts(with: $0, at: start) }),
            entry.text.contains(where: { Fold.isDigit(text.folded[$0]) })
        else { return false }
        let below = text.line(at: max(entry.text.lowerBound, entry.text.upperBound - 1)) + 1
        guard below < text.lines.count, !text.lines[below].isBlank else { return false }
        let line = text.lines[below].body
        return ["มติ", "ที่ประชุมมีมติ", "ที่ประชุมเห็นชอบ", "มติที่ประชุม", "ที่ประชุมอนุมัติ"].contains {
            text.starts(with: $0, at: line.lowerBound)
        } && text.find("รับทราบ", in: line) == nil
    }

    private func ownKind(_ span: Range<Int>) -> ItemKind? {
        let start = span.lowerBound
        if text.starts(with: "เพื่อ", at: start) { return .objective }
        if isDone(span) { return .result }
        if ["เกิด", "ได้", "มีการ", "ร้อยละ", "จำนวน"].contains(where: { text.starts(with: $0, at: start) }) {
            return .goal
        }
        return Self.deeds.contains { text.starts(with: $0, at: start) } ? .activity : nil
    }

    private static let deeds = [
        "จัด", "อบรม", "ประชุม", "พัฒนา", "สร้าง", "ส่งเสริม", "สำรวจ", "ติดตาม", "รณรงค์", "ต้อง", "ดำเนิน", "ผลักดัน",
        "สนับสนุน", "ทำ", "ตั้ง", "ขยาย", "ปลูก", "แจก", "เยี่ยม", "ตรวจ", "ปรับ", "ฝึก", "ถอดบทเรียน", "ประเมิน",
        "ประสาน",
        "เปิด", "คัดกรอง", "ค้นหา", "ลงพื้นที่", "เสนอ", "ให้", "ขอ", "ชวน", "เชิญ", "เก็บ", "เพิ่ม", "ซ่อม", "ผลิต",
        "นำร่อง",
    ]
    private static let outcomes = ["ลดลง", "เพิ่มขึ้น", "ผ่านเกณฑ์", "พึงพอใจ", "แล้วเสร็จ", "สำเร็จ"]

    /// "ทำแผนแล้ว 17 ราย", "พึงพอใจร้อยละ 91": tells with a number what has come of it.
    private func isDone(_ span: Range<Int>) -> Bool {
        guard let digit = span.first(where: { Fold.isDigit(text.folded[$0]) }) else { return false }
        return text.ends(with: "แล้ว", at: text.skipSpacesBack(digit))
            || Self.outcomes.contains { text.find($0, in: span) != nil }
    }

    // MARK: Places

    /// A province or district that the item begins with.
    private func place(of entry: ListedItem) -> String? {
        let head = entry.text.lowerBound..<min(entry.text.upperBound, entry.text.lowerBound + 30)
        let hit = places.first {
            head.contains($0.start) && $0.start <= entry.text.lowerBound + 10 && $0.level != .subdistrict
        }
        return hit?.place?.id.description
    }

    // MARK: Lists that are none

    /// Organizations, people or places, one an item: no commitments.
    private func isPartners(_ entries: [ListedItem]) -> Bool {
        let names = entries.filter { isName($0.text) }.count
        guard let first = entries.first else { return false }
        if text.last(.partnerCue, in: first.leadIn) != nil {
            let offices = entries.filter {
                !isName($0.text) && text.word(.position, at: $0.text.lowerBound) != nil
            }
            return (names + offices.count) * 2 >= entries.count
        }
        return names * 5 >= entries.count * 4
    }

    private func isName(_ span: Range<Int>) -> Bool {
        guard span.count < 130 else { return false }
        if text.word(.personTitle, at: span.lowerBound) != nil { return true }
        if let weak = text.word(.personWeakTitle, at: span.lowerBound), weak < span.upperBound,
            text.word(.personTrap, at: span.lowerBound) == nil, text.folded[span].contains(0x20),
            span.count < 60
        {
            return text.starts(with: "นาย", at: span.lowerBound)
                || text.starts(with: "นาง", at: span.lowerBound)
        }
        guard span.count < 80 else { return false }
        return text.word(
            anyOf: [.organizationHead, .organizationClass, .organizationAbbreviation],
            at: span.lowerBound
        ) != nil
    }
}
