// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when something is asked that a report did not say.
enum AnswerText {
    static let skip = Sentence("ข้ามไปก่อน", "Skip for now")
    static let perItem = Sentence("รายการที่ถาม", "The items in question")
    static let linkTitle = Sentence("ลิงก์ให้พื้นที่ตอบเอง", "A link for the place to answer itself")
    static let linkHint = Sentence(
        "ส่งลิงก์นี้ให้ผู้ประสานงานของพื้นที่ แสดงครั้งเดียว ใครมีลิงก์ก็ตอบได้ ปิดลิงก์ได้จากหน้าร่าง",
        "Send this to the place's coordinator. It is shown once; whoever holds it can answer; it can be closed from the draft."
    )
    static let days = Sentence("ลิงก์ใช้ได้กี่วัน", "For how many days the link works")

    static func days(_ count: Int) -> Sentence { Sentence("\(count) วัน", "\(count) days") }

    static let openLink = Sentence("เปิดดูหน้าที่พื้นที่จะเห็น", "See the page that the place will see")
    static let all = Sentence("ถ้าเหมือนกันทุกข้อ ตอบตรงนี้ครั้งเดียว", "If it is the same for all, answer once here")
    static let each = Sentence("หรือตอบทีละข้อ", "or item by item")
    static let send = Sentence("ส่งคำตอบ", "Send the answers")
    static let thanks = Sentence("ขอบคุณมาก ได้รับคำตอบแล้ว", "Thank you, the answers have arrived")
    static let complete = Sentence(
        "ตอบครบทุกข้อแล้ว ปิดหน้านี้ได้เลย",
        "Everything is answered: you may close this page."
    )
    static let rest = Sentence(
        "ยังเหลือข้อที่เว้นไว้ด้านล่าง ตอบเพิ่มได้ทุกเมื่อ",
        "What was left empty is below; answer whenever you like."
    )
    static let expectation = Sentence(
        "กรอกเท่าที่รู้ เว้นว่างได้ ผู้ประสานงานจะเห็นคำตอบก่อนนำเข้าแผน",
        "Fill in what you know; the coordinator looks over it before it becomes a plan."
    )

    static func ask(_ questions: Int, place: String) -> Sentence {
        Sentence(
            "รายงานไม่ได้บอก \(questions) เรื่อง ตอบครั้งเดียว\(place)ก็ได้",
            "The report left \(questions) things unsaid: answer once for \(place)"
        )
    }

    static func whole(_ province: Sentence) -> Sentence {
        Sentence("ทั้ง\(province.thai)", "all of \(province.english)")
    }

    static let wholeShared = Sentence("สำหรับเรื่องร่วมทั้งหมด", "everything shared")

    static func useForAll(_ count: Int) -> Sentence {
        Sentence("ใช้กับทั้ง \(count) รายการ", "Use for all \(count) items")
    }

    static func sendLink(_ place: String) -> Sentence {
        Sentence("ส่งลิงก์ให้\(place)ตอบเอง", "Send \(place) a link to answer itself")
    }

    static let sendSharedLink = Sentence("ส่งลิงก์ให้ผู้เกี่ยวข้องตอบเอง", "Send a link to those concerned")

    static func open(_ question: Question, _ count: Int) -> Sentence {
        switch question {
        case .host: Sentence("เจ้าภาพ \(count) ข้อ", "host of \(count)")
        case .due: Sentence("กำหนด \(count) ข้อ", "due date of \(count)")
        case .indicator: Sentence("วิธีวัด \(count) ข้อ", "measure of \(count)")
        }
    }

    static func pageTitle(_ place: String) -> Sentence {
        Sentence("\(place) ช่วยเติมแผนให้ครบ", "\(place): help to complete the plan")
    }

    static func lineAsk(_ title: String, _ count: Int) -> Sentence {
        Sentence(
            "ขอช่วยเติมเจ้าภาพและกำหนดเวลา \(count) รายการ จาก “\(title)”",
            "Please add hosts and due dates of \(count) items from “\(title)”"
        )
    }

    static let closed = Sentence(
        "ร่างนี้รับเป็นแผนแล้ว ไม่ต้องตอบเพิ่ม ขอบคุณมาก",
        "This draft has become a plan: nothing more to answer. Thank you."
    )
}
