// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// How a sum over provinces is explained to people.
enum SumText {
    /// One sentence such as "Songkhla 5 + Satun 5 + Krabi 6 = 16 · the goal says at least 3–5 per province
    /// for 3 provinces = 9–15: not an error".
    /// - Parameters:
    ///   - note: the sum.
    ///   - name: the name of a province in a language.
    /// - Returns: both wordings.
    static func sentence(_ note: SumNote, name: (Kernel.ID<Place>, Language) -> String) -> Sentence {
        Sentence(line(note, .thai, name), line(note, .english, name))
    }

    private static func line(
        _ note: SumNote,
        _ language: Language,
        _ name: (Kernel.ID<Place>, Language) -> String
    ) -> String {
        let parts = note.provinces.map { "\(name($0.place, language)) \($0.quantity?.text ?? "–")" }
        let unit = note.target.measure?.unit ?? ""
        let sum = parts.joined(separator: " + ") + " = \(note.sum.text) \(unit)"
        return [sum, goal(note)(language), verdict(note.verdict)(language)].joined(separator: " · ")
    }

    private static func goal(_ note: SumNote) -> Sentence {
        guard let measure = note.target.measure else { return Sentence("", "") }
        let one = range(measure.quantity, measure.upper)
        let all = range(note.expected.lowerBound, note.expected.upperBound)
        let least = measure.comparator == .atLeast
        guard note.target.scope.per == UnitWords.province else {
            return Sentence(
                "เป้าหมายร่วม \(least ? "อย่างน้อย " : "")\(all)",
                "the goal says \(least ? "at least " : "")\(all)"
            )
        }
        let count = note.provinces.count
        return Sentence(
            "เป้าหมายร่วม\(least ? "อย่างน้อย" : "")จังหวัดละ \(one) รวม \(count) จังหวัด = \(all)",
            "the goal says \(least ? "at least " : "")\(one) per province, for \(count) provinces = \(all)"
        )
    }

    private static func verdict(_ verdict: SumNote.Verdict) -> Sentence {
        switch verdict {
        case .fits: Sentence("ตรงตามเป้า", "it fits")
        case .aboveAndAllowed:
            Sentence("มากกว่าเป้า ไม่ใช่ข้อผิดพลาด", "more than the goal, which it allows: not an error")
        case .above: Sentence("มากกว่าเป้า คุยกันว่าจะปรับข้างใด", "more than the goal: agree which side to change")
        case .below: Sentence("ยังน้อยกว่าเป้า คุยกันว่าจะเพิ่มที่ใด", "less than the goal: agree where to add")
        case .incomplete: Sentence("ยังไม่ครบทุกจังหวัด", "not every province has said its number yet")
        }
    }

    private static func range(_ low: Quantity, _ high: Quantity?) -> String {
        guard let high, high != low else { return low.text }
        return "\(low.text)–\(high.text)"
    }
}
