// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The name of one key, eight hexadecimal digits that follow from the key and do not reveal it.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes a sealed value spends on it.
    static let length = 4

    let bytes: [UInt8]

    /// - Returns: nil unless there are four bytes.
    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == KeyID.length else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads the eight digits of ``description``.
    /// - Returns: nil when they are no such digits.
    public init?(_ text: some StringProtocol) {
        guard let bytes = HexDigits.bytes(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The eight digits, as they stand in the key file, on the recovery sheet and in messages.
    public var description: String { Hex.text(bytes) }
}
