// SPDX-License-Identifier: Apache-2.0

/// Finds how many attended in all.
struct AttendanceStage {
    /// The report.
    let text: ReportText
    /// Every number with a unit.
    let quantities: [Quantity]
    /// The items: numbers of a plan are not attendance.
    let items: [DraftItem]
    /// Heads of sections: numbers of a section of goals are not attendance either.
    let sections: Sections

    /// The best head count.
    func read() -> DraftParticipants? {
        var best: (score: Int, quantity: Quantity)?
        for quantity in quantities {
            let score = score(quantity)
            if score > best?.score ?? 0 { best = (score, quantity) }
        }
        guard let best, let count = Int(exactly: best.quantity.measure.quantity),
            best.quantity.measure.quantityMax == nil
        else { return nil }
        return DraftParticipants(
            count: count,
            comparator: best.quantity.measure.comparator,
            text: text.string(best.quantity.span),
            span: best.quantity.span,
            confidence: best.score >= 50 && best.quantity.measure.comparator != .atMost ? .sure : .check
        )
    }

    /// A bound in an item of a plan: "มีผู้เข้าร่วมไม่น้อยกว่า 100 คน".
    private func isAim(_ quantity: Quantity) -> Bool {
        guard quantity.measure.comparator != .exactly, quantity.measure.comparator != .about else {
            return false
        }
        if let head = sections.head(over: quantity.span.lowerBound), text.first(.goalCue, in: head) != nil {
            return true
        }
        return items.contains {
            [.goal, .agreement, .objective, .activity].contains($0.kind) && $0.span.overlaps(quantity.span)
        }
    }

    /// "มา 23 คน" at the beginning of a line, or behind a sign of people.
    private func isCame(_ quantity: Quantity) -> Bool {
        let before = text.skipSpacesBack(quantity.span.lowerBound)
        guard text.ends(with: "มา", at: before) || text.ends(with: "มากัน", at: before) else { return false }
        return before - text.lineStart(before) <= 12
    }

    private func score(_ quantity: Quantity) -> Int {
        guard text.word(.unitPeople, at: quantity.unit.lowerBound) == quantity.unit.upperBound,
            quantity.per == nil
        else { return 0 }
        if text.ends(with: "ที่", at: text.skipSpacesBack(quantity.number.lowerBound)) { return 0 }
        let near = text.before(quantity.span.lowerBound, 24)
        let far = text.before(quantity.span.lowerBound, 110)
        var score = 0
        if let cue = text.last(.attendance, in: near) {
            score = 60 - (near.upperBound - cue.upperBound) / 4
        } else if isCame(quantity) {
            score = 50
        } else if text.last(.attendance, in: far) != nil {
            score = 34
        } else if text.first(.attendance, in: text.after(quantity.span.upperBound, 18)) != nil {
            score = 44
        }
        guard score > 0, !isAim(quantity) else { return 0 }
        let words = text.before(quantity.span.lowerBound, 16)
        if ["รวมทั้งสิ้น", "รวมทั้งหมด", "รวมจำนวน", "รวม "].contains(where: { text.find($0, in: words) != nil }) {
            score = max(score, 50) + 14
        } else if ["รวม", "ทั้งสิ้น", "ทั้งหมด"].contains(where: { text.find($0, in: words) != nil }) {
            score += 12
        }
        if text.starts(with: "ได้", at: text.skipSpaces(quantity.span.upperBound)) { score -= 1 }
        if text.last(.background, in: near) != nil { score -= 30 }
        if items.contains(where: { $0.span.overlaps(quantity.span) }) { score -= 20 }
        return score
    }
}
