// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about secret links: those who make them, and those for whom they are made.
enum LinkText {
    static let title = Sentence("งานที่ภาคีเสนอให้องค์กรของท่าน", "What your partners propose to you")
    static let make = Sentence("ทำลิงก์ให้องค์กรตอบเอง", "Make a link for an organization")
    static let made = Sentence(
        "ส่งลิงก์นี้ให้องค์กรนั้นทางไลน์ ใครมีลิงก์ก็ตอบแทนองค์กรได้ ระบบจะจดว่าตอบผ่านลิงก์ที่ใครทำ ลิงก์แสดงครั้งเดียว",
        "Send this link to that organization. Whoever has it can answer for them; what is sent is noted as sent"
            + " by a link, with who made it. It is shown only once."
    )
    static let revoke = Sentence("ปิดลิงก์นี้", "Close this link")
    static let links = Sentence("ลิงก์ที่ใช้ได้อยู่", "Links that work now")
    static let own = Sentence("ลิงก์ที่ตอบแทนองค์กรของฉันได้", "Links that can answer for my organization")
    static let ownHow = Sentence(
        "ใครถือลิงก์เหล่านี้ตอบแทนองค์กรได้โดยไม่ต้องเข้าใช้ ถ้าไม่รู้จักหรือไม่ใช้แล้ว ปิดได้ทันที",
        "Whoever holds one of these answers for the organization without signing in. Close any that you do not"
            + " know or need."
    )
    static let none = Sentence("ไม่มีลิงก์ที่ใช้ได้อยู่", "No link works now")
    static let days = Sentence("ใช้ได้กี่วัน", "For how many days")
    static let forAll = Sentence("ดูลิงก์ทั้งหมดของแผนนี้", "See all links of this plan")

    static func days(_ count: Int) -> Sentence { Sentence("\(count) วัน", "\(count) days") }

    static func made(_ by: String, _ at: String, until: String) -> Sentence {
        Sentence("\(by) ทำเมื่อ \(at) ใช้ได้ถึง \(until)", "made by \(by) on \(at), works until \(until)")
    }

    static func used(_ count: Int, _ last: String?) -> Sentence {
        guard let last else { return Sentence("ยังไม่มีใครส่งอะไร", "Nothing was sent by it yet") }
        return Sentence(
            "ส่งแล้ว \(count) ครั้ง ล่าสุด \(last)",
            count == 1 ? "used once, \(last)" : "used \(count) times, last \(last)"
        )
    }

    /// Behind a line of history that a link wrote.
    static func through(_ by: String) -> Sentence {
        Sentence("ผ่านลิงก์ที่ \(by) ทำ", "by a link that \(by) made")
    }

    static let signedIn = Sentence(
        "ท่านเข้าใช้อยู่: สิ่งที่ส่งจากหน้านี้จะเป็นชื่อของท่านเอง",
        "You are signed in: what you send from here is in your own name"
    )
    static let notTheirs = Sentence(
        "ท่านเข้าใช้ในนามคนขององค์กรอื่น จึงดูได้แต่ตอบแทนองค์กรนี้ไม่ได้ ส่งลิงก์ให้คนขององค์กรตอบเอง",
        "You are signed in as someone of another organization: you may look, not answer for this one. Send the"
            + " link to them."
    )
}
