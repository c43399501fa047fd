// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Sentences about answers and forms that come from sheets.
enum BatchText {
    static let uploadHint = Sentence(
        "ใช้ไฟล์ .xlsx หรือ .csv ที่แถวแรกเป็นหัวคอลัมน์ ระบบจะเสนอว่าคอลัมน์ไหนคือคำถามใด และให้ดูก่อนบันทึก ข้อที่ตอบได้หลายครั้งอยู่ในแผ่นของตัวเองได้ (KEY, PARENT_KEY)",
        "An .xlsx or .csv whose first row names the columns. You see what each means before anything is kept. Repeats may stand on sheets of their own (KEY, PARENT_KEY)."
    )
    static let file = Sentence("ไฟล์คำตอบ", "The sheet of answers")
    static let read = Sentence("อ่านตาราง", "Read the sheet")
    static let columns = Sentence("คอลัมน์ไหนคือคำถามใด", "Which column is which question")
    static let leaveOut = Sentence("ไม่นำเข้า", "Leave out")
    static let onlyGood = Sentence("นำเข้าเฉพาะแถวที่ถูกต้อง", "Bring in only the rows without faults")
    static let accept = Sentence("รับและนับผลทันที", "Accept and count them at once")
    static let look = Sentence("ดูอีกครั้ง", "Look again")
    static let earlier = Sentence("ที่นำเข้าไปแล้ว", "Brought in before")
    static let undone = Sentence("ถอนแล้ว", "taken back")
    static let undoReason = Sentence("ถอนการนำเข้าทั้งชุด", "The whole import was taken back")
    static let newFromSheet = Sentence("จากตารางคำตอบ (Google Forms หรือกระดาษ)", "From a sheet of answers")
    static let newFromSheetHint = Sentence(
        "ส่งตารางคำตอบที่มีอยู่ ระบบจะเสนอคำถาม ชนิด และตัวเลือก แก้ได้ก่อนบันทึก แล้วนำคำตอบเดิมเข้าได้ด้วย",
        "Send the sheet of answers you have: questions, types and choices are proposed for you to correct."
    )
    static let draftTitle = Sentence("แบบบันทึกจากตารางคำตอบ", "A form from a sheet of answers")
    static let draftHint = Sentence(
        "ตรวจชนิดและชั้นความลับของแต่ละข้อ คำตอบส่วนบุคคลเก็บแบบปิดผนึก",
        "Check the type and class of each question. Personal answers are kept sealed."
    )
    static let formTitle = Sentence("ชื่อแบบบันทึก", "The form's name")
    static let questionTitle = Sentence("คำถาม", "Question")
    static let type = Sentence("ชนิด", "Type")
    static let sensitivity = Sentence("ใครดูคำตอบได้", "Who may see the answers")
    static let dropped = Sentence("ไม่ใช้คอลัมน์นี้", "Leave this column out")
    static let choices = Sentence("ตัวเลือก (บรรทัดละข้อ)", "Choices, one a line")
    static let saveForm = Sentence("บันทึกเป็นแบบบันทึก", "Keep it as a form")
    static let internalClass = Sentence("คนในเครือข่าย", "the network")
    static let personalClass = Sentence("ส่วนบุคคล (ปิดผนึก)", "personal (sealed)")
    static let sealedClass = Sentence("ลับ (ปิดผนึก)", "secret (sealed)")

    static let noRowAround = Sentence(
        "ไม่พบบันทึกที่แถวนี้อ้างถึงในแผ่นแรก",
        "The first sheet has no record that this row belongs to."
    )

    static let keyTwice = Sentence("รหัสแถวนี้ซ้ำกับแถวอื่น", "Another row has the same key.")

    static func sheet(_ name: String) -> Sentence {
        Sentence("แผ่น \(name): ข้อที่ตอบได้หลายครั้ง", "Sheet \(name): asked several times")
    }
    static func faults(_ count: Int, rows: Int) -> Sentence {
        Sentence("ต้องแก้ \(count) จุดใน \(rows) แถว", "\(count) to be mended in \(rows) rows")
    }
    static func take(_ count: Int) -> Sentence {
        Sentence("นำเข้า \(count) แถว", count == 1 ? "Bring 1 row in" : "Bring \(count) rows in")
    }
    static func preview(_ shown: Int, of all: Int) -> Sentence {
        Sentence("\(shown) แถวแรกจาก \(all) แถว", "The first \(shown) of \(all) rows")
    }
    static func undo(_ count: Int) -> Sentence {
        Sentence("ถอนทั้งชุด \(count) รายการ", "Take all \(count) back")
    }
}
