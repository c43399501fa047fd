// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Testing

@testable import Reading

struct TableStageTests {
    private let reader = ReportReader()

    @Test(arguments: [
        "ที่|กิจกรรม|เป้าหมาย|งบประมาณ (บาท)|ระยะเวลา|ผู้รับผิดชอบ;0 1 2 3 4 5",
        "ผู้รับผิดชอบ|โครงการ/กิจกรรม|ลำดับ|กำหนดแล้วเสร็จ|ค่าเป้าหมาย|งบ;5 1 0 4 2 3",
    ])
    func `plan tables are read whatever the order of their heads`(layout: String) throws {
        let parts = layout.split(separator: ";")
        let heads = parts[0].split(separator: "|").map(String.init)
        let cells = ["1", "อบรมแกนนำชุมชน", "50 คน", "12,500", "ภายใน มีนาคม 2567", "อบต.นาทราย / รพ.สต.นาทราย"]
        let row = parts[1].split(separator: " ").compactMap { Int($0) }.map { cells[$0] }
        let draft = reader.read(Self.document([heads, row]))
        let item = try #require(draft.items.first)
        #expect(item.kind == .activity)
        #expect(item.text == "อบรมแกนนำชุมชน")
        #expect(item.cost == Baht(satang: 1_250_000))
        #expect(item.hosts == ["อบต.นาทราย", "รพ.สต.นาทราย"])
        #expect(item.due?.day == Day(year: 2024, month: 3, day: 31))
        let target = try #require(draft.targets.first)
        #expect(target.item == item.id && target.quantity == 50 && target.unit == "คน")
        #expect(draft.participants == nil)
    }

    @Test func `ticked quarters give the due date and a section gives the province`() throws {
        let rows = [
            ["แผนปีงบประมาณ 2567", "", "", "", ""],
            ["กิจกรรม", "เป้าหมาย (แห่ง)", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3"],
            ["จังหวัดสงขลา", "", "", "", ""],
            ["ตั้งศูนย์เรียนรู้", "4", "/", "/", ""],
            ["รวม", "4", "", "", ""],
        ]
        let draft = reader.read(Self.document(rows))
        #expect(draft.items.map(\.text) == ["จังหวัดสงขลา", "ตั้งศูนย์เรียนรู้"])
        let item = try #require(draft.items.last)
        #expect(item.parent == draft.items.first?.id)
        #expect(item.placeCode == "90")
        #expect(item.due?.day == Day(year: 2024, month: 3, day: 31))
        #expect(draft.targets.map(\.quantity) == [4] && draft.targets.first?.unit == "แห่ง")
    }

    @Test func `a table of partners is no plan`() {
        let draft = reader.read(
            Self.document([["ที่", "ชื่อ", "หน่วยงาน"], ["1", "นายสมชาย ใจดี", "อบต.นาทราย"]])
        )
        #expect(draft.items.isEmpty)
    }

    /// A document with one table, its cells divided by tabs as the readers of files leave them.
    private static func document(_ rows: [[String]]) -> ExtractedDocument {
        var text = ""
        var cells: [[ExtractedCell]] = []
        for (row, words) in rows.enumerated() {
            var line: [ExtractedCell] = []
            for (column, word) in words.enumerated() {
                let start = text.unicodeScalars.count
                text += word + (column + 1 < words.count ? "\t" : "\n")
                let span = start..<start + word.unicodeScalars.count
                line.append(ExtractedCell(text: word, span: span, anchorRow: row, anchorColumn: column))
            }
            cells.append(line)
        }
        return ExtractedDocument(format: .xlsx, text: text, tables: [ExtractedTable(name: nil, rows: cells)])
    }
}
