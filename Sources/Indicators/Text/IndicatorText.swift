// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What pages of figures say.
enum IndicatorText {
    static let menu = Sentence("ตัวชี้วัด", "Indicators")
    static func listTitle(_ place: String) -> Sentence {
        Sentence("\(place) ตอนนี้เป็นอย่างไร", "How is \(place) doing?")
    }
    static let place = Sentence("พื้นที่", "Place")
    static let placeHint = Sentence(
        "ชื่อหรือรหัส เช่น พัทลุง หรือ ต.ฝาละมี พัทลุง",
        "A name or code, such as Phatthalung or 90"
    )
    static let period = Sentence("ช่วงเวลา", "Period")
    static let by = Sentence("แยกตาม", "Told apart by")
    static let notApart = Sentence("ไม่แยก", "All together")
    static let see = Sentence("ดู", "Show")
    static let matrix = Sentence("ตารางพื้นที่ × ตัวชี้วัด", "Places × indicators")
    static let matrixTitle = Sentence("พื้นที่ไหนต้องการแรงหนุน", "Where is support needed?")
    static let onePage = Sentence("พิมพ์ 1 หน้า", "Print one page")
    static let define = Sentence("เพิ่มตัวชี้วัด", "Add an indicator")
    static let denominators = Sentence("ตารางตัวหาร", "Denominators")
    static let publishedTables = Sentence("ตารางที่เผยแพร่แล้ว", "Published tables")
    static let empty = Sentence(
        "ยังไม่มีตัวชี้วัด เมื่อเพิ่มแล้ว ตัวเลขจะคำนวณจากรายการที่บันทึกทันที",
        "There are no indicators yet. Once one is added, its figures come from the records at once."
    )
    static let now = Sentence("ตอนนี้", "Now")
    static let before = Sentence("ช่วงก่อน", "Period before")
    static let since = Sentence("เพิ่มใน 7 วัน", "Change in 7 days")
    static let overTime = Sentence("ที่ผ่านมา", "Over time")
    static let byPlace = Sentence("แต่ละพื้นที่", "By place")
    static let onMap = Sentence("บนแผนที่", "On the map")
    static let mapNote = Sentence(
        "แผนผัง: รูปจังหวัดวาดโดยประมาณจากจุดของตำบล ไม่ใช่แนวเขต",
        "A sketch: provinces are drawn from the points of their subdistricts; these are no borders."
    )
    static let result = Sentence("ผล", "Result")
    static let counted = Sentence("ตัวตั้ง", "Numerator")
    static let over = Sentence("ตัวหาร", "Denominator")
    static let records = Sentence("รายการ", "Records")
    static let all = Sentence("รวม", "Total")
    static let files = Sentence("เอาไปใช้ต่อ", "Take it along")
    static let open = Sentence("ตัวเลขนี้มาจากไหน", "Where does this come from?")
    static let quality = Sentence("คุณภาพข้อมูล", "Data quality")
    static let changes = Sentence("อะไรเปลี่ยนใน 7 วัน", "What changed in 7 days")
    static let definition = Sentence("นิยาม", "Definition")
    static let edit = Sentence("แก้นิยาม", "Change the definition")
    static let versions = Sentence("ประวัตินิยาม", "History of the definition")
    static let publish = Sentence("เผยแพร่ตารางนี้", "Publish this table")
    static let sensitive = Sentence(
        "นับคนในเรื่องอ่อนไหว: จำนวน 1 ถึงต่ำกว่า %d ไม่เผยแพร่",
        "Counts persons in a sensitive matter: counts from 1 to below %d are not published"
    )
    static func sensitive(_ threshold: Int) -> Sentence {
        Sentence(
            "นับคนในเรื่องอ่อนไหว: จำนวน 1–\(threshold - 1) ไม่เผยแพร่",
            "Counts persons in a sensitive matter: counts of 1–\(threshold - 1) are not published"
        )
    }
    static func asOf(_ moment: String) -> Sentence { Sentence("ข้อมูล ณ \(moment)", "As of \(moment)") }
    static func source(_ kind: String, _ count: String) -> Sentence {
        Sentence("ที่มา: รายการ \(kind) (\(count))", "Source: records of \(kind) (\(count))")
    }
    static func denominatorSource(_ name: String, _ source: String, _ day: String) -> Sentence {
        Sentence("ตัวหาร: \(name) ณ \(day) จาก \(source)", "Denominator: \(name) on \(day), from \(source)")
    }
    static func noTable(_ key: String) -> Sentence {
        Sentence("ยังไม่มีตารางตัวหาร “\(key)” นำเข้าก่อน", "There is no denominator “\(key)” yet: import it.")
    }
    static let version = Sentence("รุ่นที่", "Version")

    // Opening a number.
    static let cellsTitle = Sentence("ตัวเลขนี้มาจากเดือนไหน ที่ใด", "From which months and places?")
    static let cellsNote = Sentence(
        "แต่ละช่องคือจำนวนที่บันทึกในเดือนนั้น กดเพื่อดูทีละรายการ",
        "Each cell counts what was recorded for the month. Open one to see the records."
    )
    static let month = Sentence("เดือน", "Month")
    static let factsTitle = Sentence("รายการที่รวมเป็นตัวเลขนี้", "The records behind this figure")
    static let day = Sentence("วันที่", "Day")
    static let organization = Sentence("องค์กร", "Organization")
    static let codes = Sentence("รายละเอียด", "Details")
    static let amount = Sentence("จำนวน", "Amount")
    static let recorded = Sentence("บันทึกเมื่อ", "Recorded")
    static let number = Sentence("เลขที่", "No.")
    static let reversed = Sentence("ถอนรายการ", "Taken back")
    static func keptBack(_ count: Int) -> Sentence {
        Sentence(
            "อีก \(count) รายการในหน้านี้เป็นขององค์กรอื่นที่ไม่ได้แบ่งปันกับคุณ",
            "\(count) more on this page belong to organizations that do not share them with you."
        )
    }
    static let noFacts = Sentence("ไม่มีรายการในช่วงนี้", "There are no records here.")
    static let older = Sentence("รายการก่อนหน้า", "Older records")
    static let toRecord = Sentence("เปิดบันทึกต้นทาง", "Open the record it came from")
    static let noRecord = Sentence("บันทึกต้นทางไม่มีหน้าแสดง", "The record it came from has no page.")
    static func factTitle(_ number: Int) -> Sentence { Sentence("รายการข้อมูลที่ \(number)", "Record \(number)") }
    static let kind = Sentence("ชนิด", "Kind")
    static let sourceWord = Sentence("ที่มา", "Source")

    // Changes.
    static func changesTitle(_ name: String) -> Sentence {
        Sentence("\(name): อะไรเปลี่ยนใน 7 วัน", "\(name): what changed in 7 days")
    }
    static let added = Sentence("เพิ่มเข้ามา", "Added")
    static let takenBack = Sentence("ถอนออก", "Taken back")
    static let late = Sentence("ของช่วงก่อน บันทึกช้า", "About earlier days, recorded late")
    static let reasonsHint = Sentence(
        "นับตามเวลาที่บันทึก ไม่ใช่วันที่เกิดเรื่อง",
        "Counted by the time of recording, not by the day it happened."
    )
    static let noChange = Sentence("ไม่มีอะไรเปลี่ยนใน 7 วัน", "Nothing changed in 7 days.")
    static let stockChange = Sentence(
        "เป็นยอดคงอยู่ เทียบวันนี้กับ 7 วันก่อน",
        "A stock: today against 7 days ago."
    )
}
