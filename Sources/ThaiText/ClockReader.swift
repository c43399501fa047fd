// SPDX-License-Identifier: Apache-2.0

/// Reads the time of day that starts at one place.
struct ClockReader {
    private var cursor: Cursor
    private var isSure = false

    private struct Time {
        var hour: Int
        var minute: Int
        /// Whether the form alone says that it is a time.
        var isSure: Bool
        /// "09.00" is a time only beside a word that says so.
        var hasColon: Bool
        var hasTwoDigits: Bool
        /// Digits only, believed as the beginning of a span that ends with a sure time.
        var isBare = false
    }

    private enum SpokenLead: Sendable {
        case afternoon
        case dawn
        case noon(Int, Int)
        case word
    }

    private static let leads = WordTable<SpokenLead>([
        ("บ่าย", .afternoon), ("ตี", .dawn), ("เที่ยงวัน เที่ยงตรง", .noon(12, 0)), ("เที่ยงครึ่ง", .noon(12, 30)),
        ("เที่ยงคืน", .noon(0, 0)), ("เวลา ตั้งแต่เวลา ⏰", .word),
    ])
    private static let marks = WordTable<Bool>("น. น นาฬิกา")
    private static let joints = WordTable<Bool>("- – — ~ ถึง จนถึง ถึงเวลา to")
    private static let clockWord = WordTable<Bool>("โมง")
    private static let nightWord = WordTable<Bool>("ทุ่ม")
    private static let hourWord = WordTable<Bool>("นาฬิกา")
    private static let minuteWord = WordTable<Bool>("นาที")
    private static let lengths = WordTable<Bool>("ปี เดือน วัน ชั่วโมง ชม. นาที สัปดาห์ ไตรมาส งวด")
    private static let half = WordTable<Bool>("ครึ่ง")
    private static let morning = WordTable<Bool>("เช้า")
    private static let evening = WordTable<Bool>("เย็น")

    init(_ cursor: Cursor) {
        self.cursor = cursor
    }

    /// "HH:MM".
    static func text(hour: Int, minute: Int) -> String {
        (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
    }

    /// The time that starts here, or right after a word for time; leniently when something before it, as a
    /// date, already says that a time comes.
    func read(leniently: Bool) -> ClockMention? {
        var reader = self
        return reader.take(leniently: leniently)
    }

    private mutating func take(leniently: Bool) -> ClockMention? {
        let lead = Self.leads.match(cursor.text, at: cursor.at)
        var hasWord = false
        if let lead, case .word = lead.meaning {
            guard !isInsideLength else { return nil }
            cursor.at = lead.end
            cursor.skipBlanks()
            if cursor.here == ":" {
                cursor.at += 1
                cursor.skipBlanks()
            }
            hasWord = true
        }
        let start = cursor.at
        guard let first = takeTime(hasWord: hasWord) else { return nil }
        let firstEnd = cursor.at
        var last: Time?
        cursor.skipBlanks()
        if cursor.take(Self.joints) != nil {
            cursor.skipBlanks()
            last = takeTime(hasWord: hasWord)
        }
        if last == nil { cursor.at = firstEnd }
        if last?.isBare ?? false || (first.isBare && !(last?.isSure ?? false)) { return nil }
        if let found = last, Self.minutes(found) <= Self.minutes(first), found.hour >= 12 || first.hour < 12 {
            last = nil
            cursor.at = firstEnd
        }
        let isBelieved =
            first.isSure || last?.isSure ?? false || hasWord
            || (first.hasColon && (first.hasTwoDigits || leniently || last != nil))
        guard isBelieved, first.isSure || last?.isSure ?? false || !isFollowedByLength else { return nil }
        return ClockMention(
            span: start..<cursor.at,
            start: Self.text(hour: first.hour, minute: first.minute),
            end: last.map { Self.text(hour: $0.hour, minute: $0.minute) }
        )
    }

    /// "ระยะเวลา": the word for time is the end of the word for how long.
    private var isInsideLength: Bool {
        cursor.peek(-1) == "ะ" && cursor.peek(-2) == "ย" && cursor.peek(-3) == "ะ" && cursor.peek(-4) == "ร"
    }

    /// "ใช้เวลา 3 ปี": a number of years, days or hours is no time of day.
    private var isFollowedByLength: Bool {
        var next = cursor
        next.skipBlanks()
        return Self.lengths.match(next.text, at: next.at) != nil
    }

    private static func minutes(_ time: Time) -> Int { time.hour * 60 + time.minute }

    private mutating func takeTime(hasWord: Bool) -> Time? {
        let start = cursor.at
        let digital = takeDigital(hasWord: hasWord)
        if let digital, !digital.isBare { return digital }
        let end = cursor.at
        cursor.at = start
        if let time = takeSpoken() { return time }
        cursor.at = digital == nil ? start : end
        return digital
    }

    /// "09.00 น.", "9:30", "13.30", "0900 น.", "9 นาฬิกา".
    private mutating func takeDigital(hasWord: Bool) -> Time? {
        guard let number = cursor.takeDigits(1...4) else { return nil }
        var time = Time(
            hour: number.value,
            minute: 0,
            isSure: false,
            hasColon: false,
            hasTwoDigits: number.count == 2
        )
        var hasMinutes = false
        let separator = cursor.here
        if number.count <= 2, separator == "." || separator == ":", cursor.peek(1).digit != nil {
            cursor.at += 1
            guard let minute = cursor.takeDigits(2...2) else { return nil }
            time.minute = minute.value
            time.hasColon = separator == ":"
            hasMinutes = true
            if separator == ":", cursor.here == ":", cursor.peek(1).digit != nil {
                cursor.at += 1
                guard cursor.takeDigits(2...2) != nil else { return nil }
            }
        } else if number.count == 4 {
            time.hour = number.value / 100
            time.minute = number.value % 100
        } else if number.count == 3 {
            return nil
        }
        guard time.hour < 24 || (time.hour == 24 && time.minute == 0), time.minute < 60 else { return nil }
        if cursor.here == "." || cursor.here == ":" || cursor.here == ",", cursor.peek(1).digit != nil {
            return nil
        }
        time.isSure = takeMark(needsLongWord: !hasMinutes && number.count <= 2 && !hasWord)
        // "0900" and "9" say nothing alone, but may begin "0900-1200 น.".
        time.isBare = !hasMinutes && !time.isSure && (!hasWord || number.count == 4)
        return time
    }

    /// The letter that says hours, and not the first one of a title or another word.
    private mutating func takeMark(needsLongWord: Bool) -> Bool {
        let saved = cursor.at
        cursor.skipBlanks(2)
        let word = cursor.at
        if cursor.take(Self.hourWord) != nil { return true }
        if !needsLongWord, cursor.take(Self.marks) != nil {
            let hasDot = cursor.peek(-1) == "."
            if hasDot, !(cursor.here == "ส" && cursor.peek(1) == ".") { return true }
            if !hasDot, !cursor.here.isThaiLetter, cursor.at == word + 1 { return true }
        }
        cursor.at = saved
        return false
    }

    /// "บ่ายสองโมงครึ่ง", "เก้าโมงเช้า", "สองทุ่ม", "เที่ยงวัน", "สิบสามนาฬิกา".
    private mutating func takeSpoken() -> Time? {
        let lead = cursor.take(Self.leads)
        switch lead {
        case .noon(let hour, let minute): return spoken(hour, minute)
        case .afternoon: return takeAfternoon()
        case .dawn:
            guard let number = NumberWords.read(cursor.text, at: cursor.at), (1...5).contains(number.value)
            else { return nil }
            cursor.at = number.end
            guard !cursor.here.isThaiFollower else { return nil }
            return spoken(number.value, takeHalf())
        default: return takeCountedHour()
        }
    }

    private mutating func takeAfternoon() -> Time? {
        cursor.skipBlanks(1)
        if cursor.take(Self.clockWord) != nil { return spoken(13, takeHalf()) }
        let number = takeNumber()
        guard let number, (1...5).contains(number.value) else { return nil }
        cursor.skipBlanks(1)
        guard cursor.take(Self.clockWord) != nil || (number.isWord && !cursor.here.isThaiLetter) else {
            return nil
        }
        return spoken(12 + number.value, takeHalf())
    }

    private mutating func takeCountedHour() -> Time? {
        guard let number = takeNumber() else { return nil }
        cursor.skipBlanks(1)
        if cursor.take(Self.nightWord) != nil {
            guard (1...6).contains(number.value) else { return nil }
            guard !cursor.here.isThaiLeadingVowel else { return nil }
            return spoken((18 + number.value) % 24, takeHalf())
        }
        if number.isWord, cursor.take(Self.hourWord) != nil, number.value <= 24 {
            cursor.skipBlanks(1)
            return spoken(number.value % 24, takeMinutes())
        }
        guard cursor.take(Self.clockWord) != nil, (1...11).contains(number.value) else { return nil }
        let minute = takeHalf()
        cursor.skipBlanks(1)
        if cursor.take(Self.morning) != nil {
            return spoken(number.value < 6 ? number.value + 6 : number.value, minute)
        }
        if cursor.take(Self.evening) != nil { return spoken(12 + number.value, minute) }
        return number.value < 6 ? nil : spoken(number.value, minute)
    }

    private mutating func takeNumber() -> (value: Int, isWord: Bool)? {
        if let number = cursor.takeDigits(1...2) { return (number.value, false) }
        guard let number = NumberWords.read(cursor.text, at: cursor.at), number.value <= 24 else {
            return nil
        }
        cursor.at = number.end
        return (number.value, true)
    }

    private mutating func takeHalf() -> Int { cursor.take(Self.half) != nil ? 30 : takeMinutes() }

    private mutating func takeMinutes() -> Int {
        let saved = cursor.at
        cursor.skipBlanks(1)
        if let number = cursor.takeDigits(1...2)?.value ?? wordNumber(), number < 60 {
            cursor.skipBlanks(1)
            if cursor.take(Self.minuteWord) != nil { return number }
        }
        cursor.at = saved
        return 0
    }

    private mutating func wordNumber() -> Int? {
        guard let number = NumberWords.read(cursor.text, at: cursor.at) else { return nil }
        cursor.at = number.end
        return number.value
    }

    private func spoken(_ hour: Int, _ minute: Int) -> Time {
        Time(hour: hour % 24, minute: minute, isSure: true, hasColon: false, hasTwoDigits: false)
    }
}
