// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import ThaiText

/// Quantities in digits and in words, with what they count.
struct NumbersTests {
    private func find(_ text: String) -> [NumberMention] {
        ThaiNumbers.find(in: Array(text.unicodeScalars))
    }

    /// A mention as one line: comparator, number, unit, and of what each.
    private func line(_ mention: NumberMention) -> String {
        let signs: [NumberMention.Comparator: String] = [
            .exactly: "=", .atLeast: ">=", .atMost: "<=", .about: "~",
        ]
        var parts = [signs[mention.comparator] ?? "?", number(mention.value)]
        if let upper = mention.upper { parts[1] += ".." + number(upper) }
        parts.append(mention.unit ?? "-")
        if let per = mention.per { parts.append("per " + per) }
        return parts.joined(separator: " ")
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }

    @Test(arguments: [
        ("อย่างน้อยจังหวัดละ 3-5 หน่วย", ">= 3..5 หน่วย per จังหวัด"),
        ("แรงงานอย่างน้อยร้อยละ 60 ของสมาชิก", ">= 60 ร้อยละ"),
        ("จำนวน 15 คน", "= 15 คน"), ("15คน", "= 15 คน"), ("กว่า  130 คน", ">= 130 คน"),
        ("2 – 3 เรื่อง", "= 2..3 เรื่อง"),
        ("ไม่เกิน 500,000 บาท", "<= 500000 บาท"), ("งบ 1.2 ล้านบาท", "= 1200000 บาท"), ("60%", "= 60 ร้อยละ"),
        ("60.5 เปอร์เซ็นต์", "= 60.5 ร้อยละ"), ("ประมาณ ๒๐๐ คน", "~ 200 คน"),
        ("เกือบ 1,500 ครัวเรือน", "~ 1500 ครัวเรือน"),
        ("15 ภาคีบริหารจัดการ", "= 15 ภาคี"), ("14 จังหวัดภาคใต้", "= 14 จังหวัด"), ("ในพื้นที่ 8 ตำบล", "= 8 ตำบล"),
        ("ตำบลละ 2 คน", "= 2 คน per ตำบล"), ("3 ครั้ง/ปี", "= 3 ครั้ง per ปี"),
        ("5,000 บาทต่อคน", "= 5000 บาท per คน"),
        ("30 คนขึ้นไป", ">= 30 คน"), ("130 กว่าคน", ">= 130 คน"), ("สามจังหวัด", "= 3 จังหวัด"),
        ("สิบสองแห่ง", "= 12 แห่ง"),
        ("สองหมื่นห้าพันบาท", "= 25000 บาท"), ("ร้อยละหกสิบ", "= 60 ร้อยละ"), ("2 หมื่น 5 พันบาท", "= 25000 บาท"),
        ("3 ถึง 5 กลุ่ม", "= 3..5 กลุ่ม"), ("10 ตัวชี้วัด", "= 10 ตัวชี้วัด"), ("2 ข้อมูล", "= 2 ข้อมูล"),
        ("ครบ 77 จังหวัด", "= 77 จังหวัด"),
        ("ไม่น้อยกว่าร้อยละ 80", ">= 80 ร้อยละ"), ("คนละ 100 บาท", "= 100 บาท per คน"),
        ("รวมทั้งสิ้น 45 คน", "= 45 คน"),
        ("โดยประมาณ 2.5 ไร่", "~ 2.5 ไร่"), ("เด็กอายุ 5 แห่ง", ""), ("มากกว่า 20 องค์กร", ">= 20 องค์กร"),
        ("365", "= 365 -"),
    ])
    func `a quantity is read with its unit`(_ text: String, _ expected: String) {
        #expect(find(text).map(line).joined(separator: "; ") == expected)
    }

    @Test(arguments: [
        "มาตรา 40", "ศูนย์อนามัยที่ 11", "ครั้งที่ 3/2565", "โควิด-19", "ชั้น 2", "หมู่ที่ 5", "โทร. 074-212345", "p2h", "A4",
        "Facebook0Share", "1477x1108 pixel", "2.1 จังหวัดสงขลา", "1.การขับเคลื่อน", "1) จัดตั้ง", "(1) จัดตั้ง",
        "เลขที่ 12/3",
        "สามารถทำได้", "ห้ามดื่ม", "เก้าอี้", "หลายร้อยคน", "สองแคว", "หนึ่งใน", "192.168.0.1", "12:30",
    ])
    func `what is no quantity is left alone`(_ text: String) {
        #expect(find(text).isEmpty, "\(find(text).map(line))")
    }

    @Test(arguments: [
        ("หนึ่งร้อยสามสิบ", 130), ("สองหมื่นห้าพัน", 25_000), ("ยี่สิบเอ็ด", 21), ("หนึ่งล้านสองแสน", 1_200_000),
        ("ร้อยละหกสิบ", 60),
        ("1.2 ล้านบาท", 1_200_000), ("๑,๒๓๔", 1234), ("สิบ", 10), ("สามร้อยล้าน", 300_000_000), ("ศูนย์", 0),
        ("ห้าแสนบาทถ้วน", nil),
        ("คน", nil), ("", nil), ("12 คนกับ", nil), ("พันห้าร้อย", 1500),
    ])
    func `a whole text is a number`(_ text: String, _ value: Double?) {
        #expect(ThaiNumbers.value(of: text) == value)
    }

    @Test func `spans cover the comparison, the number and the unit`() throws {
        let text = Array("มีหน่วยบริการ อย่างน้อยจังหวัดละ 3-5 หน่วย และ 10 คน".unicodeScalars)
        let mentions = ThaiNumbers.find(in: text)
        let first = try #require(mentions.first)
        #expect(mentions.count == 2)
        #expect(String(String.UnicodeScalarView(text[first.span])) == "อย่างน้อยจังหวัดละ 3-5 หน่วย")
        #expect(String(String.UnicodeScalarView(text[first.numberSpan])) == "3-5")
        #expect(try String(String.UnicodeScalarView(text[#require(first.unitSpan)])) == "หน่วย")
        #expect(try String(String.UnicodeScalarView(text[#require(first.perSpan)])) == "จังหวัดละ")
    }

    @Test func `dates and times can be left out`() {
        let text = Array("วันที่ 3-5 กุมภาพันธ์ 2565 มี 30 คน".unicodeScalars)
        let dates = ThaiDates.find(in: text)
        #expect(ThaiNumbers.find(in: text, excluding: dates.map(\.span)).map(line) == ["= 30 คน"])
    }

    @Test func `odd texts are survived`() {
        var random = SeededRandom(seed: 3)
        let pieces = [
            "5", "๑๒", ".", ",", "-", " ", "ร้อยละ", "ละ", "คน", "ล้าน", "กว่า", "/", "(", ")", "หก", "สิบ", "ที่",
            "99999999999999",
        ]
        for _ in 0..<3000 {
            let text = (0..<9).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for mention in ThaiNumbers.find(in: scalars) {
                #expect(mention.span.lowerBound >= end && mention.span.upperBound <= scalars.count, "\(text)")
                end = mention.span.upperBound
            }
        }
    }
}
