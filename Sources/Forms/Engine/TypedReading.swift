// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What a text means as a number or a day, by the same rules as in formulas.
enum TypedReading {
    private static let number = try? CompiledExpression("number(text)", naming: true)
    private static let instant = try? CompiledExpression("date-time(text)", naming: true)
    private static let date = try? CompiledExpression("date(text)", naming: true)

    /// The number that a text says; nil for any other text.
    static func number(_ text: String) -> Double? {
        guard case .number(let value)? = work(out: number, text), value.isFinite else { return nil }
        return value
    }

    /// The beginning of a day written as ISO; nil for any other text.
    static func moment(_ text: String) -> Moment? {
        guard text.utf8.count == 10, case .moment(let value)? = work(out: date, text) else { return nil }
        return value
    }

    /// A day with its time written as ISO; nil for any other text.
    static func instant(_ text: String) -> Moment? {
        guard text.utf8.contains(0x54), case .moment(let value)? = work(out: instant, text) else {
            return nil
        }
        return value
    }

    /// Whether a text is a whole number without anything else.
    static func isInteger(_ text: String) -> Bool {
        let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.count <= 9 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private static func work(out expression: CompiledExpression?, _ text: String) -> Value<Int>? {
        var world = OneText(text: text)
        do throws(ExpressionProblem) {
            return try expression?.evaluate(in: &world)
        } catch {
            return nil
        }
    }
}

/// A world with one text in it.
private struct OneText: ExpressionWorld {
    typealias Node = Int
    let text: String
    func value(ofSlot slot: Int) -> Value<Int> { .text(text) }
}

/// Places as forms write them: latitude, longitude, height and accuracy with blanks between them.
enum Geometry {
    static func isPoint(_ text: String) -> Bool {
        let parts = text.blankParts.map { TypedReading.number($0) }
        guard parts.count >= 2, parts.count <= 4, let north = parts[0], let east = parts[1] else {
            return false
        }
        return abs(north) <= 90 && abs(east) <= 180 && parts.allSatisfy { $0 != nil }
    }
}
