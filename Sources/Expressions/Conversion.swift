// SPDX-License-Identifier: Apache-2.0

/// From one kind of value to another, as JavaRosa does it.
extension Evaluator {
    /// One value instead of nodes: an empty text for none, an error for several.
    func single(_ value: Value<Node>) throws(ExpressionProblem) -> Value<Node> {
        guard case .nodes(let nodes) = value else { return value }
        guard let first = nodes.first else { return .text("") }
        guard nodes.count == 1 else { throw ExpressionProblem(.repeated, at: 0, world.name(of: first)) }
        return world.value(of: first)
    }

    /// No for an empty text, 0 and NaN; `'false'` is a text and therefore yes.
    func truth(of value: Value<Node>) throws(ExpressionProblem) -> Bool {
        switch try single(value) {
        case .truth(let truth): return truth
        case .number(let number): return number.magnitude > 1e-12
        case .text(let text): return !text.utf8.isEmpty
        case .moment, .nodes: return true
        }
    }

    /// The number that a text says or NaN; a date is its days since 1970.
    func number(of value: Value<Node>) throws(ExpressionProblem) -> Double {
        switch try single(value) {
        case .truth(let truth): return truth ? 1 : 0
        case .number(let number): return number
        case .text(let text): return NumberText.read(text)
        case .moment(let moment): return Double(day(of: moment))
        case .nodes: return .nan
        }
    }

    /// As a number, but with the time of day of a date.
    func exactNumber(of value: Value<Node>) throws(ExpressionProblem) -> Double {
        guard case .moment(let moment) = value else { return try number(of: value) }
        return Double(moment.milliseconds - midnight(ofDay: 0).milliseconds) / Double(Moment.day)
    }

    /// The text of a value; a date without its time.
    func text(of value: Value<Node>) throws(ExpressionProblem) -> String {
        switch try single(value) {
        case .truth(let truth): return truth ? "true" : "false"
        case .number(let number): return NumberText.write(number)
        case .text(let text): return text
        case .moment(let moment): return CivilTime(day: day(of: moment)).dayText
        case .nodes: return ""
        }
    }

    /// A text that must be one already, as for lists of choices: numbers and dates are refused.
    func plainText(of value: Value<Node>, at offset: Int) throws(ExpressionProblem) -> String {
        guard case .text(let text) = try single(value) else { throw ExpressionProblem(.kind, at: offset) }
        return text
    }

    /// The whole part of a number as Java narrows it.
    func integer(of value: Value<Node>) throws(ExpressionProblem) -> Int {
        Int(Int32(saturating: try number(of: value)))
    }

    /// The day of a moment in local time, counted from 1970-01-01.
    func day(of moment: Moment) -> Int64 {
        Moment.floorDivide(local(moment), Moment.day)
    }

    /// Milliseconds of local time since local 1970.
    func local(_ moment: Moment) -> Int64 {
        moment.milliseconds &+ Int64(world.secondsAheadOfUTC(at: moment)) * 1000
    }

    /// The moment of a local time.
    func moment(local milliseconds: Int64) -> Moment {
        let guess = Moment(milliseconds: milliseconds)
        let first = Moment(
            milliseconds: milliseconds &- Int64(world.secondsAheadOfUTC(at: guess)) * 1000
        )
        // The offset may differ on the two sides of a change of the clocks.
        return Moment(milliseconds: milliseconds &- Int64(world.secondsAheadOfUTC(at: first)) * 1000)
    }

    /// When a local day begins.
    func midnight(ofDay day: Int64) -> Moment {
        moment(local: day &* Moment.day)
    }
}
