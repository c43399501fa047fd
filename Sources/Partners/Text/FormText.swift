// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the forms of this room say when something cannot be taken as typed.
enum FormText {
    static let changedMeanwhile = Sentence(
        "มีคนบันทึกเรื่องนี้ไปก่อน ที่ท่านพิมพ์อยู่ด้านล่างครบ เทียบกับฉบับล่าสุดแล้วกดบันทึกอีกครั้ง",
        "Someone saved this meanwhile. What you typed is below: compare it with the latest version and save again."
    )
    static let latest = Sentence("ฉบับล่าสุดที่มีคนบันทึกไว้", "The version that was saved meanwhile")
    static let noName = Sentence("ยังไม่มีชื่อ พิมพ์ชื่อเต็ม", "The name is empty: type the full name.")
    static let endsBeforeStart = Sentence(
        "วันสิ้นสุดมาก่อนวันเริ่ม ตรวจวันและปี",
        "The end lies before the start: check the day and the year."
    )

    static func tooLong(_ limit: Int) -> Sentence {
        Sentence("ยาวเกิน \(limit) ตัวอักษร ตัดให้สั้นลง", "Longer than \(limit) characters: shorten it.")
    }

    static func unknownDay(_ written: String) -> Sentence {
        Sentence(
            "อ่านวันที่ “\(written)” ไม่ออก พิมพ์วัน เดือน ปี เช่น 1 ต.ค. 2568",
            "“\(written)” could not be read as a day: type day, month and year, such as 1 Oct 2025."
        )
    }

    static func unknownPlace(_ written: String) -> Sentence {
        Sentence(
            "ไม่รู้จักพื้นที่ “\(written)” พิมพ์ตำบล อำเภอ จังหวัดให้ครบ หรือใช้รหัสพื้นที่",
            "“\(written)” is no known place: write subdistrict, district and province, or the official code."
        )
    }

    static func severalPlaces(_ written: String, _ names: [String]) -> Sentence {
        let list = names.joined(separator: " / ")
        return Sentence(
            "“\(written)” อาจหมายถึง \(list) พิมพ์ให้เต็มอย่างใดอย่างหนึ่ง",
            "“\(written)” may be \(list): write one of them in full."
        )
    }

    static func severalOrganizations(_ written: String, _ names: [String]) -> Sentence {
        let list = names.map { "“\($0)”" }.joined(separator: " / ")
        return Sentence(
            "“\(written)” อาจหมายถึง \(list) พิมพ์ชื่อนั้นให้ตรง หรือเลือกเพิ่มเป็นองค์กรใหม่ด้านล่าง",
            "“\(written)” may be \(list): write that name, or tick below to add a new organization."
        )
    }

    static func unknownOrganization(_ written: String) -> Sentence {
        Sentence(
            "ยังไม่มี “\(written)” ในรายชื่อภาคี ตรวจตัวสะกด หรือเลือกเพิ่มเป็นองค์กรใหม่ด้านล่าง",
            "“\(written)” is not among the partners: check the spelling, or tick below to add it."
        )
    }

    static func sameOrganizations(_ written: String) -> Sentence {
        Sentence(
            "มีองค์กรชื่อ “\(written)” มากกว่าหนึ่ง พิมพ์ชื่อย่อหรือชื่ออื่นที่ไม่ซ้ำ",
            "More than one organization is called “\(written)”: write a name that only one of them has."
        )
    }
}
