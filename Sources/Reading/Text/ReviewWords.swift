// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Kinds, comparators and quantities in words.
enum ReviewWords {
    static func kind(_ kind: ItemKind) -> Sentence {
        switch kind {
        case .goal: Sentence("เป้าหมาย", "Goal")
        case .agreement: Sentence("ข้อตกลง", "Agreement")
        case .activity: Sentence("กิจกรรม", "Activity")
        case .objective: Sentence("วัตถุประสงค์", "Objective")
        case .topic: Sentence("หัวข้อ", "Topic")
        case .mission: Sentence("ภารกิจ", "Mission")
        case .result: Sentence("ผลที่เกิด", "Result")
        }
    }

    static func comparator(_ comparator: Comparator) -> Sentence {
        switch comparator {
        case .atLeast: Sentence("อย่างน้อย", "at least")
        case .exactly: Sentence("เท่ากับ", "exactly")
        case .about: Sentence("ประมาณ", "about")
        case .atMost: Sentence("ไม่เกิน", "at most")
        }
    }

    /// "อย่างน้อย 3–5 หน่วย", "อย่างน้อยร้อยละ 60".
    static func measure(_ measure: DraftMeasure) -> Sentence {
        let number = range(measure)
        let isShare = measure.unit == percentUnit
        let thaiWord = measure.comparator == .exactly ? "" : comparator(measure.comparator).thai
        let englishWord = measure.comparator == .exactly ? "" : comparator(measure.comparator).english + " "
        let thai = isShare ? "\(thaiWord)ร้อยละ \(number)" : "\(thaiWord) \(number) \(measure.unit)"
        let english = isShare ? "\(englishWord)\(number) %" : "\(englishWord)\(number) \(measure.unit)"
        return Sentence(thai.withoutBlanks, english.withoutBlanks)
    }

    /// What the quantity refers to: "ต่อจังหวัด · ของสมาชิก".
    static func scope(_ scope: DraftScope) -> Sentence {
        var thai: [String] = []
        var english: [String] = []
        if let per = scope.per {
            thai.append("ต่อ\(per)")
            english.append("per \(per)")
        }
        if let of = scope.of {
            thai.append("ของ\(of)")
            english.append("of \(of)")
        }
        if let condition = scope.condition {
            thai.append("เงื่อนไข \(condition)")
            english.append("on condition: \(condition)")
        }
        return Sentence(thai.joined(separator: " · "), english.joined(separator: " · "))
    }

    static func subset(_ words: String) -> Sentence { Sentence("ในจำนวนนี้ \(words)", "of which \(words)") }

    static func number(_ value: Double) -> String {
        guard value == value.rounded(), abs(value) < 1e15 else { return String(value) }
        var digits = String(Int(value.magnitude))
        var grouped = ""
        while digits.count > 3 {
            grouped = "," + digits.suffix(3) + grouped
            digits.removeLast(3)
        }
        return (value < 0 ? "-" : "") + digits + grouped
    }

    static let percentUnit = "ร้อยละ"

    private static func range(_ measure: DraftMeasure) -> String {
        let low = number(measure.quantity)
        return measure.quantityMax.map { "\(low)–\(number($0))" } ?? low
    }
}
