// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read where they answer once for the items they picked.
enum ChooseText {
    static let title = Sentence("ตอบครั้งเดียวให้ข้อที่เลือก", "Answer once for the chosen items")
    static let hint = Sentence(
        "ติ๊กหน้าข้อที่ต้องการ แล้วตอบตรงนี้ ระบบเติมเฉพาะช่องที่ยังว่าง ไม่ทับของเดิม",
        "Tick the items you mean and answer here. Only what is still empty is filled; nothing is overwritten."
    )
    static let pick = Sentence("เลือก", "Choose")
    static let answer = Sentence("ตอบให้ข้อที่เลือก", "Answer for the chosen")
    static let use = Sentence("ใช้กับข้อที่เลือก", "Use for the chosen items")
    static let complete = Sentence(
        "ทุกข้อมีเจ้าภาพ กำหนด และวิธีวัดแล้ว",
        "Every item has a host, a due date and a measure."
    )

    static func lacking(_ question: Question, _ count: Int) -> Sentence {
        switch question {
        case .host: Sentence("เลือก \(count) ข้อที่ยังไม่มีเจ้าภาพ", "Choose the \(count) without a host")
        case .due: Sentence("เลือก \(count) ข้อที่ยังไม่มีกำหนด", "Choose the \(count) without a due date")
        case .indicator: Sentence("เลือก \(count) ข้อที่ยังไม่มีวิธีวัด", "Choose the \(count) without a measure")
        }
    }

    static func elsewhere(_ count: Int) -> Sentence {
        Sentence("เลือกไว้ในหน้าอื่นด้วย \(count) ข้อ", "\(count) more are chosen on other pages")
    }
}
