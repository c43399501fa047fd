// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Places

struct PlaceSearchTests {
    private func search(_ text: String, limit: Int = 5) -> [String] {
        PlaceResolver.bundled.search(text, limit: limit).map(\.id.rawValue)
    }

    @Test(arguments: [
        ("ฝาละมี", "930605"), ("ฝาล", "930605"), ("หาดใ", "9011"), ("อ.หาดใหญ่", "9011"),
        ("ต.หาดใหญ่", "901101"),
        ("โคราช", "30"), ("พัท", "93"), ("hat y", "9011"), ("Falam", "930605"), ("9306", "9306"),
        ("นาสาร พระพรหม", "802002"), ("นาสาร สุราษฎร์", "841201"), ("93120", "930601"),
    ])
    func `the best fit comes first`(text: String, code: String) {
        #expect(search(text).first == code)
    }

    @Test func `names that hold the text come after names that begin so`() {
        #expect(search("ใหญ่", limit: 400).contains("9011"))
        #expect(search("กขคงจ").isEmpty)
        #expect(search("", limit: 5).isEmpty)
        #expect(search("บ้าน", limit: 3).count == 3)
        #expect(search("บ้าน", limit: 0).isEmpty)
    }
}
