// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How a workbook shows a number: what decides whether 45000 is a price or a day.
struct CellFormat: Equatable {
    private enum Kind {
        case number
        case percent
        case date
        case time
    }

    private var kind = Kind.number
    private var decimals: Int?
    private var hasDay = false
    private var namesMonth = false
    private var hasTime = false
    private var isBuddhist = false

    /// Numbers as they are.
    static let general = CellFormat()

    /// One of the formats that have a number and no code, Thai ones among them.
    init(builtIn id: Int) {
        switch id {
        case 9, 67: self.init(code: "0%")
        case 10, 68: self.init(code: "0.00%")
        case 1, 3, 37, 38, 59, 61: self.init(code: "0")
        case 2, 4, 39, 40, 60, 62: self.init(code: "0.00")
        case 14, 30: self.init(code: "d/m/yyyy")
        case 15, 16: self.init(code: "d mmm yyyy")
        case 17: self.init(code: "mmm yyyy")
        case 18...21, 45...47, 75, 76, 78...80: self.init(code: "h:mm")
        case 22: self.init(code: "d/m/yyyy h:mm")
        case 27...29, 31, 36, 50...54, 57, 58: self.init(code: "d/m/yyyy")
        case 71, 81: self.init(code: "d/m/bbbb")
        case 72, 73: self.init(code: "d mmm bbbb")
        case 74: self.init(code: "mmm bbbb")
        case 77: self.init(code: "d/m/bbbb h:mm")
        default: self.init()
        }
    }

    /// A format from its code, such as `#,##0.00` or `[$-107041E]d mmm yyyy`.
    init(code: String) {
        let scanned = FormatCode(code)
        isBuddhist = scanned.isBuddhist
        let letters = scanned.letters
        let isScientific = letters.contains("0") && letters.contains("e")
        let hasYear =
            letters.contains("y") || letters.contains("b") || (letters.contains("e") && !isScientific)
        hasDay = letters.contains("d")
        hasTime = letters.contains("h") || letters.contains("s")
        namesMonth = letters.contains("mmm")
        if letters.hasPrefix("general") { return }
        if hasYear || hasDay || (namesMonth && !hasTime) {
            kind = .date
        } else if hasTime {
            kind = .time
        } else if letters.contains("m"), !letters.contains("0"), !letters.contains("#") {
            kind = .date
        } else {
            kind = letters.contains("%") ? .percent : .number
            decimals = Self.decimals(in: letters)
        }
    }

    private init() {}

    /// The text that a person sees in the cell, near enough to be read again.
    ///
    /// Old Macs counted days from 1904 instead of 1900.
    func text(_ value: Double, startsIn1904: Bool) -> String {
        switch kind {
        case .number: return CellNumber.shown(value, decimals: decimals)
        case .percent: return CellNumber.shown(value * 100, decimals: decimals) + "%"
        case .time: return Self.clock(value)
        case .date:
            let serial = startsIn1904 ? value + 1462 : value
            guard serial >= 0, serial < 2_958_466 else { return CellNumber.shown(value) }
            if serial < 1 { return Self.clock(serial) }
            // Excel believes that 1900 was a leap year, so the first sixty days are one off.
            let whole = Int(serial)
            let day = Day(daysSince1970: whole - 25_569 + (whole < 60 ? 1 : 0))
            return hasTime && serial > Double(whole) ? "\(text(day)) \(Self.clock(serial))" : text(day)
        }
    }

    /// In the Buddhist era where the workbook says so, or the year can only be meant so; else ISO.
    private func text(_ day: Day) -> String {
        let isTypedBuddhist = day.year >= 2400
        let year = isTypedBuddhist ? day.year : day.year + 543
        let month = DocumentsText.months[day.month - 1]
        if !hasDay, namesMonth { return "\(month) \(year)" }
        guard isBuddhist || isTypedBuddhist else { return day.iso }
        return namesMonth ? "\(day.day) \(month) \(year)" : "\(day.day)/\(day.month)/\(year)"
    }

    private static func clock(_ value: Double) -> String {
        let fraction = value - value.rounded(.down)
        let minutes = Int((fraction * 1440).rounded()) % 1440
        let rest = String(minutes % 60)
        return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(rest.count < 2 ? "0" : "")\(rest)"
    }

    private static func decimals(in letters: String) -> Int? {
        guard letters.contains("0") || letters.contains("#"), !letters.contains("/"), !letters.contains("e")
        else {
            return nil
        }
        guard let point = letters.lastIndex(of: ".") else { return 0 }
        return letters[point...].dropFirst().prefix { $0 == "0" || $0 == "#" || $0 == "?" }.count
    }
}

/// The first section of a format code without what it only prints.
private struct FormatCode {
    private(set) var letters = ""
    private(set) var isBuddhist = false

    init(_ code: String) {
        var rest = code.lowercased().prefix(200)[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": return
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let bracket = rest.prefix { $0 != "]" }
                readBracket(bracket)
                rest = rest.dropFirst(bracket.count + 1)
            case "b":
                isBuddhist = true
                letters.append(character)
            default: letters.append(character)
            }
        }
    }

    /// Colours, conditions, `[h]`, and the locale with its calendar: 07 above the locale is the Buddhist era.
    private mutating func readBracket(_ bracket: Substring) {
        if bracket.contains("buddhist") { isBuddhist = true }
        if !bracket.isEmpty, bracket.allSatisfy({ $0 == "h" || $0 == "m" || $0 == "s" }) {
            letters += bracket
        }
        guard bracket.hasPrefix("$"), let dash = bracket.firstIndex(of: "-") else { return }
        let locale = bracket[dash...].dropFirst().prefix { $0.isHexDigit }
        if let number = UInt32(locale, radix: 16), (number >> 16) & 0x7F == 7 { isBuddhist = true }
    }
}
