// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a column can hold on both databases.
public enum Value: Sendable, Hashable {
    /// Nothing is known.
    case null
    /// A whole number; booleans are 0 and 1, money is satang.
    case integer(Int64)
    /// A measured number; never money.
    case real(Double)
    /// Text; days and instants are ISO.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

/// Something that can stand in a statement as a bound value, never as its text.
public protocol Bindable {
    /// How it is stored.
    var value: Value { get }
}

/// Something that can be read back from a column.
public protocol Readable {
    /// Reads a stored value.
    /// - Returns: nil when the column holds something else.
    init?(value: Value)
}

extension String: Bindable, Readable {
    /// Stored as text.
    public var value: Value { .text(self) }
    /// Reads text.
    public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int: Bindable, Readable {
    /// Stored as an integer.
    public var value: Value { .integer(Int64(self)) }
    /// Reads an integer.
    public init?(value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = Int(number)
    }
}

extension Int64: Bindable, Readable {
    /// Stored as an integer.
    public var value: Value { .integer(self) }
    /// Reads an integer.
    public init?(value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Double: Bindable, Readable {
    /// Stored as a measured number.
    public var value: Value { .real(self) }
    /// Reads a number, whole or not.
    public init?(value: Value) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: Bindable, Readable {
    /// Stored as 0 or 1.
    public var value: Value { .integer(self ? 1 : 0) }
    /// Reads 0 or 1.
    public init?(value: Value) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
}

extension Array: Bindable where Element == UInt8 {
    /// Stored as bytes.
    public var value: Value { .blob(self) }
}

extension Array: Readable where Element == UInt8 {
    /// Reads bytes.
    public init?(value: Value) {
        guard case .blob(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    /// Nothing is stored as null.
    public var value: Value {
        // Without a key path: facts come in by the million.
        if let self { self.value } else { .null }
    }
}

extension ID: Bindable, Readable {
    /// Stored as text.
    public var value: Value { .text(rawValue) }
    /// Reads text.
    public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(text)
    }
}

extension Day: Bindable, Readable {
    /// Stored as ISO text.
    public var value: Value { .text(iso) }
    /// Reads ISO text.
    public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(iso: text)
    }
}

extension Instant: Bindable, Readable {
    /// Stored as UTC ISO text.
    public var value: Value { .text(iso) }
    /// Reads UTC ISO text.
    public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(iso: text)
    }
}

extension Baht: Bindable, Readable {
    /// Stored as satang.
    public var value: Value { .integer(satang) }
    /// Reads satang.
    public init?(value: Value) {
        guard case .integer(let number) = value else { return nil }
        self.init(satang: number)
    }
}

/// A closed list of words, stored by its raw text.
///
/// `enum State: String, StoredWord` is all that an enumeration needs to stand in a column.
public protocol StoredWord: RawRepresentable, Bindable, Readable, Sendable where RawValue == String {}

extension StoredWord {
    /// Stored as its raw text.
    public var value: Value { .text(rawValue) }
    /// Reads the raw text of a known case.
    public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self.init(rawValue: text)
    }
}
