// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read on the pages of this room.
enum PrivacyText {
    static let notices = Sentence("เราเก็บข้อมูลอะไรของคุณ", "What we keep about you")
    static let noticesLead = Sentence(
        "อ่านได้ทุกคน แต่ละเรื่องบอกว่าเก็บอะไร เพื่ออะไร นานเท่าไร และขออะไรได้บ้าง",
        "For everyone: what is kept, why, for how long, and what you may ask for."
    )
    static let work = Sentence("งานข้อมูลส่วนบุคคล", "Looking after personal data")
    static let record = Sentence("บันทึกรายการประมวลผล", "Record of processing")
    static let consents = Sentence("ความยินยอม", "Consents")
    static let requests = Sentence("คำขอใช้สิทธิ", "Requests of people")
    static let breaches = Sentence("ทะเบียนเหตุข้อมูลรั่วไหล", "Register of breaches")
    static let retention = Sentence("ข้อมูลที่จะลบ", "What will be deleted")
    static let agreements = Sentence("ข้อตกลงประมวลผลข้อมูลของภาคี", "Partners' processing agreements")
    static let consentNames = Sentence("ชื่อในความยินยอมที่ถอนแล้ว", "Names in withdrawn consents")
    static let requestContacts = Sentence(
        "ชื่อและช่องทางติดต่อในคำขอที่ปิดแล้ว",
        "Names and contacts in closed requests"
    )

    static let oldBreaches = Sentence(
        "เหตุข้อมูลรั่วไหล นับจากวันที่รู้เหตุ",
        "Breaches, from the day someone became aware"
    )
    static let forWhom = Sentence("บันทึกแทนองค์กรใด", "For which organization")
    static let wholeHouse = Sentence("เรื่องของทั้งเครือข่าย", "The whole network")
    static let programme = Sentence("โครงการ", "Programme")
    static let noProgramme = Sentence("ไม่ขึ้นกับโครงการ", "No programme")
    static let holds = Sentence("ห้ามลบระหว่างคำขอนี้", "Kept while this request is open")
    static let holdsLead = Sentence(
        "รายการเหล่านี้จะไม่ถูกลบตามรอบ จนกว่าคำขอจะปิด",
        "Retention leaves these records alone until the request is closed."
    )
    static let holdWhat = Sentence("ที่อยู่ของหน้า เช่น /reports/…", "Address of the page, such as /reports/…")
    static let hold = Sentence("เก็บไว้ก่อน", "Keep it")

    static let notChecked = Sentence("ยังไม่มีนักกฎหมายตรวจ", "No lawyer has checked this yet")
    static let lawyer = Sentence("นักกฎหมาย", "Lawyer")
    static let checked = Sentence("นักกฎหมายตรวจแล้ว", "Checked by a lawyer")
    static let aim = Sentence("เพื่ออะไร", "Why")
    static let people = Sentence("ของใคร", "About whom")
    static let data = Sentence("เก็บอะไร", "What is kept")
    static let recipients = Sentence("ใครได้รับ", "Who receives it")
    static let basis = Sentence("ฐานตามกฎหมาย", "Legal basis")
    static let dataClass = Sentence("ชั้นข้อมูล", "Class")
    static let days = Sentence("เก็บกี่วันหลังเลิกใช้", "Days kept after its use")
    static func days(_ number: Int) -> Sentence {
        guard number % 365 == 0 else { return Sentence("\(number) วัน", "\(number) days") }
        return Sentence("\(number) วัน (\(number / 365) ปี)", "\(number) days (\(number / 365) years)")
    }
    static let noEnd = Sentence("ตราบที่ยังมีรายการ", "As long as the record itself")
    static let title = Sentence("ชื่อรายการ", "Title")
    static let english = Sentence("ภาษาอังกฤษ", "English")
    static let change = Sentence("แก้รายการนี้", "Change this line")
    static let save = Sentence("บันทึก", "Save")
    static let csv = Sentence("ดาวน์โหลด CSV", "Download CSV")
    static let xlsx = Sentence("ดาวน์โหลด Excel", "Download Excel")
    static let noticeThai = Sentence("ประกาศภาษาไทย", "Notice in Thai")
    static let noticeEnglish = Sentence("ประกาศภาษาอังกฤษ", "Notice in English")
    static let publishNotice = Sentence("เผยแพร่ประกาศฉบับใหม่", "Publish a new notice")
    static func version(_ number: Int) -> Sentence {
        number == 0
            ? Sentence("ฉบับตั้งต้น", "As shipped") : Sentence("ฉบับที่ \(number)", "Version \(number)")
    }

    static let newConsent = Sentence("บันทึกความยินยอม", "Record a consent")
    static let noConsents = Sentence(
        "ยังไม่มีความยินยอม บันทึกเมื่อได้รับครั้งแรก",
        "No consents yet: record the first one when it is given."
    )
    static let subject = Sentence("ชื่อเจ้าของข้อมูล (เข้ารหัส)", "Whose consent (sealed)")
    static let purpose = Sentence("เรื่อง", "Purpose")
    static let scope = Sentence("ยินยอมอะไรบ้าง ไม่ต้องใส่ชื่อ", "What exactly is agreed; no names")
    static let age = Sentence("อายุ (ปี)", "Age (years)")
    static let strictlyPersonal = Sentence(
        "เป็นเรื่องเฉพาะตัวที่ผู้เยาว์ตัดสินใจเองได้",
        "A strictly personal matter that a minor decides"
    )
    static let giver = Sentence("ใครให้ความยินยอม", "Who consents")
    static let way = Sentence("ให้อย่างไร", "How")
    static let evidence = Sentence(
        "กระดาษเก็บที่ไหน หรือพยานตำแหน่งใด",
        "Where the paper lies, or the witness's office"
    )
    static let state = Sentence("สถานะ", "State")
    static let any = Sentence("ทั้งหมด", "All")
    static let show = Sentence("แสดง", "Show")
    static let withdraw = Sentence("ถอนความยินยอม", "Withdraw consent")
    static let receipt = Sentence("ใบรับความยินยอม", "Receipt of consent")
    static let ownLink = Sentence(
        "ลิงก์ของเจ้าของข้อมูล ส่งให้เจ้าตัวเท่านั้น แสดงครั้งนี้ครั้งเดียว",
        "The person's own link: for them only, shown only now"
    )
    static let newLink = Sentence("ออกลิงก์ใหม่ให้เจ้าของข้อมูล", "Make a new link for the person")
    static let agree = Sentence("ฉันยินยอม", "I agree")
    static let disagree = Sentence("ไม่ยินยอม", "I do not agree")
    static let given = Sentence("ให้เมื่อ", "Given")
    static let withdrawn = Sentence("ถอนเมื่อ", "Withdrawn")
    static let seenNotice = Sentence("ประกาศที่ได้อ่าน", "The notice that was seen")
    static let nameless = Sentence("ลบชื่อแล้ว", "Name deleted")
    static let erase = Sentence("ลบตัวตนถาวร", "Erase the person for good")
    static let eraseHint = Sentence(
        "ลบชื่อและข้อมูลที่เข้ารหัสทั้งหมดของรายการนี้ กู้คืนไม่ได้ แม้กู้จากไฟล์สำรอง",
        "Deletes the name and everything sealed of this record; no backup brings it back."
    )

    static let eraseWhat = Sentence("รายการชนิดใด", "What kind of record")
    static let recordID = Sentence("เลขรายการ (จากที่อยู่หน้าเว็บ)", "Its id (from the page's address)")

    static let newRequest = Sentence("รับคำขอใหม่", "Take in a request")
    static let noRequests = Sentence("ยังไม่มีคำขอ", "No requests yet.")
    static let kind = Sentence("ขออะไร", "What is asked for")
    static let who = Sentence("ชื่อผู้ขอ (เข้ารหัส)", "Who asks (sealed)")
    static let contact = Sentence("ติดต่อกลับทางไหน (เข้ารหัส)", "How to reach them (sealed)")
    static let matter = Sentence("เรื่องที่ขอ (เข้ารหัส)", "The matter (sealed)")
    static let receivedOn = Sentence("วันที่รับคำขอ", "Day it came")
    static let dueOn = Sentence("ต้องตอบภายใน", "Answer by")
    static func daysLeft(_ days: Int) -> Sentence {
        days < 0
            ? Sentence("เลยกำหนด \(-days) วัน", "\(-days) days over")
            : Sentence("เหลือ \(days) วัน", "\(days) days left")
    }
    static let identity = Sentence("ตรวจอย่างไรว่าเป็นเจ้าตัว", "How it was made sure who asks")
    static let answer = Sentence("ทำอะไรให้แล้ว หรือเหตุผลที่ปฏิเสธ", "What was done, or why it is refused")
    static let moveOn = Sentence("ขั้นต่อไป", "Next step")

    static let newBreach = Sentence("บันทึกเหตุ", "Record a breach")
    static let noBreaches = Sentence("ยังไม่มีเหตุ", "No breaches.")
    static let awareDay = Sentence("วันที่รู้เหตุ", "Day someone became aware")
    static let awareClock = Sentence("เวลา (เช่น 14:30)", "Time (such as 14:30)")
    static let nature = Sentence("เกิดอะไรขึ้นกับข้อมูล", "What happened to the data")
    static let breachData = Sentence("ข้อมูลอะไร มากเท่าไร ของใครบ้าง", "What data, how much, about whom")
    static let severity = Sentence("ผลที่อาจเกิด และทำอะไรไปแล้ว", "What can come of it, what was done")
    static let breadth = Sentence("กว้างแค่ไหน", "How far it reaches")
    static let security = Sentence("เก็บและป้องกันไว้อย่างไร", "How it was stored and guarded")
    static let vulnerable = Sentence(
        "มีเด็ก คนพิการ หรือกลุ่มเปราะบาง",
        "Children, disabled or vulnerable people are among them"
    )
    static let sensitive = Sentence("เป็นเรื่องสุขภาพหรือข้อมูลอ่อนไหว", "About health or other sensitive matters")
    static let risk = Sentence("ความเสี่ยง", "Risk")
    static let reported = Sentence("แจ้งสำนักงานแล้ว", "The office was told")
    static let told = Sentence("แจ้งเจ้าของข้อมูลแล้ว", "The people were told")
    static let reason = Sentence("เหตุผลที่ไม่แจ้ง หรือแจ้งช้า", "Why not, or why late")
    static func hoursLeft(_ hours: Int) -> Sentence {
        hours < 0
            ? Sentence("เกิน 72 ชั่วโมงมา \(-hours) ชั่วโมง", "\(-hours) hours past the 72")
            : Sentence("เหลือ \(hours) จาก 72 ชั่วโมง", "\(hours) of 72 hours left")
    }

    static let retentionLead = Sentence(
        "ลบจริงเมื่อสั่ง phakhi retain หรือทุกคืนถ้าตั้งเวลาไว้",
        "Deleted for good by `phakhi retain`, every night where that is scheduled."
    )
    static let ready = Sentence("ถึงเวลาลบ", "Ready to go")
    static func after(_ days: Int) -> Sentence { Sentence("หลัง \(days) วัน", "after \(days) days") }

    static let newAgreement = Sentence("บันทึกว่าองค์กรลงนามแล้ว", "Record that an organization has signed")
    static let organization = Sentence("องค์กร", "Organization")
    static let signedOn = Sentence("วันที่ลงนาม", "Day of signature")
    static let paperPlace = Sentence("กระดาษเก็บที่ไหน", "Where the paper lies")
    static let noAgreements = Sentence("ยังไม่มีองค์กรลงนาม", "No organization has signed yet.")
    static let template = Sentence("อ่านและพิมพ์ข้อตกลง", "Read and print the agreement")
}
