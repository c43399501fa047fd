// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How figures are written, and why there is none.
enum FigureText {
    static func text(_ value: IndicatorValue, _ definition: IndicatorDefinition, _ language: Language)
        -> String
    {
        guard value.state == .known, let result = value.result else { return state(value.state)(language) }
        switch definition.unit {
        case .percent: return "\(result.text) %"
        case .baht: return language == .thai ? "\(result.text) บาท" : "\(result.text) baht"
        case .step:
            let step = Int(result.rounded(to: 0).units)
            guard definition.steps.indices.contains(step) else { return result.text }
            return "\(step) · \(name(definition.steps[step], language))"
        case .number, .perThousand, .ratio: return result.text
        }
    }

    /// What stands in a narrow cell.
    static func short(_ value: IndicatorValue, _ definition: IndicatorDefinition, _ language: Language)
        -> String
    {
        guard value.state == .known, let result = value.result else { return mark(value.state) }
        return definition.unit == .percent ? "\(result.text) %" : result.text
    }

    static func mark(_ state: IndicatorValue.State) -> String {
        switch state {
        case .known: ""
        case .noData: "–"
        case .noDenominator: "÷ ?"
        case .hidden: "••"
        }
    }

    static func state(_ state: IndicatorValue.State) -> Sentence {
        switch state {
        case .known: Sentence("มีตัวเลข", "Known")
        case .noData: Sentence("ยังไม่มีข้อมูล", "Nothing recorded yet")
        case .noDenominator: Sentence("ไม่มีตัวหาร", "No denominator")
        case .hidden: Sentence("จำนวนน้อย ไม่แสดง", "Too small to show")
        }
    }

    static let marks = Sentence(
        "– ยังไม่มีข้อมูล · ÷ ? ไม่มีตัวหาร · •• จำนวนน้อย ไม่แสดงเพื่อไม่ให้รู้ว่าเป็นใคร",
        "– nothing recorded yet · ÷ ? no denominator · •• too small to show without pointing at someone"
    )

    static func unit(_ unit: IndicatorUnit) -> Sentence {
        switch unit {
        case .number: Sentence("จำนวน", "Number")
        case .percent: Sentence("ร้อยละ", "Percent")
        case .perThousand: Sentence("ต่อ 1,000", "Per 1,000")
        case .ratio: Sentence("อัตราส่วน", "Ratio")
        case .baht: Sentence("บาท", "Baht")
        case .step: Sentence("ขั้น", "Step")
        }
    }

    static func count(_ count: MeasureSpec.Count) -> Sentence {
        switch count {
        case .facts: Sentence("นับรายการ", "How many records")
        case .sum: Sentence("รวมจำนวน", "Sum of an amount")
        case .subjects: Sentence("นับคนไม่ซ้ำ", "Different persons")
        case .latest: Sentence("ยอดคงอยู่ล่าสุด", "Stock: newest of each")
        }
    }

    static func name(_ sentence: Sentence, _ language: Language) -> String {
        let text = sentence(language)
        return text.isEmpty ? sentence.thai : text
    }

    /// Codes that every form uses; others show as they are.
    static func dimension(_ key: String) -> Sentence {
        switch key {
        case "sex": Sentence("เพศ", "Sex")
        case "ageband": Sentence("ช่วงอายุ", "Age band")
        case "service": Sentence("บริการ", "Service")
        default: Sentence(key, key)
        }
    }

    static func code(_ key: String, _ code: String?) -> Sentence {
        switch (key, code) {
        case (_, nil), (_, ""): Sentence("ไม่ระบุ", "Not stated")
        case (_, "other"): Sentence("อื่น ๆ", "Other")
        case ("sex", "f"): Sentence("หญิง", "Female")
        case ("sex", "m"): Sentence("ชาย", "Male")
        case ("ageband", let code?): Sentence("\(code) ปี", code)
        case (_, let code?): Sentence(code, code)
        }
    }

    static let everywhere = Sentence("ทุกพื้นที่", "Everywhere")
    static let unknownPlace = Sentence("ไม่ระบุพื้นที่", "Place not stated")
    static func notStated(in place: String) -> Sentence {
        Sentence("\(place) (ไม่ระบุพื้นที่ย่อย)", "\(place) (part not stated)")
    }
}
