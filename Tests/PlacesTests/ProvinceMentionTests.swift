// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Places

struct ProvinceMentionTests {
    private func mentions(_ text: String) -> [String] {
        PlaceResolver.bundled.provinceMentions(in: Array(text.unicodeScalars)).map(\.place.id.rawValue)
    }

    @Test(
        arguments: [
            ("เผยแพร่ข่าวสารและความรู้สู่สังคม", []),
            ("การแพร่ระบาดของโรค แพร่หลายไปทั่ว", []),
            ("ไม่ได้ทำเลย น่านน้ำ ตากผ้า ตากใบ", []),
            ("มหาวิทยาลัยสงขลานครินทร์", []),
            ("น.ส.สมใจ ณ อยุธยา", []),
            ("ถนนเพชรบุรี", []),
            ("สังคมและวัดเพื่อคนพล", []),
            ("ปากน้ำและมหาชัย", []),
            ("เก่งร้อยเอ็ดเจ็ดย่านน้ำ", []),
            ("", []),
            ("จังหวัดแพร่ จ.เลย จังหวัด น่าน", ["54", "42", "55"]),
            ("กระบี่ ตรัง และสตูล", ["81", "92", "91"]),
            ("เชียงราย น่าน แพร่ และพะเยา", ["57", "55", "54", "56"]),
            ("แพร่\nน่าน\n", ["54", "55"]),
            ("เวที ณ สงขลา", ["90"]),
            ("เครือข่ายจังหวัดนครศรีธรรมราชและพัทลุง", ["80", "93"]),
            ("อำเภอเมืองนครศรีธรรมราช", ["80"]),
            ("อ.เมืองเพชรบุรี อ.เมืองชลบุรี", ["76", "20"]),
            ("งานที่น่าน มีคนเลย", []),
            ("คนกทม.กับคนเมืองคอน", ["10", "80"]),
            ("สุราษฎร์ธานี สุราษฎร์", ["84", "84"]),
            ("กรุงเทพมหานครและกรุงเทพฯ", ["10", "10"]),
            ("สำนักงานแรงงานกระบี่", ["81"]),
            ("จังหวัดกระบี่,จังหวัดพังงา", ["81", "82"]),
            ("เพชรบุรี เพชรบูรณ์", ["76", "67"]),
        ] as [(String, [String])]
    )
    func `provinces in running text`(text: String, codes: [String]) {
        #expect(mentions(text) == codes)
    }

    @Test func `the span covers the name without its prefix`() throws {
        let scalars = Array("ที่จังหวัดสงขลา".unicodeScalars)
        let found = try #require(PlaceResolver.bundled.provinceMentions(in: scalars).first)
        #expect(found.span == 10..<15)
    }

    @Test func `all 77 are found behind their prefix`() {
        for province in Gazetteer.bundled.provinces {
            #expect(mentions("อยู่ในจังหวัด\(province.thai)ด้วย") == [province.id.rawValue])
        }
    }
}
