// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// What the reader says about a report.
enum ReadingText {
    static let noDate = Sentence(
        "ไม่พบวันที่ในข้อความ โปรดเติมวันที่จัด",
        "No date was found: please add the day it took place."
    )
    static let openQuote = Sentence(
        "มีเครื่องหมายคำพูดเปิดที่ไม่ปิด ข้อความส่วนนี้อาจไม่ครบ",
        "A quotation is opened and never closed: this part may be incomplete."
    )

    static func noYear(_ date: String) -> Sentence {
        Sentence("“\(date)” ไม่บอกปี โปรดระบุปี", "“\(date)” names no year: please add it.")
    }

    static func weekday(_ date: String) -> Sentence {
        Sentence(
            "“\(date)” วันในสัปดาห์ไม่ตรงกับวันที่ โปรดตรวจ",
            "“\(date)”: the weekday belongs to another day, please check."
        )
    }

    static func impossibleDay(_ date: String) -> Sentence {
        Sentence("“\(date)” ไม่มีวันนี้ในปฏิทิน โปรดตรวจ", "“\(date)” is no day of the calendar, please check.")
    }

    static func reversed(_ date: String) -> Sentence {
        Sentence("“\(date)” วันสิ้นสุดมาก่อนวันเริ่ม โปรดตรวจ", "“\(date)” ends before it begins, please check.")
    }

    static func conflict(_ first: String, _ second: String) -> Sentence {
        Sentence(
            "พบวันจัดสองช่วง: “\(first)” และ “\(second)” โปรดเลือกวันที่ถูก",
            "Two event dates: “\(first)” and “\(second)”; please choose."
        )
    }

    static func noSubdistrict(_ name: String) -> Sentence {
        Sentence(
            "ไม่พบตำบล “\(name)” ในบัญชีพื้นที่ โปรดตรวจการสะกด",
            "There is no subdistrict “\(name)” in the official list; check its spelling."
        )
    }

    static func noDistrict(_ name: String) -> Sentence {
        Sentence(
            "ไม่พบอำเภอ “\(name)” ในบัญชีพื้นที่ โปรดตรวจการสะกด",
            "There is no district “\(name)” in the official list; check its spelling."
        )
    }

    static func noHost(_ count: Int, of all: Int) -> Sentence {
        Sentence("\(count) จาก \(all) ข้อยังไม่บอกเจ้าภาพ", "\(count) of \(all) items name no host.")
    }

    static func noDue(_ count: Int, of all: Int) -> Sentence {
        Sentence("\(count) จาก \(all) ข้อยังไม่บอกกำหนดเวลา", "\(count) of \(all) items name no due date.")
    }

    static func sum(_ parts: [(name: Sentence, count: String)], total: String, goal: String, range: String)
        -> Sentence
    {
        let thai = parts.map { $0.name.thai + " " + $0.count }.joined(separator: " + ")
        let english = parts.map { $0.name.english + " " + $0.count }.joined(separator: " + ")
        return Sentence(
            "\(thai) = \(total) เป้าหมายร่วม “\(goal)” คือรวม \(range) ต่างกันได้ เพียงแจ้งให้ทราบ",
            "\(english) = \(total); the shared goal “\(goal)” makes \(range) in all. That may be as it should be."
        )
    }
}
