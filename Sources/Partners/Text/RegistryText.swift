// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the pages say about papers, belonging, contacts, work and the register.
enum RegistryText {
    static let addPaper = Sentence("เพิ่มสถานะ MOU หรือสิ่งที่สมทบ", "Add a status, agreement or contribution")
    static let paperKind = Sentence("เป็นอะไร", "What it is")
    static let paperTitle = Sentence("ชื่อหรือเรื่อง", "Name or matter")
    static let paperTitleHint = Sentence(
        "เช่น MOU ลดอุบัติเหตุช่วงสงกรานต์ หรือ รถรับส่ง 1 คัน",
        "Such as “MOU for safe roads at Songkran” or “one van”"
    )
    static let issuer = Sentence(
        "ผู้รับจดทะเบียน ผู้ประเมิน หรือที่ลงนาม",
        "Registrar, assessor or where it was signed"
    )
    static let number = Sentence("เลขที่", "Number")
    static let parties = Sentence("ผู้ร่วมลงนาม", "Who signed with it")
    static let evidence = Sentence("หลักฐาน", "Evidence")
    static let evidenceHint = Sentence(
        "เห็นอะไร เอกสารเก็บที่ไหน ไม่ต้องใส่ชื่อบุคคล",
        "What was seen, where the paper lies; no names of persons"
    )
    static let noPapers = Sentence("ยังไม่มีบันทึก", "Nothing is recorded yet.")
    static let sharing = Sentence(
        "ข้อตกลงแบ่งปันข้อมูลอยู่ที่หน้าข้อตกลง",
        "Agreements to share data stand on their own page"
    )

    static let addParent = Sentence("เพิ่มสังกัด", "Add what it belongs to")
    static let parents = Sentence("สังกัด", "Belongs to")
    static let children = Sentence("หน่วยในสังกัด", "Belonging to it")
    static let parent = Sentence("สังกัดองค์กร", "Belongs to")
    static let reason = Sentence("ตามคำสั่งหรือการถ่ายโอน", "By which order or transfer")

    static let addContact = Sentence("เพิ่มช่องทางติดต่อ", "Add a way to reach it")
    static let contacts = Sentence("ติดต่อสำนักงาน", "Reaching the office")
    static let contactKind = Sentence("ช่องทาง", "By")
    static let contactValue = Sentence("เบอร์ ที่อยู่ หรือลิงก์", "Number, address or link")
    static let contactHint = Sentence(
        "ของสำนักงานเท่านั้น เบอร์ส่วนตัวให้บันทึกที่หน้าของบุคคล ซึ่งปิดผนึกไว้",
        "Of the office only; a person's own number belongs on the person's page, where it is sealed"
    )

    static let addWork = Sentence("เพิ่มงานที่ทำ", "Add what it works on")
    static let works = Sentence("ทำเรื่องอะไร ที่ไหน", "What it works on, and where")
    static let theme = Sentence("ประเด็น", "Theme")
    static let anyTheme = Sentence("ทุกประเด็น", "Any")

    static let addEntry = Sentence(
        "เพิ่มแนวปฏิบัติ นวัตกรรม หรือแหล่งช่วยเหลือ",
        "Add a practice, an innovation or help"
    )
    static let entries = Sentence("แนวปฏิบัติที่ดีและแหล่งช่วยเหลือ", "Good practices and sources of help")
    static let register = Sentence("มีอะไรให้เรียนรู้และขอความช่วยเหลือได้", "What can we learn from and ask for?")
    static let entrySort = Sentence("ประเภท", "Kind")
    static let anySort = Sentence("ทุกประเภท", "Any")
    static let entryTitle = Sentence("ชื่อเรื่อง", "Title")
    static let entryBody = Sentence("ทำอย่างไร ได้ผลอย่างไร", "What is done and what came of it")
    static let since = Sentence("ตั้งแต่เมื่อไร", "Since")
    static let way = Sentence("ดูงานหรือขอได้อย่างไร", "How to see it or ask for it")
    static let noEntries = Sentence(
        "ยังไม่มีรายการที่ตรงกับที่เลือก เพิ่มได้จากหน้าขององค์กร",
        "Nothing fits yet: add one from an organization's page."
    )

    static let founded = Sentence("วันก่อตั้ง", "Founding day")
    static let foundedHint = Sentence("ระบบเตือนวันครบรอบ", "Anniversaries are shown from it")

    static func age(_ years: Int) -> Sentence {
        Sentence("ครบ \(years) ปี", years == 1 ? "1 year" : "\(years) years")
    }

    static func entryCount(_ number: Int) -> Sentence {
        Sentence("\(number) รายการ", number == 1 ? "1 entry" : "\(number) entries")
    }
}
