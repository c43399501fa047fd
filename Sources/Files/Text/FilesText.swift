// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about files.
enum FilesText {
    static func sentence(for problem: FilesProblem) -> Sentence {
        switch problem {
        case .empty:
            Sentence(
                "ไฟล์นี้ว่างเปล่า เลือกไฟล์อื่นแล้วส่งอีกครั้ง",
                "The file is empty: choose another one and send again."
            )
        case .tooLarge(let bytes):
            Sentence(
                "ไฟล์ขนาด \(megabytes(bytes)) MB ใหญ่เกิน 20 MB ย่อรูปหรือแบ่งไฟล์ก่อน",
                "The file has \(megabytes(bytes)) MB, more than 20 MB: make it smaller or split it."
            )
        case .unknownKind:
            Sentence(
                "ยังไม่รับไฟล์ชนิดนี้ ใช้รูป (JPG PNG WebP GIF) PDF Word (.docx) Excel (.xlsx) หรือไฟล์ข้อความ",
                "This kind of file is not taken: use a picture (JPG, PNG, WebP, GIF), PDF, .docx, .xlsx or text."
            )
        case .brokenPicture:
            Sentence(
                "รูปนี้เปิดไม่ได้ อาจส่งมาไม่ครบ ถ่ายใหม่หรือเลือกรูปอื่น",
                "This picture cannot be read, it may be cut short: take it again or choose another."
            )
        case .quotaReached(let megabytes):
            Sentence(
                "วันนี้ส่งไฟล์ครบ \(megabytes) MB แล้ว ส่งต่อพรุ่งนี้ หรือขอผู้ดูแลเพิ่มให้",
                "\(megabytes) MB were sent within a day: go on tomorrow or ask the administrator for more."
            )
        case .houseFull:
            Sentence(
                "เนื้อที่เก็บไฟล์ของระบบเต็ม แจ้งผู้ดูแลให้เพิ่ม (PHAKHI_UPLOADS_MB)",
                "The house keeps as many files as it may: ask the administrator for more (PHAKHI_UPLOADS_MB)."
            )
        case .missing:
            Sentence("ไม่พบไฟล์นี้ ลิงก์อาจพิมพ์ไม่ครบ", "There is no such file: the link may be incomplete.")
        case .damaged:
            Sentence(
                "ไฟล์ที่เก็บไว้หายหรือเสีย แจ้งผู้ดูแลให้กู้จากไฟล์สำรอง",
                "The stored file is gone or damaged: ask the administrator to restore it from a backup."
            )
        case .notWritten:
            Sentence(
                "เก็บไฟล์ไม่ได้ เนื้อที่อาจเต็ม ลองอีกครั้งหรือแจ้งผู้ดูแล",
                "The file could not be stored, the disk may be full: try again or tell the administrator."
            )
        }
    }

    private static func megabytes(_ bytes: Int) -> Int { (bytes + 1_048_575) / 1_048_576 }
}
