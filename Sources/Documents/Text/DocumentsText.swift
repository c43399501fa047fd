// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Every sentence of this room that a person sees.
enum DocumentsText {
    static let bytesReplaced = Sentence(
        "ตัวอักษรบางตัวในไฟล์เสีย จึงแสดงเป็น \u{FFFD} ตรวจดูข้อความก่อนใช้",
        "Some characters of the file were damaged and are shown as \u{FFFD}. Look the text over before using it."
    )
    static let formulasWithoutValue = Sentence(
        "บางช่องเป็นสูตรที่ยังไม่มีผลลัพธ์เก็บไว้ จึงอ่านได้ว่าง เปิดไฟล์ใน Excel แล้วบันทึกใหม่ก่อน",
        "Some cells are formulas without a stored result and were read as empty. Open the file in Excel and save "
            + "it again."
    )
    static let errorCells = Sentence(
        "บางช่องแสดงข้อผิดพลาดของสูตร เช่น #REF! แก้ในไฟล์แล้วส่งใหม่",
        "Some cells hold formula errors such as #REF!. Correct them in the file and send it again."
    )
    static let hiddenSheets = Sentence(
        "ไม่ได้อ่านแผ่นงานที่ซ่อนอยู่ ถ้าต้องการให้เลิกซ่อนแล้วส่งใหม่",
        "Hidden sheets were not read. Show them and send the file again if they are wanted."
    )
    static let mergesIgnored = Sentence(
        "ช่องที่ผสานกันมีมากผิดปกติ บางส่วนจึงอ่านเป็นช่องเดี่ยว ตรวจดูตารางก่อนใช้",
        "There are unusually many merged cells; some were read as single cells. Look the table over before using "
            + "it."
    )
    static let lineNamesRemoved = Sentence(
        "ตัดเวลาและชื่อผู้ส่งของ LINE ออกแล้ว เหลือเฉพาะข้อความ",
        "The times and sender names of LINE were taken out; only the messages are left."
    )

    /// Month names as Thai spreadsheets show them, January first.
    static let months: [String] = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]

    /// Spelled-out numbers of lists, up to 99.
    static func thaiCount(_ number: Int) -> String? {
        let digits: [String] = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
        guard number > 0, number < 100 else { return nil }
        if number < 10 { return digits[number] }
        let tens = number / 10 == 1 ? "" : number / 10 == 2 ? "ยี่" : digits[number / 10]
        return tens + "สิบ" + (number % 10 == 1 ? "เอ็ด" : digits[number % 10])
    }

    static func problem(_ problem: DocumentsProblem) -> Sentence {
        switch problem {
        case .tooLarge: tooLarge
        case .empty: empty
        case .unreadable: unreadable
        case .zipBomb: zipBomb
        case .brokenArchive: brokenArchive
        case .doctype: doctype
        case .oldOrEncrypted: oldOrEncrypted
        case .pdfToolMissing: pdfToolMissing
        case .pdfWithoutText: pdfWithoutText
        case .pdfEncrypted: pdfEncrypted
        case .pdfBroken: pdfBroken
        case .pdfTooSlow: pdfTooSlow
        case .writingFailed: writingFailed
        }
    }

    private static let tooLarge = Sentence(
        "ไฟล์ใหญ่เกินไป (รับได้ไม่เกิน 20 เมกะไบต์) ลองแบ่งไฟล์ หรือคัดลอกเฉพาะข้อความมาวาง",
        "The file is too large (at most 20 MB). Split it, or copy just the text and paste it."
    )
    private static let empty = Sentence(
        "ไม่พบข้อความในไฟล์ ตรวจดูว่าเลือกไฟล์ถูกต้อง หรือคัดลอกข้อความมาวางแทน",
        "There is no text in the file. Check that it is the right one, or paste the text instead."
    )
    private static let unreadable = Sentence(
        "อ่านไฟล์ชนิดนี้ไม่ได้ รับไฟล์ข้อความ หน้าเว็บ .docx .xlsx .csv และ PDF หรือคัดลอกข้อความมาวาง",
        "This kind of file cannot be read. Text, web pages, .docx, .xlsx, .csv and PDF can, or paste the "
            + "text."
    )
    private static let zipBomb = Sentence(
        "ไฟล์นี้คลายออกแล้วใหญ่ผิดปกติ จึงไม่เปิดอ่าน ลองบันทึกใหม่จาก Word หรือ Excel หรือคัดลอกข้อความมาวาง",
        "The file would unpack to an unreasonable size, so it was not opened. Save it again from Word or "
            + "Excel, or paste the text."
    )
    private static let brokenArchive = Sentence(
        "ไฟล์เสียหายหรือมาไม่ครบ ลองดาวน์โหลดหรือขอไฟล์ใหม่อีกครั้ง",
        "The file is damaged or incomplete. Download it again or ask for a new copy."
    )
    private static let doctype = Sentence(
        "ในไฟล์มีส่วน DOCTYPE ซึ่งไม่ปลอดภัย จึงไม่เปิดอ่าน ลองบันทึกใหม่จาก Word หรือ Excel",
        "The file contains a DOCTYPE, which is not safe, so it was not opened. Save it again from Word or "
            + "Excel."
    )
    private static let oldOrEncrypted = Sentence(
        "เป็นไฟล์ .doc หรือ .xls รุ่นเก่า หรือไฟล์ที่ใส่รหัสผ่าน ให้บันทึกเป็น .docx หรือ .xlsx โดยไม่ใส่รหัสผ่าน",
        "This is an old .doc or .xls file, or it has a password. Save it as .docx or .xlsx without a "
            + "password."
    )
    private static let pdfToolMissing = Sentence(
        "เครื่องนี้ยังอ่าน PDF ไม่ได้ เพราะไม่มีโปรแกรม pdftotext ให้ผู้ดูแลติดตั้งแพ็กเกจ poppler-utils หรือคัดลอกข้อความมาวาง",
        "PDF cannot be read here because pdftotext is missing: install the package poppler-utils, or "
            + "paste the text."
    )
    private static let pdfWithoutText = Sentence(
        "PDF นี้เป็นภาพสแกน ไม่มีตัวอักษรให้อ่าน ใช้ไฟล์ต้นฉบับ (Word) หรือพิมพ์ข้อความมาวาง",
        "This PDF is made of scanned pictures without text. Use the original (Word) file, or type or "
            + "paste the text."
    )
    private static let pdfEncrypted = Sentence(
        "PDF นี้ใส่รหัสผ่านไว้ ให้บันทึกใหม่โดยไม่ใส่รหัสผ่าน หรือคัดลอกข้อความมาวาง",
        "This PDF has a password. Save it without one, or paste the text."
    )
    private static let pdfBroken = Sentence(
        "ไฟล์ PDF เสียหายหรือมาไม่ครบ ลองดาวน์โหลดหรือขอไฟล์ใหม่อีกครั้ง",
        "The PDF is damaged or incomplete. Download it again or ask for a new copy."
    )
    private static let pdfTooSlow = Sentence(
        "อ่าน PDF นี้นานเกินไปจึงหยุด ลองแบ่งไฟล์เป็นส่วนย่อย หรือคัดลอกข้อความมาวาง",
        "Reading this PDF took too long and was stopped. Split it into parts, or paste the text."
    )
    private static let writingFailed = Sentence(
        "สร้างไฟล์ Excel ไม่สำเร็จ เนื้อที่ในเครื่องอาจเต็ม แจ้งผู้ดูแลระบบ แล้วลองใหม่",
        "The Excel file could not be written; the disk may be full. Tell whoever runs the system, then "
            + "try again."
    )
}
