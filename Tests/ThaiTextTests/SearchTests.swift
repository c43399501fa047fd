// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import ThaiText

/// Clusters, and the tokens made of them.
struct SearchTests {
    @Test(arguments: [
        ("กา", "กา"), ("สวัสดิการ", "ส|วั|ส|ดิ|กา|ร"), ("เครือข่าย", "เค|รื|อ|ข่า|ย"), ("น้ำ", "น้ำ"), ("แก้ว", "แก้|ว"),
        ("เเ", "เเ"), ("ก 1a", "ก| |1|a"), ("ฤๅษี", "ฤๅ|ษี"), ("", ""),
    ])
    func `text is cut into clusters`(_ text: String, _ pieces: String) {
        let scalars = Array(text.unicodeScalars)
        let offsets = ThaiClusters.boundaries(in: scalars)
        let cut = zip(offsets, offsets.dropFirst()).map { pair in
            String(String.UnicodeScalarView(scalars[pair.0..<pair.1]))
        }
        #expect(cut.joined(separator: "|") == pieces)
    }

    @Test func `a span grows to whole clusters`() {
        let text = Array("เครือข่ายน้ำ".unicodeScalars)
        #expect(ThaiClusters.extend(1..<3, in: text) == 0..<4)
        #expect(ThaiClusters.extend(10..<11, in: text) == 9..<12)
        #expect(ThaiClusters.extend(0..<0, in: text) == 0..<0)
        #expect(ThaiClusters.extend(0..<99, in: text) == 0..<12)
    }

    @Test func `tokens are pairs of clusters and whole words`() {
        #expect(
            SearchTokens.index("กองทุน SDN ๒๕๖๙") == [
                "กอ", "อง", "งทุ", "ทุน", "sdn", "2569", "ก", "อ", "ง", "ทุ", "น",
            ]
        )
        #expect(SearchTokens.query("กองทุน") == ["กอ", "อง", "งทุ", "ทุน"])
        #expect(SearchTokens.query("ยา") == ["ยา"])
        #expect(SearchTokens.query("สสส.") == SearchTokens.query("ส.ส.ส."))
        #expect(SearchTokens.query(" - ").isEmpty)
    }

    @Test func `every piece of a text is found, whatever the text`() {
        var random = SeededRandom(seed: 11)
        let words = "สวัสดิการ ชุมชน งดเหล้า เครือข่าย จํานวน ๑๒ คน สสส. Facebook อ.เมือง น้ำ ยา ฯ - ( ) เเผน ต่างๆ ฤดู"
            .split(separator: " ")
        for _ in 0..<600 {
            let parts = (0..<8).map { _ in String(words.randomElement(using: &random) ?? "") }
            let text = ThaiClean.clean(parts.joined(separator: Bool.random(using: &random) ? " " : ""))
            let scalars = Array(text.unicodeScalars)
            let tokens = Set(SearchTokens.index(text))
            let offsets = wholeWordOffsets(scalars)
            for _ in 0..<20 {
                let ends = [
                    offsets.randomElement(using: &random) ?? 0, offsets.randomElement(using: &random) ?? 0,
                ].sorted()
                let piece = String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
                let missing = SearchTokens.query(piece).filter { !tokens.contains($0) }
                #expect(missing.isEmpty, "\(piece) in \(text)")
            }
        }
    }

    /// Cluster boundaries that part no Latin word and no number.
    private func wholeWordOffsets(_ text: Scalars) -> [Int] {
        ThaiClusters.boundaries(in: text).filter { offset in
            guard offset > 0, offset < text.count else { return true }
            let (left, right) = (text[offset - 1], text[offset])
            return !((left.digit != nil || left.isLatinLetter) && (right.digit != nil || right.isLatinLetter))
        }
    }

    @Test func `tokens hold only letters, marks and digits`() {
        for token in SearchTokens.index("ก่อน-หลัง (๑๕%) “ผู้สูงอายุ” a_b c++ ½ ฯลฯ ๆ …") {
            for scalar in token.unicodeScalars {
                let isSafe =
                    scalar.isThaiLetter || scalar.isLatinLetter || scalar.digit != nil || scalar == "½"
                #expect(isSafe, "\(token)")
            }
        }
    }

    @Test(arguments: [
        ("เครือข่ายองค์กรงดเหล้าและจิตอาสา", ["เครือข่าย", "งดเหล้า", "จิตอาสา"]),
        // The longest word wins; signs, digits and other scripts stand between.
        ("ปีงบประมาณ 2569 (ภาคี) — ตัวชี้วัด™", ["ปีงบประมาณ", "ภาคี", "ตัวชี้วัด"]),
        // A word that is cut out of a cluster is another word.
        ("เสมทบ สมทบา สมทบ", ["สมทบ"]),
        ("เครือข่า แรงงานนอก งดเห", []), ("plain", []), ("", []),
    ]) func `words that must not be broken are found`(text: String, words: [String]) {
        var text = text
        let found = text.withUTF8 { utf8 in
            NowrapWords.spans(in: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
        }
        #expect(found == words)
    }
}
