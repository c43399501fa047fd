// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What published tables say.
enum SnapshotText {
    static let listTitle = Sentence("ตัวเลขที่เผยแพร่", "Published figures")
    static let empty = Sentence("ยังไม่มีตารางที่เผยแพร่", "Nothing is published yet.")
    static let publishNote = Sentence(
        "เผยแพร่เป็นตารางลงวันที่ ทุกคนเปิดดูได้ จำนวนคนที่น้อยในเรื่องอ่อนไหวจะถูกซ่อน รวมถึงช่องอื่นที่ทำให้คำนวณย้อนได้",
        "A dated table that everyone may open. Small counts of persons in sensitive matters are hidden, and so is what would give them away."
    )
    static let deep = Sentence("รวมรายตำบลด้วย", "With subdistricts")
    static let wrongTable = Sentence(
        "ตารางไม่ครบ: parents และ counts ต้องยาวเท่ากัน ทุกแถวมีช่องเท่ากัน และพื้นที่ใหญ่มาก่อนพื้นที่ย่อย",
        "The table does not fit: parents and counts need the same length, rows the same width, and places come after those around them."
    )
    /// A table as a refusal names it.
    static func table(_ definition: IndicatorDefinition, _ request: SnapshotStore.Request) -> Sentence {
        let period = PeriodText.title(request.period)
        let by = FigureText.dimension(request.by)
        let place = request.under.isEmpty ? FigureText.everywhere : Sentence(request.under, request.under)
        let cut = request.by.isEmpty ? Sentence("", "") : Sentence(" แยกตาม\(by.thai)", " by \(by.english)")
        return Sentence(
            "\(definition.name.thai) · \(period.thai) · \(place.thai)\(cut.thai)",
            "\(definition.name.english) · \(period.english) · \(place.english)\(cut.english)"
        )
    }
    static let withdraw = Sentence("ถอนตารางนี้", "Take this table back")
}
