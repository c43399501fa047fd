// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel

/// What is said about a form's sheets.
extension SheetFault {
    typealias Words = (code: String, text: Sentence)

    var words: Words {
        if case .ofType(let fault) = self { return fault.words }
        return ofFile ?? ofNames ?? ofUse ?? ofFacts ?? ofFormulas ?? ofRows
    }

    private var ofFile: Words? {
        switch self {
        case .unreadable(let text): ("unreadable", text)
        case .noSurvey:
            (
                "no-survey",
                Sentence(
                    "ไม่พบชีตชื่อ survey ที่เก็บคำถาม",
                    "There is no sheet called survey, where the questions stand."
                )
            )
        case .noColumn(let name):
            ("no-column", Sentence("ไม่มีคอลัมน์ \(name)", "The column \(name) is missing."))
        case .noQuestions: ("no-questions", Sentence("แบบบันทึกนี้ไม่มีคำถาม", "The form has no questions."))
        case .noTitle:
            (
                "no-title",
                Sentence(
                    "ยังไม่มีชื่อแบบบันทึก เติม form_title ในชีต settings",
                    "The form has no title. Add form_title to the sheet settings."
                )
            )
        case .unknownColumn(let name):
            (
                "unknown-column",
                Sentence("ไม่รู้จักคอลัมน์ \(name) จึงไม่ได้ใช้", "The column \(name) is not known and not used.")
            )
        case .otherLanguage(let name):
            (
                "other-language",
                Sentence(
                    "ใช้ได้เฉพาะภาษาไทยและอังกฤษ ไม่ได้ใช้คอลัมน์ \(name)",
                    "Only Thai and English are shown; the column \(name) is not used."
                )
            )
        case .columnUnused(let name):
            (
                "column-unused",
                Sentence("ยังไม่ได้ใช้คอลัมน์ \(name)", "The column \(name) is not used yet.")
            )
        default: nil
        }
    }

    private var ofNames: Words? {
        switch self {
        case .noName: ("no-name", Sentence("แถวนี้ไม่มีชื่อ (name)", "This row has no name."))
        case .badName(let name):
            (
                "bad-name",
                Sentence(
                    "ชื่อ “\(name)” ใช้ไม่ได้ ให้ขึ้นต้นด้วยอักษรอังกฤษหรือ _ และไม่มีช่องว่าง",
                    "The name “\(name)” cannot be used: begin with a letter or _, without blanks."
                )
            )
        case .nameTwice(let name):
            (
                "name-twice",
                Sentence("ชื่อ “\(name)” ซ้ำในกลุ่มเดียวกัน", "The name “\(name)” stands twice in one group.")
            )
        case .noLabel(let name):
            (
                "no-label",
                Sentence("“\(name)” ยังไม่มีข้อความคำถาม (label)", "“\(name)” has no label.")
            )
        case .noThaiLabel(let name):
            (
                "no-thai-label",
                Sentence("“\(name)” ยังไม่มีข้อความภาษาไทย", "“\(name)” has no Thai label.")
            )
        case .noList(let type):
            (
                "no-list",
                Sentence("\(type) ต้องตามด้วยชื่อชุดตัวเลือก", "\(type) must be followed by the name of a list.")
            )
        case .listMissing(let list):
            (
                "list-missing",
                Sentence("ไม่พบชุดตัวเลือก “\(list)” ในชีต choices", "The sheet choices has no list “\(list)”.")
            )
        case .listUnused(let list):
            ("list-unused", Sentence("ไม่มีคำถามใดใช้ชุดตัวเลือก “\(list)”", "No question uses the list “\(list)”."))
        case .choiceTwice(let name, let list):
            (
                "choice-twice",
                Sentence(
                    "ตัวเลือก “\(name)” ซ้ำในชุด “\(list)”",
                    "The choice “\(name)” stands twice in “\(list)”."
                )
            )
        case .choiceBlank(let name):
            (
                "choice-blank",
                Sentence(
                    "ตัวเลือก “\(name)” มีช่องว่างในชื่อ ใช้กับคำถามที่เลือกได้หลายข้อไม่ได้",
                    "The choice “\(name)” has a blank in its name, which several choices cannot have."
                )
            )
        default: nil
        }
    }

    private var ofUse: Words? {
        switch self {
        case .badWord(let column, let word):
            (
                "bad-word",
                Sentence(
                    "คอลัมน์ \(column) ไม่รู้จักคำว่า “\(word)”",
                    "The column \(column) does not know “\(word)”."
                )
            )
        case .countableNoChoice(let name):
            (
                "countable-no-choice",
                Sentence(
                    "“\(name)” นับแยกไม่ได้ เพราะไม่ใช่คำถามแบบเลือกข้อเดียวหรือคำนวณ",
                    "“\(name)” cannot be countable: it is neither a choice of one nor a calculation."
                )
            )
        case .countableProtected(let name):
            (
                "countable-protected",
                Sentence(
                    "“\(name)” เป็นข้อมูลส่วนบุคคลหรือปิดผนึก จึงนำไปนับไม่ได้",
                    "“\(name)” is personal or sealed and can never be counted."
                )
            )
        case .noFact(let name):
            (
                "no-fact",
                Sentence(
                    "“\(name)” ยังไม่ถูกนับ เพราะแถวหรือกลุ่มที่อยู่ไม่มี fact",
                    "“\(name)” does not count: neither its row nor a group around it has a fact."
                )
            )
        case .badQuantity(let word):
            (
                "bad-quantity",
                Sentence(
                    "quantity ต้องเป็น q1 ถึง q4 และใช้กับคำถามที่เป็นตัวเลข ไม่ใช่ “\(word)”",
                    "A quantity is q1 to q4 and stands with a number, not “\(word)”."
                )
            )
        default: nil
        }
    }

    private var ofFacts: Words? {
        switch self {
        case .badCode(let word):
            (
                "bad-code",
                Sentence(
                    "“\(word)” ใช้เป็นรหัสสำหรับนับไม่ได้ ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข และ . - _",
                    "“\(word)” cannot be counted by: codes are letters, digits and . - _"
                )
            )
        default: nil
        }
    }

    private var ofFormulas: Words? {
        switch self {
        case .foreignFact(let word):
            (
                "foreign-fact",
                Sentence(
                    "fact ชื่อ “\(word)” เป็นของส่วนอื่นในระบบ ให้ใช้ชื่ออื่น เช่น form.\(word)",
                    "The fact “\(word)” belongs to another part of the house. Choose another name."
                )
            )
        case .nameUnknown(let name):
            (
                "name-unknown",
                Sentence("สูตรหรือข้อความอ้างถึง ${\(name)} ซึ่งไม่มีในแบบบันทึก", "There is no question ${\(name)}.")
            )
        case .nameTwiceMeant(let name):
            (
                "name-ambiguous",
                Sentence("มีคำถามชื่อ ${\(name)} มากกว่าหนึ่งข้อ", "There is more than one question ${\(name)}.")
            )
        case .usedBefore(let name, let row):
            (
                "used-before",
                Sentence(
                    "สูตรใช้ ${\(name)} ก่อนที่จะถาม (อยู่แถว \(row)) ตอนนั้นคำตอบยังว่าง",
                    "The formula uses ${\(name)} before it is asked (row \(row)): its answer is still empty."
                )
            )
        case .circle(let names):
            ("circle", Sentence("สูตรรอกันเองเป็นวง: \(names)", "These formulas wait for each other: \(names)"))
        case .formula(let problem): ("formula", Sentence(problem.thai, problem.english))
        case .caution(let caution): ("caution", Sentence(caution.thai, caution.english))
        case .dateWithText(let name):
            (
                "date-with-text",
                Sentence(
                    "เทียบวันที่ ${\(name)} กับข้อความ ผลจะเป็นเท็จเสมอ ให้เขียน date('…')",
                    "The day ${\(name)} is compared with a text, which is never true. Write date('…')."
                )
            )
        default: nil
        }
    }

    private var ofRows: Words {
        switch self {
        case .noType: ("no-type", Sentence("แถวนี้ไม่มีชนิดคำถาม (type)", "This row has no type."))
        case .typeNotYet(let type):
            (
                "type-not-yet",
                Sentence("ยังใช้คำถามชนิด “\(type)” ไม่ได้", "Questions of type “\(type)” cannot be asked yet.")
            )
        case .endWithoutBegin:
            ("end-without-begin", Sentence("มี end โดยไม่มี begin ก่อนหน้า", "An end without its begin."))
        case .notEnded(let name):
            ("not-ended", Sentence("กลุ่ม “\(name)” ยังไม่มี end", "The group “\(name)” has no end."))
        case .emptyGroup(let name):
            ("empty-group", Sentence("กลุ่ม “\(name)” ว่าง", "The group “\(name)” is empty."))
        case .noCalculation(let name):
            ("no-calculation", Sentence("“\(name)” ยังไม่มีสูตร (calculation)", "“\(name)” has no calculation."))
        case .unknownType(let type):
            ("unknown-type", Sentence("ไม่รู้จักชนิดคำถาม “\(type)”", "The type “\(type)” is not known."))
        case .tooLong(let rows):
            (
                "too-long",
                Sentence("แบบบันทึกยาวเกินไป ใช้ได้ไม่เกิน \(rows) แถวต่อชีต", "At most \(rows) rows in a sheet.")
            )
        case .tooDeep:
            ("too-deep", Sentence("กลุ่มซ้อนกันลึกเกินไป ใช้ได้ไม่เกิน 16 ชั้น", "At most 16 groups inside each other."))
        default: ("odd", Sentence("แถวนี้ผิดปกติ", "This row is odd."))
        }
    }
}
