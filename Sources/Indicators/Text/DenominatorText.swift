// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said about tables to divide by.
enum DenominatorText {
    static let placeHeads = ["place", "code", "พื้นที่", "รหัสพื้นที่", "จังหวัด", "ตำบล", "อำเภอ"]
    static let valueHeads = ["value", "amount", "จำนวน", "ประชากร", "ค่า"]
    static let everywhere = ["all", "ทั้งหมด", "ทั้งประเทศ", "รวม"]

    static let noHead = Sentence(
        "แถวแรกต้องมีหัวช่อง พื้นที่ และ จำนวน (place, value) และจะมี sex หรือรหัสอื่นด้วยก็ได้",
        "The first row must head columns place and value; sex and other codes may stand beside them."
    )
    static let noLines = Sentence("ไม่มีแถวข้อมูลใต้หัวตาราง", "There are no lines under the head.")
    static func wrongPlace(_ cell: String, _ text: String) -> Sentence {
        Sentence(
            "ช่อง \(cell): ไม่รู้จักพื้นที่ “\(text)” ใช้รหัส 2, 4 หรือ 6 หลัก หรือชื่อเต็มพร้อมจังหวัด",
            "Cell \(cell): no place “\(text)”; write a code of 2, 4 or 6 digits, or the full name with its province."
        )
    }
    static func wrongAmount(_ cell: String, _ text: String) -> Sentence {
        Sentence(
            "ช่อง \(cell): “\(text)” ต้องเป็นจำนวนเต็มตั้งแต่ 0",
            "Cell \(cell): “\(text)” must be a whole number from 0 on."
        )
    }
    static func wrongCode(_ cell: String, _ text: String) -> Sentence {
        Sentence(
            "ช่อง \(cell): “\(text)” ต้องเป็นรหัส a–z หรือ 0–9 เช่น f, m, 15-19",
            "Cell \(cell): “\(text)” must be a code of a–z or 0–9 such as f, m, 15-19."
        )
    }
    static func twice(_ cell: String, _ text: String) -> Sentence {
        Sentence("ช่อง \(cell): “\(text)” มีแล้วในแถวก่อน", "Cell \(cell): “\(text)” stands in an earlier line.")
    }
}
