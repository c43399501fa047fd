// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when the guard asks.
enum GuardText {
    /// What stands in the place of something hidden.
    static func instead(of kind: Mention.Kind, isThai: Bool) -> String {
        switch kind {
        case .person: isThai ? "บุคคลหนึ่ง" : "someone"
        case .house: isThai ? "บ้านหลังหนึ่ง" : "a house"
        case .nationalID, .phone, .email: "•••"
        }
    }

    static func kind(_ kind: Mention.Kind) -> Sentence {
        switch kind {
        case .person: Sentence("ชื่อคน", "a person's name")
        case .nationalID: Sentence("เลขบัตรประชาชน", "a national id number")
        case .phone: Sentence("เบอร์โทรศัพท์", "a telephone number")
        case .email: Sentence("อีเมล", "an e-mail address")
        case .house: Sentence("บ้านเลขที่", "a house number")
        }
    }

    static let askNote = Sentence(
        "ข้อความนี้บอกได้ว่าเป็นเรื่องของใคร ซ่อนชื่อก่อนบันทึกไหม ยังไม่ได้บันทึกอะไร",
        "This text tells whom it is about. Hide that before saving? Nothing has been saved yet."
    )
    static let askPublic = Sentence(
        "ก่อนเผยแพร่ ตรวจข้อความที่บอกได้ว่าเป็นใคร ยังไม่ได้เผยแพร่อะไร",
        "Before publishing, look at what tells who someone is. Nothing has been published yet."
    )
    static let becomes = Sentence("ถ้าซ่อน จะบันทึกเป็น", "Hidden, it will read")
    static let hide = Sentence("ซ่อนแล้วบันทึก", "Hide it and save")
    static let keep = Sentence("บันทึกตามที่พิมพ์ ฉันมีสิทธิ์บอกเรื่องนี้", "Save as it is: I have the right to")
}
