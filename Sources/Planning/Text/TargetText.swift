// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about a target: what was reached, what was planned for today, what is missing.
enum TargetText {
    static let open = Sentence("ดูเทียบกับแผน", "Against the plan")
    static let reached = Sentence("ทำได้แล้ว", "Reached")
    static let aim = Sentence("เป้าหมาย", "Target")
    static let today = Sentence("ตามแผนถึงวันนี้", "Planned by today")
    static let next = Sentence("ขั้นต่อไป", "Next step")
    static let missingNow = Sentence("ยังขาดจากแผนถึงวันนี้", "Missing of what was planned by today")
    static let missing = Sentence("ยังขาดจากเป้าหมาย", "Missing of the target")
    static let unknown = Sentence("ยังไม่มีข้อมูล", "no data yet")
    static let steps = Sentence("แผนตามงวด", "Planned steps")
    static let noSteps = Sentence(
        "ยังไม่ได้ตกลงว่าจะทำได้เท่าไรภายในวันไหน จึงยังเทียบกับแผนไม่ได้",
        "It has not been agreed how much by when, so it cannot be held against a plan yet."
    )
    static let stepDay = Sentence("ภายในวันที่", "By the end of")
    static let stepPlanned = Sentence("รวมได้", "In all")
    static let provinces = Sentence("รายจังหวัด", "By province")
    static let propose = Sentence("ร่างแผนให้", "Draft the steps")
    static let proposeHow = Sentence(
        "แบ่งตามงวดของโครงการ ถ้าไม่มีงวดก็แบ่งตามไตรมาส เดือนที่พักงานไม่นับ",
        "By the programme's instalments, else by quarters; months of rest do not count."
    )
    static let from = Sentence("เริ่มวันที่", "From")
    static let until = Sentence("ถึงวันที่", "Until")
    static let rest = Sentence(
        "เดือนที่พักงาน (มรสุม เก็บเกี่ยว ถือศีลอด)",
        "Months of rest (monsoon, harvest, fasting)"
    )
    static let edit = Sentence("แก้แผนตามงวด", "Change the steps")
    static let editHow = Sentence(
        "ใส่ยอดรวมสะสม ไม่ใช่ยอดของงวดนั้น เว้นว่างเพื่อลบแถว",
        "Totals so far, not those of the instalment alone; leave a line empty to remove it."
    )
    static let countBy = Sentence("ตัวเลขมาจากไหน", "Where the number comes from")
    static let countByHow = Sentence(
        "เลือกตัวชี้วัด แล้วตัวเลขจะนับจากข้อมูลที่บันทึกจริงทันที ไม่ต้องพิมพ์ซ้ำ",
        "Choose an indicator and the number counts what is recorded, at once: nobody types it again."
    )
    static let indicator = Sentence("ตัวชี้วัด", "Indicator")
    static let byNews = Sentence("นับจากข่าวความคืบหน้าที่ภาคีส่ง", "Counted from the news that partners send")
    static let since = Sentence("นับตั้งแต่วันที่", "Counted from")
    static let openFigure = Sentence("เปิดดูที่มาของตัวเลข", "Open the number")
    static let condition = Sentence("เงื่อนไข", "Condition")
    static let noDenominator = Sentence(
        "ยังไม่มีตัวหาร จึงยังไม่มีร้อยละ ไม่ใช่ 0",
        "There is no denominator yet, so there is no share; that is not 0."
    )
    static let gone = Sentence("ตัวชี้วัดนี้ไม่มีแล้ว เลือกใหม่ด้านล่าง", "This indicator is gone: choose another below.")
    static let save = Sentence("บันทึก", "Save")

    static let months = [
        Sentence("ม.ค.", "Jan"), Sentence("ก.พ.", "Feb"), Sentence("มี.ค.", "Mar"), Sentence("เม.ย.", "Apr"),
        Sentence("พ.ค.", "May"), Sentence("มิ.ย.", "Jun"), Sentence("ก.ค.", "Jul"), Sentence("ส.ค.", "Aug"),
        Sentence("ก.ย.", "Sep"), Sentence("ต.ค.", "Oct"), Sentence("พ.ย.", "Nov"), Sentence("ธ.ค.", "Dec"),
    ]

    static func word(_ word: TargetStatus.Word) -> (Sentence, isGood: Bool) {
        switch word {
        case .reached: (Sentence("ถึงเป้าแล้ว", "Reached"), true)
        case .ahead: (Sentence("มากกว่าแผนถึงวันนี้", "More than planned by today"), true)
        case .asPlanned: (Sentence("ตามแผน", "As planned"), true)
        case .below: (Sentence("ยังไม่ถึงแผนวันนี้", "Not yet what was planned by today"), false)
        case .noPlan: (Sentence("กำลังทำ", "On the way"), false)
        case .within: (Sentence("ไม่เกินที่ตกลง", "Within the limit"), true)
        case .above: (Sentence("เกินที่ตกลง", "Above the limit"), false)
        case .unknown: (Sentence("ยังไม่มีข้อมูล", "No data yet"), false)
        }
    }

    static func by(_ quantity: String, _ day: String) -> Sentence {
        Sentence("รวม \(quantity) ภายใน \(day)", "\(quantity) in all by \(day)")
    }
}
