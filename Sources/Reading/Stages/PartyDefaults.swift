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

    private static let ownPapers = [
        "รายงานการประชุม", "บันทึกการประชุม", "สรุปการประชุม", "ผลการประชุม", "แผนปฏิบัติการ", "แผนงาน",
        "แผนการดำเนินงาน", "แผนประจำปี",
    ]

    /// At most one.
    func organizers() -> [Int] {
        (sender ?? owner ?? chaired).map { [$0] } ?? []
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
