// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read on the page of one item and of the meeting's facts.
enum ReviewItemText {
    static let title = Sentence("แก้รายการ", "Edit the item")
    static let host = Sentence("เจ้าภาพหลัก", "Host")
    static let hosts = Sentence("เจ้าภาพ (หลายรายคั่นด้วย ;)", "Hosts (several: separate with ;)")
    static let addHost = Sentence("เพิ่มเจ้าภาพจากชื่อที่มี", "Add a host from the known names")
    static let hostTyped = Sentence("หรือพิมพ์ชื่อเอง", "or type a name")
    static let due = Sentence("ครบกำหนด", "Due")
    static let dueTyped = Sentence("หรือพิมพ์วันที่ เช่น 30 มิ.ย. 69", "or type a date, such as 30 Jun 2026")
    static let dueHint = Sentence("เช่น 30 มิ.ย. 69 หรือ สิ้นงวด 1", "such as 30 Jun 2026")
    static let dueUnclear = Sentence("ยังไม่รู้ว่าเป็นวันไหน", "day not clear yet")
    static let indicator = Sentence("วัดอย่างไร (ตัวชี้วัด)", "How it is measured")
    static let targets = Sentence("ค่าเป้าหมาย", "Targets")
    static let addTarget = Sentence("เพิ่มค่าเป้าหมาย", "Add a target")
    static let removeTarget = Sentence("เอาค่านี้ออก", "Remove this target")
    static let comparator = Sentence("เทียบแบบ", "Compare")
    static let quantity = Sentence("จำนวน", "Quantity")
    static let max = Sentence("ถึง (ถ้าเป็นช่วง)", "up to (for a range)")
    static let unit = Sentence("หน่วยนับ", "Unit")
    static let per = Sentence("ต่ออะไร", "Per what")
    static let of = Sentence("ของอะไร", "Of what")
    static let condition = Sentence("เงื่อนไข", "Condition")
    static let subsetOf = Sentence("เป็นส่วนหนึ่งของ", "Part of")
    static let arrange = Sentence("จัดรายการ", "Arrange")
    static let split = Sentence("แยกเป็นสองข้อ", "Split in two")
    static let splitHint = Sentence(
        "ขึ้นบรรทัดใหม่หนึ่งครั้งตรงจุดที่จะแยก หรือเลือกคำของข้อนั้นในหน้าร่างแล้วกดแยกตรงนี้",
        "Put one line break where it should be split, or mark its words in the draft and press split here"
    )
    static let splitMarked = Sentence("แยกข้อนี้เป็นสองข้อ", "Two items out of this one")
    static let splitHere = Sentence("แยกตรงนี้", "Split here")
    static let merge = Sentence("รวมเข้ากับ", "Merge into")
    static let mergeButton = Sentence("รวมข้อ", "Merge")
    static let nest = Sentence("เป็นข้อย่อยของ", "Part of")
    static let nestButton = Sentence("จัดเป็นข้อย่อย", "Put under it")
    static let unnest = Sentence("ไม่เป็นข้อย่อย", "stands alone")
    static let moveUp = Sentence("เลื่อนขึ้น", "Move up")
    static let moveDown = Sentence("เลื่อนลง", "Move down")
    static let choose = Sentence("เลือก", "choose")
    static let conflictTitle = Sentence("มีคนแก้เรื่องเดียวกันนี้ไปก่อน", "Someone changed the same thing meanwhile")
    static let conflictHint = Sentence(
        "ยังไม่ได้บันทึกของคุณ เลือกว่าจะใช้ค่าไหน",
        "Yours is not saved yet: choose which to keep."
    )
    static let theirs = Sentence("ที่บันทึกไว้แล้ว", "Already saved")
    static let mine = Sentence("ที่คุณกำลังจะบันทึก", "What you are about to save")
    static let useMine = Sentence("ใช้ของฉัน", "Use mine")
    static let keepTheirs = Sentence("ใช้ที่บันทึกไว้แล้ว", "Keep what is saved")

    static func until(_ day: String) -> Sentence { Sentence("ภายใน \(day)", "by \(day)") }
}
