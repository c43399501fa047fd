// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the page about who works on what where says.
enum CoverageText {
    static let title = Sentence("ใครทำอะไร ที่ไหน", "Who does what where")
    static let answers = Sentence(
        "ใครทำเรื่องอะไร ที่ไหน และที่ไหนยังไม่มีใคร",
        "Who works on what, where, and where is nobody?"
    )
    static let show = Sentence("แสดง", "Show")
    static let gaps = Sentence("พื้นที่ที่ยังไม่มีใครทำ", "Where nobody is yet")
    static let noGaps = Sentence("ทุกพื้นที่มีคนทำแล้ว", "Somebody works everywhere.")
    static let matrix = Sentence("ตารางประเด็นกับพื้นที่", "Themes and places")
    static let who = Sentence("ใครทำ", "Who works on it")
    static let source = Sentence(
        "ที่มา: งานที่องค์กรบอกไว้ กับโครงการที่กำลังทำ งานที่ทำทั้งจังหวัดนับให้ทุกอำเภอ",
        "From what organizations say they do and from running programmes; work for a whole province counts in each of its districts."
    )
    static let nobody = Sentence("ยังไม่มี", "None")

    static func nobody(_ theme: Sentence, _ places: [String], of all: Int, in whole: String) -> Sentence {
        let list = places.joined(separator: ", ")
        let more = places.count > 12 ? places.prefix(12).joined(separator: ", ") + " …" : list
        guard places.count < all else {
            return Sentence(
                "ยังไม่มีใครทำเรื่อง\(theme(.thai))ใน\(whole)เลย",
                "Nobody works on \(theme(.english).lowercased()) anywhere in \(whole)."
            )
        }
        return Sentence(
            "ยังไม่มีใครทำเรื่อง\(theme(.thai))ใน \(places.count) จาก \(all) พื้นที่: \(more)",
            "Nobody works on \(theme(.english).lowercased()) in \(places.count) of \(all) places: \(more)"
        )
    }

    static func cell(_ count: Int) -> Sentence {
        Sentence("\(count) องค์กร", count == 1 ? "1 organization" : "\(count) organizations")
    }
}
