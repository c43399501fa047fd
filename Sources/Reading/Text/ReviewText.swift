// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read while they look over a draft.
enum ReviewText {
    static let title = Sentence("ตรวจร่างที่อ่านได้จากรายงาน", "Look over what was read")
    static let typedTitle = Sentence("ตรวจร่างแผนที่พิมพ์ไว้", "Look over the typed plan")
    static let reportText = Sentence("ข้อความในรายงาน", "The report's text")
    static let textTab = Sentence("ข้อความ", "Text")
    static let draftTab = Sentence("ร่าง", "Draft")
    static let viewTabs = Sentence("ดูทีละอย่าง", "One at a time")
    static let draft = Sentence("ร่างที่อ่านได้", "The draft")
    static let sure = Sentence("มั่นใจ", "Sure")
    static let check = Sentence("ขอตรวจ", "Please check")
    static let confirm = Sentence("ถูกแล้ว", "It is right")
    static let edit = Sentence("แก้", "Edit")
    static let editHead = Sentence("แก้ข้อมูลการประชุม", "Edit the meeting's facts")
    static let more = Sentence("ตัวเลขเป้าหมาย แยก รวม ย้าย", "Targets, split, merge, move")
    static let seeInText = Sentence("ดูในข้อความ", "See in the text")
    static let save = Sentence("บันทึก", "Save")
    static let cancel = Sentence("กลับไปที่ร่าง", "Back to the draft")
    static let undo = Sentence("เลิกทำล่าสุด", "Undo the last change")
    static let restore = Sentence("เอากลับมา", "Bring back")
    static let kindLabel = Sentence("เป็น", "It is a")
    static let textLabel = Sentence("ข้อความ", "Words")
    static let shared = Sentence("ของทุกพื้นที่ร่วมกัน", "Shared by all places")
    static let sharedCommitments = Sentence("เป้าหมายและข้อตกลงร่วม", "Shared goals and agreements")
    static let sharedActivities = Sentence("กิจกรรมร่วม", "Shared activities")
    static let others = Sentence("เรื่องอื่นในรายงาน ไม่นำเข้าแผน", "Other points, not part of the plan")
    static let nothing = Sentence("ยังไม่พบรายการในข้อความนี้", "No items were found in this text")
    static let nothingHint = Sentence(
        "เพิ่มเองได้ด้านล่าง หรือเลือกข้อความในรายงานด้วยเมาส์หรือนิ้ว แล้วกดเพิ่ม",
        "Add them below, or mark words in the report with mouse or finger and press add."
    )
    static let addTitle = Sentence("เพิ่มรายการที่ยังขาด", "Add what is missing")
    static let add = Sentence("เพิ่มรายการ", "Add the item")
    static let place = Sentence("พื้นที่", "Place")
    static let noPlace = Sentence("ทุกพื้นที่ร่วมกัน", "Shared by all")
    static let links = Sentence("ลิงก์ที่ส่งให้พื้นที่ตอบเอง", "Links by which places answer themselves")

    static func linkState(_ by: String, _ made: String, until: String, used: String?, isOver: Bool)
        -> Sentence
    {
        let ends = isOver ? ("หมดอายุเมื่อ", "ran out on") : ("ใช้ได้ถึง", "works until")
        return Sentence(
            "\(by) ทำเมื่อ \(made) \(ends.0) \(until)" + (used.map { " ตอบล่าสุด \($0)" } ?? " ยังไม่มีคำตอบ"),
            "made by \(by) on \(made), \(ends.1) \(until)"
                + (used.map { ", last answer \($0)" } ?? ", nothing answered yet")
        )
    }

    static let revoke = Sentence("ปิดลิงก์นี้", "Close this link")
    static let originalFile = Sentence("เปิดไฟล์ต้นฉบับ", "Open the original file")
    static let source = Sentence("ที่มา", "Source")
    static let head = Sentence("ข้อมูลการประชุม", "The meeting")
    static let eventDay = Sentence("วันที่", "When")
    static let startDay = Sentence("วันเริ่ม", "First day")
    static let endDay = Sentence("วันสิ้นสุด", "Last day")
    static let venue = Sentence("สถานที่", "Where")
    static let participants = Sentence("ผู้เข้าร่วม (คน)", "Participants")
    static let organizations = Sentence("องค์กร", "Organizations")
    static let people = Sentence("บุคคล", "People")
    static let headTitle = Sentence("ชื่อเรื่อง", "Title")
    static let notSaid = Sentence("รายงานไม่ได้บอก", "not said")
    static let known = Sentence("มีในทำเนียบ", "known")
    static let addOrganization = Sentence("เพิ่มองค์กร", "Add an organization")
    static let position = Sentence("ตำแหน่ง", "Position")
    static let emptyRemoves = Sentence("ลบชื่อให้ว่างถ้าไม่ใช่", "Empty the name to take it off the list.")
    static let marker = Sentence("เลขข้อ", "Number")
    static let part = Sentence("เลือกทีละหน้า", "Part of the text")
    static let copyHead = Sentence("ร่างจากรายงาน", "Draft from the report")
    static let cutNote = Sentence(
        "แสดงเฉพาะช่วงของรายการในหน้านี้",
        "Only the part with the items of this page is shown"
    )
    static let unsent = Sentence(
        "ยังส่งไม่ถึง เก็บไว้ในเครื่องนี้แล้ว จะส่งเองเมื่อมีสัญญาณ",
        "Not sent yet: kept on this device, and sent as soon as there is a connection."
    )
    static let sending = Sentence("กำลังบันทึก…", "Saving…")
    static let addSelection = Sentence("เพิ่มข้อความที่เลือกเป็น", "Add the marked words as")
    static let acceptedNotice = Sentence(
        "ร่างนี้รับเป็นแผนแล้ว ดูได้ แต่แก้ต้องแก้ในแผน",
        "This draft has become a plan: it can be read here, and is changed in the plan."
    )
    static let knownNotice = Sentence(
        "ข้อความนี้เคยอ่านแล้ว จึงเปิดร่างเดิมให้ การแก้ที่ทำไว้ยังอยู่ครบ",
        "This text was read before; here is its draft with all corrections."
    )

    static func saved(_ clock: String) -> Sentence {
        Sentence("บันทึกแล้ว \(clock) น.", "Saved \(clock)")
    }

    static func accept(_ count: Int) -> Sentence {
        Sentence("รับเป็นแผน \(count) รายการ", "Accept \(count) items as a plan")
    }

    static func rejected(_ count: Int) -> Sentence {
        Sentence("ที่ตัดออก \(count) ข้อ เอากลับมาได้", "\(count) set aside, can be brought back")
    }

    static func count(_ count: Int) -> Sentence { Sentence("\(count) ข้อ", "\(count)") }

    static func province(_ name: String, isBangkok: Bool, english: String) -> Sentence {
        Sentence(isBangkok ? name : "จังหวัด\(name)", english)
    }

    static func not(_ kind: ItemKind) -> Sentence {
        let word = ReviewWords.kind(kind)
        return Sentence("ไม่ใช่\(word.thai)", "Not \(article(word.english)) \(word.english.lowercased())")
    }

    static func make(_ kind: ItemKind) -> Sentence {
        let word = ReviewWords.kind(kind)
        return Sentence(
            "เปลี่ยนเป็น\(word.thai)",
            "Make it \(article(word.english)) \(word.english.lowercased())"
        )
    }

    static func asItem(_ kind: ItemKind) -> Sentence { ReviewWords.kind(kind) }

    static func summary(goals: Int, agreements: Int, activities: Int) -> Sentence {
        Sentence(
            "เป้าหมาย \(goals) ข้อตกลง \(agreements) กิจกรรม \(activities)",
            "\(goals) goals, \(agreements) agreements, \(activities) activities"
        )
    }

    static func checkCount(_ count: Int) -> Sentence {
        Sentence("ขอให้ตรวจ \(count) ข้อ", "\(count) to check")
    }

    private static func article(_ word: String) -> String {
        "aeiou".contains(word.lowercased().prefix(1)) ? "an" : "a"
    }
}
