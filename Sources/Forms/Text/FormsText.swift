// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Every sentence of this room's pages.
enum FormsText {
    static let other = Sentence("อื่น ๆ", "Other")
    static let specifyOther = Sentence("โปรดระบุ", "Specify other.")
    static let acknowledged = Sentence("รับทราบ", "I have seen this")
    static let fileSize = Sentence("ไม่เกิน 12 MB", "at most 12 MB")
    static let fileDrop = Sentence("เอาไฟล์นี้ออก", "Take this file out")
    static let fileOpen = Sentence("เปิดไฟล์", "Open the file")
    static let fileAway = Sentence("ไฟล์ยังไม่มาถึง", "the file has not come yet")
    static let noPicture = Wording(
        thai: "ไฟล์นี้ไม่ใช่รูปภาพ ใช้ไฟล์ .jpg .png .webp หรือ .gif",
        english: "This file is no picture. Use a .jpg, .png, .webp or .gif."
    )
    static func fileKept(_ name: String) -> Sentence {
        Sentence("มีไฟล์ \(name) แล้ว", "The file \(name) is there.")
    }
    static func place(_ number: Int) -> Sentence { Sentence("ลำดับที่ \(number)", "Place \(number)") }

    /// How an answer is written, where that is not plain.
    static func hint(for asked: Question) -> Sentence? {
        switch asked.type {
        case .time: return Sentence("เช่น 08:30", "such as 08:30")
        case .dateTime: return Sentence("เช่น 5 ก.พ. 2569 08:30", "such as 5 Feb 2026 08:30")
        case .geopoint:
            return Sentence("ละติจูด ลองจิจูด เช่น 7.0086 100.4747", "latitude longitude, such as 7.0086 100.4747")
        case .range:
            let ends = ["start", "end"].map { asked.extras.parameter($0) ?? ($0 == "start" ? "1" : "10") }
            return Sentence("ตั้งแต่ \(ends[0]) ถึง \(ends[1])", "from \(ends[0]) to \(ends[1])")
        default: return nil
        }
    }
    static let forms = Sentence("แบบบันทึก", "Forms")
    static let form = Sentence("แบบบันทึก", "Form")
    static let newForm = Sentence("นำแบบบันทึกเข้า", "Bring a form in")
    static let noForms = Sentence(
        "ยังไม่มีแบบบันทึก เมื่อนำเข้าแล้วจะเปิดให้เครือข่ายกรอกได้จากหน้านี้",
        "There are no forms yet. Once one is brought in, the network fills it in from here."
    )
    static let notOpen = Sentence("ยังไม่เปิดใช้", "not open yet")
    static let isOpen = Sentence("เปิดใช้อยู่", "open")
    static let open = Sentence("เปิดใช้แบบบันทึกนี้", "Open this form")
    static let fillIn = Sentence("กรอกแบบบันทึก", "Fill in")
    static let answers = Sentence("รายการที่ส่ง", "Records")
    static let fromFile = Sentence("จากไฟล์ Excel", "From an Excel file")
    static let fileHint = Sentence(
        "ใช้ไฟล์แบบ XLSForm (ชีต survey, choices, settings) นามสกุล .xlsx หรือ .csv",
        "An XLSForm with the sheets survey, choices and settings, as .xlsx or .csv."
    )
    static let file = Sentence("ไฟล์แบบบันทึก", "The form's file")
    static let readFile = Sentence("อ่านไฟล์", "Read the file")
    static let shipped = Sentence("แบบบันทึกที่มากับระบบ", "Forms that come with the house")
    static let takeIn = Sentence("นำแบบบันทึกนี้เข้า", "Bring this form in")
    static let programme = Sentence("โครงการ", "Programme")
    static let anyProgramme = Sentence("ใช้ได้ทุกโครงการ", "Any programme")
    static let keptSealed = Sentence("เก็บแบบปิดผนึก", "kept sealed")
    static let organization = Sentence("องค์กรที่บันทึก", "Organization")
    static let chooseOrganization = Sentence("เลือกองค์กร", "Choose an organization")
    static let carryOn = Sentence("ดูคำถามต่อไป", "Show what comes next")
    static let send = Sentence("ส่งแบบบันทึก", "Send")
    static let save = Sentence("บันทึกคำตอบใหม่", "Save the new answers")
    static let addOne = Sentence("เพิ่มอีกรายการ", "Add another")
    static let removeOne = Sentence("ลบรายการนี้", "Remove this one")
    static let chooseNone = Sentence("ยังไม่เลือก", "Not chosen")
    static let placeHint = Sentence(
        "พิมพ์ชื่อตำบล อำเภอ หรือจังหวัด เช่น ต.ฝาละมี อ.ปากพะยูน",
        "Type a subdistrict, district or province."
    )
    static let choosePlace = Sentence("หมายถึงที่ไหน", "Which of these?")
    static let placeUnknown = Sentence(
        "ยังไม่ทราบว่าเป็นที่ใด กรุณาเลือกจากรายการหรือเติมอำเภอและจังหวัด",
        "It is not clear which place this is. Choose from the list, or add district and province."
    )
    static let dateHint = Sentence("เช่น 5 ก.พ. 2569", "Such as 5 Feb 2026")
    static let sealedHint = Sentence(
        "เก็บแบบปิดผนึก ผู้ตรวจรับเท่านั้นที่เปิดดูได้",
        "Kept sealed; only reviewers can open it."
    )
    static let mustAnswer = Sentence("จำเป็น", "required")
    static let state = Sentence("สถานะ", "State")
    static let anyState = Sentence("ทุกสถานะ", "Any state")
    static let show = Sentence("แสดง", "Show")
    static let day = Sentence("วันที่", "Day")
    static let unit = Sentence("หน่วยบริการ", "Unit")
    static let place = Sentence("พื้นที่", "Place")
    static let recorded = Sentence("บันทึกเมื่อ", "Recorded")
    static let noRecords = Sentence(
        "ยังไม่มีรายการ เมื่อมีผู้กรอกและส่ง จะเห็นที่นี่",
        "Nothing has been sent yet. What people send will stand here."
    )
    static let xlsx = Sentence("บันทึกเป็น Excel", "Save as Excel")
    static let csv = Sentence("บันทึกเป็น CSV", "Save as CSV")
    static let record = Sentence("รายการที่ส่ง", "Record")
    static let accept = Sentence("รับและนับผล", "Accept and count")
    static let giveBack = Sentence("ส่งกลับพร้อมคำถาม", "Give back with a question")
    static let takeBack = Sentence("ถอนรายการนี้", "Take this record back")
    static let takeBackHint = Sentence(
        "รายการจะไม่ถูกนับอีก แต่ยังเก็บไว้พร้อมเหตุผล",
        "It will not count any more, but is kept with the reason."
    )
    static let reason = Sentence("เหตุผล", "Reason")
    static let comment = Sentence("คำถามหรือสิ่งที่ขอให้แก้", "What is to be asked or mended")
    static let edit = Sentence("แก้คำตอบ", "Change the answers")
    static let counted = Sentence("สิ่งที่นับจากรายการนี้", "What counts from this record")
    static let openAnswers = Sentence("คำตอบ", "Answers")
    static let sealedAnswers = Sentence("คำตอบที่ปิดผนึก", "Sealed answers")
    static let source = Sentence("ที่มา", "Source")

    static func version(_ number: Int) -> Sentence { Sentence("รุ่นที่ \(number)", "Version \(number)") }
    static func questions(_ count: Int) -> Sentence {
        Sentence("\(count) คำถาม", count == 1 ? "1 question" : "\(count) questions")
    }
    static func waiting(_ count: Int) -> Sentence { Sentence("รอตรวจ \(count)", "\(count) to look at") }
    static func records(_ count: Int) -> Sentence {
        Sentence("\(count) รายการ", count == 1 ? "1 record" : "\(count) records")
    }
    static func mustMend(_ count: Int) -> Sentence {
        Sentence("ต้องแก้ \(count) จุดก่อนใช้", "To be mended first: \(count)")
    }
    static func worthALook(_ count: Int) -> Sentence {
        Sentence("ควรดูอีกครั้ง \(count) จุด", "Worth a look: \(count)")
    }
    static func edits(_ count: Int) -> Sentence {
        Sentence(
            "แก้คำตอบมาแล้ว \(count) ครั้ง คำตอบเดิมยังเก็บไว้",
            "Changed \(count) times; earlier answers are kept."
        )
    }
    static func numbered(_ label: String, _ number: Int) -> String { "\(label) \(number)" }

    static func word(for type: QuestionType) -> Sentence {
        switch type {
        case .text: Sentence("ข้อความ", "text")
        case .integer: Sentence("จำนวนเต็ม", "whole number")
        case .decimal: Sentence("ตัวเลข", "number")
        case .date: Sentence("วันที่", "day")
        case .note: Sentence("คำอธิบาย", "note")
        case .selectOne: Sentence("เลือกหนึ่งข้อ", "one choice")
        case .selectMultiple: Sentence("เลือกได้หลายข้อ", "several choices")
        case .group: Sentence("กลุ่มคำถาม", "group")
        case .repeating: Sentence("กรอกซ้ำได้", "repeated")
        case .calculate: Sentence("คำนวณ", "calculation")
        default: lateWord(for: type)
        }
    }

    private static func lateWord(for type: QuestionType) -> Sentence {
        switch type {
        case .time: Sentence("เวลา", "time of day")
        case .dateTime: Sentence("วันและเวลา", "day and time")
        case .geopoint: Sentence("พิกัด", "position")
        case .geotrace, .geoshape: Sentence("เส้นทางหรือขอบเขต", "path or area")
        case .image: Sentence("ภาพ", "picture")
        case .audio: Sentence("เสียง", "sound")
        case .video: Sentence("วิดีโอ", "video")
        case .file: Sentence("ไฟล์", "file")
        case .barcode: Sentence("บาร์โค้ด", "barcode")
        case .range: Sentence("ช่วงตัวเลข", "range")
        case .rank: Sentence("เรียงลำดับ", "ranking")
        case .acknowledge: Sentence("รับทราบ", "acknowledgement")
        default: Sentence("ระบบเติมให้", "filled in by the program")
        }
    }
}

extension Submission.State {
    /// What the state is called.
    var title: Sentence {
        switch self {
        case .sent: Sentence("รอตรวจ", "to look at")
        case .accepted: Sentence("รับแล้ว", "accepted")
        case .returned: Sentence("ส่งกลับ", "given back")
        case .taken: Sentence("ถอนแล้ว", "taken back")
        }
    }
}
