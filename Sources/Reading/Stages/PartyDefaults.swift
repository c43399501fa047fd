// SPDX-License-Identifier: Apache-2.0

/// Who held it where no sentence says so: the body whose minutes, plan, or letter it is.
struct PartyDefaults {
    /// The report.
    let text: ReportText
    /// The headline.
    let title: Range<Int>?
    /// The words of the venue.
    let venue: Range<Int>?
    /// All namings in the order of the text.
    let hits: [OrganizationHit]
    /// Places, which may stand between a body and what it does.
    let places: [PlaceHit]
    /// What the network has taught.
    let known: KnownNames
    /// Furniture and headline.
    let layout: TextLayout

    private static let ownPapers = [
        "รายงานการประชุม", "บันทึกการประชุม", "สรุปการประชุม", "ผลการประชุม", "แผนปฏิบัติการ", "แผนงาน",
        "แผนการดำเนินงาน", "แผนประจำปี", "แผนปฏิบัติงาน", "ขับเคลื่อน", "แผนกิจกรรม", "แผนยุทธศาสตร์", "แผนพัฒนา",
        "แผนงานร่วม",
        "รายงานผลการดำเนินงาน", "รายงานประจำปี", "สรุปประชุม", "รายงานประชุม",
    ]

    /// At most one.
    func organizers() -> [Int] {
        (sender ?? owner ?? chaired ?? acting ?? usualHost ?? masthead).map { [$0] } ?? []
    }

    /// The office in the head of an official letter.
    private var sender: Int? {
        for line in text.lines.prefix(8) where text.starts(with: "ส่วนราชการ", at: line.body.lowerBound) {
            return hits.firstIndex { line.body.contains($0.span.lowerBound) }
        }
        return nil
    }

    /// The body that minutes or a plan are named after: "แผนปฏิบัติการ" and its name in the headline.
    private var owner: Int? {
        guard let title else { return nil }
        return hits.indices.first { index in
            let start = hits[index].span.lowerBound
            return title.contains(start) && Self.ownPapers.contains { text.ends(with: $0, at: start) }
        }
    }

    private static let deeds = [
        "ส่งมอบ", "มอบ", "ลงพื้นที่", "รณรงค์", "ออกหน่วย", "เดินหน้า", "ร่วมกับ", "จับมือ", "พร้อมด้วย", "นำโดย", "แจก",
        "ขับเคลื่อน",
    ]

    /// The first body in the running text that does something there: "กองทุน… ส่งมอบบ้าน".
    private var acting: Int? {
        hits.indices.first { index in
            guard title.map({ !$0.overlaps(hits[index].span) }) ?? true,
                text.wordEnding(.position, at: text.skipSpacesBack(hits[index].span.lowerBound)) == nil
            else { return false }
            var next = text.skipSpaces(hits[index].end)
            while let place = places.first(where: { $0.start == next }) {
                next = text.skipSpaces(place.span.upperBound)
            }
            return Self.deeds.contains { text.starts(with: $0, at: next) }
        }
    }

    /// The only body here that usually holds what this network reports.
    private var usualHost: Int? {
        let hosts = hits.indices.filter { hits[$0].known.map(known.isUsualHost) ?? false }
        return Set(hosts.compactMap { hits[$0].known }).count == 1 ? hosts.first : nil
    }

    /// The body whose name is a line of its own in the head of the paper.
    private var masthead: Int? {
        let head = text.lines.indices.filter { !text.lines[$0].isBlank && !layout.isFurniture[$0] }.prefix(5)
        return hits.indices.first { index in
            let span = hits[index].span
            let number = text.line(at: span.lowerBound)
            guard head.contains(number), number != layout.titleLine, !text.isPress(span) else { return false }
            let line = text.lines[number].body
            let before = text.trimmed(line.lowerBound..<span.lowerBound)
            guard before.isEmpty || before.count <= 12 && text.ends(with: "โดย", at: before.upperBound) else {
                return false
            }
            return isPlaces(text.trimmed(min(hits[index].end, line.upperBound)..<line.upperBound))
        }
    }

    /// Nothing but names of places.
    private func isPlaces(_ rest: Range<Int>) -> Bool {
        var position = rest.lowerBound
        while position < rest.upperBound {
            guard let place = places.first(where: { $0.start == position || $0.span.lowerBound == position })
            else {
                return false
            }
            position = text.skipSpaces(max(place.span.upperBound, position + 1))
        }
        return true
    }

    /// The body in whose own rooms its head takes the chair.
    private var chaired: Int? {
        hits.indices.first { index in
            let span = hits[index].span
            guard text.wordEnding(.position, at: span.lowerBound) != nil else { return false }
            let next = text.after(text.skipSpaces(span.upperBound), 30)
            guard text.find("ประธาน", in: next) != nil else { return false }
            return venue.map { isNamed(span, in: $0) } ?? false
        }
    }

    private func isNamed(_ span: Range<Int>, in venue: Range<Int>) -> Bool {
        guard venue.count >= span.count else { return false }
        return (venue.lowerBound...(venue.upperBound - span.count)).contains {
            text.folded[$0..<$0 + span.count].elementsEqual(text.folded[span])
        }
    }
}
