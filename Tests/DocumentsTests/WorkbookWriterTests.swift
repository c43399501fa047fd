// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Testing

@testable import Documents

struct WorkbookWriterTests {
    @Test func `what is written can be read again`() throws {
        let day = try #require(Day(iso: "2022-10-05"))
        let table = SheetTable(
            name: "แผน: สงขลา/กระบี่",
            columns: [.init("กิจกรรม", width: 40), .init("เป้าหมาย"), .init("กำหนด")],
            rows: [[.text("=1+1"), .number(1500.25), .day(day)], [.text("ก\u{1}ข"), .empty, .text("ครบ")]]
        )
        let book = try DocumentReader.read(try table.xlsx(), name: "a.xlsx")
        #expect(
            book.words == [
                [["กิจกรรม", "เป้าหมาย", "กำหนด"], ["=1+1", "1500.25", "5 ตุลาคม 2565"], ["กข", "", "ครบ"]]
            ]
        )
        #expect(book.tables[0].name == "แผน สงขลา กระบี่")
        #expect(book.findings.isEmpty)
    }

    @Test func `several sheets keep their order and their names apart`() throws {
        let sheets = (0..<3).map { SheetTable(name: "ก", columns: [.init("\($0)")]) }
        let book = try DocumentReader.read(try WorkbookWriter(sheets: sheets).bytes(), name: nil)
        #expect(book.tables.map(\.name) == ["ก", "ก (2)", "ก (3)"])
        #expect(book.words == [[["0"]], [["1"]], [["2"]]])
    }

    @Test(arguments: [
        ("", "Sheet"), ("a[b]c", "a b c"), ("'x'", "x"), ("History", "Sheet"),
        (String(repeating: "ก", count: 40), String(repeating: "ก", count: 31)),
    ])
    func `sheet names are made acceptable`(wanted: String, given: String) {
        var names = SheetNames()
        #expect(names.next(for: wanted) == given)
    }

    @Test func `an empty workbook is still one, and a text too long is cut`() throws {
        #expect(try WorkbookWriter().bytes().starts(with: [0x50, 0x4B]))
        let long = SheetTable(name: "ก", columns: [.init(String(repeating: "ก", count: 50_000))])
        let book = try DocumentReader.read(try long.xlsx(), name: nil)
        #expect(book.tables[0].rows[0][0].text.unicodeScalars.count == 32_000)
    }

    /// For `Tests/outside/check_documents.py`: writes what Python then reads with its own libraries.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PHAKHI_OUTSIDE"] != nil))
    func `files for the outside check are written`() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["PHAKHI_OUTSIDE"])
        let day = try #require(Day(iso: "2026-02-05"))
        let table = SheetTable(
            name: "แผนงาน",
            columns: [.init("กิจกรรม", width: 40), .init("จำนวน", width: 10), .init("วันที่")],
            rows: [
                [.text("=HYPERLINK(\"http://example.org\")"), .number(1500.25), .day(day)],
                [.text("อบรม \"แกนนำ\",\nรุ่น 1"), .number(-3), .empty], [.text("-5"), .empty, .text("@น้ำ")],
            ]
        )
        try Data(table.csv()).write(to: URL(filePath: folder).appending(path: "plan.csv"))
        try Data(try table.xlsx()).write(to: URL(filePath: folder).appending(path: "plan.xlsx"))
    }
}
