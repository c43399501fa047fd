// SPDX-License-Identifier: Apache-2.0

/// The name of one record, typed by what it names so that a place can never be passed for a partner.
///
/// Records that Phakhi makes carry a UUIDv7 in lower case; places and imported records keep the code that
/// their own agency gave them. Never sort by it: phone clocks lie.
public struct ID<Owner>: Hashable, Sendable, Codable, CustomStringConvertible, RawRepresentable {
    /// The text that is stored and shown in addresses.
    public let rawValue: String

    /// Takes a stored or received id as it is.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a stored or received id as it is.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Reads the id from a plain JSON string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the id as a plain JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The same text as ``rawValue``.
    public var description: String { rawValue }
}

extension ID {
    /// A new id for a record that begins now.
    /// - Parameter now: the moment whose milliseconds lead the id.
    /// - Returns: a UUIDv7 (RFC 9562) in lower case.
    public static func new(at now: Instant) -> Self {
        Self(UUIDv7.text(milliseconds: now.milliseconds))
    }
}

/// The layout of a version 7 UUID.
enum UUIDv7 {
    static func text(milliseconds: Int64) -> String {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next()
        let low = generator.next()
        var bytes = [UInt8](repeating: 0, count: 16)
        for index in 0..<6 {
            bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> (8 * (5 - Int64(index))))
        }
        for index in 6..<8 {
            bytes[index] = UInt8(truncatingIfNeeded: high >> (8 * UInt64(index - 6)))
        }
        for index in 8..<16 {
            bytes[index] = UInt8(truncatingIfNeeded: low >> (8 * UInt64(index - 8)))
        }
        bytes[6] = 0x70 | (bytes[6] & 0x0F)
        bytes[8] = 0x80 | (bytes[8] & 0x3F)
        let hex = Hex.text(bytes)
        return [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)]
            .map { range in String(hex.dropFirst(range.0).prefix(range.1 - range.0)) }
            .joined(separator: "-")
    }
}

/// Bytes written as lower-case hexadecimal digits.
public enum Hex {
    /// Two digits a byte, in order.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        var out: [UInt8] = []
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }
}
