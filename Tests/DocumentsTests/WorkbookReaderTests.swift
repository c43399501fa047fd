// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing

@testable import Documents

struct WorkbookReaderTests {
    @Test func `a plan comes out as its sheets show it`() throws {
        let plan = try DocumentsFixtures.document("plan.xlsx")
        #expect(plan.format == .xlsx)
        #expect(plan.tables.map(\.name) == ["แผนสงขลา", "กระบี่"])
        #expect(
            plan.text == """
                แผนสงขลา
                แผนปฏิบัติการ ปี 2566
                กิจกรรม\tเป้าหมาย\t\tงบ (บาท)\tระยะเวลา\tผู้รับผิดชอบ
                \tจำนวน\tหน่วย
                อบรมแกนนำ อสม. รุ่นที่ 1\t30\tคน\t15000.5\t5 ตุลาคม 2565\tกลุ่มเพื่อนบ้าน
                ติดตามเยี่ยมบ้าน\t60%\t\t0.3\t2022-11-20
                TRUE\t\t\t\t5/2/2565

                กระบี่
                หน่วยบริการ\tจำนวน
                ตำบลสมมุติ\t3
                \tตุลาคม 2565
                """
        )
        #expect(plan.findings.map(\.code) == ["documents.sheet.hidden", "documents.formula.no-value"])
    }

    @Test func `cells know their address and merged heads reach over their columns`() throws {
        let table = try #require(try DocumentsFixtures.document("plan.xlsx").tables.first)
        #expect(table.rows[1].map(\.reference) == ["B4", "C4", "D4", "E4", "F4", "G4"])
        #expect(table.rows[1][2].text == "เป้าหมาย")
        #expect(table.rows[1][2].isContinuation)
        #expect(table.rows[2][0].anchorRow == 1)
        #expect(table.columnCount == 6)
    }

    @Test(arguments: [
        ("General", 0.30000000000000004, "0.3"), ("General", 15_000, "15000"),
        ("#,##0.00", 33.333333333, "33.33"),
        ("0%", 0.605, "61%"), ("0.0%", 0.605, "60.5%"), ("yyyy-mm-dd", 44_839, "2022-10-05"),
        ("[$-107041E]d mmm yyyy;@", 44_839, "5 ตุลาคม 2565"), ("[$-187041E]d/m/yy", 44_839, "5/10/2565"),
        ("[$-41E][~buddhist]d mmmm yyyy", 44_839, "5 ตุลาคม 2565"), ("d/m/bbbb", 44_839, "5/10/2565"),
        ("mmm yy", 44_839, "ตุลาคม 2565"), ("h:mm", 0.5, "12:00"),
        ("d/m/yyyy h:mm", 44_839.75, "2022-10-05 18:00"),
        ("[h]:mm", 0.25, "06:00"), ("\"day\" 0", 5, "5"), ("[Red]0.0;-0.0", -2.25, "-2.3"),
        ("d/m/yyyy", -5, "-5"), ("d/m/yyyy", 1, "1900-01-01"), ("d/m/yyyy", 61, "1900-03-01"),
        ("0.00E+00", 1234.5, "1234.5"), ("yyyy", 1e300, "1e+300"),
    ])
    func `a number reads as the cell shows it`(code: String, value: Double, text: String) {
        #expect(CellFormat(code: code).text(value, startsIn1904: false) == text)
    }

    @Test(arguments: [
        (14, "2022-10-05"), (17, "ตุลาคม 2565"), (71, "5/10/2565"), (81, "5/10/2565"), (0, "44839"),
    ])
    func `formats without a code are known by number`(id: Int, text: String) {
        #expect(CellFormat(builtIn: id).text(44_839, startsIn1904: false) == text)
    }

    @Test func `old Macs count from 1904`() {
        #expect(CellFormat(builtIn: 14).text(43_377, startsIn1904: true) == "2022-10-05")
    }

    @Test(arguments: ["A1", "Z9", "AA10", "XFD1048576"])
    func `an address survives the way there and back`(reference: String) throws {
        #expect(try #require(CellPlace(reference)).reference == reference)
    }

    @Test(arguments: ["", "A", "7", "7A", "A0", "XFE1", "ZZZZZZZZZZZZ1", "A99999999999999999999", "ก1"])
    func `what is no address is refused`(reference: String) {
        #expect(CellPlace(reference) == nil)
    }

    @Test func `cells without addresses stand one after the other`() throws {
        let sheet =
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>ก</t></is></c><c><v>2</v></c></row></sheetData></worksheet>"
        let book = try DocumentReader.read(ZipMaker.workbook(sheet: sheet), name: nil)
        #expect(book.words == [[["ก", "2"]]])
    }
}
