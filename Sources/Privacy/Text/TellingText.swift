// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What people read where others are told that their data came from elsewhere.
enum TellingText {
    static let title = Sentence("แจ้งคนที่เราได้ข้อมูลมาจากที่อื่น", "People to be told where we got their data")
    static let one = Sentence("แจ้งเจ้าของข้อมูล", "Telling people")
    static let lead = Sentence(
        "ได้รายชื่อจากหน่วยงานอื่น ต้องแจ้งเจ้าของข้อมูลภายใน 30 วัน (มาตรา 25)",
        "Whoever is on a list that came from elsewhere is told within 30 days (s.25)."
    )
    static let new = Sentence("บันทึกข้อมูลที่ได้มา", "Record data that came in")
    static let none = Sentence("ยังไม่มีเรื่องที่ต้องแจ้ง", "Nobody has to be told.")
    static let source = Sentence("ได้มาจากหน่วยงานใด", "Which organization it came from")
    static let people = Sentence("ข้อมูลของใคร กี่คน", "About whom, how many")
    static let peopleHint = Sentence("ข้อมูลของใคร กี่คน ไม่ต้องใส่ชื่อ", "About whom, how many; no names")
    static let network = Sentence("เครือข่ายของเรา", "our network")
    static let receivedOn = Sentence("วันที่ได้มา", "Day it came")
    static let dueOn = Sentence("ต้องแจ้งภายใน", "Tell them by")
    static let words = Sentence(
        "ข้อความที่ใช้แจ้ง พิมพ์ อ่านให้ฟัง หรือส่งทาง LINE",
        "What to tell: print, read out, or send"
    )
    static let close = Sentence("แจ้งแล้วหรือไม่", "How did it end?")
    static let closeHint = Sentence(
        "ไม่ต้องแจ้งได้เมื่อเจ้าตัวรู้อยู่แล้ว ทำไม่ได้จริง กฎหมายให้ทำโดยด่วน หรือต้องรักษาความลับตามวิชาชีพ ให้บอกเหตุผล",
        "Not needed where they know already, it cannot be done, a law asks for haste, or a profession for secrecy: say why."
    )
    static let answer = Sentence("แจ้งอย่างไร หรือทำไมไม่ต้องแจ้ง", "How they were told, or why not")
    static let closed = Sentence("ปิดเมื่อ โดย", "Closed, by")
    static let closedOnes = Sentence("เรื่องที่แจ้งเจ้าของข้อมูลแล้ว", "Closed work of telling people")

    static func came(_ source: String, _ day: String, _ owner: String) -> Sentence {
        Sentence(
            "\(owner) ได้รับข้อมูลของคุณจาก\(source) เมื่อ \(day) จึงแจ้งให้ทราบ",
            "On \(day) \(owner) received data about you from \(source)."
        )
    }

    static func state(_ state: Telling.State) -> (wash: Wash, word: Sentence) {
        switch state {
        case .open: (.wait, Sentence("ยังไม่ได้แจ้ง", "Not told yet"))
        case .told: (.done, Sentence("แจ้งแล้ว", "Told"))
        case .excused: (.none, Sentence("ไม่ต้องแจ้ง มีเหตุผล", "Not needed, with a reason"))
        }
    }
}
