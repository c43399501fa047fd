// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Sentences about records: finding, taking along, reviewing and bringing in.
enum AnswersText {
    static let map = Sentence("ดูบนแผนที่", "On a map")
    static let mapTitle = Sentence("รายการอยู่ที่ไหนบ้าง", "Where the records are")
    static let zip = Sentence("CSV ทุกตาราง (zip)", "CSV of all tables (zip)")
    static let geojson = Sentence("ไฟล์แผนที่ (GeoJSON)", "For maps (GeoJSON)")
    static let any = Sentence("ทั้งหมด", "Any")
    static let question = Sentence("คำถามอื่น", "Another question")
    static let answer = Sentence("คำตอบ (รหัสหรือข้อความ)", "Answer (code or text)")
    static let exact = Sentence("พิกัดที่ตอบ", "position as answered")
    static let middle = Sentence("กลางพื้นที่", "middle of the place")
    static let noSpots = Sentence(
        "ยังไม่มีรายการที่ระบุพื้นที่หรือพิกัด",
        "No record says where it is yet."
    )
    static let comments = Sentence("ข้อความระหว่างผู้บันทึกกับผู้ตรวจ", "Comments")
    static let commentLabel = Sentence("เขียนถึงกัน", "A comment")
    static let commentSend = Sentence("ส่งข้อความ", "Send")
    static let history = Sentence("คำตอบที่เคยแก้", "What was changed")
    static let question1 = Sentence("คำถาม", "Question")
    static let before = Sentence("เดิม", "Before")
    static let after = Sentence("ใหม่", "After")
    static let noOpenChange = Sentence(
        "คำตอบที่เปิดเผยได้ไม่เปลี่ยน",
        "No open answer changed."
    )
    static let versions = Sentence("รุ่นของแบบบันทึก", "Versions")
    static let compare = Sentence("ต่างจากรุ่นก่อนอย่างไร", "What changed from the version before")
    static let noChange = Sentence("คำถามเหมือนเดิมทุกข้อ", "All questions are the same.")
    static let indexTitle = Sentence("คำถามที่ใช้กรองได้เร็ว", "Questions for fast filters")
    static let indexHint = Sentence(
        "เลือกได้ไม่เกิน 8 ข้อ จะเป็นคอลัมน์และตัวกรองในหน้ารายการที่ส่ง คำถามที่ปิดผนึกเลือกไม่ได้",
        "Up to 8: they become columns and filters of the list. Sealed questions cannot be chosen."
    )
    static let indexSave = Sentence("ใช้คำถามเหล่านี้", "Use these")
    static let printBlank = Sentence("พิมพ์แบบเปล่า", "Print blank")
    static let fast = Sentence("กรอกจากกระดาษหลายใบ", "Enter a stack of sheets")
    static let bringIn = Sentence("นำคำตอบเข้าจากตาราง", "Bring answers in from a sheet")
    static let downloadForm = Sentence("ดาวน์โหลดไฟล์แบบบันทึก", "Download the form's file")

    static func placed(_ count: Int, of all: Int) -> Sentence {
        Sentence(
            "ทราบตำแหน่ง \(count) จาก \(all) รายการล่าสุด",
            "\(count) of the newest \(all) records are placed"
        )
    }
    static func complete(_ answered: Int, _ asked: Int) -> Sentence {
        Sentence("ตอบแล้ว \(answered) จาก \(asked) ข้อที่ถาม", "\(answered) of \(asked) questions answered")
    }
    static func moreThan(_ count: Int) -> Sentence {
        Sentence("มากกว่า \(count.formatted) รายการ", "More than \(count.formatted) records")
    }

    static func change(_ change: FormDiff.Change, _ title: (String) -> String) -> Sentence {
        switch change {
        case .added(let path): both("เพิ่ม: ", "Added: ", title(path))
        case .removed(let path): both("ตัดออก: ", "Removed: ", title(path))
        case .reworded(let path): both("เปลี่ยนถ้อยคำ: ", "Reworded: ", title(path))
        case .reclassed(let path): both("เปลี่ยนชั้นความลับ: ", "Another class: ", title(path))
        case .retyped(let path, let from, let to):
            Sentence(
                "เปลี่ยนชนิด: \(title(path)) จาก\(FormsText.word(for: from).thai)เป็น\(FormsText.word(for: to).thai)",
                "Another type: \(title(path)), from \(FormsText.word(for: from).english) to "
                    + FormsText.word(for: to).english
            )
        case .choices(let path, let added, let removed):
            Sentence(
                "ตัวเลือกของ \(title(path))" + part(" เพิ่ม ", added) + part(" ตัดออก ", removed),
                "Choices of \(title(path))" + part(", added ", added) + part(", removed ", removed)
            )
        }
    }

    private static func both(_ thai: String, _ english: String, _ title: String) -> Sentence {
        Sentence(thai + title, english + title)
    }

    private static func part(_ word: String, _ names: [String]) -> String {
        names.isEmpty ? "" : word + names.joined(separator: ", ")
    }
}

extension Int {
    /// With commas between thousands.
    fileprivate var formatted: String {
        var out = ""
        for (place, digit) in String(self).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { out.append(",") }
            out.append(digit)
        }
        return String(out.reversed())
    }
}
