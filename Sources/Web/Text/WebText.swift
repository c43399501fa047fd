// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read in the frame of every page.
enum WebText {
    static let brand = Sentence("ภาคี", "Phakhi")
    static let skip = Sentence("ข้ามไปที่เนื้อหา", "Skip to content")
    static let mainPlaces = Sentence("หลัก", "Main")
    static let more = Sentence("เพิ่มเติม", "More")
    static let bottomPlaces = Sentence("เมนูล่าง", "Bottom menu")
    /// What stands behind a time of day.
    static let clockSuffix = Sentence(" น.", "")
    static let search = Sentence("ค้นหา", "Search")
    static let back = Sentence("กลับ", "Back")
    static let retry = Sentence("ส่งอีกครั้ง", "Send again")
    static let kept = Sentence("ข้อความที่พิมพ์ไว้ยังอยู่ครบ", "What you typed is still here")
    static let askFirst = Sentence("ก่อนบันทึก มีเรื่องถาม", "A question before saving")
    static let orChange = Sentence("หรือแก้เองแล้วส่งอีกครั้ง", "Or change it yourself and send again")
    static let fileAgain = Sentence(
        "เลือกไฟล์อีกครั้ง เบราว์เซอร์ไม่เก็บไฟล์ไว้ให้",
        "Choose the file again: browsers do not keep it"
    )
    static let requestNumber = Sentence("เลขคำขอ", "Request number")
    static let crumbs = Sentence("ทางเดินมาถึงหน้านี้", "Breadcrumbs")
    static let paging = Sentence("หน้าของรายการ", "Pages of this list")
    static let previous = Sentence("ก่อนหน้า", "Previous")
    static let next = Sentence("ถัดไป", "Next")
    static let lookHere = Sentence("ยังบันทึกไม่ได้ ขอแก้จุดเหล่านี้ก่อน", "Not saved yet: please mend these first")
    static let copyForLine = Sentence("คัดลอกข้อความส่งไลน์", "Copy for LINE")
    static let copied = Sentence("คัดลอกแล้ว", "Copied")
    static let lineHint = Sentence("แตะค้างเพื่อเลือกข้อความ แล้วคัดลอก", "Press and hold to select, then copy")

    static let tooOften = Sentence("ขอพักสักครู่", "A short pause, please")

    static func textSize(_ size: Int) -> Sentence {
        size == 1
            ? Sentence("ตัวอักษรขนาดปกติ", "Normal text size") : Sentence("ตัวอักษรใหญ่ขึ้น", "Larger text")
    }

    static func pages(_ first: Int, _ last: Int, of total: Int) -> Sentence {
        Sentence("\(first)–\(last) จาก \(total)", "\(first)–\(last) of \(total)")
    }

    static func title(for kind: ProblemKind) -> Sentence {
        switch kind {
        case .invalid: Sentence("ยังรับไม่ได้ ขอแก้นิดเดียว", "Almost: one thing to mend")
        case .missing: Sentence("ไม่พบหน้านี้", "There is no such page")
        case .forbidden: Sentence("หน้านี้เปิดไม่ได้จากตรงนี้", "This cannot be opened from here")
        case .unknown: Sentence("ขอให้เข้าใช้ก่อน", "Please sign in first")
        case .conflict: Sentence("มีคนแก้ไปก่อนแล้ว", "Someone changed this meanwhile")
        case .tooMuch: Sentence("ใหญ่เกินไป", "That is too large")
        case .broken: Sentence("ระบบขัดข้อง", "Something went wrong on our side")
        }
    }

    static let unknownProblem = Sentence(
        "ระบบทำตามคำขอนี้ไม่สำเร็จ ลองอีกครั้ง ถ้ายังไม่ได้ให้แจ้งผู้ดูแลพร้อมเลขคำขอด้านล่าง",
        "The request could not be carried out. Try again; if it goes on, tell the administrator the number below."
    )

    static func sentence(for problem: InputProblem) -> Sentence {
        switch problem {
        case .missing(let field):
            Sentence(
                "ช่อง “\(name(field).thai)” ยังว่าง กรอกแล้วส่งอีกครั้ง",
                "“\(name(field).english)” is empty: fill it in and send again."
            )
        case .wrong(let field):
            Sentence(
                "ช่อง “\(name(field).thai)” มีค่าที่ระบบไม่รู้จัก เลือกหรือพิมพ์ใหม่",
                "“\(name(field).english)” holds something unknown: choose or type it again."
            )
        case .notADay(let field):
            Sentence(
                "ช่อง “\(name(field).thai)” ยังอ่านเป็นวันที่ไม่ได้ พิมพ์แบบ 5 ก.พ. 2569 หรือ 5/2/2569",
                "“\(name(field).english)” is not a day: type it like 5 Feb 2026 or 5/2/2569."
            )
        case .tooLong(let field, let max):
            Sentence(
                "ช่อง “\(name(field).thai)” ยาวเกิน \(max) ตัวอักษร ตัดให้สั้นลงแล้วส่งอีกครั้ง",
                "“\(name(field).english)” is longer than \(max) characters: shorten it and send again."
            )
        case .fileTooLarge(_, let max):
            Sentence(
                "ไฟล์ใหญ่เกิน \(max / 1_048_576) MB ย่อรูปหรือแบ่งไฟล์ก่อน",
                "The file is larger than \(max / 1_048_576) MB: make it smaller or split it."
            )
        }
    }

    static func sentence(for problem: RouteProblem) -> Sentence {
        switch problem {
        case .noPage:
            Sentence(
                "ลิงก์อาจพิมพ์ไม่ครบ หรือรายการถูกย้ายไปแล้ว เริ่มจากหน้าแรกได้",
                "The link may be incomplete or the record moved. Start from the first page."
            )
        case .otherMethod:
            Sentence(
                "หน้านี้เปิดตรง ๆ ไม่ได้ กลับไปกดปุ่มในหน้าก่อน",
                "This address takes a form: go back and press its button."
            )
        case .notAllowed:
            Sentence(
                "บัญชีนี้ยังไม่มีสิทธิ์เปิดหน้านี้ ขอสิทธิ์จากผู้ประสานงาน",
                "You may not open this yet: ask the coordinator."
            )
        case .notSignedIn:
            Sentence(
                "ยังไม่ได้เข้าใช้ หรือเปิดค้างไว้นานจนระบบปิดให้ เข้าใช้ใหม่แล้วส่งอีกครั้ง",
                "You are not signed in, or were signed out after a long pause: come in again and send it once more."
            )
        case .otherSite:
            Sentence(
                "คำขอนี้มาจากเว็บอื่น จึงไม่ได้บันทึก เปิดหน้าภาคีแล้วส่งใหม่",
                "The request came from another site and was not carried out: open Phakhi and send it again."
            )
        case .otherHost:
            Sentence(
                "เปิดด้วยชื่อเครื่องที่ไม่รู้จัก ใช้ที่อยู่ http://127.0.0.1 ที่โปรแกรมบอกไว้",
                "This server answers only by its own name: use the http://127.0.0.1 address it printed."
            )
        }
    }

    /// Field names as people read them; unknown ones are shown as they are.
    private static func name(_ field: String) -> Sentence {
        FieldNames.known[field] ?? Sentence(field, field)
    }
}
