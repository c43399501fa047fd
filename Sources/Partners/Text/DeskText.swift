// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the forms of all records say.
enum DeskText {
    static let save = Sentence("บันทึก", "Save")
    static let change = Sentence("แก้ไข", "Edit")
    static let remove = Sentence("นำออก", "Take away")
    static let removeHint = Sentence(
        "นำรายการนี้ออกจากทะเบียน ประวัติว่าใครนำออกเมื่อใดยังอยู่",
        "Takes this entry out of the register; who did so and when stays in the journal."
    )
    static let none = Sentence("ไม่ระบุ", "Not stated")
    static let starts = Sentence("ตั้งแต่", "From")
    static let ends = Sentence("ถึง", "Until")
    static let daysHint = Sentence("วัน เดือน ปี เช่น 1 ต.ค. 2568", "Day, month and year, such as 1 Oct 2025")
    static let organizationHint = Sentence(
        "พิมพ์ชื่อหรือชื่อย่อที่มีในรายชื่อภาคี",
        "A name or short form from the list of partners"
    )
    static let linesHint = Sentence("บรรทัดละชื่อ", "One name a line")
    static let placeHint = Sentence(
        "เช่น ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง หรือรหัสพื้นที่",
        "Such as “Fa Lami, Pak Phayun, Phatthalung”, or an official code"
    )
    static let note = Sentence("หมายเหตุ", "Note")
    static let place = Sentence("พื้นที่", "Place")
    static let organization = Sentence("องค์กร", "Organization")
    static let current = Sentence("ปัจจุบัน", "Now")
    static let past = Sentence("ที่ผ่านมา", "Before")
    static let add = Sentence("เพิ่ม", "Add")

    static func needed(_ label: Sentence) -> Sentence {
        Sentence("ยังไม่ได้กรอก “\(label(.thai))”", "“\(label(.english))” is empty: fill it in.")
    }

    static func notANumber(_ written: String, _ most: Int) -> Sentence {
        Sentence(
            "“\(written)” ต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง \(most)",
            "“\(written)” has to be a whole number from 0 to \(most)."
        )
    }

    static func notMoney(_ written: String) -> Sentence {
        Sentence(
            "อ่านจำนวนเงิน “\(written)” ไม่ออก พิมพ์เป็นบาท เช่น 150,000 หรือ 150000.50",
            "“\(written)” is no amount: write baht, such as 150,000 or 150000.50."
        )
    }

    /// These forms add no organizations on the way.
    static func addFirst(_ fault: Sentence) -> Sentence {
        let thai = fault(.thai).replacing(" หรือเลือกเพิ่มเป็นองค์กรใหม่ด้านล่าง", with: " หรือเพิ่มองค์กรนั้นในรายชื่อภาคีก่อน")
        let english = fault(.english)
            .replacing(", or tick below to add a new organization", with: ", or add it to the list first")
            .replacing(", or tick below to add it", with: ", or add it to the list first")
        return Sentence(thai, english)
    }

    /// Thai digits as Arabic ones.
    static func digits(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            out.append(
                (0xE50...0xE59).contains(scalar.value)
                    ? Unicode.Scalar(UInt8(scalar.value - 0xE50 + 48)) : scalar
            )
        }
        return String(out)
    }
}
