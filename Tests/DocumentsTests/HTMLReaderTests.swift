// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Documents

struct HTMLReaderTests {
    @Test func `a page gives its words without the furniture of its site`() throws {
        let page = try DocumentsFixtures.document("page.html")
        #expect(page.format == .html)
        #expect(page.title == "ประชุมภาคีสมมุติ ครั้งที่ 2")
        #expect(
            page.text == """
                ประชุมภาคีสมมุติ ครั้งที่ 2

                เมื่อวันที่ 5 มกราคม 2566 ณ ห้องประชุม
                มีผู้เข้าร่วม 40 คน & แขก

                3. ข้อสาม
                  • ย่อย
                4. ข้อสี่

                • หนึ่ง
                • สอง

                แผน
                กิจกรรม\tเป้าหมาย
                \tจำนวน\tหน่วย
                อบรม แกนนำ\t30\tคน

                ย่อหน้าปิดท้าย ซึ่งยาวพอที่จะเป็นเนื้อหาหลักของหน้านี้ และไม่ควรหายไปไหน
                """
        )
    }

    @Test func `merged cells repeat their anchor`() throws {
        let table = try #require(try DocumentsFixtures.document("page.html").tables.first)
        #expect(table.name == "แผน")
        #expect(table.rows[0].map(\.text) == ["กิจกรรม", "เป้าหมาย", "เป้าหมาย"])
        #expect(table.rows[1].map(\.isContinuation) == [true, false, false])
        #expect(table.rows[1][0].text == "กิจกรรม")
        #expect(table.rows[1][0].span == table.rows[0][0].span)
        #expect(table.rows[0][2].anchorColumn == 1)
        #expect(table.rows[0][1].columnSpan == 2)
    }

    @Test func `a page that is one great form keeps its words`() throws {
        let page = try read("<html><body><form><div>รายงานการประชุมทั้งหมด</div></form></body></html>")
        #expect(page.text == "รายงานการประชุมทั้งหมด")
    }

    @Test func `a headline among the furniture is kept`() throws {
        let page = try read(
            "<html><body><header><h1>หัวข้อ<br>ข่าว</h1></header><p>เนื้อหาของข่าวที่ยาวกว่าหัวข้อมาก</p></body></html>"
        )
        #expect(page.text == "หัวข้อ\nข่าว\n\nเนื้อหาของข่าวที่ยาวกว่าหัวข้อมาก")
    }

    @Test func `a headline is not said twice`() throws {
        let page = try read("<html><body><h1> หัวข้อ<br>ข่าว </h1><p>เนื้อหา</p></body></html>")
        #expect(page.text == "หัวข้อ\nข่าว\n\nเนื้อหา")
        #expect(try read("<html><body><h1><img></h1><p>ก</p></body></html>").text == "ก")
    }

    @Test func `a table that only arranges the page is no table`() throws {
        let page = try read(
            "<html><table><tr><td><table><tr><td>ก</td><td>1</td></tr><tr><td>ข</td><td>2</td></tr></table></td></tr>"
                + "<tr><td>ท้าย</td></tr></table></html>"
        )
        #expect(page.words == [[["ก", "1"], ["ข", "2"]]])
        #expect(page.text.hasSuffix("ท้าย"))
    }

    @Test func `spans that reach beyond the table are cut`() throws {
        let page = try read(
            "<html><table><tr><td rowspan=\"999999\" colspan=\"3\">ก</td></tr><tr><td>ข</td><td>ค</td></tr></table></html>"
        )
        #expect(page.words == [[["ก", "ก", "ก", "", ""], ["ก", "ก", "ก", "ข", "ค"]]])
    }

    @Test func `a page in the old code page is read`() throws {
        let head = Array("<html><head><meta charset=\"tis-620\"></head><body><p>".utf8)
        let page = try DocumentReader.read(
            head + [0xA1, 0xD2, 0xC3, 0xBB, 0xC3, 0xD0] + Array("</p>".utf8),
            name: nil
        )
        #expect(page.text == "การประ")
    }

    @Test func `entities of a page's own are not expanded`() throws {
        let page = try read(
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body><p>ก &x; &lt;b&gt; &nbsp;ข</p></body></html>"
        )
        #expect(page.text.hasPrefix("]>") || page.text.hasPrefix("ก"))
        #expect(page.text.contains("&x; <b> ข"))
    }

    @Test func `very deep pages are survived`() throws {
        let deep = String(repeating: "<div>", count: 100_000) + "ก"
        let page = try? read("<html><body><p>ต้นหน้า</p>" + deep)
        #expect(page?.text.hasPrefix("ต้นหน้า") ?? true)
    }

    @Test(arguments: [
        ("<ol type=\"a\"><li>ก<li>ข</ol>", "a. ก\nb. ข"), ("<ol type=\"I\"><li>ก<li>ข</ol>", "I. ก\nII. ข"),
        ("<ol reversed><li>ก<li>ข</ol>", "2. ก\n1. ข"), ("<ol><li value=\"7\">ก<li>ข</ol>", "7. ก\n8. ข"),
        ("<ol style=\"list-style-type:thai\"><li>ก<li>ข</ol>", "๑. ก\n๒. ข"),
        ("<p>ก</p><p></p><p>ข</p>", "ก\n\nข"),
        ("<pre>ก\nข  ค</pre>", "ก\nข ค"), ("<div>ก<div>ข</div>ค</div>", "ก\nข\nค"),
    ])
    func `blocks and lists become lines`(html: String, text: String) throws {
        #expect(try read("<html><body>\(html)</body></html>").text == text)
    }
}
