// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The words of this room's closed lists.
enum StateText {
    static func giver(_ giver: Consent.Giver) -> Sentence {
        switch giver {
        case .own: Sentence("เจ้าของข้อมูล อายุ 20 ปีขึ้นไป", "The person, 20 or older")
        case .minor: Sentence("ผู้เยาว์เอง (เรื่องเฉพาะตัว)", "The minor alone (strictly personal)")
        case .both: Sentence("ผู้เยาว์พร้อมผู้ใช้อำนาจปกครอง", "The minor with the holder of parental power")
        case .parent: Sentence("ผู้ใช้อำนาจปกครอง", "The holder of parental power")
        }
    }

    static func way(_ way: Consent.Way) -> Sentence {
        switch way {
        case .paper: Sentence("ลงชื่อในกระดาษ", "Signed on paper")
        case .spoken: Sentence("พูดต่อหน้าพยาน", "Spoken, with a witness")
        case .link: Sentence("ผ่านลิงก์ของเจ้าตัว", "Through their own link")
        }
    }

    static func state(_ state: Consent.State) -> (wash: Wash, word: Sentence) {
        switch state {
        case .asked: (.proposed, Sentence("ส่งลิงก์แล้ว รอคำตอบ", "Asked, no answer yet"))
        case .given: (.done, Sentence("ยินยอม", "Given"))
        case .withdrawn: (.none, Sentence("ถอนแล้ว", "Withdrawn"))
        }
    }

    static func kind(_ kind: PersonRequest.Kind) -> Sentence {
        switch kind {
        case .see: Sentence("ขอดู", "See")
        case .copy: Sentence("ขอสำเนา", "Copy")
        case .correct: Sentence("ขอแก้ให้ถูก", "Correct")
        case .erase: Sentence("ขอลบ", "Erase")
        case .object: Sentence("คัดค้าน", "Object")
        case .restrict: Sentence("ขอให้หยุดใช้ชั่วคราว", "Restrict")
        }
    }

    static func state(_ state: PersonRequest.State) -> (wash: Wash, word: Sentence) {
        switch state {
        case .received: (.wait, Sentence("รับไว้แล้ว", "Received"))
        case .identified: (.wait, Sentence("รู้ตัวผู้ขอแล้ว กำลังทำ", "Identified, in work"))
        case .done: (.done, Sentence("ตอบแล้ว", "Answered"))
        case .refused: (.none, Sentence("ปฏิเสธ มีเหตุผล", "Refused, with a reason"))
        }
    }

    static func risk(_ risk: Breach.Risk) -> Sentence {
        switch risk {
        case .none: Sentence("ไม่มีความเสี่ยง: จดไว้ ไม่ต้องแจ้ง", "None: written down, not notified")
        case .some: Sentence("มีความเสี่ยง: แจ้งสำนักงาน", "Some: tell the office")
        case .high: Sentence("เสี่ยงสูง: แจ้งเจ้าของข้อมูลด้วย", "High: tell the people too")
        }
    }
}
