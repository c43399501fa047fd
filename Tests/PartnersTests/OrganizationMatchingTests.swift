// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Partners

struct OrganizationMatchingTests {
    private static let matching = OrganizationMatching([
        PartnersFixtures.organization("forum", "ประชาคมสุขภาพจังหวัดสงขลา", aliases: ["ประชาคมสงขลา"]),
        PartnersFixtures.organization("forum-trang", "ประชาคมสุขภาพจังหวัดตรัง"),
        PartnersFixtures.organization("fund", "สำนักงานกองทุนตัวอย่างเพื่อชุมชน (สกช.)"),
        PartnersFixtures.organization("pao", "องค์การบริหารส่วนจังหวัดสตูล"),
        PartnersFixtures.organization("tao", "องค์การบริหารส่วนตำบลปริก"),
        PartnersFixtures.organization("health", "สำนักงานสาธารณสุขจังหวัดพัทลุง"),
        PartnersFixtures.organization("area11", "ศูนย์ประสานงานเขตตัวอย่าง 11"),
        PartnersFixtures.organization("area12", "ศูนย์ประสานงานเขตตัวอย่าง 12"),
        PartnersFixtures.organization("south", "เครือข่ายลดปัจจัยเสี่ยง (ภาคใต้ตอนล่าง)"),
        PartnersFixtures.organization("twin-a", "กลุ่มออมทรัพย์บ้านไร่"),
        PartnersFixtures.organization("twin-b", "กลุ่มออมทรัพย์บ้านไร่", aliases: ["กลุ่มบ้านไร่เหนือ"]),
    ])

    @Test(arguments: [
        ("ประชาคมสุขภาพจังหวัดสงขลา", "forum"), ("ประชาคมสุขภาพ จ.สงขลา", "forum"),
        ("ประชาคมสุขภาพสงขลา", "forum"),
        ("ประชาคม จังหวัด สงขลา", "forum"), ("สกช.", "fund"), ("ส.ก.ช.", "fund"),
        ("สำนักงานกองทุนตัวอย่างเพื่อชุมชน", "fund"), ("อบจ.สตูล", "pao"), ("อบจ. สตูล", "pao"), ("อบต.ปริก", "tao"),
        ("อบต. ปริก", "tao"), ("สสจ.พัทลุง", "health"), ("สํานักงานสาธารณสุขจังหวัดพัทลุง", "health"),
        ("ศูนย์ประสานงานเขตตัวอย่าง ๑๑", "area11"), ("เครือข่ายลดปัจจัยเสี่ยง ภาคใต้ตอนล่าง", "south"),
    ])
    func `the same name in another writing is sure`(written: String, id: Organization.ID) {
        let match = Self.matching.match(written).first
        #expect(match?.organization == id)
        #expect(match?.certainty == .sure)
        #expect(Self.matching.sure(written)?.organization == id)
    }

    @Test(arguments: [
        ("สำนักงานกองทุนตัวอย่างฯ", "fund"), ("สำนักงานสาธารณสุขจังหวัดพัทลง", "health"),
        ("ประชาคมสุขภาพจังหวัดสงคลา", "forum"), ("เครือข่ายลดปัจจัยเสี่ยงภาคใต้", "south"),
        ("องค์การบริหารส่วนฯสตูล", "pao"),
    ])
    func `a name that was cut short or mistyped is likely`(written: String, id: Organization.ID) {
        let match = Self.matching.match(written).first
        #expect(match?.organization == id)
        #expect(match?.certainty == .likely)
        #expect(Self.matching.sure(written) == nil)
    }

    @Test(arguments: [
        "", " ", "ฯ", "ประชาคมสุขภาพจังหวัดสตูล", "ศูนย์ประสานงานเขตตัวอย่าง 13", "อบต.ปริง", "โรงเรียน", "กลุ่ม",
        "สำนักงานสาธารณสุขจังหวัดยะลา",
    ])
    func `another body is not taken for a known one`(written: String) {
        #expect(Self.matching.match(written).isEmpty)
    }

    @Test func `two partners of one name are never sure`() {
        #expect(Self.matching.match("กลุ่มออมทรัพย์บ้านไร่").map(\.organization) == ["twin-a", "twin-b"])
        #expect(Self.matching.sure("กลุ่มออมทรัพย์บ้านไร่") == nil)
        #expect(Self.matching.sure("กลุ่มบ้านไร่เหนือ")?.organization == "twin-b")
    }

    @Test(arguments: [
        ("กขค", "กขค", 0), ("กขค", "กค", 1), ("กขค", "กงค", 1), ("กขคง", "งคขก", nil), ("", "กข", 2),
    ])
    func `the distance of two names counts letters`(left: String, right: String, distance: Int?) {
        let found = EditDistance.between(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: 2)
        #expect(found == distance)
    }

    @Test func `ten thousand names are matched at once`() {
        let many = OrganizationMatching(
            (0..<10_000).map { PartnersFixtures.organization("o-\($0)", "กลุ่มพัฒนาชุมชนบ้านตัวอย่างที่ \($0)") }
        )
        #expect(many.sure("กลุ่มพัฒนาชุมชนบ้านตัวอย่างที่ ๙๙๙๙")?.organization == "o-9999")
        #expect(many.match("กลุ่มพัฒนาชุมชนบ้านตัวอยางที่ 77").first?.organization == "o-77")
    }
}
