// SPDX-License-Identifier: Apache-2.0

/// What a written text means by itself, by the same rules as in expressions.
public enum WrittenValue {
    /// The number that a text says; nil for any other text.
    ///
    /// - Parameter text: Such as `12.5`.
    /// - Returns: A number that is finite.
    public static func number(_ text: String) -> Double? {
        let number = NumberText.read(text)
        return number.isFinite ? number : nil
    }

    /// The moment that a text says, a day being its midnight; nil for any other text.
    ///
    /// - Parameters:
    ///   - text: `2026-01-31`, or with its time.
    ///   - world: Whose local time it is.
    /// - Returns: The moment.
    public static func moment<World: ExpressionWorld>(_ text: String, in world: World) -> Moment? {
        Evaluator(world: world).moment(reading: text)
    }
}
