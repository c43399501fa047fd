// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read where a draft becomes a plan, where they search, and on public pages.
enum AcceptText {
    static let title = Sentence("รับร่างนี้เป็นแผน", "Accept this draft as a plan")
    static let hint = Sentence(
        "เลือกรายการที่จะรับ ทุกอย่างแก้ได้ภายหลัง และย้อนกลับได้จนกว่าจะมีความคืบหน้าแรก",
        "Choose what to take. Everything can be changed later, and undone until the first progress."
    )
    static let programme = Sentence("โครงการ", "Programme")
    static let newProgramme = Sentence("ยังไม่มีโครงการ ตั้งโครงการก่อน", "No programme yet: make one first")
    static let into = Sentence("รับเข้าแผน", "Into the plan")
    static let newPlan = Sentence("ตั้งแผนใหม่", "a new plan")
    static let planTitle = Sentence("ชื่อแผน (ถ้าตั้งใหม่)", "Title (for a new plan)")
    static let we = Sentence(
        "องค์กรของเรา (รับข้อเสนอของตัวเองทันที)",
        "Our organization (its own copies are taken at once)"
    )
    static let sharers = Sentence(
        "องค์กรที่ร่วมเป้าหมายร่วม บรรทัดละหนึ่งองค์กร",
        "Organizations that share the common goals, one a line"
    )
    static let host = Sentence("เจ้าภาพของ", "Host for")
    static let due = Sentence("กำหนดของรายการที่ไม่ได้บอกวันไว้", "Due date of items that say none")
    static let addUnknown = Sentence(
        "องค์กรที่ยังไม่มีในรายชื่อภาคี ให้เพิ่มเป็นภาคีใหม่",
        "Add organizations that are not on the list of partners yet"
    )
    static let shared = Sentence("เป้าหมายร่วมและข้อตกลงร่วม", "Shared goals and agreements")
    static let new = Sentence("ใหม่", "new")
    static let changed = Sentence("เปลี่ยน", "changed")
    static let already = Sentence("มีอยู่แล้ว", "already there")
    static let before = Sentence("เดิม", "before")
    static let nothing = Sentence(
        "ร่างนี้ยังไม่มีรายการที่จะรับเป็นแผน กลับไปตรวจร่างก่อน",
        "There is nothing to accept yet: go back to the review."
    )
    static let back = Sentence("กลับไปตรวจร่าง", "Back to the review")
    static let carried = Sentence("ความคืบหน้าเดิมจะไม่ถูกแตะ", "Progress that was sent is never touched.")

    static func accept(_ count: Int) -> Sentence {
        Sentence("รับเป็นแผน \(count) รายการ", "Accept \(count) items as a plan")
    }

    static let search = Sentence("ค้นหา", "Search")
    static let searchHint = Sentence("ค้นได้แม้บางส่วนของคำ เช่น สวัสดิการ", "Any part of a word will do")
    static func found(_ count: Int) -> Sentence { Sentence("พบ \(count) รายการ", "\(count) found") }
    static let none = Sentence("ไม่พบ ลองใช้คำที่สั้นลง", "Nothing found: try a shorter word.")
}
