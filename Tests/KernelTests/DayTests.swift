// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing

struct DayTests {
    @Test(arguments: ["2022-02-29", "2023-04-31", "2023-00-10", "2023-13-01", "23-01-01", "2023-1-1", "x"])
    func `a day that does not exist is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `days are counted through leap years and centuries`() throws {
        for offset in stride(from: -150_000, through: 150_000, by: 37) {
            let day = Day(daysSince1970: offset)
            #expect(day.daysSince1970 == offset)
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test func `adding days goes there and back, in the order of the calendar`() {
        var random = SeededRandom(seed: 2569)
        for _ in 0..<2000 {
            let day = Day(daysSince1970: Int.random(in: -100_000...100_000, using: &random))
            let step = Int.random(in: 1...5000, using: &random)
            let later = day.adding(days: step)
            #expect(day < later)
            #expect(day.iso < later.iso, "ISO text sorts as days do")
            #expect(later.adding(days: -step) == day)
            #expect(later.daysSince1970 - day.daysSince1970 == step)
        }
    }

    @Test func `the day after the last of a month is the first of the next`() throws {
        for year in [1900, 1999, 2000, 2023, 2024, 2100] {
            for month in 1...12 {
                let last = try #require(
                    Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
                )
                let next = last.adding(days: 1)
                #expect(next.day == 1 && next.month == month % 12 + 1)
                #expect(next.year == (month == 12 ? year + 1 : year))
                #expect(Day(year: year, month: month, day: last.day + 1) == nil)
            }
        }
    }

    @Test(arguments: [("2022-09-30", 2565), ("2022-10-01", 2566), ("2023-01-01", 2566)])
    func `October begins the budget year`(text: String, year: Int) throws {
        #expect(try #require(Day(iso: text)).fiscalYear == year)
    }
}

struct InstantTests {
    @Test func `an instant survives its text`() throws {
        for milliseconds: Int64 in [0, 1, 999, 1_770_262_920_000, -1, -86_400_001, 253_402_300_799_999] {
            let instant = Instant(milliseconds: milliseconds)
            #expect(Instant(iso: instant.iso) == instant)
        }
    }

    @Test func `Bangkok is seven hours ahead`() throws {
        let late = try #require(Instant(iso: "2026-02-04T18:30:00Z"))
        #expect(late.bangkokDay == Day(iso: "2026-02-05"))
        #expect(late.bangkokClock == "01:30")
    }
}

struct ClockTests {
    @Test func `the Thai day changes at 17.00 of the world's clock`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let day = Day(daysSince1970: Int.random(in: 0...40_000, using: &random))
            let before = try #require(Instant(iso: "\(day.iso)T16:59:59Z"))
            let after = try #require(Instant(iso: "\(day.iso)T17:00:00Z"))
            #expect(before.bangkokDay == day)
            #expect(after.bangkokDay == day.adding(days: 1))
        }
    }
}

struct BahtTests {
    @Test(arguments: [("12,500", 1_250_000), ("0.5", 50), ("1,234,567.05", 123_456_705)])
    func `money is read in satang`(text: String, satang: Int64) throws {
        #expect(try #require(Baht(text)).satang == satang)
    }

    @Test(arguments: ["", "-1", "1.234", "abc", "1.2.3", "99999999999999999999"])
    func `what is no money is refused`(text: String) {
        #expect(Baht(text) == nil)
    }

    @Test func `money is written in groups of three`() {
        #expect(Baht(satang: 123_456_705).text == "1,234,567.05")
        #expect(Baht(satang: 1_250_000).text == "12,500")
    }
}

struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the digest agrees with FIPS 180-4`(message: String, digest: String) {
        #expect(SHA256.hex(message.utf8) == digest)
    }
}

struct IDTests {
    private struct Thing {}

    @Test func `a new id is a version 7 UUID that leads with its time`() {
        let id = ID<Thing>.new(at: Instant(milliseconds: 0x0123_4567_89AB)).rawValue
        #expect(id.hasPrefix("01234567-89ab-7"))
        #expect(id.count == 36)
        #expect("89ab".contains(id[id.index(id.startIndex, offsetBy: 19)]))
    }
}
