// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when this room refuses something.
enum PrivacyProblemText {
    static func sentence(for problem: PrivacyProblem) -> Sentence {
        switch problem {
        case .missing:
            Sentence("ไม่พบรายการนี้ ลิงก์อาจพิมพ์ไม่ครบ", "There is no such record: the link may be incomplete.")
        case .linkUnknown:
            Sentence(
                "ลิงก์นี้ใช้ไม่ได้แล้ว ขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link no longer works: ask the coordinator for a new one."
            )
        case .ageWrong: Sentence("อายุต้องอยู่ระหว่าง 0 ถึง 120 ปี", "The age must be between 0 and 120.")
        case .nameEmpty: Sentence("พิมพ์ชื่อเจ้าของข้อมูลก่อน", "Say whose consent it is.")
        case .giverWrong(let age, let isPersonal): giver(age, isPersonal)
        case .evidenceEmpty:
            Sentence(
                "บอกว่ากระดาษเก็บไว้ที่ไหน หรือใครเป็นพยาน (ตำแหน่ง ไม่ต้องใส่ชื่อ)",
                "Say where the paper lies, or who was witness (the office, not the name)."
            )
        case .consentSettled:
            Sentence("ความยินยอมนี้ตอบหรือถอนไปแล้ว", "This consent was answered or withdrawn already.")
        case .requestClosed:
            Sentence("คำขอนี้ปิดแล้ว ถ้ามีเรื่องใหม่ให้เปิดคำขอใหม่", "This request is closed: open a new one.")
        case .stateWrong: Sentence("เลือกขั้นต่อไปของคำขอ", "Choose the next step of the request.")
        case .identityEmpty:
            Sentence("จดก่อนว่าตรวจอย่างไรว่าเป็นเจ้าของข้อมูลจริง", "Note first how you made sure who asks.")
        case .reasonEmpty: Sentence("ต้องบอกเหตุผล เหตุผลจะถูกเก็บไว้", "A reason is needed; it is kept.")
        case .answerEmpty: Sentence("จดว่าทำอะไรให้แล้ว", "Note what was done.")
        case .wordsEmpty:
            Sentence("ทุกช่องต้องมีข้อความทั้งไทยและอังกฤษ", "Every field needs words in Thai and English.")
        case .fileNotWritten:
            Sentence(
                "เขียนบันทึกการลบไม่ได้ เนื้อที่อาจเต็ม ยังไม่ได้ลบอะไร",
                "The file of erasures cannot be written, the disk may be full: nothing was erased."
            )
        case .listMissing:
            Sentence(
                "ไม่พบไฟล์รายการลบ ตรวจชื่อไฟล์",
                "There is no such list of erasures: check the name of the file."
            )
        case .ownerWrong:
            Sentence(
                "เลือกองค์กรและโครงการที่คุณทำแทนได้จากรายการ",
                "Choose an organization and programme that you may act for."
            )
        case .recordUnclear:
            Sentence(
                "วางที่อยู่ของหน้าที่ต้องเก็บไว้ เช่น /reports/… หรือ /files/…",
                "Paste the address of the page to be kept, such as /reports/… or /files/…"
            )
        case .sourceEmpty: Sentence("บอกว่าได้ข้อมูลมาจากหน่วยงานใด", "Say which organization the data came from.")
        case .peopleWrong: Sentence("ใส่จำนวนคน 0 ถึง 500", "Give a number of people from 0 to 500.")
        case .consentElsewhere:
            Sentence(
                "เลือกความยินยอมเรื่องรูปถ่ายที่ยังไม่ถอน ขององค์กรเดียวกับรูป",
                "Choose a consent about photos that is in force, of the organization that sent the photo."
            )
        case .notErasable: Sentence("รายการชนิดนี้ลบจากหน้านี้ไม่ได้", "Nothing of this kind can be erased here.")
        }
    }

    private static func giver(_ age: Int, _ isPersonal: Bool) -> Sentence {
        switch age {
        case ...10:
            Sentence(
                "อายุไม่เกิน 10 ปี ผู้ใช้อำนาจปกครองเป็นผู้ให้ความยินยอม",
                "Up to the age of 10 only the holder of parental power consents."
            )
        case ..<20 where isPersonal:
            Sentence(
                "อายุ \(age) ปี เรื่องเฉพาะตัว ผู้เยาว์ให้เองได้ หรือให้พร้อมผู้ปกครอง",
                "At \(age), in a strictly personal matter, the minor consents alone or with a parent."
            )
        case ..<20:
            Sentence(
                "อายุ \(age) ปี ต้องให้พร้อมกันทั้งผู้เยาว์และผู้ใช้อำนาจปกครอง",
                "At \(age) both the minor and the holder of parental power consent."
            )
        default: Sentence("อายุ 20 ปีขึ้นไป เจ้าของข้อมูลให้ความยินยอมเอง", "From the age of 20 the person consents.")
        }
    }
}
