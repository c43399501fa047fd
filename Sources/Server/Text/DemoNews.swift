// SPDX-License-Identifier: Apache-2.0

import Planning

/// What the invented organizations write when they send news, answer or ask.
enum DemoNews {
    /// The unit by which reports mean percent.
    static let share = "ร้อยละ"

    /// One line of news.
    static func line(
        _ programme: DemoProgramme,
        place: String,
        count: (Int, String)?,
        isLast: Bool,
        _ random: inout DemoRandom
    ) -> String {
        let pattern: String
        if count == nil {
            pattern = random.pick(isLast ? closings : beginnings(programme))
        } else if count?.1 == share {
            pattern = random.pick(shares)
        } else {
            pattern = random.pick(isLast ? finished : counted(programme))
        }
        let amount = count.map { $0.1 == share ? "\(share) \($0.0)" : "\($0.0) \($0.1)" } ?? ""
        return pattern.replacing("{place}", with: place).replacing("{count}", with: amount)
    }

    private static func counted(_ programme: DemoProgramme) -> [String] {
        switch programme {
        case .alcohol:
            [
                "ลงตำบล{place} กับผู้นำศาสนาและผู้ใหญ่บ้าน ได้ {count}",
                "ทีมวัดและมัสยิดตำบล{place} ช่วยกัน รอบนี้ {count}",
                "หลังงานบุญที่ตำบล{place} ชวนคุยกันต่อ ได้ {count}",
                "ทีมตำบล{place} ทำต่อเนื่อง รอบนี้ {count}",
            ]
        case .workers:
            [
                "กลุ่มตัดยางตำบล{place} ร่วมวงคุยเรื่องใจ ได้ {count}",
                "แม่ค้าตลาดตำบล{place} ชวนกันมา ได้ {count}",
                "อาสาเพื่อนใจลงตำบล{place} หลังเลิกงาน ได้ {count}",
                "ประมงพื้นบ้านตำบล{place} ตอบรับดี รอบนี้ {count}",
            ]
        case .welfare:
            [
                "กองทุนตำบล{place} เปิดรับวันประชุมหมู่บ้าน ได้ {count}",
                "เยี่ยมกองทุนตำบล{place} ดูบัญชีด้วยกัน ได้ {count}",
                "คณะกรรมการตำบล{place} ทำครบตามนัด {count}",
                "รอบเดือนนี้ของตำบล{place} ได้ {count}",
            ]
        case .school:
            [
                "ครูกับ อสม. เดินเยี่ยมบ้านที่ตำบล{place} ได้ {count}",
                "ผู้ใหญ่บ้านตำบล{place} ช่วยชี้เป้า พบ {count}",
                "จัดวงปรึกษาที่ตำบล{place} ได้ {count}",
                "ศูนย์ฝึกอาชีพใกล้ตำบล{place} รับเพิ่ม {count}",
            ]
        }
    }

    private static func beginnings(_ programme: DemoProgramme) -> [String] {
        let place = programme == .school ? "โรงเรียน" : "ทีม"
        return [
            "\(place)ตำบล{place} เริ่มแล้ว นัดคุยต่อเดือนหน้า",
            "ประชุมที่ตำบล{place} แบ่งงานกันเรียบร้อย",
            "เสนอเข้าวาระ อบต.ตัวอย่าง{place} แล้ว รอประชุมสภา",
            "คุยกับผู้นำตำบล{place} แล้ว เห็นด้วยในหลักการ",
        ]
    }

    private static let shares = [
        "นับล่าสุดได้ {count} ยังเหลือบางหมู่บ้านในตำบล{place}", "ตรวจรายชื่อที่ตำบล{place} แล้ว ได้ {count}",
        "ตอนนี้อยู่ที่ {count} ตำบล{place} ขยับขึ้นมากที่สุด",
    ]

    private static let finished = [
        "ครบตามที่ตกลงกันไว้ รอบสุดท้ายที่ตำบล{place} {count} ขอบคุณทุกทีม",
        "ปิดงานข้อนี้ที่ตำบล{place} ด้วย {count} สรุปบทเรียนไว้แล้ว",
        "สำเร็จแล้ว รอบนี้ {count} ชาวตำบล{place} อยากทำต่อปีหน้า",
    ]

    private static let closings = [
        "ทำครบแล้ว มีบันทึกประชุมของตำบล{place} เป็นหลักฐาน",
        "ตำบล{place} ประกาศเป็นกติกาชุมชนแล้ว",
        "เสร็จตามแผน เล่าผลในเวทีตำบล{place} แล้ว",
    ]

    static let wishes = [
        "ขอลดจำนวนลงครึ่งหนึ่ง เพราะเจ้าหน้าที่มีสองคน", "ขอเลื่อนไปทำหลังฤดูฝน", "ขอทำร่วมกับตำบลข้างเคียงเป็นพื้นที่เดียว",
    ]
    static let refusals = ["ไม่ใช่ภารกิจของหน่วยเรา ขอให้ประสานเทศบาล", "ปีนี้ทำเรื่องอื่นเต็มแล้ว ขอร่วมปีหน้า"]

    static func support(_ kind: SupportRequest.Kind) -> (asked: [String], answer: String) {
        switch kind {
        case .people:
            (["ขอคนช่วยลงพื้นที่สองวัน อาสาเราติดงานสวน", "ขอทีมช่วยบันทึกข้อมูล"], "ส่งอาสาไปช่วยสองคน วันเสาร์นี้")
        case .money:
            (
                ["งบเดินทางหมดก่อนกำหนด ขอสมทบค่าน้ำมัน", "ขอค่าอาหารกลางวันเวทีสุดท้าย"],
                "อนุมัติเพิ่มจากงบกลางแล้ว ส่งใบเสร็จมาที่ศูนย์ได้เลย"
            )
        case .knowledge:
            (
                ["ขอวิทยากรเรื่องการคุยกับครอบครัว", "ขอตัวอย่างกติกาจากตำบลที่ทำสำเร็จ"],
                "พี่เลี้ยงจังหวัดใกล้เคียงจะไปเล่าให้ฟังสัปดาห์หน้า"
            )
        case .materials:
            (["ขอป้ายและแผ่นพับ 200 ชุด", "ขอเครื่องเสียงสำหรับวันงาน"], "ฝากรถตู้ไปพร้อมของวันจันทร์")
        case .other:
            (["ขอหนังสือขอความร่วมมือถึงโรงเรียน", "ขอช่วยประสานเจ้าของสถานที่"], "ออกหนังสือให้แล้ว ส่งทางไปรษณีย์วันนี้")
        }
    }
}
