// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What stands on printed forms and beside the entry of stacks of them.
enum PaperText {
    static let howToPrint = Sentence(
        "พิมพ์หน้านี้ด้วยคำสั่งพิมพ์ของเบราว์เซอร์ (กระดาษ A4) แล้วกรอกด้วยมือ",
        "Print this page from the browser on A4 and fill it in by hand."
    )
    static let notice = Sentence(
        "ข้อมูลนี้ใช้เฉพาะงานของเครือข่ายตามวัตถุประสงค์ของแบบบันทึก ผู้ให้ข้อมูลขอดู ขอแก้ หรือขอลบได้ "
            + "เก็บกระดาษไว้ในที่ปลอดภัยและทำลายเมื่อบันทึกเข้าระบบแล้ว",
        "Used only for this network's work as the form says. Whoever gave it may ask to see, mend or delete it. "
            + "Keep the paper safe, and destroy it once it is entered."
    )
    static let filledBy = Sentence("ผู้กรอก", "Filled in by")
    static let filledOn = Sentence("วันที่กรอก", "On")
    static let several = Sentence("เลือกได้มากกว่าหนึ่งข้อ", "more than one can be ticked")
    static let dayMonthYear = Sentence("วัน / เดือน / ปี พ.ศ.", "day / month / year")
    static let number = Sentence("ที่", "No.")
    static let stackTitle = Sentence("กรอกจากกระดาษ ทีละใบต่อเนื่องกัน", "Sheet after sheet")
    static let stackHint = Sentence(
        "ใช้แป้นพิมพ์อย่างเดียวได้ กด Tab ไปข้อถัดไป พิมพ์เลขลำดับของตัวเลือก แล้วกด Enter เพื่อบันทึกและขึ้นใบใหม่",
        "No mouse needed: Tab to the next question, type the number of a choice, press Enter to keep the sheet."
    )
    static let keepSheet = Sentence("บันทึกใบนี้และขึ้นใบใหม่", "Keep this sheet, next one")
    static let typeNumbers = Sentence("พิมพ์เลขหน้าตัวเลือก", "type the number of the choice")
    static let typeSeveral = Sentence("พิมพ์เลขได้หลายตัว คั่นด้วยช่องว่าง", "several numbers, blanks between")
    static let kept = Sentence("บันทึกแล้ว", "Kept")
    static let lastSheet = Sentence("ใบล่าสุด", "The last sheet")
    static let sums = Sentence("ยอดรวมของชุดนี้", "Totals of this stack")
    static let toReview = Sentence("ไปตรวจรายการ", "Look at the records")

    static func onlyIf(_ condition: String) -> Sentence {
        Sentence("(เฉพาะเมื่อ \(condition))", "(only if \(condition))")
    }
    static func sheets(_ count: Int) -> Sentence {
        Sentence("\(count) ใบ", count == 1 ? "1 sheet" : "\(count) sheets")
    }
    static func sheet(_ number: Int) -> Sentence { Sentence("ใบที่ \(number)", "Sheet \(number)") }
}
