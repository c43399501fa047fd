// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about records opened in need, and about who saw what.
enum OpeningText {
    static let title = Sentence("การเปิดดูกรณีจำเป็น", "Records opened in need")
    static let answers = Sentence("ใครเปิดดูอะไร เพราะอะไร", "Who opened what, and why")
    static let none = Sentence(
        "ยังไม่มีใครเปิดดู ถ้ามี จะแสดงที่นี่ทันที",
        "Nobody opened anything; it will stand here at once"
    )
    static let open = Sentence("ขอเปิดดูกรณีจำเป็น", "Open a protected record in need")
    static let openHow = Sentence(
        "บอกเหตุผลตามจริง ผู้รับผิดชอบจะเห็นชื่อคุณ เวลา และเหตุผลนี้ทันที เปิดดูได้อย่างเดียว แก้ไขไม่ได้",
        "Say why, as it is. Those responsible see your name, the time and this reason at once."
            + " You may look, not change."
    )
    static let reason = Sentence("ทำไมต้องเปิดดูตอนนี้", "Why it has to be opened now")
    static let reasonHint = Sentence(
        "เช่น โรงพยาบาลโทรมาขอประวัติเพื่อรับส่งต่อ (ไม่ต้องใส่ชื่อผู้ป่วย)",
        "such as: the hospital asks before taking a referral (no patient's name)"
    )
    static let hours = Sentence("เปิดไว้นานเท่าไร", "For how long")

    static func hours(_ count: Int) -> Sentence {
        Sentence("\(count) ชั่วโมง", count == 1 ? "1 hour" : "\(count) hours")
    }
    static let openButton = Sentence("เปิดดู และแจ้งผู้รับผิดชอบ", "Open it and tell those responsible")
    static let markSeen = Sentence("รับทราบแล้ว", "I have seen this")

    static func until(_ opened: String, _ until: String) -> Sentence {
        Sentence("เปิดเมื่อ \(opened) ถึง \(until)", "opened \(opened) until \(until)")
    }

    static func seenBy(_ name: String, _ moment: String) -> Sentence {
        Sentence("\(name) รับทราบ \(moment)", "seen by \(name), \(moment)")
    }

    static let whoSaw = Sentence("ใครเคยเปิดดูรายการนี้", "Who saw this record")
    static let looks = Sentence("เปิดดูเมื่อไรบ้าง", "Each look")

    /// Which record a paper is about, for whoever has it in hand: the number stands in its address too.
    static func one(_ title: String, number: String) -> Sentence {
        Sentence("\(title) เลขที่ \(number)", "\(title), number \(number)")
    }

    static let nobodySaw = Sentence("ยังไม่มีใครเปิดดู", "Nobody has looked yet")
    static let myViews = Sentence("ฉันเปิดดูข้อมูลคุ้มครองอะไรไปบ้าง", "Protected records I looked at")
    static let myViewsHow = Sentence(
        "ระบบจดไว้ทุกครั้ง เพื่อให้เจ้าของข้อมูลถามได้ว่าใครเห็น",
        "Every look is noted, so that whom it is about can ask who saw it"
    )

    static func seen(_ view: Viewing) -> Sentence {
        switch view.seen {
        case .record: kind(view.kind)
        case .list(_, let count):
            Sentence("\(kind(view.kind).thai) \(count) รายการ", "\(count) × \(kind(view.kind).english)")
        }
    }

    private static func kind(_ kind: String) -> Sentence { kinds[kind] ?? Sentence(kind, kind) }

    /// What was looked at, by the noun that the log keeps.
    private static let kinds: [String: Sentence] = [
        "report": Sentence("รายงาน", "a report"),
        "plan": Sentence("แผน", "a plan"),
        "account": Sentence("เบอร์โทรของคนในเครือข่าย", "a person's telephone number"),
        "consent": Sentence("ความยินยอมของบุคคล", "a person's consent"),
        "request": Sentence("คำขอของเจ้าของข้อมูล", "a person's request"),
        "person": Sentence("ช่องทางติดต่อของบุคคลในทะเบียน", "how to reach a person of the register"),
        "household": Sentence("ข้อมูลครัวเรือน", "a household"),
        "submission": Sentence("แบบบันทึกจากพื้นที่", "a record from the field"),
        "breach": Sentence("เหตุข้อมูลรั่วไหล", "a breach of personal data"),
    ]

    static func asOf(_ moment: String) -> Sentence {
        Sentence("จากบันทึกการเปิดดู ข้อมูล ณ \(moment)", "From the record of views, as of \(moment)")
    }
}
