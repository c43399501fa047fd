// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reading

/// Goals as networks write them: comparators, places over lists, words that lead over to the next list.
struct GoalListTests {
    private let reader = ReportReader()

    @Test(arguments: [
        ("อบรมไม่ต่ำกว่า 20 คน", Comparator.atLeast, 20.0, "คน"), ("อบรมแกนนำไม่น้อยกว่า 30 คน", .atLeast, 30, "คน"),
        ("เปิดศูนย์ไม่เกิน 5 แห่ง", .atMost, 5, "แห่ง"), ("จัดค่ายอย่างน้อย 3 ค่าย", .atLeast, 3, "ค่าย"),
        ("มีร้านต้นแบบ 6 ร้านขึ้นไป", .atLeast, 6, "ร้าน"), ("ตั้งชมรมใหม่ 4 ชมรม", .exactly, 4, "ชมรม"),
        ("มีผู้เข้าร่วมเวทีไม่น้อยกว่า 100 คน", .atLeast, 100, "คน"), ("เปิดฐานเรียนรู้ 2 ฐาน", .exactly, 2, "ฐาน"),
        ("ปลูกผักกินเองประมาณ 50 หลังคาเรือน", .about, 50, "หลังคาเรือน"), ("จัดงานประเพณี 2 งาน", .exactly, 2, "งาน"),
    ])
    func `every comparator and unit gives a target`(
        goal: String,
        comparator: Comparator,
        quantity: Double,
        unit: String
    ) throws {
        for text in [
            "เป้าหมาย 1) จัดตั้งกลไก 2) \(goal) 3) ติดตามผล", "เป้าหมาย\n1. จัดตั้งกลไก\n2. \(goal)\n3. ติดตามผล",
        ] {
            let target = try #require(reader.read(text).targets.first, "\(text)")
            #expect(target.comparator == comparator && target.quantity == quantity && target.unit == unit)
            #expect(target.item == 1)
        }
    }

    @Test(arguments: ["จังหวัดสงขลา", "เป้าหมายจังหวัดสงขลา", "จังหวัดสงขลา :", "แผนของจังหวัดสงขลา มีดังนี้"])
    func `a place alone on a line holds for the list below`(heading: String) {
        let text = """
            แผนปฏิบัติการเครือข่ายสุขภาวะภาคใต้ ประจำปี
            \(heading)
            1) ตั้งคณะทำงาน 1 ชุด
            2) อบรมแกนนำ 30 คน
            อำเภอเบตง
            - เปิดร้านสุขภาพ 5 ร้าน
            """
        let draft = reader.read(text)
        #expect(draft.items.map(\.placeCode) == ["90", "90", "9502"])
        #expect(draft.targets.map(\.placeCode) == ["90", "90", "9502"])
        #expect(draft.items.allSatisfy { $0.kind == .activity || $0.kind == .goal })
    }

    @Test func `a single marked line under no place is no list`() {
        #expect(reader.read("สรุปเวทีแลกเปลี่ยนของเครือข่าย\n- ขอบคุณทุกคนที่มาร่วมงาน\nแล้วพบกันใหม่").items.isEmpty)
    }

    @Test(arguments: ["โดยมีกิจกรรมคือ", "โดยมีแนวทางการดำเนินงาน ดังนี้", "ซึ่งมีกิจกรรม ได้แก่", "กิจกรรม"])
    func `words that announce the next list do not stay in the last goal`(lead: String) {
        let text =
            "ร่างแผนจังหวัด ดังนี้ 2.1 จังหวัดตรัง เป้าหมาย 1) มีคณะทำงาน 1 ชุด จำนวน 12 คน 2) มีแผนงาน 1 แผน \(lead) "
            + "(1) ประชุมชี้แจง (2) จัดทำแผน 2.2 จังหวัดพัทลุง เป้าหมาย 1) มีหน่วยบริการ 5 หน่วย 2) มีแกนนำ 3 คน"
        let draft = reader.read(text)
        #expect(
            draft.items.map(\.kind) == [.topic, .goal, .goal, .activity, .activity, .topic, .goal, .goal]
        )
        #expect(draft.items[2].text == "มีแผนงาน 1 แผน")
        #expect(draft.items.map(\.placeCode) == ["92", "92", "92", "92", "92", "93", "93", "93"])
    }

    @Test(arguments: ["ได้คณะทำงาน 1 ชุด จำนวน 15 คน", "ได้คณะทำงาน จำนวน 15 คนที่เข้าใจงาน จำนวน 1 ชุด"])
    func `the people of one working group are part of it`(goal: String) throws {
        let draft = reader.read("เป้าหมาย\n1) \(goal)\n2) มีแผน 1 แผน")
        let group = try #require(draft.targets.firstIndex { $0.unit == "ชุด" })
        let people = try #require(draft.targets.first { $0.unit == "คน" })
        #expect(people.quantity == 15 && people.subsetOf == group)
        #expect(draft.targets[group].subsetOf == nil)
    }
}
