// SPDX-License-Identifier: Apache-2.0

/// One statement with its values apart: whatever is interpolated is bound, never pasted.
///
///     let sql: SQL = "select name from organizations where id = \(id)"
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The statement, with `?1`, `?2` … where values go; the PostgreSQL driver writes `$1`.
    public let text: String
    /// The values, in order.
    public let values: [Value]

    /// A statement without values.
    public init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    /// A statement with values.
    public init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    init(text: String, values: [Value]) {
        self.text = text
        self.values = values
    }

    /// Gathers the text and the values of a literal.
    public struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        /// Makes room for the literal.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        /// Text that the programmer wrote.
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// A value: it is bound.
        public mutating func appendInterpolation(_ value: some Bindable) {
            values.append(value.value)
            text += "?\(values.count)"
        }

        /// A value that may be missing: then null is bound.
        public mutating func appendInterpolation<T: Bindable>(_ value: T?) {
            values.append(value.value)
            text += "?\(values.count)"
        }

        /// A part that is itself a statement, such as a shared condition; its values are bound too.
        public mutating func appendInterpolation(_ part: SQL) {
            text += part.renumbered(from: values.count)
            values += part.values
        }

        /// A list of values for `in (…)`; an empty list matches nothing.
        public mutating func appendInterpolation(list: [some Bindable]) {
            guard !list.isEmpty else {
                text += "null"
                return
            }
            for (index, item) in list.enumerated() {
                if index > 0 { text += ", " }
                appendInterpolation(item)
            }
        }

        /// The rows of `values …`, handed over one behind the other: one statement then carries many rows.
        public mutating func appendInterpolation(rows flat: [Value], width: Int) {
            text += RowPlaces.text(flat.count, width: width, from: values.count)
            values += flat
        }
    }

    /// The text with its placeholders moved on; a question mark without a number is one that the programmer
    /// wrote.
    private func renumbered(from offset: Int) -> String {
        guard offset > 0, !values.isEmpty else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + values.count)
        var number: Int?
        var inside = false
        for byte in text.utf8 {
            if inside, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
                continue
            }
            if let number { out.append(contentsOf: String(number + offset).utf8) }
            number = nil
            inside = byte == UInt8(ascii: "?")
            out.append(byte)
        }
        if let number { out.append(contentsOf: String(number + offset).utf8) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Two parts, one behind the other.
    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }
}
