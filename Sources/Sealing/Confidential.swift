// SPDX-License-Identifier: Apache-2.0

/// A value that may be used but never shown by accident: in a log, an error, a dump it is dots.
public struct Confidential<Value>: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: Value

    /// Hides a value.
    public init(_ value: Value) {
        self.value = value
    }

    /// The value itself; every place that shows it says so with this word.
    public func reveal() -> Value { value }

    /// Dots.
    public var description: String { "•••" }
    /// Dots.
    public var debugDescription: String { description }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Confidential: Sendable where Value: Sendable {}
extension Confidential: Equatable where Value: Equatable {}
