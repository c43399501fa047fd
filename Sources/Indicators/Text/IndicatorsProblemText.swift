// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is said when something is refused.
enum IndicatorsProblemText {
    static func sentence(for problem: IndicatorsProblem) -> Sentence {
        switch problem {
        case .missing(let what):
            Sentence("ไม่พบ “\(what)” กลับไปเลือกจากรายการ", "There is no “\(what)”: choose from the list.")
        case .keyTaken(let key):
            Sentence("ชื่อย่อ “\(key)” มีผู้ใช้แล้ว ตั้งชื่ออื่น", "The short name “\(key)” is taken: choose another.")
        case .wrongDefinition(let text): text
        case .reasonNeeded:
            Sentence("บอกเหตุผลที่แก้นิยาม จะแสดงในประวัติ", "Say why the definition changes; history shows it.")
        case .wrongPeriod(let text):
            Sentence(
                "“\(text)” ไม่ใช่ช่วงเวลา ใช้ เช่น FY2569Q1, 2569M02, 2569, 2026-02-05",
                "“\(text)” is no period; write FY2569Q1, 2569M02, 2569 or 2026-02-05."
            )
        case .wrongPlace(let text):
            Sentence(
                "ไม่รู้จักพื้นที่ “\(text)” ใช้ชื่อหรือรหัสของจังหวัด อำเภอ หรือตำบล",
                "No place “\(text)”: write the name or code of a province, district or subdistrict."
            )
        case .noInstalment:
            Sentence(
                "งวดนี้ยังไม่มีวันเริ่มและวันสิ้นสุด ใส่วันในหน้าโครงการ",
                "The instalment has no days yet: set them on the programme's page."
            )
        case .wrongDimension(let name):
            Sentence("แยกดูตาม “\(name)” ไม่ได้ในตัวชี้วัดนี้", "This indicator cannot be told apart by “\(name)”.")
        case .publishedOtherwise(let table):
            Sentence(
                """
                เรื่องอ่อนไหวนี้เคยเผยแพร่แบบอื่นแล้ว (\(table.thai)) ตารางสองแบบที่ช่วงเวลาและพื้นที่ซ้อนกันทำให้คำนวณย้อนถึงตัวคนได้ \
                เผยแพร่แบบเดิมซ้ำ หรือเลือกช่วงเวลาที่ไม่ซ้อนกัน
                """,
                """
                This sensitive matter was published in another cut before (\(table.english)). Two cuts of overlapping times and \
                places could lead back to a person: publish the same cut again, or a time that does not overlap.
                """
            )
        case .wrongFile(let text): text
        }
    }
}
