// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

/// Small changes that must not change what is read; Scripts/reading/metamorph.py does this at length.
struct MetamorphTests {
    private let reader = ReportReader()

    @Test func `Thai digits are read like Arabic ones`() throws {
        for report in try ReportFolder.seeds() + ReportFolder.invented() {
            let plain = reader.read(report.text)
            let thai = reader.read(Self.thaiDigits(report.text))
            #expect(thai.dates.map(\.start) == plain.dates.map(\.start), "\(report.id)")
            #expect(thai.items.count == plain.items.count, "\(report.id)")
            #expect(thai.targets.map(\.quantity) == plain.targets.map(\.quantity), "\(report.id)")
            #expect(thai.participants?.count == plain.participants?.count, "\(report.id)")
        }
    }

    @Test(arguments: ["นครพนม", "จันทบุรี", "เพชรบูรณ์", "ยโสธร", "สุโขทัย", "พังงา"])
    func `another province is read in the same places`(province: String) throws {
        let report = try #require(try ReportFolder.invented().first { $0.id == "dev-09" })
        let draft = reader.read(report.text.replacing("อุทัยธานี", with: province))
        #expect(draft.venue?.province == province)
        #expect(draft.places.contains { $0.name == province && $0.level == .province && $0.code != nil })
        #expect(draft.people.count == 4)
        #expect(draft.participants?.count == 600)
    }

    @Test(arguments: [
        ("(1)", "(2)", "(3)"), ("1)", "2)", "3)"), ("๑.", "๒.", "๓."), ("ก.", "ข.", "ค."), ("-", "-", "-"),
        ("•", "•", "•"),
    ])
    func `a list is a list with any marker`(first: String, second: String, third: String) {
        let text =
            "ที่ประชุมมีข้อตกลงร่วมกัน ดังนี้\n\(first) จัดตั้งกองทุนกลาง\n\(second) เปิดศูนย์พักคอย 2 แห่ง\n\(third) ประชุมทุกเดือน"
        let draft = reader.read(text)
        #expect(draft.items.map(\.kind) == [.agreement, .agreement, .agreement])
        #expect(draft.targets.map(\.quantity) == [2])
    }

    private static func thaiDigits(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var inWord = false
        for scalar in text.unicodeScalars {
            let isLatin = scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_")
            let isDigit = ("0"..."9").contains(scalar)
            inWord = isLatin || (inWord && isDigit)
            if isDigit, !inWord, let thai = Unicode.Scalar(scalar.value - 0x30 + 0x0E50) {
                out.append(thai)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }
}
