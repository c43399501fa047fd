// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said about definitions and about files of them.
enum DefinitionText {
    static let noName = Sentence("ยังไม่มีชื่อภาษาไทย ใส่ชื่อตัวชี้วัด", "The Thai name is missing: write one.")
    static let wrongDigits = Sentence("จำนวนทศนิยมต้องเป็น 0 ถึง 4", "Digits behind the point must be 0 to 4.")
    static let needsDenominator = Sentence(
        "หน่วยนี้ต้องมีตัวหาร เลือกตารางประชากรหรือตัวนับอีกตัว",
        "This unit needs a denominator: choose a population table or another count."
    )
    static let noSteps = Sentence(
        "ยังไม่มีคำอธิบายขั้น ใส่อย่างน้อย 1 ขั้น",
        "The steps have no words: write at least one."
    )
    static let wrongThreshold = Sentence(
        "จำนวนน้อยสุดที่เผยแพร่ต้องเป็น 2 ถึง 100",
        "The smallest published count must be 2 to 100."
    )
    static let manyDimensions = Sentence("แยกดูได้ไม่เกิน 2 อย่าง", "It can be told apart by at most two codes.")
    static let manyCodes = Sentence(
        "แยกดูได้ไม่เกิน 60 ช่อง ลดจำนวนรหัสลง",
        "It can be told apart into at most 60 combinations: take fewer codes."
    )
    static let wrongAmount = Sentence(
        "amount ต้องเป็น 1 ถึง 4 และ scale ต้องเป็น 0 ถึง 6",
        "amount must be 1 to 4 and scale 0 to 6."
    )
    static func wrongKey(_ key: String) -> Sentence {
        Sentence(
            "“\(key)” ใช้เป็นชื่อย่อไม่ได้ ใช้ a–z 0–9 และ - โดยขึ้นต้นด้วยตัวอักษร",
            "“\(key)” is no short name: use a–z, 0–9 and -, beginning with a letter."
        )
    }
    static func wrongKind(_ kind: String) -> Sentence {
        Sentence(
            "“\(kind)” ไม่ใช่ชนิดของข้อมูล เช่น contact.proactive",
            "“\(kind)” is no kind of fact; one looks like contact.proactive."
        )
    }
    static func wrongDimension(_ name: String) -> Sentence {
        Sentence(
            "“\(name)” ไม่ใช่รหัสที่ใช้แยกดู เช่น sex",
            "“\(name)” is no code to tell apart by; one looks like sex."
        )
    }
    static func otherDimensions(_ names: [String]) -> Sentence {
        let list = names.joined(separator: ", ")
        return Sentence(
            "ตัวหารต้องแยกตาม \(list) ได้เหมือนตัวตั้ง",
            "The denominator must be told apart by \(list) like the numerator."
        )
    }
    static func tooLong(_ most: Int) -> Sentence {
        Sentence("ยาวเกิน \(most) ตัวอักษร ย่อให้สั้นลง", "Longer than \(most) characters: shorten it.")
    }

    // Files.
    static func notYAML(_ why: String) -> Sentence {
        Sentence(
            "อ่านเป็น YAML ไม่ได้: \(why) ดูการย่อหน้าและเครื่องหมาย :",
            "This is no YAML: \(why). Look at indents and colons."
        )
    }
    static let noList = Sentence(
        "ไฟล์ต้องขึ้นต้นด้วย indicators: ตามด้วยรายการที่ขึ้นต้นด้วย -",
        "The file must begin with indicators: and a list of items that begin with -."
    )
    static let notAMap = Sentence("ตรงนี้ต้องเป็นช่อง: ค่า", "Here must stand fields with values.")
    static let notText = Sentence("ตรงนี้ต้องเป็นข้อความเดียว", "Here must stand one text.")
    static let notAList = Sentence("ตรงนี้ต้องเป็นรายการ เช่น [f, m]", "Here must stand a list such as [f, m].")
    static func unknownField(_ name: String, _ known: [String]) -> Sentence {
        let list = known.joined(separator: ", ")
        return Sentence("ไม่รู้จักช่อง “\(name)” ใช้ได้: \(list)", "There is no field “\(name)”; known are \(list).")
    }
    static func twice(_ key: String) -> Sentence {
        Sentence("“\(key)” มีอยู่แล้วในไฟล์นี้", "“\(key)” stands in this file before.")
    }
    static func missing(_ name: String) -> Sentence {
        Sentence("ไม่มีช่อง \(name) ซึ่งต้องมี", "The field \(name) is missing and must be there.")
    }
    static func notANumber(_ text: String) -> Sentence {
        Sentence("“\(text)” ไม่ใช่จำนวนเต็ม", "“\(text)” is no whole number.")
    }
    static func notAWord(_ text: String, _ known: [String]) -> Sentence {
        let list = known.joined(separator: ", ")
        return Sentence("“\(text)” ใช้ไม่ได้ ใช้ได้: \(list)", "“\(text)” cannot stand here; known are \(list).")
    }
    static func notYesOrNo(_ text: String) -> Sentence {
        Sentence("“\(text)” ต้องเป็น true หรือ false", "“\(text)” must be true or false.")
    }
    static func at(line: Int, column: Int, _ text: Sentence) -> Sentence {
        Sentence(
            "บรรทัด \(line) ตัวที่ \(column): \(text.thai)",
            "Line \(line), column \(column): \(text.english)"
        )
    }
}
