// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said about the records behind a figure.
enum QualityText {
    static let title = Sentence("ข้อมูลนี้น่าเชื่อแค่ไหน", "How far can this be trusted?")
    static let note = Sentence(
        "เป็นจุดที่ชวนดู ไม่ใช่ข้อผิดพลาดเสมอไป แก้ที่บันทึกต้นทาง ตัวเลขจะเปลี่ยนตามทันที",
        "Points to look at, not always mistakes. Mend them where they were recorded; figures follow at once."
    )
    static let fine = Sentence("เรียบร้อย", "Fine")
    static let look = Sentence("ชวนดู", "Have a look")
    static let complete = Sentence("ตำบลที่มีรายการ", "Subdistricts with records")
    static let delay = Sentence("วัน จากวันเกิดเรื่องถึงบันทึก (ค่ากลาง)", "Days until recorded (middle)")
    static let late = Sentence("รายการที่บันทึกช้าเกิน 30 วัน", "Recorded after more than 30 days")
    static let unstated = Sentence("รายการที่ไม่ระบุเพศ/วัย/รหัสแยก", "Records without a code to tell apart")
    static func coarse(_ count: Int) -> Sentence {
        Sentence("ไม่ระบุถึงตำบล \(count) รายการ", "\(count) records do not say the subdistrict.")
    }
    static func duplicates(_ count: Int) -> Sentence {
        Sentence("เหมือนกันทุกช่อง \(count) รายการ", "\(count) records look like another one.")
    }
    static func impossible(_ count: Int) -> Sentence {
        Sentence("วันที่ล่วงหน้าหรือจำนวนติดลบ \(count) รายการ", "\(count) records lie ahead or below zero.")
    }
    static func outliers(_ count: Int) -> Sentence {
        Sentence("จำนวนต่างจากรายการอื่นมาก \(count) รายการ", "\(count) amounts lie far from the others.")
    }
    static func oddSteps(_ months: String) -> Sentence {
        months.isEmpty
            ? Sentence("ไม่มีช่วงที่ยอดต่างจากช่วงอื่นมาก", "No period lies far from the others.")
            : Sentence("ยอดต่างจากช่วงอื่นมาก: \(months)", "Far from the other periods: \(months).")
    }
    static let sumsAgree = Sentence("ยอดย่อยรวมกันได้เท่ายอดรวม", "Parts add up to the whole.")
    static func sumsDisagree(_ what: Sentence, _ whole: String, _ parts: String) -> Sentence {
        Sentence(
            "แยกตาม\(what.thai)รวมได้ \(parts) แต่ยอดรวมเป็น \(whole)",
            "By \(what.english) the parts add up to \(parts), the whole is \(whole)."
        )
    }
    static func moreThanWhole(_ percent: String) -> Sentence {
        Sentence(
            "ได้ร้อยละ \(percent) เกินทั้งหมด: ตัวตั้งอาจนับซ้ำ หรือตัวหารเก่า",
            "\(percent) % is more than everyone: the numerator may count twice, or the denominator is old."
        )
    }
    static func cut(_ count: Int) -> Sentence {
        Sentence("ดูเฉพาะ \(count) รายการล่าสุด", "Only the newest \(count) records were looked at.")
    }
}
