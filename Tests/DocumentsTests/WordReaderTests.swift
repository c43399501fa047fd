// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Documents

struct WordReaderTests {
    @Test func `a report comes out as Word shows it`() throws {
        let report = try DocumentsFixtures.document("report.docx")
        #expect(report.format == .docx)
        #expect(report.title == "รายงานการประชุมเครือข่ายสมมุติ")
        #expect(
            report.text == """
                รายงานการประชุม
                วันที่ 5 มกราคม 2566\tณ ห้องประชุมสมมุติ
                ๑. เป้าหมายแรก
                  ๑.๑ เป้าหมายย่อย
                  ๑.๒ เป้าหมายย่อยสอง
                ๒. เป้าหมายที่สอง
                ก) ข้อแรก
                ข) ข้อสอง
                ค) ข้อสาม
                • จุด
                  - ขีด
                1. หนึ่ง
                2. สอง
                1. เริ่มใหม่
                1. รายการในแบบ
                คงไว้เพิ่มบรรทัด
                ใหม่
                กิจกรรม\tเป้าหมาย
                \tจำนวน\tหน่วย
                อบรม แกนนำ\t30\tคน
                \t\tครั้ง
                จบรายงาน

                เชิงอรรถท้ายหน้า
                """
        )
    }

    @Test func `cells merged downwards and sideways repeat their anchor`() throws {
        let table = try #require(try DocumentsFixtures.document("report.docx").tables.first)
        #expect(table.rows.map { $0.map(\.text) }.first == ["กิจกรรม", "เป้าหมาย", "เป้าหมาย"])
        #expect(table.rows[1][0].isContinuation)
        #expect(table.rows[0][0].rowSpan == 2)
        #expect(table.rows[1][0].anchorRow == 0)
    }

    @Test func `text in shapes is read once and a table inside a cell becomes its words`() throws {
        let document = try DocumentReader.read(
            ZipMaker.document(
                """
                <w:p><w:r><w:t>นอก</w:t></w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent><w:p><w:r>
                <w:t>ใน</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>ใน</w:t></w:r></w:p>
                </mc:Fallback></mc:AlternateContent></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ข</w:t></w:r></w:p>
                </w:tc></w:tr></w:tbl></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
                """
            ),
            name: nil
        )
        #expect(document.text == "นอก\nใน\nก ข")
        #expect(document.words == [[["ก ข", ""]]])
    }

    @Test func `an endless marker and a missing list do no harm`() throws {
        let long = String(repeating: "ก", count: 100_000)
        let numbering = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="\(long)"/>
            </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """
        let item = { (list: Int) in
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr><w:r><w:t>ข</w:t></w:r></w:p>"
        }
        let bytes = ZipMaker.document(item(1) + item(9), numbering: numbering)
        let document = try DocumentReader.read(bytes, name: nil)
        #expect(document.text == String(repeating: "ก", count: 40) + " ข\nข")
    }

    @Test(arguments: [
        (ListNumeral.thaiLetters, 41, "ฮ"), (.thaiLetters, 42, "กก"), (.thaiLetters, 3, "ค"),
        (.thaiLetters, 4, "ง"),
        (.thaiDigits, 120, "๑๒๐"), (.thaiCounting, 21, "ยี่สิบเอ็ด"), (.thaiCounting, 10, "สิบ"),
        (.upperRoman, 1994, "MCMXCIV"), (.lowerLetter, 27, "aa"), (.decimalZero, 7, "07"),
        (.thaiLetters, 0, "0"),
        (.lowerRoman, -1, "-1"), (.none, 5, ""),
    ])
    func `numbers of lists are written as Word writes them`(numeral: ListNumeral, number: Int, text: String) {
        #expect(numeral.text(number) == text)
    }
}
