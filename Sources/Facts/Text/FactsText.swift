// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when a number cannot be recorded or told.
enum FactsText {
    static func sentence(for problem: FactsProblem) -> Sentence {
        switch problem {
        case .notACode, .otherScales, .tooManyAmounts, .amountTooLarge: notRecorded
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
        case .badFilter(let text, let position):
            Sentence(
                "อ่านเงื่อนไข “\(text)” ไม่ได้ ที่ตัวอักษรที่ \(position + 1) แก้ตรงนั้นแล้วลองอีกครั้ง",
                "The condition “\(text)” cannot be read at character \(position + 1): correct it there and try again."
            )
        case .badMeasure(let name, let reason): measure(name, reason)
        case .noSuchMeasure(let name):
            Sentence(
                "ไม่มีตัวนับชื่อ \(name) ตรวจชื่ออีกครั้ง",
                "There is no measure called \(name): check the name."
            )
        case .notReady, .beingCounted: beingAddedUp
        case .notKept(let key, let name):
            Sentence(
                "ตัวนับ \(name) ไม่ได้แยกตาม \(key) เลือกแยกตามอย่างอื่น",
                "The measure \(name) is not kept apart by \(key): choose another key."
            )
        case .notAStock(let name):
            Sentence(
                "ตัวนับ \(name) ไม่ใช่ยอดคงเหลือ เลือกเป็นช่วงเวลาแทนวันเดียว",
                "The measure \(name) is not a stock: choose a period instead of a day."
            )
        case .importedBefore(let id):
            Sentence(
                "ไฟล์นี้นำเข้าแล้ว (ครั้งที่ \(id)) ถ้าต้องการนำเข้าซ้ำจริง ๆ ใช้ --again",
                "This file was imported before (as number \(id)). If it is really to count twice, use --again."
            )
        case .importUnderWay(let id):
            Sentence(
                """
                การนำเข้าครั้งที่ \(id) ยังไม่จบ นำเข้าไฟล์เดิมอีกครั้งเพื่อทำต่อ หรือยกเลิกด้วย \
                phakhi facts import --abandon
                """,
                """
                Import number \(id) has not ended: import the same file again to go on, or give it up with \
                phakhi facts import --abandon
                """
            )
        case .importGivenUp(let id):
            Sentence(
                "การนำเข้าครั้งที่ \(id) ถูกยกเลิกแล้ว รายการที่บันทึกไปถูกถอนคืน ถ้ายังต้องการให้นำเข้าไฟล์ใหม่ตั้งแต่ต้น",
                "Import number \(id) was given up and is taken back. If it is still wanted, import the file anew."
            )
        }
    }

    private static let notRecorded = Sentence(
        "ระบบบันทึกที่มาของตัวเลขไม่ได้ งานที่ส่งยังไม่ถูกบันทึก แจ้งผู้ดูแลพร้อมเลขคำขอ",
        "The source of this number could not be recorded, so nothing was saved: tell the administrator."
    )

    private static let beingAddedUp = Sentence(
        "ระบบกำลังรวมตัวเลขชุดนี้อยู่ รอสักครู่แล้วลองอีกครั้ง",
        "These numbers are being added up just now: wait a moment and try again."
    )

    private static func measure(_ name: String, _ reason: FactsProblem.BadMeasure) -> Sentence {
        switch reason {
        case .name:
            Sentence(
                "ชื่อตัวนับหรือชนิดข้อมูลของ “\(name)” ใช้ไม่ได้ ใช้ตัวอักษรอังกฤษ ตัวเลข จุด และขีด",
                "The name or kind of “\(name)” is no code: use Latin letters, digits, dots and dashes."
            )
        case .combinations:
            Sentence(
                "ตัวนับ \(name) แยกย่อยเกินไป แยกได้ไม่เกิน 2 แกน และรวมกันไม่เกิน 60 ช่อง",
                "The measure \(name) is cut too finely: at most two dimensions and 60 combinations."
            )
        case .codes:
            Sentence(
                "รหัสที่ใช้แยกของตัวนับ \(name) ผิดหรือซ้ำ ตรวจรหัสแต่ละแกน",
                "A dimension of the measure \(name) has a wrong or repeated code: check its codes."
            )
        case .amount:
            Sentence(
                "ตัวนับ \(name) อ้างจำนวนที่ไม่มี เลือกจำนวนที่ 1 ถึง 4",
                "The measure \(name) names an amount that does not exist: choose 1 to 4."
            )
        }
    }
}
