// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Places
import ThaiText
import Web

/// What was typed into a form's page, put into the form: Thai digits, dates and places become what is kept.
struct TypedAnswers {
    /// Before the path of a field, so that questions never meet the page's own fields.
    static let mark = "q:"

    let fields: [FormField]
    let today: Day
    let places: PlaceResolver

    /// The form with everything that was typed, worked out.
    func session(_ model: FormModel, now: Moment) -> FormSession {
        var session = FormSession(model, now: now, isNew: false)
        for (path, values) in byPath {
            guard let field = session.field(at: path) else { continue }
            session.set(text(values, for: session.question(of: field)), at: field)
        }
        session.recalculate()
        return session
    }

    /// The values of each path in the order of the page.
    private var byPath: [(path: String, values: [String])] {
        var order: [String] = []
        var values: [String: [String]] = [:]
        for field in fields where field.name.hasPrefix(Self.mark) {
            let path = String(field.name.dropFirst(Self.mark.count))
            if values[path] == nil { order.append(path) }
            values[path, default: []].append(field.value)
        }
        return order.map { ($0, values[$0] ?? []) }
    }

    private func text(_ values: [String], for asked: Question) -> String {
        let filled = values.map(\.trimmed).filter { !$0.isEmpty }
        guard let first = filled.first else { return "" }
        switch asked.type {
        case .selectMultiple, .rank: return filled.joined(separator: " ")
        case .time: return time(first)
        case .dateTime: return moment(first)
        case .geopoint:
            return ThaiDigits.arabic(first).split { $0 == " " || $0 == "," }.joined(separator: " ")
        case .integer, .decimal, .range: return ThaiDigits.arabic(first).filter { $0 != "," && $0 != " " }
        case .date: return WrittenDay.start(first, today: today)?.iso ?? first
        default: return asked.isPlace ? place(first) : String(first.prefix(Limits.text))
        }
    }

    /// `8.30 น.` and `08:30` are the same time of day.
    private func time(_ typed: String) -> String {
        let numbers = ThaiDigits.arabic(typed).split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else { return typed }
        return numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + ":00.000+07:00"
    }

    /// A day in any form that people type, and the time behind it.
    private func moment(_ typed: String) -> String {
        guard !typed.contains("T") else { return typed }
        let words = typed.split(separator: " ").map(String.init)
        for split in words.indices.dropFirst() {
            let clock = time(words[split...].joined(separator: " "))
            guard clock.hasSuffix("+07:00"),
                let day = WrittenDay.start(words[..<split].joined(separator: " "), today: today)
            else { continue }
            return day.iso + "T" + clock
        }
        return typed
    }

    /// The code of a place when it is clear which one is meant.
    private func place(_ typed: String) -> String {
        if places.gazetteer.find(ID(typed)) != nil { return typed }
        let found = places.resolve(typed)
        guard found.count == 1, found[0].exact, let place = found[0].place else { return typed }
        return place.id.rawValue
    }
}

extension Question {
    /// Whether it asks for a place of the country.
    var isPlace: Bool { type == .text && (use.role == .place || appears("place")) }
    /// Whether it asks for one of the organization's units.
    var isUnit: Bool { type == .text && use.role == .unit }
}

extension Clock {
    /// Now, as formulas know it.
    var moment: Moment { Moment(milliseconds: now.milliseconds) }
}
