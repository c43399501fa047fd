// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read on the page of what the reader has learnt here.
enum LearntText {
    static let title = Sentence("สิ่งที่ระบบเรียนรู้จากเครือข่าย", "What the reader has learnt here")
    static let hint = Sentence(
        "เมื่อคุณแก้ชื่อองค์กรหรือใส่เจ้าภาพในร่าง ระบบจำไว้และใช้ทันทีกับรายงานฉบับถัดไป ข้อมูลนี้อยู่ในเครื่องของเครือข่าย ลืมได้ทุกบรรทัด",
        "When you correct an organization's name or fill in a host, it is remembered and used for the next report "
            + "at once. It stays on the network's own machine, and every line can be forgotten."
    )
    static let empty = Sentence(
        "ยังไม่มีอะไรที่เรียนรู้ แก้ชื่อองค์กรในร่างสักฉบับ แล้วกลับมาดูที่นี่",
        "Nothing learnt yet: correct an organization's name in a draft, then come back."
    )
    static let forget = Sentence("ลืม", "Forget")
    static let recall = Sentence("ใช้อีกครั้ง", "Use again")
    static let forgotten = Sentence("ลืมแล้ว ไม่ใช้อ่าน", "Forgotten, not used")
    static let fromReport = Sentence("จากรายงาน", "From a report")
    static let typed = Sentence("พิมพ์เพิ่มเอง", "Typed here")
    static let teach = Sentence("สอนเพิ่ม", "Teach something")
    static let kind = Sentence("เป็น", "It is")
    static let name = Sentence("ชื่อเต็มขององค์กร หรือคำ", "Full name of the organization, or the word")
    static let other = Sentence("ชื่ออื่นหรือชื่อย่อ (ถ้าเป็นชื่ออื่น)", "Other or short name (for another name)")
    static let save = Sentence("จำไว้", "Remember")
    static let missing = Sentence(
        "ไม่พบบรรทัดนี้แล้ว เปิดหน้าสิ่งที่เรียนรู้อีกครั้ง",
        "This line is no longer there: open the page again."
    )
    static let tooShort = Sentence(
        "ชื่อต้องมีอย่างน้อย 3 ตัวอักษร และชื่ออื่นต้องกรอกช่องที่สองด้วย",
        "A name needs at least 3 letters; another name needs the second field, too."
    )

    static func heading(_ kind: Lesson.Kind) -> Sentence {
        switch kind {
        case .organization: Sentence("องค์กรที่รู้จัก", "Organizations")
        case .alias: Sentence("ชื่ออื่นขององค์กร", "Other names")
        case .host: Sentence("เจ้าภาพที่พบบ่อย", "Usual hosts")
        case .word: Sentence("คำของเครือข่าย", "Words of the network")
        }
    }

    static func one(_ kind: Lesson.Kind) -> Sentence {
        switch kind {
        case .organization: Sentence("องค์กร", "an organization")
        case .alias: Sentence("ชื่ออื่นขององค์กร", "another name of an organization")
        case .host: Sentence("เจ้าภาพ", "a host")
        case .word: Sentence("คำของเครือข่าย", "a word of the network")
        }
    }

    static func alias(_ other: String, of name: String) -> Sentence {
        Sentence("“\(other)” คือ \(name)", "“\(other)” is \(name)")
    }

    static func times(_ count: Int) -> Sentence {
        Sentence("พบใน \(count) รายงาน", count == 1 ? "in one report" : "in \(count) reports")
    }

    static let usualFrom = Sentence(
        "เมื่อพบตั้งแต่สองรายงานขึ้นไป ระบบถือว่าเป็นเจ้าภาพประจำ",
        "From two reports on it counts as the usual host."
    )
}
