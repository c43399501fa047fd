// SPDX-License-Identifier: Apache-2.0

import Testing
import ThaiText

struct ThaiWordsTests {
    @Test(arguments: [
        ("เครือข่ายงดเหล้าภาคใต้", "เครือข่าย|งดเหล้า|ภาคใต้"),
        ("ประชุมวันที่ 12 มีนาคม 2562", "ประชุม|วันที่|12|มีนาคม|2562"),
        ("งบ 45,000.50 บาท", "งบ|45,000.50|บาท"),
        ("ใช้ Zoom และ LINE", "ใช้|Zoom|และ|LINE"),
        ("", ""),
        ("   ", ""),
    ])
    func `text is cut into the likeliest words`(text: String, words: String) {
        #expect(ThaiWords.standard.words(in: text).joined(separator: "|") == words)
    }

    @Test func `words of a network are known once they are added`() {
        let text = "กลุ่มฮักแพงแม่จั๊วะพาเดิน"
        let name = "ฮักแพงแม่จั๊วะ"
        #expect(!ThaiWords.standard.words(in: text).contains(name))
        #expect(ThaiWords(adding: [name]).words(in: text).contains(name))
        #expect(ThaiWords(adding: ["LINE", ""]).words(in: text) == ThaiWords.standard.words(in: text))
    }

    @Test func `what no word covers stays whole`() {
        #expect(ThaiWords.standard.words(in: "ฆฌฆฌฆฌ") == ["ฆฌฆฌฆฌ"])
    }

    @Test(arguments: [
        "สำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ (สสส.) จัดเวที", "เเปลกๆ ฯลฯ ็็็ เ", "น้ำตา🙂ขาว", "กํา\u{200B}ลัง",
        "ๆๆ ฯ ฿100 ๑๒๓",
    ])
    func `spans are in order, apart, and leave out only blanks`(text: String) {
        let scalars = Array(text.unicodeScalars)
        let spans = ThaiWords.standard.spans(in: scalars)
        for (first, second) in zip(spans, spans.dropFirst()) {
            #expect(first.upperBound <= second.lowerBound)
        }
        let covered = Set(spans.flatMap { Array($0) })
        for index in scalars.indices where !scalars[index].properties.isWhitespace {
            #expect(covered.contains(index))
        }
        #expect(spans.allSatisfy { !$0.isEmpty && $0.upperBound <= scalars.count })
    }

    @Test func `a word never ends inside a cluster`() {
        let text = Array("ผู้ว่าราชการจังหวัดนครศรีธรรมราชเปิดงานที่ศาลากลาง".unicodeScalars)
        let edges = Set(ThaiClusters.boundaries(in: text))
        for span in ThaiWords.standard.spans(in: text) {
            #expect(edges.contains(span.lowerBound) && edges.contains(span.upperBound))
        }
    }

    @Test func `a long run without blanks takes time in proportion`() {
        let clock = ContinuousClock()
        let short = Array(String(repeating: "การประชุมเครือข่าย", count: 500).unicodeScalars)
        let long = Array(String(repeating: "การประชุมเครือข่าย", count: 5_000).unicodeScalars)
        _ = ThaiWords.standard.spans(in: short)
        let one = clock.measure { _ = ThaiWords.standard.spans(in: short) }
        let ten = clock.measure { _ = ThaiWords.standard.spans(in: long) }
        #expect(ten < one * 60)
    }
}
