// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when a number cannot be recorded.
enum FactsText {
    static func sentence(for problem: FactsProblem) -> Sentence {
        switch problem {
        case .notACode, .otherScales, .tooManyAmounts, .amountTooLarge:
            Sentence(
                "ระบบบันทึกที่มาของตัวเลขไม่ได้ งานที่ส่งยังไม่ถูกบันทึก แจ้งผู้ดูแลพร้อมเลขคำขอ",
                "The source of this number could not be recorded, so nothing was saved: tell the administrator."
            )
        case .missing:
            Sentence(
                "ไม่พบรายการข้อมูลนี้ อาจเปิดจากลิงก์เก่า กลับไปเริ่มจากหน้ารายการ",
                "There is no such data entry: the link may be old, start again from the list."
            )
        case .alreadyReversed, .isReversal:
            Sentence(
                "รายการข้อมูลนี้ถูกแก้ไปก่อนแล้ว เปิดหน้าใหม่เพื่อดูตัวเลขล่าสุด",
                "This data entry was corrected before: open the page again to see the latest number."
            )
        }
    }
}
