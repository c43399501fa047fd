// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import ThaiText

/// One spelling for what looks alike, and the way back.
struct ThaiCleanTests {
    @Test(arguments: [
        ("จํานวน", "จำนวน"), ("ลําพูน", "ลำพูน"), ("น\u{0E49}\u{0E4D}\u{0E32}", "น้ำ"),
        ("น\u{0E4D}\u{0E49}\u{0E32}", "น้ำ"),
        ("น\u{0E33}\u{0E49}", "น้ำ"), ("จ ำนวน", "จำนวน"), ("จ\u{0E4D} านวน", "จำนวน"), ("เเม่", "แม่"),
        ("เ\u{200B}เก", "แก"), ("กา\u{200B}ร", "การ"), ("ก\u{00A0}ข", "ก ข"), ("ที\u{0E48}\u{0E48}", "ที่"),
        ("ท\u{0E48}\u{0E35}", "ที่"), ("ผ\u{0E49}\u{0E39}", "ผู้"), ("พันธ\u{0E4C}\u{0E38}", "พันธุ์"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("ป\u{F70A}า", "ป่า"), ("\u{FEFF}ก", "ก"), ("plain ๕", "plain ๕"), ("", ""), ("\u{0E4D}", "\u{0E4D}"),
        ("ก\u{0E4D}", "ก\u{0E4D}"), ("เ", "เ"), ("สุขภาพ ดี", "สุขภาพ ดี"),
    ])
    func `one spelling is left`(_ raw: String, _ clean: String) {
        let cleaned = ThaiClean.clean(Array(raw.unicodeScalars))
        #expect(cleaned.scalars == Array(clean.unicodeScalars))
        #expect(ThaiClean.clean(raw).unicodeScalars.elementsEqual(clean.unicodeScalars))
        #expect(ThaiClean.clean(cleaned.scalars).scalars == cleaned.scalars)
    }

    @Test func `spans lead back to the raw text`() {
        let raw = Array("เเผน \u{200B}จํานวน 5 น\u{0E49}\u{0E4D}\u{0E32}".unicodeScalars)
        let cleaned = ThaiClean.clean(raw)
        #expect(cleaned.text == "แผน จำนวน 5 น้ำ")
        #expect(cleaned.original(0..<3) == 0..<4)
        #expect(cleaned.original(4..<9) == 6..<12)
        #expect(cleaned.original(10..<11) == 13..<14)
        #expect(cleaned.original(12..<15) == 15..<raw.count)
        #expect(cleaned.original(0..<cleaned.scalars.count) == 0..<raw.count)
    }

    @Test func `cleaning twice changes nothing and spans stay in order, whatever the text`() {
        var random = SeededRandom(seed: 7)
        let pieces: [Unicode.Scalar] = Array("กนเแำาํ่้ิุู์ \u{200B}\u{F70A}\u{00A0}\r\n1ก่".unicodeScalars)
        for _ in 0..<4000 {
            let raw = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? "ก"
            }
            let cleaned = ThaiClean.clean(raw)
            #expect(ThaiClean.clean(cleaned.scalars).scalars == cleaned.scalars, "raw \(raw)")
            let starts = (0...cleaned.scalars.count).map {
                cleaned.original($0..<cleaned.scalars.count).lowerBound
            }
            #expect(starts == starts.sorted(), "\(raw)")
            #expect((starts.last ?? 0) <= raw.count)
        }
    }

    @Test func `digits are turned both ways`() {
        #expect(ThaiDigits.arabic("พ.ศ. ๒๕๖๙") == "พ.ศ. 2569")
        #expect(ThaiDigits.thai("พ.ศ. 2569") == "พ.ศ. ๒๕๖๙")
    }
}
