// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ThaiText

/// Sorting as a Thai dictionary does.
struct SortKeyTests {
    private func sorted(_ words: [String]) -> [String] {
        words.sorted { Array(SortKey.make($0).utf8).lexicographicallyPrecedes(Array(SortKey.make($1).utf8)) }
    }

    @Test func `the words of the ICU comparison come in its order`() {
        let words = "ก็ กก กะ กา ก่า กำ เก เก่า แก แกะ โก ไก ไก่ ขา เขา จา ใจ อา เอ แอ ฮา".split(separator: " ")
        let inOrder = words.map(String.init)
        #expect(sorted(inOrder.reversed()) == inOrder)
    }

    @Test(arguments: [
        ["10", "ก", "ร", "รฮ", "ฤ", "ฤๅ", "ล", "ฦ", "ab", "aB", "Ab", "AB", "b"],
        ["ก", "ก์", "ก็", "ก่", "ก้", "ก๊", "ก๋", "กก"],
        ["กา", "ก่า", "กาก", "ก่าก", "กากา", "กาก่า", "ก่ากา"],
        ["2", "9", "10", "ก2", "ก10", "กก"],
        ["ชั้น 2", "ชั้น ๑๐", "ชั้น 11"],
        ["cafe", "café", "cafes"],
        ["เมืองกระบี่", "เมืองสงขลา", "เมืองสตูล"],
        ["+", "฿", "1", "ก", "a", "я"],
    ])
    func `words come in order`(_ inOrder: [String]) {
        #expect(sorted(inOrder.reversed()) == inOrder)
    }

    @Test func `blanks, punctuation and the spelling of sara am do not count`() {
        #expect(SortKey.make("ก กา") == SortKey.make("กกา"))
        #expect(SortKey.make("ก-กา.") == SortKey.make("กกา"))
        #expect(SortKey.make("กํา") == SortKey.make("กำ"))
        #expect(SortKey.make("") == "")
    }

    @Test func `Thai and ASCII digits stand together`() {
        #expect(sorted(["๑๐", "2", "๒", "10"]) == ["2", "๒", "10", "๑๐"])
    }

    @Test func `keys of Thai, digits and Latin are printable ASCII`() {
        for text in ["ฮู้ไก๋ ๑๒ Zz", "ํฺ๎", "à la carte", String(repeating: "9", count: 200)] {
            #expect(SortKey.make(text).utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(text)")
        }
    }
}
