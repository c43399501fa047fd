// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

/// Forms of letters, minutes, posts and notices, each in a few invented words.
struct ReportFormsTests {
    private let reader = ReportReader()

    @Test(arguments: [
        (
            "หน้าแรก ข่าวเด่น การเมือง สังคม กีฬา ติดต่อเรา\nชุมชนริมน้ำจับมือปลูกป่าชายเลนรับวันสิ่งแวดล้อม\nวันที่ 5 มิถุนายน 2566",
            "ชุมชนริมน้ำจับมือปลูกป่าชายเลนรับวันสิ่งแวดล้อม"
        ),
        (
            "เพจคนรักษ์คลองแสนแสบ\n4 ธันวาคม 2566 เวลา 19:42 น. · \nเดินเก็บขยะริมคลองกับเพื่อนบ้าน 3 ชุมชน",
            "เดินเก็บขยะริมคลองกับเพื่อนบ้าน 3 ชุมชน"
        ),
        (
            "เทศบาลตำบลหนองบัวงาม\nอำเภอเมือง จังหวัดตรัง\nโครงการคัดแยกขยะครัวเรือน ปีที่สอง\nวันที่ 2 มีนาคม 2566",
            "โครงการคัดแยกขยะครัวเรือน ปีที่สอง"
        ),
    ])
    func `the headline stands below menus, page names and addresses`(text: String, title: String) {
        #expect(reader.read(text).title?.text == title)
    }

    @Test func `the date of a letter is no day of a meeting`() {
        let text = """
            ส่วนราชการ สำนักงานพัฒนาชุมชนอำเภอลานสกา จังหวัดนครศรีธรรมราช
            วันที่ 28 พฤศจิกายน 2565
            เรื่อง ขอเชิญประชุมคณะทำงานกองทุนสวัสดิการ
            เรียน ประธานกองทุนทุกแห่ง
            ขอเชิญประชุมในวันพุธที่ 7 ธันวาคม 2565 เวลา 13.30 น.
            """
        let draft = reader.read(text)
        #expect(draft.dates.map(\.role) == [.posted, .event])
        #expect(draft.parties.organizers.map(\.name) == ["สำนักงานพัฒนาชุมชนอำเภอลานสกา"])
    }

    @Test func `minutes are held by the body they are named after, on the day below`() {
        let draft = reader.read(
            "รายงานการประชุมคณะกรรมการกองทุนสวัสดิการตำบลนาข้าวเสีย\nวันศุกร์ที่ 17 มีนาคม 2566\nแจ้งการโอนเงินเมื่อวันที่ 3 มีนาคม 2566"
        )
        #expect(draft.parties.organizers.map(\.name) == ["คณะกรรมการกองทุนสวัสดิการตำบลนาข้าวเสีย"])
        #expect(draft.dates.first { $0.role == .event }?.start.iso == "2023-03-17")
    }

    @Test(arguments: [
        ("เขียนโดย นูรีดา มะแซ | 3 ตุลาคม 2564", "นูรีดา มะแซ"), ("(ลงชื่อ) ชลธิชา คงสวัสดิ์ ผู้จดรายงาน", "ชลธิชา คงสวัสดิ์"),
        ("ภาพ/ข่าว : จิรเดช รักษ์ธรรม", "จิรเดช รักษ์ธรรม"), ("จ่าเอกวรเชษฐ์ ทองดีงาม หัวหน้าสำนักปลัด", "วรเชษฐ์ ทองดีงาม"),
    ])
    func `who signs or writes is a person`(line: String, name: String) {
        #expect(reader.read("สรุปเวทีชุมชนเรื่องอาหารปลอดภัยของเรา\n\(line)").people.map(\.name) == [name])
    }

    @Test(arguments: [
        "เขียนโดย ทีมข่าว ภาคใต้", "ภาพ/ข่าว : กองบรรณาธิการ เครือข่าย", "ลานมัสยิดดาโต๊ะ ตำบลแหลมโพธิ์ อำเภอยะหริ่ง",
    ])
    func `desks and places are no people`(line: String) {
        #expect(reader.read("สรุปเวทีชุมชนเรื่องอาหารปลอดภัยของเรา\n\(line)").people.isEmpty)
    }

    @Test func `numbers in words and bounds of ratios are targets`() {
        let draft = reader.read(
            "เป้าหมาย\n1. ขยายตำบลต้นแบบสองตำบล\n2. จัดผู้ดูแล 1 คน ต่อผู้ป่วยไม่เกิน 5 คน\n3. ลดขยะ ≥ 80%"
        )
        #expect(draft.targets.map(\.quantity) == [2, 5, 80])
        #expect(draft.targets.map(\.comparator) == [.exactly, .atMost, .atLeast])
    }

    @Test func `resolutions are items by their own word`() {
        let draft = reader.read("มติที่ 1 : ลดการเผาในไร่ให้เหลือไม่เกินร้อยละ 20\nมติที่ 2 : เปิดโรงครัวชุมชน 5 แห่ง")
        #expect(draft.items.map(\.kind) == [.agreement, .agreement])
        #expect(draft.targets.map(\.unit) == ["ร้อยละ", "แห่ง"])
    }

    @Test func `levels that the venue leaves out are those of the only place named`() {
        let draft = reader.read(
            "แผนงานชุมชนบ้านปากคลองน้อย\nอำเภอวังทอง จังหวัดพิษณุโลก\nประชุมวันที่ 27 ก.ย. 2567 ณ อาคารอเนกประสงค์บ้านปากคลองน้อย"
        )
        #expect(draft.venue?.district == "วังทอง" && draft.venue?.province == "พิษณุโลก")
        #expect(draft.venue?.confidence == .check)
    }
}
