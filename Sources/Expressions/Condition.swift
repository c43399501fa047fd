// SPDX-License-Identifier: Apache-2.0

/// A filter in the language of forms over plain names, such as `service = 'visit' and age != ''`: which
/// records count.
public struct Condition: Sendable {
    /// The names whose values it reads, each once.
    public let names: [String]
    /// As it was written.
    public let text: String
    private let expression: CompiledExpression

    /// Reads a filter.
    ///
    /// - Parameter text: An expression whose paths are plain names.
    /// - Throws: What cannot be read and where; also functions that do not exist.
    public init(_ text: String) throws(ExpressionProblem) {
        expression = try CompiledExpression(text, naming: true)
        if let first = expression.findings.first { throw first }
        self.text = text
        names = expression.names
    }

    /// Whether a record counts.
    ///
    /// A value that is missing is an empty text; one that makes no sense counts as no.
    ///
    /// - Parameter value: The value of a name as text: numbers plain, dates ISO.
    /// - Returns: Whether the filter holds.
    public func holds(_ value: (String) -> String?) -> Bool {
        var world = NamedValues(values: names.map { value($0) ?? "" })
        do throws(ExpressionProblem) {
            return try expression.holds(in: &world)
        } catch {
            return false
        }
    }
}

/// A world of values by number, and nothing else.
private struct NamedValues: ExpressionWorld {
    typealias Node = Int

    var values: [String]

    func value(ofSlot slot: Int) -> Value<Int> { .text(values[slot]) }
}
