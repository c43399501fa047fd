// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read where photos and the consents of those on them are kept together.
enum PhotoText {
    static let title = Sentence("ทะเบียนรูปถ่าย", "Register of photos")
    static let lead = Sentence(
        "รูปจะออกสู่สาธารณะเมื่อทุกคนที่เห็นหน้าชัดยินยอม ถอนเมื่อไรรูปลงทันที",
        "A photo is shown to everyone once all who can be recognised agree; it goes the moment one takes it back."
    )
    static let none = Sentence(
        "ยังไม่มีรูปในทะเบียน เปิดจากรูปในหน้างาน",
        "No photos yet: come from the photo on an item's page."
    )
    static let photo = Sentence("รูปนี้", "The photo")
    static let people = Sentence("เห็นหน้าชัดกี่คน", "How many people can be recognised")
    static let note = Sentence("ในรูปคืออะไร ไม่ต้องใส่ชื่อ", "What is on it; no names")
    static let until = Sentence(
        "เผยแพร่ได้ถึงวันที่ เว้นว่างคือจนกว่าจะถอน",
        "May be shown until; empty is until taken back"
    )
    static let open = Sentence("ให้ทุกคนดูได้เมื่อยินยอมครบ", "Show it to everyone once all agree")
    static let consents = Sentence("ความยินยอมของคนในรูป", "Consents of those on it")
    static let addConsent = Sentence("เพิ่มความยินยอม", "Add a consent")
    static let noChoices = Sentence(
        "ยังไม่มีความยินยอมเรื่องรูปถ่ายขององค์กรนี้ บันทึกก่อน",
        "This organization has no consent about photos yet: record one first."
    )
    static let shown = Sentence("ทุกคนดูได้", "Shown to everyone")
    static let inside = Sentence("เห็นเฉพาะภายใน", "Inside only")

    static func agreed(_ count: Int, of people: Int) -> Sentence {
        Sentence("ยินยอมแล้ว \(count) จาก \(people) คน", "\(count) of \(people) agree")
    }
}
