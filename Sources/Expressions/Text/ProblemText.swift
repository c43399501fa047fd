// SPDX-License-Identifier: Apache-2.0

/// What a person reads when an expression cannot be read or worked out: what, where, and what to do.
///
/// Plain strings and not `Sentence`, because the phone has no other room; `Sentence(problem.thai,
/// problem.english)`.
extension ExpressionProblem {
    /// In Thai, with the place in the expression.
    public var thai: String {
        "สูตรผิดที่อักขระตัวที่ " + String(offset + 1) + ": " + thaiReason
    }

    /// In English, with the place in the expression.
    public var english: String {
        "At sign " + String(offset + 1) + ": " + englishReason
    }

    /// The word that it is about, in quotation marks and not too long, with a blank before it.
    private var named: String {
        about.utf8.isEmpty ? "" : " “" + String(units: about.utf16.prefix(60).map { $0 }) + "”"
    }

    private var thaiReason: String {
        switch code {
        case .empty: "ยังไม่มีสูตร ใส่สูตร หรือลบช่องนี้ให้ว่าง"
        case .sign: "ไม่รู้จักเครื่องหมาย" + named + " ชื่อช่องใช้ตัวอักษรละติน ตัวเลข - _ . เท่านั้น"
        case .quote: "เครื่องหมายคำพูดเปิดแล้วไม่ปิด เพิ่มเครื่องหมายปิดท้ายข้อความ"
        case .bracket: "วงเล็บเปิดปิดไม่ครบคู่ ตรวจวงเล็บ"
        case .missing: "มีบางอย่างขาดไปตรงนี้ เช่น ค่าหลังเครื่องหมาย"
        case .extra: "มีสิ่งเกินมาตรงนี้ หรือลืมเครื่องหมายระหว่างสองค่า"
        case .step: "ขั้นของเส้นทาง" + named + " ใช้ไม่ได้ ใช้ชื่อช่อง . หรือ .."
        case .function: "ไม่มีฟังก์ชันชื่อ" + named + " ตรวจตัวสะกด"
        case .arity: "จำนวนค่าในวงเล็บของ" + named + " ไม่ถูก ดูวิธีใช้ของฟังก์ชันนี้"
        case .unsupported: "ยังไม่รองรับ" + named + " เขียนด้วยวิธีอื่น"
        case .kind: "ค่าผิดชนิด ฟังก์ชันนี้ใช้กับช่องหรือข้อความ ตรวจค่าในวงเล็บ"
        case .date: "อ่านวันที่" + named + " ไม่ได้ เขียนแบบ 2026-01-31 (ปี ค.ศ.)"
        case .range: "ตัวเลข" + named + " ใหญ่เกินกว่าจะเป็นวันที่"
        case .repeated:
            "ช่อง" + named + " มีหลายรายการ ใช้ indexed-repeat() เลือกรายการ หรือใช้ sum() count() join()"
        case .place: "หาช่องที่อ้างถึงไม่พบ ตรวจชื่อช่อง"
        case .pattern: "อ่านรูปแบบ" + named + " ไม่ได้ หรือมีส่วนที่ไม่รองรับ (เช่น \\1)"
        case .argument: "ค่า" + named + " ใช้กับฟังก์ชันนี้ไม่ได้ ดูวิธีใช้"
        case .limit: "สูตรหรือข้อความยาวหรือซ้อนลึกเกินกำหนด แบ่งเป็นหลายช่อง"
        }
    }

    private var englishReason: String {
        switch code {
        case .empty: "there is no expression. Write one, or leave the cell empty."
        case .sign: "the sign" + named + " means nothing. Names have Latin letters, digits, - _ . only."
        case .quote: "a quotation mark is opened and not closed. Close it behind the text."
        case .bracket: "brackets do not match. Check them."
        case .missing: "something is missing here, such as a value behind an operator."
        case .extra: "something is too much here, or an operator is missing between two values."
        case .step: "the step" + named + " of the path is not possible. Use a name, . or .."
        case .function: "there is no function" + named + ". Check its spelling."
        case .arity: "the number of values in the brackets of" + named + " is wrong. See how it is used."
        case .unsupported: named + " is not supported. Write it in another way."
        case .kind:
            "a value of the wrong kind: this needs a field or a text. Check what stands in the brackets."
        case .date: "the date" + named + " cannot be read. Write it as 2026-01-31."
        case .range: "the number" + named + " is too large to be a date."
        case .repeated:
            "the field" + named
                + " is repeated. Choose one with indexed-repeat(), or use sum(), count() or join()."
        case .place: "the field does not exist. Check its name."
        case .pattern:
            "the pattern" + named + " cannot be read, or has parts that are not supported (such as \\1)."
        case .argument: "the value" + named + " is not possible here. See how the function is used."
        case .limit: "the expression or a text is too long or too deep. Split it into several fields."
        }
    }
}

extension Caution {
    /// In Thai, with the place in the expression.
    public var thai: String {
        switch code {
        case .dateWithText:
            "อักขระตัวที่ " + String(offset + 1)
                + ": เทียบวันที่กับข้อความจะไม่เป็นจริงเลย เขียน date('2026-01-31') แทน '2026-01-31'"
        case .predicate:
            "อักขระตัวที่ " + String(offset + 1)
                + ": แอป Collect ไม่เข้าใจเงื่อนไขแบบนี้ เขียน [position() = 2] แทน [2]"
        }
    }

    /// In English, with the place in the expression.
    public var english: String {
        switch code {
        case .dateWithText:
            "At sign " + String(offset + 1)
                + ": a date is never before or after a text. Write date('2026-01-31') and not '2026-01-31'."
        case .predicate:
            "At sign " + String(offset + 1)
                + ": Collect takes nothing here. Write [position() = 2] and not [2]."
        }
    }
}
