// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when the review refuses something.
enum ReviewProblemText {
    static let noReport = Sentence(
        "ไม่พบรายงานนี้ เปิดจากหน้ารายงานทั้งหมดอีกครั้ง",
        "There is no such report: open it from the list."
    )
    static let textDeleted = Sentence(
        "ข้อความรายงานนี้ลบแล้วตามกำหนดเวลาเก็บข้อมูล ข้อตกลงที่รับเป็นแผนยังอยู่ในแผน",
        "The text of this report was deleted when its time was over; what was accepted stays in the plan."
    )
    static let noItem = Sentence(
        "ข้อนี้ไม่อยู่ในร่างแล้ว อาจถูกรวมหรือเลิกทำไป เปิดร่างใหม่อีกครั้ง",
        "This item is no longer in the draft, perhaps it was merged: open the draft again."
    )
    static let noTarget = Sentence(
        "ค่าเป้าหมายนี้ไม่อยู่ในข้อนี้แล้ว เปิดร่างใหม่อีกครั้ง",
        "This target is no longer there: open the draft again."
    )
    static let noSuchName = Sentence(
        "ชื่อนี้ถูกแก้ไปก่อนแล้ว เปิดร่างใหม่เพื่อดูชื่อล่าสุด",
        "This name was changed meanwhile: open the draft again."
    )
    static let emptyText = Sentence(
        "ข้อความยังว่าง พิมพ์อย่างน้อยหนึ่งคำ",
        "The text is empty: type at least one word."
    )
    static let emptyAnswer = Sentence(
        "ยังไม่ได้ตอบเรื่องใดเลย เลือกหรือพิมพ์อย่างน้อยหนึ่งช่อง",
        "Nothing was answered yet: fill in at least one field."
    )
    static let nothingChosen = Sentence(
        "ยังไม่ได้เลือกข้อใด ติ๊กหน้าข้อที่จะตอบ หรือกดเลือกข้อที่ยังขาด",
        "No item is chosen: tick those you mean, or choose the ones that still lack it."
    )
    static let nothingToFill = Sentence(
        "ข้อที่เลือกมีคำตอบนี้อยู่แล้วทุกข้อ เลือกข้ออื่น หรือแก้ทีละข้อ",
        "All chosen items have that already: choose others, or edit them one by one."
    )
    static let splitNowhere = Sentence(
        "ยังไม่รู้ว่าจะแยกตรงไหน ขึ้นบรรทัดใหม่หนึ่งครั้งตรงจุดที่จะแยก โดยไม่แก้คำอื่น",
        "Where to split? Put one line break there and change nothing else."
    )
    static let insideItself = Sentence(
        "ข้อหนึ่งอยู่ใต้ตัวเองไม่ได้ เลือกข้ออื่น",
        "An item cannot be part of itself: choose another."
    )
    static let daysReversed = Sentence(
        "วันสิ้นสุดอยู่ก่อนวันเริ่ม สลับหรือแก้วันใดวันหนึ่ง",
        "The last day lies before the first: change one of them."
    )
    static let unknownDay = Sentence(
        "อ่านวันที่ไม่ออก พิมพ์เช่น 5 ก.พ. 2569",
        "The day is not clear: type it like 5 Feb 2026."
    )
    static let badSpan = Sentence(
        "ส่วนที่เลือกไม่อยู่ในข้อความของรายงาน เลือกใหม่อีกครั้ง",
        "The selection is not in the report's text: select again."
    )
    static let nothingToUndo = Sentence("ไม่มีอะไรให้เลิกทำแล้ว", "There is nothing left to undo.")
    static let alreadyAccepted = Sentence(
        "ร่างนี้รับเป็นแผนไปแล้ว แก้ต่อในแผน หรือเลิกรับก่อน",
        "This draft has become a plan: change the plan, or undo the acceptance first."
    )
    static let unknownLink = Sentence(
        "ลิงก์นี้อาจคัดลอกมาไม่ครบ ขอลิงก์ใหม่จากผู้ที่ส่งให้",
        "The link may be incomplete: ask the sender for it again."
    )
    static let revokedLink = Sentence(
        "ผู้ประสานงานปิดลิงก์นี้แล้ว ถ้ายังอยากตอบ ขอลิงก์ใหม่ได้",
        "The coordinator closed this link. If you still want to answer, ask for a new one."
    )
    static let expiredLink = Sentence(
        "ลิงก์นี้หมดอายุแล้ว คำตอบที่ส่งไว้ยังอยู่ครบ ขอลิงก์ใหม่จากผู้ที่ส่งให้",
        "This link has run out. What was answered is kept: ask the sender for a new one."
    )

    static func sentence(for problem: ReadingProblem) -> Sentence {
        switch problem {
        case .noReport: noReport
        case .textDeleted: textDeleted
        case .noItem: noItem
        case .noTarget: noTarget
        case .noSuchName: noSuchName
        case .emptyText: emptyText
        case .emptyAnswer: emptyAnswer
        case .nothingChosen: nothingChosen
        case .nothingToFill: nothingToFill
        case .splitNowhere: splitNowhere
        case .insideItself: insideItself
        case .daysReversed: daysReversed
        case .unknownDay: unknownDay
        case .badSpan: badSpan
        case .badNumber(let field): number(field)
        case .tooManyItems(let most):
            Sentence(
                "ร่างหนึ่งมีได้ไม่เกิน \(most) ข้อ แบ่งรายงานก่อน",
                "A draft holds at most \(most) items: divide the report."
            )
        case .nothingToUndo: nothingToUndo
        case .alreadyAccepted: alreadyAccepted
        case .noLesson: LearntText.missing
        case .unknownLink: unknownLink
        case .revokedLink: revokedLink
        case .expiredLink: expiredLink
        }
    }

    private static func number(_ field: String) -> Sentence {
        switch field {
        case "max":
            Sentence(
                "ค่ามากสุดต้องเป็นตัวเลขที่ไม่น้อยกว่าค่าแรก แก้ตัวเลขหรือเว้นว่าง",
                "The upper number must not be smaller than the first: change it or leave it empty."
            )
        case "count":
            Sentence(
                "จำนวนผู้เข้าร่วมต้องเป็นตัวเลข เช่น 48",
                "The number of participants must be a number, such as 48."
            )
        default:
            Sentence(
                "จำนวนต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 15 หรือ 2.5",
                "The quantity must be a number from 0, such as 15 or 2.5."
            )
        }
    }
}
