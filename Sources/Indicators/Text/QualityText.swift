// SPDX-License-Identifier: Apache-2.0

import Facts
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
    static let seeRecords = Sentence("ดูรายการ", "See them")
    static let guarded = Sentence(
        "เรื่องอ่อนไหว จำนวนรายการอาจบอกถึงตัวคนได้ จึงแสดงเฉพาะผู้ที่ดูได้ทุกรายการ",
        "A sensitive matter: numbers of records might lead to a person, so only those who may see them all see this."
    )
    static func title(_ sign: FactSign) -> Sentence {
        switch sign {
        case .coarse: Sentence("รายการที่ไม่ระบุถึงตำบล", "Records without a subdistrict")
        case .unstated: unstated
        case .late: late
        case .twin: Sentence("รายการที่เหมือนกันทุกช่อง", "Records that look like another one")
        case .impossible: Sentence("รายการที่วันที่ล่วงหน้าหรือจำนวนติดลบ", "Records ahead or below zero")
        case .outlier: Sentence("รายการที่จำนวนต่างจากรายการอื่นมาก", "Amounts far from the others")
        }
    }
    static func sign(_ sign: FactSign, _ count: Int) -> Sentence {
        let title = title(sign)
        return count == 0
            ? Sentence("ไม่มี\(title.thai)", "\(title.english): none.")
            : Sentence("\(title.thai) \(count) รายการ", "\(title.english): \(count).")
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
    static func looked(_ count: Int, isWider: Bool) -> Sentence {
        isWider
            ? Sentence(
                "ดูครบ \(count) รายการของชนิดนี้ นิยามมีเงื่อนไขตามจำนวน บางรายการจึงอาจไม่ได้อยู่ในตัวเลข",
                "All \(count) records of the kind were looked at; the definition asks for amounts, so some may not count."
            )
            : Sentence("ดูครบทั้ง \(count) รายการ", "All \(count) records were looked at.")
    }
}
