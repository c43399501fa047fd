// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said when a rule of the register refuses a record.
enum RecordProblemText {
    static func sentence(for problem: PartnersProblem) -> Sentence {
        switch problem {
        case .ownParent:
            Sentence(
                "ถ้าบันทึกอย่างนี้ องค์กรจะสังกัดตัวเองในบางวัน ตรวจชื่อองค์กรและวันที่ทั้งสองช่อง",
                "On some day the organization would belong to itself: check the name and both days."
            )
        case .positionTwice:
            Sentence(
                "บุคคลนี้มีตำแหน่งเดียวกันในช่วงเวลาที่ทับกันอยู่แล้ว แก้วันเริ่มหรือวันสิ้นสุด",
                "The same position is held on some of these days already: change the first or the last day."
            )
        case .seatTaken:
            Sentence(
                "ตำแหน่งนี้มีผู้ดำรงตำแหน่งอยู่ในช่วงเวลานั้น ใส่วันสิ้นสุดให้คนก่อน หรือเลือกบทบาทอื่น",
                "Someone else holds it on some of these days: give theirs a last day, or choose another role."
            )
        case .erased:
            Sentence(
                "ข้อมูลของบุคคลนี้ถูกลบตามคำขอแล้ว เพิ่มตำแหน่งให้ไม่ได้",
                "This person was erased on request: no position can be added."
            )
        case .severalPersons:
            Sentence(
                "มีมากกว่าหนึ่งคนชื่อนี้ พิมพ์ชื่อแล้วตามด้วยวงเล็บชื่อองค์กร เช่น สมใจ ใจดี (ชมรมริมเล)",
                "More than one person has this name: write the organization in brackets behind it."
            )
        case .noPerson:
            Sentence(
                "ยังไม่มีชื่อนี้ในทะเบียนบุคคล ตรวจตัวสะกด หรือทำเครื่องหมายให้เพิ่มเป็นบุคคลใหม่ด้านล่าง",
                "Nobody in the register has this name: check the spelling, or tick below to add the person."
            )
        default:
            Sentence(
                "ไม่พบรายการนี้ อาจมีคนนำออกแล้ว กลับไปหน้าขององค์กรแล้วลองใหม่",
                "There is no such entry; someone may have taken it away. Go back to the organization's page."
            )
        }
    }
}
