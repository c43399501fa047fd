// SPDX-License-Identifier: Apache-2.0

/// Functions over days and times.
extension Evaluator {
    func calendar(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .now: return .moment(world.now)
        case .today: return .moment(midnight(ofDay: day(of: world.now)))
        case .date: return try date(values[0], withTime: false)
        case .dateTime: return try date(values[0], withTime: true)
        case .decimalDateTime: return try decimal(values[0], withDay: true)
        case .decimalTime: return try decimal(values[0], withDay: false)
        case .formatDate, .formatDateTime:
            guard case .moment(let moment) = try date(values[0], withTime: true) else { return .text("") }
            return .text(try DatePattern.write(CivilTime(local: local(moment)), try text(of: values[1])))
        default: return nil
        }
    }

    /// A moment of a text, or of a number of days since 1970; nothing and NaN stay what they are.
    private func date(_ value: Value<Node>, withTime: Bool) throws(ExpressionProblem) -> Value<Node> {
        switch try single(value) {
        case .number(let number):
            if number.isNaN { return .number(number) }
            try checkRange(withTime ? number : number.rounded(.towardZero))
            guard withTime else { return .moment(midnight(ofDay: Int64(number))) }
            return .moment(Moment(milliseconds: Int64(number * Double(Moment.day))))
        case .text(let text):
            if text.utf8.isEmpty { return .text(text) }
            return .moment(try reading(text))
        case .moment(let moment): return .moment(withTime ? moment : midnight(ofDay: day(of: moment)))
        case .truth, .nodes: throw ExpressionProblem(.kind, at: 0)
        }
    }

    private func decimal(_ value: Value<Node>, withDay: Bool) throws(ExpressionProblem) -> Value<Node> {
        let moment: Moment
        switch try single(value) {
        case .number(let number):
            if number.isNaN { return .number(number) }
            try checkRange(number)
            return .number(withDay ? number : number - number.rounded(.down))
        case .text(let text):
            if text.utf8.isEmpty { return .text(text) }
            moment = try reading(text)
        case .moment(let given): moment = given
        case .truth, .nodes: throw ExpressionProblem(.kind, at: 0)
        }
        if withDay { return .number(Double(moment.milliseconds) / Double(Moment.day)) }
        // As in JavaRosa, with the clock's present distance from UTC, whatever it was on that day.
        let ahead = Int64(world.secondsAheadOfUTC(at: world.now)) * 1000
        let local = Double(moment.milliseconds + ahead) / Double(Moment.day)
        return .number(local - local.rounded(.down))
    }

    private func reading(_ text: String) throws(ExpressionProblem) -> Moment {
        guard let moment = moment(reading: text) else { throw ExpressionProblem(.date, at: 0, text) }
        return moment
    }

    private func checkRange(_ number: Double) throws(ExpressionProblem) {
        guard number <= 2_147_483_647, number >= -2_147_483_648 else {
            throw ExpressionProblem(.range, at: 0, NumberText.write(number))
        }
    }
}

/// How `format-date` writes: signs after `%`.
enum DatePattern {
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// The date in the given pattern.
    ///
    /// - Throws: `argument` for a sign that means nothing.
    static func write(_ time: CivilTime, _ pattern: String) throws(ExpressionProblem) -> String {
        var written = ""
        var literal: [UInt16] = []
        var isCode = false
        for unit in pattern.utf16 {
            if !isCode {
                if unit == 0x25 { isCode = true } else { literal.append(unit) }
                continue
            }
            written += String(units: literal)
            literal = []
            isCode = false
            guard let part = part(time, unit) else {
                throw ExpressionProblem(.argument, at: 0, "%" + String(units: [unit]))
            }
            written += part
        }
        if isCode { throw ExpressionProblem(.argument, at: 0, "%") }
        return written + String(units: literal)
    }

    private static func part(_ time: CivilTime, _ code: UInt16) -> String? {
        guard code < 0x80 else { return nil }
        switch Unicode.Scalar(UInt8(code)) {
        case "%": return "%"
        case "Y": return CivilTime.padded(Int(time.year), 4)
        case "y": return String(units: CivilTime.padded(Int(time.year), 4).units.dropFirst(2))
        case "m": return CivilTime.padded(time.month, 2)
        case "n": return String(time.month)
        case "b": return word(months[time.month - 1])
        case "d": return CivilTime.padded(time.day, 2)
        case "e": return String(time.day)
        case "a": return word(weekdays[time.weekday])
        case "H": return CivilTime.padded(time.hour, 2)
        case "h": return String(time.hour)
        case "M": return CivilTime.padded(time.minute, 2)
        case "S": return CivilTime.padded(time.second, 2)
        case "W": return String(time.week)
        case "3": return CivilTime.padded(time.millisecond, 3)
        default: return nil
        }
    }

    private static func word(_ word: StaticString) -> String {
        String(
            decoding: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount),
            as: UTF8.self
        )
    }
}
