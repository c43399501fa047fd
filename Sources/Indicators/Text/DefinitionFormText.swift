// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the pages about definitions say.
enum DefinitionFormText {
    static let newTitle = Sentence("เพิ่มตัวชี้วัด", "Add an indicator")
    static let editTitle = Sentence("แก้นิยามตัวชี้วัด", "Change an indicator's definition")
    static let yaml = Sentence("นิยาม (YAML)", "Definition (YAML)")
    static let yamlHint = Sentence(
        "แก้จากตัวอย่างได้เลย กด “ลองดูตัวเลข” แล้วตัวเลขจากข้อมูลจริงจะขึ้นด้านล่าง ยังไม่บันทึก",
        "Change the example. “Try it” shows figures over the real records below; nothing is saved yet."
    )
    static let reason = Sentence("เหตุผลที่แก้", "Why it changes")
    static let tryIt = Sentence("ลองดูตัวเลข", "Try it")
    static let save = Sentence("บันทึกนิยาม", "Save the definition")
    static let preview = Sentence("ตัวเลขตามนิยามนี้", "Figures by this definition")
    static let previewNote = Sentence(
        "คำนวณจากรายการจริงตอนนี้ ยังไม่ได้บันทึกนิยาม",
        "From the real records as they are now; the definition is not saved."
    )
    static let onlyOne = Sentence(
        "หน้านี้รับทีละ 1 ตัวชี้วัด หลายตัวให้นำเข้าเป็นไฟล์",
        "One indicator at a time here; import a file for more."
    )
    static let kinds = Sentence("ชนิดของข้อมูลที่มีอยู่", "Kinds of records there are")
    static let retire = Sentence("เลิกใช้ตัวชี้วัดนี้", "Take it out of use")
    static let importTitle = Sentence("นำเข้านิยามจากไฟล์", "Import definitions from a file")
    static let importHint = Sentence("ไฟล์ YAML ที่มีหลายตัวชี้วัด", "A YAML file with several indicators")
    static let importDo = Sentence("นำเข้า", "Import")
    static let changedMeanwhile = Sentence(
        "มีคนแก้นิยามนี้ระหว่างที่คุณแก้ ที่คุณพิมพ์ยังอยู่ รุ่นล่าสุดอยู่ด้านล่าง",
        "Someone changed this meanwhile. What you typed is still here; the newest version stands below."
    )
    static let latest = Sentence("รุ่นล่าสุด", "The newest version")
    static let madeAt = Sentence("เมื่อ", "When")
    static func faults(_ lines: [Sentence]) -> Sentence {
        Sentence(lines.map(\.thai).joined(separator: " · "), lines.map(\.english).joined(separator: " · "))
    }

    static let example = """
        indicators:
          - key: proactive-contacts
            name: {th: ผู้ได้รับบริการเชิงรุก, en: People reached}
            about: {th: นับคนไม่ซ้ำในช่วงเวลา, en: Different persons in the period}
            unit: number
            numerator:
              kind: contact.proactive
              count: subjects
              by: {sex: [f, m]}
        """

    // Denominators.
    static let denominatorsTitle = Sentence("ตัวเลขหารด้วยอะไร", "What are rates divided by?")
    static let denominatorsEmpty = Sentence(
        "ยังไม่มีตาราง นำเข้าประชากรหรือจำนวนสมาชิกพร้อมแหล่งที่มาและวันที่",
        "There are no tables yet. Import a population or a number of members, with its source and day."
    )
    static let denominatorKey = Sentence("ชื่อย่อ", "Short name")
    static let denominatorKeyHint = Sentence(
        "a–z 0–9 และ - เช่น population",
        "a–z, 0–9 and -, such as population"
    )
    static let denominatorName = Sentence("ชื่อ", "Name")
    static let denominatorEnglish = Sentence("ชื่อภาษาอังกฤษ", "English name")
    static let denominatorSource = Sentence("แหล่งที่มา", "Source")
    static let denominatorDay = Sentence("ข้อมูล ณ วันที่", "As of the day")
    static let denominatorFile = Sentence("ไฟล์ CSV หรือ Excel", "CSV or Excel file")
    static let denominatorHint = Sentence(
        "หัวตาราง: place, value และจะมี sex หรือรหัสอื่นก็ได้",
        "Head row: place, value, and sex or other codes if told apart"
    )
    static let importTable = Sentence("นำเข้าตาราง", "Import the table")
    static let goodOnly = Sentence("รับเฉพาะแถวที่ถูกต้อง", "Take the good lines only")
    static let needed = Sentence("ช่องนี้ต้องมี", "This is needed.")
    static let notADay = Sentence("อ่านวันที่ไม่ได้ ใช้ เช่น 31 ธ.ค. 2568", "No day: write it like 31 Dec 2025.")
    static func lines(_ count: Int) -> Sentence { Sentence("\(count) แถว", "\(count) lines") }
}
