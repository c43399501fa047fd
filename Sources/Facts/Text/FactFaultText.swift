// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about a cell that cannot be imported.
enum FactFaultText {
    static func sentence(for fault: FactFault) -> Sentence {
        let reason = reason(fault.reason)
        return Sentence(
            "แถว \(fault.row) คอลัมน์ \(fault.column): \(reason.thai)",
            "Row \(fault.row), column \(fault.column): \(reason.english)"
        )
    }

    private static func reason(_ reason: FactFault.Reason) -> Sentence {
        switch reason {
        case .noColumn: Sentence("ไม่มีคอลัมน์นี้ เพิ่มคอลัมน์ในหัวตาราง", "the heading lacks it: add this column.")
        case .twice: Sentence("หัวตารางมีชื่อนี้ซ้ำ เหลือไว้คอลัมน์เดียว", "it is there twice: keep one.")
        case .width(let count, let heading):
            Sentence(
                "แถวนี้มี \(count) ช่อง แต่หัวตารางมี \(heading) ตรวจเครื่องหมายจุลภาคและอัญประกาศ",
                "the row has \(count) cells and the heading \(heading): look at commas and quotation marks."
            )
        case .empty: Sentence("ว่างอยู่ ต้องกรอก", "it is empty: fill it in.")
        case .notACode:
            Sentence(
                "ต้องเป็นรหัส: ใช้ตัวอักษรอังกฤษ ตัวเลข และ . - _ + : / เท่านั้น",
                "it must be a code: Latin letters, digits and . - _ + : / only."
            )
        case .notADay:
            Sentence(
                "ไม่ใช่วันที่ที่มีจริง เขียนเช่น 2569-02-05 หรือ 5/2/2569",
                "this is no day: write 2026-02-05, 2569-02-05 or 5/2/2569."
            )
        case .notAPlace:
            Sentence(
                "ไม่ใช่รหัสพื้นที่ ใช้เลข 2, 4, 6 หรือ 8 หลัก หรือเว้นว่างถ้าไม่ทราบ",
                "this is no official code: 2, 4, 6 or 8 digits, or empty when it is not known."
            )
        case .notAnAmount(let decimals):
            Sentence(
                "ไม่ใช่จำนวนที่ใช้ได้ ทศนิยมได้ไม่เกิน \(decimals) ตำแหน่ง ไม่ใส่จุลภาค",
                "this is no amount: at most \(decimals) decimals, no commas, not beyond 10 to the 15th."
            )
        case .notASubject:
            Sentence(
                "ต้องเป็นเลขจำนวนเต็มที่ใช้แทนบุคคล ห้ามเป็นเลขประจำตัวประชาชน",
                "it must be a whole number that stands for a person, never a national id."
            )
        case .otherScales(let known):
            Sentence(
                "ชนิดนี้บันทึกทศนิยมไว้เป็น “\(known)” ใช้ให้ตรงกัน หรือตั้งชื่อชนิดใหม่",
                "this kind was recorded with the decimals “\(known)”: use the same, or another kind."
            )
        case .noSuchAmount:
            Sentence("ชนิดนี้ไม่มีจำนวนลำดับนี้ เว้นว่างไว้", "this kind has no such amount: leave it empty.")
        case .correctsItself:
            Sentence(
                "แก้ตัวเองไม่ได้ ใส่รหัสของรายการเดิมที่จะแทนที่",
                "a record cannot correct itself: give the id of the earlier record."
            )
        case .isReversal:
            Sentence(
                "ไฟล์นี้มีรายการยกเลิก ส่งออกใหม่ด้วย --standing แล้วนำเข้าไฟล์นั้น",
                "this file holds reversals: export again with --standing and import that file."
            )
        }
    }
}
