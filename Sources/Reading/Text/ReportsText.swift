// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read in the list of reports and where a new one is handed in.
enum ReportsText {
    static let retained = Sentence(
        "ข้อความ ร่าง และไฟล์ต้นฉบับของรายงาน นับจากวันที่แก้ครั้งสุดท้าย",
        "Texts, drafts and original files of reports, from the day of the last change"
    )
    static let title = Sentence("รายงานและบันทึกประชุม", "Reports and minutes")
    static let hint = Sentence(
        "วางหรืออัปโหลดรายงาน ระบบอ่านเป็นร่างแผนให้ตรวจก่อนใช้",
        "Paste or upload a report; it is read into a draft that you look over before it is used."
    )
    static let add = Sentence("อ่านรายงานใหม่", "Read a new report")
    static let search = Sentence("ค้นในรายงาน", "Search the reports")
    static let searchButton = Sentence("ค้นหา", "Search")
    static let empty = Sentence("ยังไม่มีรายงาน", "No reports yet")
    static let emptyHint = Sentence(
        "เริ่มจากรายงานประชุมล่าสุดของเครือข่าย วางข้อความทั้งหน้าได้เลย",
        "Begin with the network's latest meeting: paste the whole page."
    )
    static let noMatch = Sentence("ไม่พบรายงานที่มีคำนี้ ลองคำที่สั้นลง", "No report holds these words: try fewer.")
    static let newTitle = Sentence("มีรายงานแบบไหน", "What do you have?")
    static let ways = Sentence("วิธีนำเข้า", "Ways to hand it in")
    static let paste = Sentence("วางข้อความ", "Paste text")
    static let file = Sentence("ส่งไฟล์", "Upload a file")
    static let typed = Sentence("พิมพ์แผนเอง", "Type a plan")
    static let pasteLabel = Sentence(
        "ข้อความรายงาน บันทึกประชุม หรือข้อความจากไลน์",
        "The report, minutes, or a LINE chat"
    )
    static let fileLabel = Sentence(
        "ไฟล์ Word, Excel, PDF, หน้าเว็บ, ข้อความ หรือ CSV ไม่เกิน 20 MB",
        "Word, Excel, PDF, web page, text or CSV, at most 20 MB"
    )
    static let typedLabel = Sentence(
        "หนึ่งบรรทัดต่อหนึ่งข้อ ข้อย่อยขึ้นต้นด้วยขีด -",
        "One item a line; begin parts of an item with a dash -"
    )
    static let typedKind = Sentence("ข้อหลักเป็น", "The main lines are")
    static let name = Sentence("ชื่อแผนหรือชื่อเวที", "Name of the plan or meeting")
    static let programme = Sentence("โครงการ", "Programme")
    static let noProgramme = Sentence("ยังไม่ระบุ", "none yet")
    static let read = Sentence("อ่านและตรวจร่าง", "Read, then look it over")
    static let start = Sentence("ตรวจร่าง", "Look it over")
    static let stays = Sentence(
        "ข้อความของรายงานอยู่ภายในเครือข่าย ไม่ถูกเผยแพร่ แต่ภาคีที่มีสิทธิ์อ่านได้ ตัดเลขบัตรและเรื่องสุขภาพของรายบุคคลออกก่อนวาง",
        "The report's text stays inside and is not published, but partners who may can read it: "
            + "take out id numbers and what tells about one person's health before pasting."
    )
    static let promise = Sentence(
        "ยังไม่มีอะไรกลายเป็นแผน จนกว่าคุณจะตรวจและกดรับ",
        "Nothing becomes a plan until you have looked it over and accepted it."
    )
    static let emptyPaste = Sentence(
        "ยังไม่มีข้อความ วางข้อความรายงานลงในช่องนี้ก่อน",
        "There is no text yet: paste the report here."
    )
    static let emptyFile = Sentence(
        "ยังไม่ได้เลือกไฟล์ เลือกไฟล์แล้วกดอีกครั้ง",
        "No file was chosen: choose one and press again."
    )
    static let emptyTyped = Sentence(
        "ยังไม่มีรายการ พิมพ์อย่างน้อยหนึ่งบรรทัด",
        "There are no items yet: type at least one line."
    )
    static let chooseAgain = Sentence(
        "เลือกไฟล์อีกครั้ง หรือคัดลอกข้อความมาวางแทน",
        "Choose another file, or copy its text and paste it."
    )
    static let sourceTitle = Sentence("ที่มาของข้อความ", "Where this comes from")
    static let openReview = Sentence("เปิดร่างของรายงานนี้", "Open this report's draft")

    static func state(_ state: Report.State) -> Sentence {
        switch state {
        case .reading: Sentence("รอตรวจ", "To look over")
        case .review: Sentence("กำลังตรวจ", "Being looked over")
        case .accepted: Sentence("รับเป็นแผนแล้ว", "Accepted as a plan")
        }
    }

    static func kind(_ kind: Report.SourceKind) -> Sentence {
        switch kind {
        case .paste: Sentence("ข้อความที่วาง", "Pasted text")
        case .file: Sentence("ไฟล์", "File")
        case .typed: Sentence("พิมพ์เอง", "Typed")
        }
    }

    static func total(_ count: Int) -> Sentence { Sentence("ทั้งหมด \(count) ฉบับ", "\(count) in all") }
}
