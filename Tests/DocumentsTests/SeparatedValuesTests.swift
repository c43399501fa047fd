// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Documents

struct SeparatedValuesTests {
    @Test func `quoted cells keep their commas and quotes and lose their line breaks`() throws {
        let file = try read("กิจกรรม,งบ\r\n\"อบรม\nแกนนำ, \"\"ก\"\"\",\"1,500\"\r\n", name: "plan.csv")
        #expect(file.format == .csv)
        #expect(file.words == [[["กิจกรรม", "งบ"], ["อบรม แกนนำ, \"ก\"", "1,500"]]])
        #expect(file.text == "กิจกรรม\tงบ\nอบรม แกนนำ, \"ก\"\t1,500")
    }

    @Test(arguments: ["ก;ข\n1;2", "ก\tข\n1\t2", "sep=;\nก;ข\n1;2", "ก,ข\n1,2\n\n,\n"])
    func `the separator is found`(text: String) throws {
        #expect(try read(text, name: "a.CSV").words == [[["ก", "ข"], ["1", "2"]]])
    }

    @Test func `cells copied from a sheet are a table`() throws {
        #expect(try read("กิจกรรม\tเป้า\nอบรม\t30\n").format == .csv)
    }

    @Test(arguments: [
        "1.\tข้อแรก\n2.\tข้อสอง", "วันที่ 5, 6 และ 7\nณ ห้อง", "ก,ข\n1,2", "หัวข้อ\nก\tข\tค", "•\tก\n•\tข",
    ])
    func `prose with tabs and commas stays prose`(text: String) throws {
        let document = try read(text)
        #expect(document.format == .text)
        #expect(document.text == text)
    }

    @Test func `tabbed lines inside a message are a table too`() throws {
        let document = try read("แผนงาน\nกิจกรรม\tเป้า\tงบ\nอบรม\t 30 \t500\nจบ")
        #expect(document.format == .text)
        #expect(document.words == [[["กิจกรรม", "เป้า", "งบ"], ["อบรม", "30", "500"]]])
        #expect(document.slice(document.tables[0].rows[1][1].span) == "30")
    }

    @Test func `short rows are filled up`() throws {
        #expect(try read("ก,ข,ค\n1\n", name: "a.csv").words == [[["ก", "ข", "ค"], ["1", "", ""]]])
    }
}
