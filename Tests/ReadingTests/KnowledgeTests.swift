// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reading

struct KnowledgeTests {
    private static let report = """
        เปิดสวนกินได้ใจกลางเมือง
        เมื่อวันที่ 4 มกราคม 2568 ฮักแพงเวียงเก่า ร่วมกับเทศบาลตำบลป่าแดด จัดกิจกรรมเปิดสวนกินได้ ณ ลานวัดศรีบุญเรือง \
        โดยมีเครือข่ายคนเมืองไม่เอาฝุ่นส่งต้นกล้ามาร่วม
        """

    private func names(_ knowledge: Knowledge, in text: String = report) -> [String] {
        ReportReader(knowledge: knowledge).read(text).parties.organizations.map(\.name)
    }

    @Test func `a name learnt is read the next time and forgetting it undoes it`() {
        let before = ReportReader().read(Self.report)
        var knowledge = Knowledge.none
        knowledge.learn(KnownOrganization(name: "กลุ่มฮักแพงเวียงเก่า", aliases: ["ฮักแพงเวียงเก่า"]))
        let after = ReportReader(knowledge: knowledge).read(Self.report)
        #expect(!before.parties.organizations.contains { $0.name == "ฮักแพงเวียงเก่า" })
        #expect(after.parties.organizations.first { $0.name == "ฮักแพงเวียงเก่า" }?.known == "กลุ่มฮักแพงเวียงเก่า")
        #expect(after.parties.organizers.map(\.name).contains("ฮักแพงเวียงเก่า"))
        knowledge.forget("กลุ่มฮักแพงเวียงเก่า")
        #expect(ReportReader(knowledge: knowledge).read(Self.report) == before)
    }

    @Test func `two names of one organization are one`() {
        let text = "เครือข่ายฮักน้ำของ จัดเวที วันที่ 5 มกราคม 2568\nตัวแทนจากเครือข่ายอนุรักษ์แม่น้ำโขงตอนบน กล่าวขอบคุณ"
        let known = KnownOrganization(name: "เครือข่ายอนุรักษ์แม่น้ำโขงตอนบน", aliases: ["เครือข่ายฮักน้ำของ"])
        #expect(names(Knowledge(organizations: [known]), in: text).count == 1)
    }

    @Test func `a word learnt keeps a name whole`() {
        let whole = "สมาคมคนเมืองต้องไม่เอาฝุ่น"
        let text = "\(whole) จัดเวที วันที่ 5 มกราคม 2568"
        #expect(!names(.none, in: text).contains(whole))
        var knowledge = Knowledge(words: ["ต้องไม่เอาฝุ่น", "เมืองต้อง"])
        #expect(names(knowledge, in: text).contains(whole))
        knowledge.forget(word: "ต้องไม่เอาฝุ่น")
        knowledge.forget(word: "เมืองต้อง")
        #expect(names(knowledge, in: text) == names(.none, in: text))
    }

    @Test func `the usual host is taken where nobody else is said to have held it`() {
        let text = "วันที่ 5 มกราคม 2568 คุยกันที่ศาลาวัดดอน ตำบลดอน มีคนจากสมาคมคนรักษ์ดอนมาด้วย"
        let host = KnownOrganization(name: "สมาคมคนรักษ์ดอน", isUsualHost: true)
        #expect(ReportReader().read(text).parties.organizers.isEmpty)
        let draft = ReportReader(knowledge: Knowledge(organizations: [host])).read(text)
        #expect(draft.parties.organizers.map(\.name) == ["สมาคมคนรักษ์ดอน"])
    }

    @Test func `a known name inside the name of another body is not taken for it`() {
        let known = KnownOrganization(name: "ชมรมผู้สูงอายุ")
        let text = "ชมรมผู้สูงอายุตำบลดอนแก้ว จัดประชุม วันที่ 5 มกราคม 2568"
        let organizations = ReportReader(knowledge: Knowledge(organizations: [known])).read(text).parties
            .organizations
        #expect(organizations.allSatisfy { $0.known == nil })
    }

    @Test func `what was learnt is the same after being stored`() throws {
        let knowledge = Knowledge(
            organizations: [KnownOrganization(name: "มูลนิธิสายธาร", aliases: ["สายธาร"], isUsualHost: true)],
            words: ["ฮักแพง"]
        )
        let data = try JSONEncoder().encode(knowledge)
        #expect(try JSONDecoder().decode(Knowledge.self, from: data) == knowledge)
    }
}
