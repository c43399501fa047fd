// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Targets in words, as a person would say them.
enum TargetWords {
    /// "อย่างน้อย 3–5 หน่วย ต่อจังหวัด"; a part of another target says so: "ในจำนวนนี้ 2 แห่ง".
    static func sentence(_ target: Target) -> Sentence {
        let words = whole(target)
        return target.subsetOf == nil ? words : part(words)
    }

    /// All targets of an item in one line: "6 แห่ง ในจำนวนนี้ 2 แห่ง; ร้อยละ 50".
    static func line(_ targets: [Target], _ say: (Sentence) -> String) -> String {
        targets.reduce(into: "") { line, target in
            if !line.isEmpty { line += target.subsetOf == nil ? "; " : " " }
            line += say(sentence(target))
        }
    }

    /// A quantity that is a part of the one before.
    static func part(_ words: Sentence) -> Sentence {
        Sentence(
            "\(WorkText.subset.thai) \(words.thai)",
            "\(WorkText.subset.english) \(words.english)"
        )
    }

    private static func whole(_ target: Target) -> Sentence {
        guard let measure = target.measure else {
            return Sentence(
                "ประเมินเป็นขั้น \(target.rubric.count) ขั้น พร้อมหลักฐาน",
                "Judged in \(target.rubric.count) steps, with evidence"
            )
        }
        let parts = [amount(measure), per(target.scope), share(target.scope), condition(target.scope)]
        return Sentence(
            parts.map(\.thai).filter { !$0.isEmpty }.joined(separator: " "),
            parts.map(\.english).filter { !$0.isEmpty }.joined(separator: " ")
        )
    }

    /// Comparator, number and unit alone.
    static func amount(_ measure: Target.Measure) -> Sentence {
        let number = measure.quantity.text + (measure.upper.map { "–" + $0.text } ?? "")
        let compared = comparator(measure.comparator)
        if measure.unit == UnitWords.percent {
            return Sentence(join(compared.thai, "ร้อยละ \(number)"), join(compared.english, "\(number)%"))
        }
        return Sentence(
            join(compared.thai, "\(number) \(measure.unit)"),
            join(compared.english, "\(number) \(measure.unit)")
        )
    }

    static func comparator(_ comparator: Target.Comparator) -> Sentence {
        switch comparator {
        case .exactly, .range: Sentence("", "")
        case .atLeast: Sentence("อย่างน้อย", "at least")
        case .atMost: Sentence("ไม่เกิน", "at most")
        case .about: Sentence("ประมาณ", "about")
        }
    }

    /// The names of comparators in a form.
    static func choice(_ comparator: Target.Comparator) -> Sentence {
        switch comparator {
        case .exactly: Sentence("เท่ากับ", "exactly")
        case .range: Sentence("ระหว่าง", "between")
        default: self.comparator(comparator)
        }
    }

    private static func per(_ scope: Target.Scope) -> Sentence {
        scope.per.map { Sentence("ต่อ\($0)", "per \($0)") } ?? Sentence("", "")
    }

    private static func share(_ scope: Target.Scope) -> Sentence {
        scope.percentOf.map { Sentence("ของ\($0)", "of \($0)") } ?? Sentence("", "")
    }

    private static func condition(_ scope: Target.Scope) -> Sentence {
        scope.condition.map { Sentence("(เงื่อนไข: \($0))", "(on condition: \($0))") } ?? Sentence("", "")
    }

    private static func join(_ first: String, _ second: String) -> String {
        first.isEmpty ? second : first + " " + second
    }
}
