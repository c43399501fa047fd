// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What field clients of others are told, and the page that sets them up.
enum ClientText {
    static let taken = Sentence("ได้รับแล้ว", "Received")
    static let known = Sentence("ได้รับไว้ก่อนแล้ว ไม่ต้องส่งซ้ำ", "Already received")
    static let broken = Sentence(
        "ระบบขัดข้อง ข้อมูลในเครื่องยังอยู่ ลองส่งใหม่อีกครั้ง",
        "Something went wrong here. What is on the device is safe: send it again."
    )
    static let anyProgramme = Sentence("แบบบันทึกที่ใช้ได้ทุกโครงการ", "Forms for any programme")
    static let byProgram = Sentence("ส่งกลับจากโปรแกรมภายนอก", "From another program")

    static let phones = Sentence("ตั้งค่ามือถือ (ODK Collect)", "Set phones up (ODK Collect)")
    static let phonesHow = Sentence(
        "แอป ODK Collect ใช้กรอกแบบบันทึกได้แม้ไม่มีสัญญาณ ตั้งชื่อเครื่องหรือชื่อผู้ใช้ แล้วให้เครื่องนั้นสแกน QR หนึ่งครั้ง",
        "ODK Collect fills forms in without a signal. Name the phone or its holder, then let it scan the QR once."
    )
    static func mayLoad(_ list: Sentence) -> Sentence {
        Sentence("ให้เลือกจากรายการ: \(list.thai)", "May choose from: \(list.english)")
    }
    static let phone = Sentence("ชื่อเครื่องหรือชื่อผู้ใช้", "The phone, or who holds it")
    static let phoneHint = Sentence("เช่น มือถือ อสม. หมู่ 4", "Such as: volunteers' phone, village 4")
    static let makeQR = Sentence("สร้าง QR ตั้งค่า", "Make the QR")
    static let noPhones = Sentence("ยังไม่ได้ตั้งค่าเครื่องใด", "No phone is set up yet")
    static let end = Sentence("เลิกใช้เครื่องนี้", "End this phone's key")
    static let scan = Sentence("สแกนด้วย ODK Collect", "Scan with ODK Collect")
    static let scanHow = Sentence(
        "เปิด ODK Collect เลือก “ตั้งค่าด้วย QR code” แล้วสแกน แต่ละ QR ใช้กับเครื่องเดียว",
        "Open ODK Collect, choose “Configure with QR code” and scan. Each QR is for one phone."
    )
    static let shownOnce = Sentence(
        "QR นี้แสดงครั้งเดียว ใครได้ไปก็ส่งแบบบันทึกในนามองค์กรนี้ได้ ถ้าหายให้กด “เลิกใช้เครื่องนี้”",
        "This QR is shown once. Whoever has it can send records for this organization; if it is lost, end its key."
    )
    static let address = Sentence("หรือพิมพ์ที่อยู่เซิร์ฟเวอร์เอง", "Or type the server's address")
    static let print = Sentence("พิมพ์หน้านี้จากเมนูของเบราว์เซอร์", "Print this page from the browser's menu")
    static let qrLabel = Sentence("QR สำหรับตั้งค่า ODK Collect", "QR code with the settings for ODK Collect")
    static let back = Sentence("กลับไปรายการเครื่อง", "Back to the phones")
    static let nameNeeded = Sentence("ตั้งชื่อเครื่องก่อน", "Name the phone first")
    static func records(for organization: String) -> Sentence {
        Sentence("บันทึกในนาม \(organization)", "records for \(organization)")
    }
    static func since(_ day: String) -> Sentence { Sentence("ตั้งแต่ \(day)", "since \(day)") }

    /// What to do about a refusal.
    static func sentence(for problem: ClientProblem) -> Sentence {
        switch problem {
        case .notJSON: Sentence("ข้อมูลที่ส่งมาไม่ใช่ JSON", "The body is not JSON.")
        case .fieldMissing(let field): Sentence("ขาดช่อง \(field)", "The field \(field) is missing.")
        case .notXML: Sentence("อ่าน XML ของแบบบันทึกไม่ได้", "The record's XML cannot be read.")
        case .noRecord:
            Sentence("ไม่มีส่วน xml_submission_file", "The part xml_submission_file is missing.")
        case .otherForm:
            Sentence(
                "ไม่มีแบบบันทึกนี้ในโครงการนี้ ดึงรายการแบบบันทึกใหม่",
                "This project has no such form: fetch the list of forms again."
            )
        case .noInstance: Sentence("ขาดรหัสรายการ (instanceID)", "The record has no instanceID.")
        case .otherContent:
            Sentence(
                "รหัสนี้เคยส่งมาแล้วแต่เนื้อหาต่างกัน ต้องส่งเนื้อหาเดิมหรือส่งเป็นการแก้ไข",
                "This instanceID was sent with other content. Send the identical XML, or an edit."
            )
        case .outdated:
            Sentence("มีผู้แก้รายการนี้ไปแล้ว ดึงฉบับล่าสุดก่อน", "This record was edited meanwhile: fetch it again.")
        case .otherInstance:
            Sentence(
                "รหัสเดิม (deprecatedID) ไม่ตรงกับรายการที่แก้",
                "The deprecatedID does not belong to the record that is edited."
            )
        case .filter(let place): Sentence("อ่านเงื่อนไขไม่ได้ที่ \(place)", "The query cannot be read at \(place).")
        case .fileUnknown(let name): Sentence("รายการนี้ไม่มีไฟล์ \(name)", "There is no file \(name) here.")
        case .otherVersion:
            Sentence("รองรับ OpenRosa รุ่น 1.0 เท่านั้น", "Only version 1.0 of OpenRosa is spoken here.")
        case .entityKnown: Sentence("มีรายการชื่อหรือรหัสนี้อยู่แล้ว", "This name or id is taken.")
        case .entityChanged(let version):
            Sentence(
                "รายการนี้ถูกแก้เป็นรุ่น \(version) แล้ว ดึงใหม่ก่อนแก้",
                "It is at version \(version) by now: fetch it before changing it."
            )
        case .entityInvalid(let what): Sentence("ใช้ \(what) ไม่ได้", "\(what) cannot be taken.")
        case .listReadOnly: Sentence("รายชื่อนี้แก้ที่อื่น", "This list is kept elsewhere.")
        }
    }
}
