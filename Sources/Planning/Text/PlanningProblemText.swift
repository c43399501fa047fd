// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What people read when planning refuses something.
enum PlanningProblemText {
    static func sentence(for problem: PlanningProblem) -> Sentence {
        work(problem) ?? target(problem) ?? acceptance(problem)
            ?? Sentence(
                "ไม่พบรายการนี้ อาจถูกยกเลิกหรือเปิดจากลิงก์เก่า กลับไปเริ่มจากหน้าแผน",
                "This is not here: it may have been withdrawn, or the link is old. Start again from the plan."
            )
    }

    private static func work(_ problem: PlanningProblem) -> Sentence? {
        switch problem {
        case .textEmpty: Sentence("ยังไม่ได้เขียนข้อความ พิมพ์สักหนึ่งบรรทัด", "Nothing is written yet: type one line.")
        case .textTooLong(let most):
            Sentence(
                "ข้อความยาวเกิน \(most) ตัวอักษร แบ่งเป็นหลายข้อ",
                "The text is longer than \(most) characters: split it into several items."
            )
        case .whyNeeded:
            Sentence("บอกเหตุผลสั้น ๆ ด้วย เพื่อให้ภาคีเข้าใจตรงกัน", "Say briefly why, so that partners understand.")
        case .endsBeforeStart:
            Sentence("วันสิ้นสุดอยู่ก่อนวันเริ่ม ตรวจวันที่อีกครั้ง", "The end lies before the beginning: check the days.")
        case .cannotMove:
            Sentence(
                "เปลี่ยนสถานะแบบนี้ไม่ได้ เปิดหน้าใหม่เพื่อดูสถานะล่าสุด แล้วเลือกจากปุ่มที่มี",
                "It cannot move like this: open the page again and choose from the buttons shown."
            )
        case .notYours:
            Sentence(
                "เฉพาะองค์กรเจ้าของรายการเท่านั้นที่ตอบได้ ส่งลิงก์ให้องค์กรนั้นตอบเอง",
                "Only the organization itself can answer: send it its link."
            )
        case .notForThem:
            Sentence(
                "บัญชีนี้ทำในนามองค์กรนั้นไม่ได้ เลือกองค์กรของคุณ หรือส่งลิงก์ให้องค์กรนั้นทำเอง",
                "This account cannot speak for that organization: choose your own, or send it its link."
            )
        case .answerFirst:
            Sentence(
                "องค์กรนี้ยังไม่ได้ตอบรับ ขอให้ตอบรับก่อน แล้วจึงบันทึกความคืบหน้า",
                "This organization has not taken it yet: ask for its answer first, then record progress."
            )
        case .hostTaken:
            Sentence(
                "มีเจ้าภาพหลักอยู่แล้ว เพิ่มเป็นเจ้าภาพร่วม หรือเอาเจ้าภาพเดิมออกก่อน",
                "It has a main host already: add a co-host, or remove the other host first."
            )
        case .organizationNeeded:
            Sentence("เลือกก่อนว่าทำในนามองค์กรใด", "Choose first for which organization this is done.")
        case .planClosed:
            Sentence("แผนนี้ปิดแล้ว เปิดแผนอีกครั้งก่อนแก้ไข", "This plan is closed: open it again before changing it.")
        default: nil
        }
    }

    private static func target(_ problem: PlanningProblem) -> Sentence? {
        switch problem {
        case .targetNegative:
            Sentence("ค่าเป้าหมายต้องไม่ติดลบ แก้ตัวเลขอีกครั้ง", "A target cannot be below 0: correct the number.")
        case .rangeUpsideDown:
            Sentence(
                "ช่วงต้องมีสองค่า และค่าหลังต้องไม่น้อยกว่าค่าแรก",
                "A range needs two numbers, the second not below the first."
            )
        case .unitMissing:
            Sentence("บอกหน่วยนับด้วย เช่น คน แห่ง ร้อยละ", "Say the unit too: people, places, per cent.")
        case .rubricTooShort: Sentence("ต้องมีอย่างน้อยสองขั้น", "At least two steps are needed.")
        case .targetHasProgress(let count):
            Sentence(
                "มีความคืบหน้า \(count) รายการนับในเป้าหมายนี้แล้ว แก้ตัวเลขแทนการลบ",
                "\(count) news count for this target already: change its number instead of removing it."
            )
        case .dayAhead:
            Sentence("วันที่ยังมาไม่ถึง เลือกวันที่ทำจริง", "That day has not come yet: choose the day it happened.")
        case .numberWithoutTarget:
            Sentence(
                "รายการนี้ไม่มีเป้าหมายที่เป็นตัวเลข ลบตัวเลขออก หรือเพิ่มเป้าหมายก่อน",
                "This item has no target with a number: leave the number out, or add a target first."
            )
        case .targetUnknown, .stepUnknown:
            Sentence(
                "เป้าหมายถูกแก้ไปแล้ว เปิดหน้าใหม่แล้วเลือกอีกครั้ง",
                "The target was changed meanwhile: open the page again and choose once more."
            )
        case .quantityNegative: Sentence("จำนวนต้องไม่ติดลบ", "The number cannot be below 0.")
        default: curve(problem)
        }
    }

    private static func curve(_ problem: PlanningProblem) -> Sentence? {
        switch problem {
        case .curveFalls(let day):
            Sentence(
                "ยอดรวมถึงวันที่ \(WrittenDay.text(day, .thai)) น้อยกว่าขั้นก่อนหน้า ใส่ยอดสะสม ไม่ใช่ยอดของงวด",
                "The total by \(WrittenDay.text(day, .english)) is below the step before: give totals so far."
            )
        case .curveTwice(let day):
            Sentence(
                "มีสองขั้นในวันที่ \(WrittenDay.text(day, .thai)) เหลือไว้วันละขั้น",
                "There are two steps on \(WrittenDay.text(day, .english)): keep one a day."
            )
        case .curveTooLong(let most):
            Sentence("แผนมีเกิน \(most) ขั้น รวมขั้นที่ใกล้กัน", "More than \(most) steps: join those close together.")
        case .noIndicator(let key):
            Sentence(
                "ไม่พบตัวชี้วัด “\(key)” เลือกจากรายการ หรือสร้างในหน้าตัวชี้วัดก่อน",
                "There is no indicator “\(key)”: choose from the list, or make it on the indicators page first."
            )
        case .curveNothing:
            Sentence(
                "ยังร่างแผนไม่ได้ วันสิ้นสุดต้องไม่ก่อนวันเริ่ม และเป้าหมายต้องเป็นจำนวนที่มากกว่า 0",
                "No steps can be drafted: the end must not lie before the beginning, and the target must be above 0."
            )
        default: nil
        }
    }

    private static func acceptance(_ problem: PlanningProblem) -> Sentence? {
        switch problem {
        case .alreadyTakenBack: Sentence("ความคืบหน้านี้ถูกถอนไปแล้ว", "This news was taken back before.")
        case .nothingToAccept:
            Sentence(
                "ไม่มีรายการใหม่ให้รับ เลือกอย่างน้อยหนึ่งรายการ หรือดูแผนที่มีอยู่แล้ว",
                "There is nothing new to accept: choose at least one item, or look at the plan that is there."
            )
        case .alreadyUndone: Sentence("ยกเลิกการรับแผนนี้ไปแล้ว", "This acceptance was undone before.")
        case .undoHasProgress(let count):
            Sentence(
                "ยกเลิกไม่ได้แล้ว เพราะมีความคืบหน้า \(count) รายการ แก้หรือถอนทีละข้อแทน",
                "It cannot be undone: \(count) news have come. Change or withdraw single items instead."
            )
        case .undoHasAnswers(let count):
            Sentence(
                "ยกเลิกไม่ได้แล้ว เพราะองค์กรอื่นตอบมาแล้ว \(count) รายการ แก้หรือถอนทีละข้อแทน",
                "It cannot be undone: other organizations have answered \(count) items. Change or withdraw single items."
            )
        case .undoHasEdits(let count):
            Sentence(
                "ยกเลิกไม่ได้แล้ว เพราะมีคนแก้ไปแล้ว \(count) รายการ แก้หรือถอนทีละข้อแทน",
                "It cannot be undone: \(count) items were edited since. Change or withdraw single items instead."
            )
        case .undoNotLatest:
            Sentence(
                "มีรายงานฉบับใหม่กว่ารับเข้าแผนนี้แล้ว ยกเลิกฉบับใหม่ก่อน",
                "A later report was accepted into this plan: undo that one first."
            )
        case .linkUnknown:
            Sentence(
                "ลิงก์นี้ใช้ไม่ได้แล้ว ขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link no longer works: ask the coordinator for a new one."
            )
        case .linkExpired:
            Sentence(
                "ลิงก์นี้หมดอายุแล้ว สิ่งที่เคยส่งไว้ยังอยู่ครบ ขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link has run out. What was sent by it is kept: ask the coordinator for a new one."
            )
        case .linkNotNeeded:
            Sentence(
                "องค์กรนี้มีคนที่เข้าใช้ระบบได้เองแล้ว ให้เขาตอบเอง หรือให้เขาทำลิงก์เองที่หน้า “ลิงก์ขององค์กร”",
                "People of this organization have accounts: they answer themselves, or make a link on their own"
                    + " page of links."
            )
        default: nil
        }
    }
}
