// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said when something cannot be done.
enum FormsProblemText {
    static func sentence(for problem: FormsProblem) -> Sentence {
        switch problem {
        case .missing: Sentence("ไม่พบแบบบันทึกหรือรายการนี้", "There is no such form or record.")
        case .notUsable:
            Sentence(
                "แบบบันทึกนี้ยังมีข้อผิดพลาด แก้ไฟล์แล้วนำเข้าใหม่",
                "The form still has errors. Mend the file and send it again."
            )
        case .notOpen:
            Sentence(
                "แบบบันทึกนี้ยังไม่เปิดรับข้อมูล ให้ผู้ดูแลแบบบันทึกเปิดใช้ก่อน",
                "The form is not open yet. Whoever looks after it opens it first."
            )
        case .otherState:
            Sentence(
                "รายการนี้เปลี่ยนสถานะไปแล้ว เปิดดูอีกครั้งก่อนทำต่อ",
                "The record is in another state by now. Open it again first."
            )
        case .reasonNeeded:
            Sentence("กรุณาเขียนเหตุผลหรือคำถามสั้น ๆ", "Please write a short reason or question.")
        case .organizationNeeded:
            Sentence("กรุณาเลือกองค์กรที่บันทึก", "Please choose the organization that records this.")
        case .unitUnknown:
            Sentence(
                "ไม่พบหน่วยบริการนี้ในองค์กรที่เลือก กรุณาเลือกใหม่",
                "The chosen organization has no such unit. Please choose again."
            )
        case .unitNeeded:
            Sentence(
                "ทะเบียนสมาชิกเป็นของหน่วยบริการ กรุณาเลือกหน่วยก่อน",
                "A member's number stands in the register of a unit. Please choose the unit."
            )
        case .tooManyIndexes:
            Sentence("เลือกได้ไม่เกิน 8 ข้อ", "Choose at most 8 questions.")
        case .sheetUnusable:
            Sentence(
                "อ่านตารางไม่ได้ ใช้ไฟล์ .xlsx หรือ .csv ที่แถวแรกเป็นหัวคอลัมน์",
                "The sheet cannot be read. Use an .xlsx or .csv whose first row names the columns."
            )
        case .sheetLong(let rows, let most):
            Sentence(
                "ตารางมี \(rows) แถว นำเข้าได้ครั้งละไม่เกิน \(most) แถว กรุณาแบ่งเป็นหลายไฟล์ ยังไม่มีอะไรถูกบันทึก",
                "The sheet has \(rows) rows; \(most) can come in at once. Please split it. Nothing was kept."
            )
        case .refused(let path):
            Sentence("คำตอบข้อ \(path) ใช้ไม่ได้ กรุณาตรวจดู", "The answer to \(path) is wrong. Please check it.")
        case .otherAmounts(let kind):
            Sentence(
                "ข้อมูลชนิด \(kind) เคยนับด้วยจำนวนแบบอื่น ให้ตั้งชื่อ fact ใหม่ในแบบบันทึก",
                "Facts of kind \(kind) were counted with other amounts. Give the fact of the form a new name."
            )
        }
    }
}
