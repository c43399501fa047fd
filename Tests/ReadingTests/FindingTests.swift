// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

struct FindingTests {
    private let reader = ReportReader()

    @Test(arguments: [
        ("ประชุมเมื่อวันที่ 31 เมษายน 2565 ณ ศาลากลางจังหวัดพัทลุง", "reading.date.impossible"),
        ("วันอังคารที่ 6 มีนาคม 2566 ประชุมคณะทำงาน", "reading.date.weekday"),
        ("ประชุมเมื่อวันที่ 28 กันยายน ที่ผ่านมา", "reading.date.no-year"),
        ("ประชุมคณะทำงานที่บ้านสวน", "reading.date.none"),
        ("วันที่ 5 มีนาคม 2566 ณ โรงแรมริมน้ำ ต.ฝาละมีนอก อ.ปากพะยูน จ.พัทลุง", "reading.place.unknown"),
        ("วันที่ 5 มีนาคม 2566 ประธานกล่าวว่า “งานนี้ต้องช่วยกัน", "reading.text.open-quote"),
        ("ข้อตกลงร่วมกัน ดังนี้\n1. ตั้งกองทุนกลาง\n2. ประชุมทุกเดือน", "reading.item.no-host"),
        ("ข้อตกลงร่วมกัน ดังนี้\n1. ตั้งกองทุนกลาง\n2. ประชุมทุกเดือน", "reading.item.no-due"),
    ])
    func `what a clerk would ask about is noted`(text: String, code: String) {
        let finding = reader.read(text).findings.first { $0.code == code }
        #expect(finding != nil)
        #expect(finding?.text.thai.isEmpty == false && finding?.text.english.isEmpty == false)
    }

    @Test func `hosts and due dates are taken from the item's own words`() throws {
        let text =
            "แผนงาน\n1. อบรมครู ภายใน 30 พฤศจิกายน 2565 มอบหมาย นางสมใจ รุ่งเรือง\n2. เยี่ยมบ้าน ผู้รับผิดชอบ: อบต.นาทราย"
        let items = reader.read(text).items
        #expect(items.count == 2)
        #expect(items[0].due?.day?.iso == "2022-11-30")
        #expect(items[0].hosts == ["นางสมใจ รุ่งเรือง"])
        #expect(items[1].hosts == ["อบต.นาทราย"])
    }
}
