// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import ThaiText

/// Forms that real reports use beyond the shared table.
struct DateFormsTests {
    private func lines(_ text: String, reference: CalendarDay? = nil) -> String {
        ThaiDates.find(in: ThaiClean.clean(Array(text.unicodeScalars)).scalars, reference: reference).map {
            mention in
            guard let start = mention.start, let end = mention.end else { return "?" }
            return start == end ? start.iso : start.iso + ".." + end.iso
        }.joined(separator: "; ")
    }

    @Test(arguments: [
        ("วันที่18กย.62:09.30น.", "2019-09-18"), ("8-9มิถุนายน 2562", "2019-06-08..2019-06-09"),
        ("เมื่อวันที่ 12 กรกฏาคม 2562", "2019-07-12"), ("5 กุมภาพันธุ์ 2563", "2020-02-05"),
        ("5 กุมพาพันธ์ 2563", "2020-02-05"),
        ("3 พฤศจิกายยน 2564", "2021-11-03"), ("14 ธันวาคน 2565", "2022-12-14"),
        ("5 มีนาคม2562ณ ห้องประชุม", "2019-03-05"),
        ("วันเสาร์ที่ 5 - วันอาทิตย์ที่ 6 กุมภาพันธ์ 2565", "2022-02-05..2022-02-06"),
        ("วันเสาร์-อาทิตย์ที่ 5-6 กุมภาพันธ์ 2565", "2022-02-05..2022-02-06"),
        ("12 (จันทร์) – 13 (อังคาร) มีนาคม 2562", "2019-03-12..2019-03-13"),
        ("30 กันยายน 2565 (วันศุกร์) - 2 ตุลาคม 2565", "2022-09-30..2022-10-02"),
        ("30 กันยายน (ศุกร์) ถึง 2 ตุลาคม 2565", "2022-09-30..2022-10-02"),
        ("30-2 ตุลาคม 2565", "2022-09-30..2022-10-02"),
        ("ตั้งแต่วันที่ 1 ตุลาคม 2565 ถึงวันที่ 30 กันยายน 2566", "2022-10-01..2023-09-30"),
        ("28 ธันวาคม - 3 มกราคม 2565", "2021-12-28..2022-01-03"),
        ("30 กันยายน 2565 - 2 ตุลาคม", "2022-09-30..2022-10-02"),
        ("วันที่ 30 กันยายน และ 2 ตุลาคม 2565", "2022-09-30..2022-10-02"),
        ("1 ต.ค.65-30 ก.ย.66", "2022-10-01..2023-09-30"),
        ("12-14/3/62", "2019-03-12..2019-03-14"), ("1/10/65 - 30/9/66", "2022-10-01..2023-09-30"),
        ("25/09/2023", "2023-09-25"),
        ("25/9/66", "2023-09-25"), ("5-ก.พ.-65", "2022-02-05"), ("ม.ค.-มี.ค. 66", "2023-01-01..2023-03-31"),
        ("ก.พ.66", "2023-02-01..2023-02-28"),
        ("เดือนตุลาคม 2565 - กันยายน 2566", "2022-10-01..2023-09-30"),
        ("1 ตุลาคม 2565 - กันยายน 2566", "2022-10-01..2023-09-30"),
        ("28-30 September 2022", "2022-09-28..2022-09-30"), ("Sep 28-30, 2022", "2022-09-28..2022-09-30"),
        ("28th September 2022", "2022-09-28"),
        ("March 2019", "2019-03-01..2019-03-31"), ("ประจำปีงบประมาณ พ.ศ.2566", "2022-10-01..2023-09-30"),
        ("ปีงบประมาณ 2566-2568", "2022-10-01..2025-09-30"),
        ("พ.ศ.2561 – พ.ศ.2564", "2018-01-01..2021-12-31"),
        ("แผนพัฒนา 5 ปี (พ.ศ. 2566-2570)", "2023-01-01..2027-12-31"),
        ("แผนฯ 2566-2570", "2023-01-01..2027-12-31"), ("ภาคเรียนที่ 2/2566", "2023-11-01..2024-04-01"),
        ("กันยายน 2565 เวลา 09.00 น.", "2022-09-01..2022-09-30"),
        ("๑๘-๒๐ พ.ค. ๒๕๖๖", "2023-05-18..2023-05-20"),
        ("วันที่ 5, 12 และ 19 ก.พ. 65 และวันที่ 3 มีนาคม 2565", "2022-02-05..2022-02-19; 2022-03-03"),
        ("วันที่ 5 มีนาคม 2562 และวันที่ 7 เมษายน 2562", "2019-03-05; 2019-04-07"),
        ("มกราคม และ มีนาคม 2566", "2023-01-01..2023-01-31; 2023-03-01..2023-03-31"),
        ("ภายในวันที่ 30 กันยายน พ.ศ. 2566", "2023-09-30"), ("ภายในปีงบประมาณ 2567", "2023-10-01..2024-09-30"),
        ("ก่อนสิ้นปี 2566", "2023-12-31"),
        ("จนถึงวันที่ 15 มกราคม 2566", "2023-01-15"), ("20190313_122313", "2019-03-13"),
        ("2022-09-30 07:36:12", "2022-09-30"),
        ("วันศุกร์ที่ 5\nมกราคม 2567", "2024-01-05"), ("5 มกราคม\n2567", "2024-01-05"),
        ("สิ้นสุดวันที่ 31 มีนาคม 2567", "2024-03-31"),
        ("ต้นปี 2566", "2023-01-01..2023-04-30"), ("ปี 2563, 2564 และ 2565", "2020-01-01..2022-12-31"),
        ("14 ตุลา 2516", "1973-10-14"),
        ("วันที่ 9 ก.พ 2565", "2022-02-09"), ("9 ธ. ค. 2565", "2022-12-09"), ("12มี.ค.62", "2019-03-12"),
        ("7เม.ย.2568เวลา09.00น.", "2025-04-07"),
        ("ไตรมาสที่ 1-2 ปีงบประมาณ 2566", "2022-10-01..2023-03-31"),
        ("เดือนเมษายนปี 2562", "2019-04-01..2019-04-30"),
        ("15 พฤษภาคม พ.ศ.๒๕๖๖", "2023-05-15"), ("วันอาทิตย์ 6 มีนาคม 2565", "2022-03-06"),
        ("๓ - ๕ กุมภาพันธ์ พุทธศักราช ๒๕๖๕", "2022-02-03..2022-02-05"),
    ])
    func `a written date is read`(_ text: String, _ expected: String) {
        #expect(lines(text) == expected)
    }

    @Test(arguments: [
        "ครั้งที่ 3/2562", "คำสั่งที่ 12/2565", "1.12 เรื่อง", "โทร 02-123-4567", "081-234-5678", "192.168.1.20",
        "ข้อ 3-5", "ตุลาการ", "มีนาบุรี",
        "พ.ร.บ. 2550", "อายุ 60 ปี 65 คน", "ก.พ.ร.", "ก.ค.ศ. 12", "สำนักงาน ก.พ.", "ฮ.ศ. 1444", "ปีที่ 10",
        "2,565 คน", "รหัส 25650928", "1-2-3",
        "ISBN 978-616-1234", "12:30:45", "หน้า 12-15", "วันที่สอง", "ระยะที่ 2", "5.5.5.5", "1/2/3/4", "ต้นไม้",
        "กลางวัน", "สิ้นเชิง", "ทุกปี",
        "ปลายทาง", "ก่อนการประชุม", "อีก 5 คน", "รอบ 2", "May be", "decide", "1234567890123", "ปี่", "แผน 2 แผน",
    ])
    func `what is no date is left alone`(_ text: String) {
        let mentions = ThaiDates.find(
            in: Array(text.unicodeScalars),
            reference: CalendarDay(year: 2022, month: 9, day: 28)
        )
        #expect(mentions.isEmpty, "\(mentions)")
    }

    @Test func `without a year and a reference there is no day, and with one the nearest`() throws {
        let text = Array("วันที่ 28 กันยายน".unicodeScalars)
        let bare = try #require(ThaiDates.find(in: text).first)
        #expect(bare.start == nil && bare.warnings == [.noYear])
        let reference = CalendarDay(year: 2022, month: 10, day: 5)
        let near = try #require(ThaiDates.find(in: text, reference: reference).first)
        #expect(near.start?.iso == "2022-09-28" && near.warnings == [.noYear])
    }

    @Test(arguments: [
        ("ภายในเดือนเมษายน 2562", DateMention.Cue.deadline), ("ก่อนวันที่ 1 พ.ย. 65", .deadline),
        ("สิ้นปี 2566", .deadline),
        ("พ.ศ. 2565", .era), ("5 มีนาคม พ.ศ. 2565", .era), ("IMG_20190312_120738", .fileStamp),
        ("พรุ่งนี้", .relative),
    ])
    func `the words around a date give its cue`(_ text: String, _ cue: DateMention.Cue) {
        let reference = CalendarDay(year: 2022, month: 9, day: 28)
        #expect(ThaiDates.find(in: Array(text.unicodeScalars), reference: reference).first?.cue == cue)
    }

    @Test func `a weekday that contradicts is warned of and the date kept`() throws {
        let mention = try #require(ThaiDates.parse("วันอังคารที่ 6 มีนาคม 2566"))
        #expect(mention.start?.iso == "2023-03-06" && mention.warnings == [.weekdayMismatch])
        #expect(ThaiDates.parse("วันจันทร์ที่ 6 มีนาคม 2566")?.warnings == [])
    }

    @Test func `a list keeps its single days`() throws {
        let mention = try #require(ThaiDates.parse("วันที่ 5, 12 และ 19 สิงหาคม 2566"))
        #expect(mention.days.map(\.day) == [5, 12, 19])
        #expect(ThaiDates.parse("3-5 กุมภาพันธ์ 2565")?.days == [])
        #expect(ThaiDates.parse("1-2, 8 กุมภาพันธ์ 2565")?.days.map(\.day) == [1, 2, 8])
    }

    @Test func `spans hold the words of the date and not the time`() throws {
        let text = Array("ประชุม วันที่ 11-12 กันยายน พ.ศ. 2565 เวลา 09.00 – 16.30 น. ณ ห้อง".unicodeScalars)
        let mention = try #require(ThaiDates.find(in: text).first)
        #expect(String(String.UnicodeScalarView(text[mention.span])) == "วันที่ 11-12 กันยายน พ.ศ. 2565")
        let time = try #require(mention.time)
        #expect(String(String.UnicodeScalarView(text[time.span])) == "09.00 – 16.30 น.")
    }

    @Test(arguments: ["5 มกราคม 2565 และอื่น ๆ", "", "คน", "5 มกราคม 2565 6 มกราคม 2565"])
    func `a text that is more than one date is not parsed`(_ text: String) {
        #expect(ThaiDates.parse(text) == nil)
    }
}

extension DateFormsTests {
    @Test func `odd texts are survived, and mentions never overlap`() {
        var random = SeededRandom(seed: 9)
        let pieces = [
            "5", "12", "๓๑", "2565", "65", "/", "-", ".", " ", ",", "และ", "ถึง", "ก.พ.", "กุมภาพันธ์", "มีนา",
            "วันที่", "เดือน", "ปี", "พ.ศ.",
            "ภายใน", "ก่อน", "สิ้น", "ต้น", "ไตรมาส", "รอบ", "(", ")", "เวลา", "09.30", "น.", "อีก", "วันศุกร์", "นี้",
            "\n", "Sep", "งบ", "ค",
        ]
        let reference = CalendarDay(year: 2022, month: 9, day: 28)
        for _ in 0..<6000 {
            let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for mention in ThaiDates.find(in: scalars, reference: reference) {
                #expect(mention.span.lowerBound >= end && !mention.span.isEmpty, "\(text)")
                end = mention.span.upperBound
                if let start = mention.start, let last = mention.end { #expect(start <= last, "\(text)") }
            }
            #expect(end <= scalars.count)
        }
    }

    @Test(arguments: [
        "ก่อน", "ภายใน", "(", "1,", "1-", "5 ถึง ", "ต้น", "วันที่ ", "วันเสาร์ที่ 5 - ", "12 มกราคม - ", "ร้อย",
        "ปี 2565, ",
    ])
    func `repeating one piece is read in linear time`(_ piece: String) {
        let text = Array(String(repeating: piece, count: 2000).unicodeScalars)
        let time = ContinuousClock().measure {
            _ = ThaiDates.find(in: text)
            _ = ThaiClock.find(in: text)
            _ = ThaiNumbers.find(in: text)
            _ = ThaiClean.clean(text)
        }
        #expect(time < .seconds(5))
    }
}
