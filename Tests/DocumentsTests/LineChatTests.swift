// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Documents

struct LineChatTests {
    @Test func `names and times go and words and dates stay`() throws {
        let chat = """
            [LINE] ประวัติการแชทในกลุ่มสมมุติ
            2022.09.28 วันพุธ
            10:42 สมมุติ ใจดี สรุปประชุมวันนี้
            10:43 สมมุติ ใจดี "1. อบรม 30 คน
            2. ติดตาม"
            10:44 มานะ รับทราบครับ
            10:45 มานะ [รูป]
            """
        let document = try DocumentReader.read(pasted: chat)
        #expect(
            document.text == """
                [LINE] ประวัติการแชทในกลุ่มสมมุติ
                2022.09.28 วันพุธ
                สรุปประชุมวันนี้
                1. อบรม 30 คน
                2. ติดตาม
                รับทราบครับ
                """
        )
        #expect(document.findings.map(\.code) == ["documents.line-chat"])
    }

    @Test func `an export of a phone separates by tabs`() throws {
        let chat = "Wed, 28/9/2022\n10:42\tSom Jai Dee\tเป้าหมาย 5 หน่วย\n10:50\tMana\tตกลง"
        #expect(try DocumentReader.read(pasted: chat).text == "Wed, 28/9/2022\nเป้าหมาย 5 หน่วย\nตกลง")
    }

    @Test(arguments: [
        "กำหนดการ\n09:00 ลงทะเบียน หน้าห้อง\n10:00 เปิดประชุม", "28 กันยายน 2565\n09:00 ลงทะเบียน",
        "2022.09.28 วันพุธ\nไม่มีเวลา", "10:42",
    ])
    func `a schedule is no chat`(text: String) throws {
        #expect(try DocumentReader.read(pasted: text).text == text)
    }
}
