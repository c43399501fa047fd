// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

extension Period: CustomStringConvertible {
    /// The short form that stands in addresses, commands and files.
    public var description: String {
        switch self {
        case .day(let day): day.iso
        case .week(let year, let week): "\(year)W\(Self.two(week))"
        case .month(let year, let month): "\(year)M\(Self.two(month))"
        case .quarter(let year, let quarter): "\(year)Q\(quarter)"
        case .half(let year, let half): "\(year)H\(half)"
        case .year(let year): "\(year)"
        case .fiscalYear(let year): "FY\(year)"
        case .fiscalQuarter(let year, let quarter): "FY\(year)Q\(quarter)"
        case .fiscalHalf(let year, let half): "FY\(year)H\(half)"
        case .instalment(let programme, let number): "I\(number)@\(programme)"
        case .cumulative(let last): "..\(last.iso)"
        case .lastTwelve(let year, let month): "12M\(year)M\(Self.two(month))"
        case .range(let first, let last): "\(first.iso)..\(last.iso)"
        }
    }

    /// Reads the short form; small letters, `2569-02` for a month and years of the common era are taken too.
    /// - Returns: nil for anything else, and for a thirteenth month, a fifth quarter and the like.
    public init?(_ text: String) {
        let word = text.trimmed.uppercased()
        guard word.utf8.count <= 120, let read = Self.read(word, original: text.trimmed) else { return nil }
        self = read
    }

    private static func read(_ word: String, original: String) -> Period? {
        if let range = word.firstRange(of: "..") {
            return days(word[..<range.lowerBound], word[range.upperBound...])
        }
        if let day = Day(iso: word) { return .day(day.year >= 2400 ? christian(day) ?? day : day) }
        if word.hasPrefix("I"), let at = original.firstIndex(of: "@") {
            let number = Int(original[original.index(after: original.startIndex)..<at])
            let programme = String(original[original.index(after: at)...])
            guard let number, (1...99).contains(number), !programme.isEmpty else { return nil }
            return .instalment(programme: programme, number: number)
        }
        if word.hasPrefix("12M"), word.count > 4,
            case .month(let year, let month)? = read(named: word.dropFirst(3))
        {
            return .lastTwelve(year: year, month: month)
        }
        if word.hasPrefix("FY") { return read(named: word.dropFirst(2)).flatMap(\.fiscal) }
        return read(named: word[...])
    }

    /// `2569`, `2569Q1`, `2569H2`, `2569M02`, `2569-02` or `2569W06`.
    private static func read(named word: Substring) -> Period? {
        guard word.utf8.count >= 4, let written = number(word.prefix(4)), written >= 1900 else { return nil }
        let year = written >= 2400 ? written : written + 543
        guard year <= 2700 else { return nil }
        let rest = word.dropFirst(4)
        guard let sign = rest.first else { return .year(year) }
        guard let part = number(rest.dropFirst()), part > 0 else { return nil }
        return switch sign {
        case "Q" where part <= 4: .quarter(year: year, quarter: part)
        case "H" where part <= 2: .half(year: year, half: part)
        case "M" where part <= 12, "-" where part <= 12: .month(year: year, month: part)
        case "W" where part <= weeks(in: year - 543): .week(year: year, week: part)
        default: nil
        }
    }

    private var fiscal: Period? {
        switch self {
        case .year(let year): .fiscalYear(year)
        case .quarter(let year, let quarter): .fiscalQuarter(year: year, quarter: quarter)
        case .half(let year, let half): .fiscalHalf(year: year, half: half)
        default: nil
        }
    }

    private static func days(_ from: Substring, _ to: Substring) -> Period? {
        guard let last = Day(iso: String(to)) else { return nil }
        if from.isEmpty { return .cumulative(to: last) }
        guard let first = Day(iso: String(from)), first <= last else { return nil }
        return .range(first, last)
    }

    private static func christian(_ day: Day) -> Day? {
        Day(year: day.year - 543, month: day.month, day: day.day)
    }

    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.count <= 4, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return nil
        }
        return Int(digits)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
