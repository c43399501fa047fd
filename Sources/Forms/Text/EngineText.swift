// SPDX-License-Identifier: Apache-2.0

/// What the engine says where the form's author said nothing.
enum EngineText {
    static func words(for code: AnswerFinding.Code) -> Wording {
        switch code {
        case .required: Wording(thai: "กรุณาตอบข้อนี้", english: "Please answer this question.")
        case .constraint:
            Wording(
                thai: "คำตอบนี้ไม่อยู่ในเกณฑ์ของแบบบันทึก กรุณาตรวจดูอีกครั้ง",
                english: "The form does not accept this answer. Please check it."
            )
        case .integer:
            Wording(thai: "กรุณาใส่จำนวนเต็ม เช่น 12", english: "Please give a whole number, such as 12.")
        case .decimal: Wording(thai: "กรุณาใส่ตัวเลข เช่น 12.5", english: "Please give a number, such as 12.5.")
        case .date:
            Wording(thai: "กรุณาใส่วันที่ เช่น 5 ก.พ. 2569", english: "Please give a day, such as 5 Feb 2026.")
        case .dateTime:
            Wording(
                thai: "กรุณาใส่วันที่และเวลา เช่น 2026-02-05T08:30",
                english: "Please give a day and a time, such as 2026-02-05T08:30."
            )
        case .time: Wording(thai: "กรุณาใส่เวลา เช่น 08:30", english: "Please give a time, such as 08:30.")
        case .place:
            Wording(
                thai: "กรุณาใส่พิกัดละติจูดและลองจิจูด เช่น 7.0086 100.4747",
                english: "Please give latitude and longitude, such as 7.0086 100.4747."
            )
        case .choice:
            Wording(
                thai: "ตัวเลือกนี้ไม่เข้ากับคำตอบข้ออื่น กรุณาเลือกใหม่",
                english: "This choice does not fit the other answers. Please choose again."
            )
        case .formula:
            Wording(thai: "คำนวณข้อนี้ไม่ได้", english: "This cannot be worked out.")
        }
    }
}
