// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel

/// A link, a session or an app key: 256 random bits that whoever holds may use.
///
/// Only its digest is stored.
public struct SecretToken: Sendable, CustomStringConvertible, CustomReflectable {
    /// 43 characters that fit into an address or a cookie.
    public let text: String

    /// A new one.
    public init() {
        text = Base64Text.write(RandomBytes.make(32))
            .replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_")
    }

    /// Takes what a visitor sent.
    /// - Returns: nil when it cannot be a token.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 43, bytes.allSatisfy(SecretToken.isAllowed) else { return nil }
        self.text = text
    }

    /// What is stored and looked for: SHA-256 as 64 hexadecimal digits.
    public var digest: String { SHA256.hex(text.utf8) }

    /// Dots.
    public var description: String { "•••" }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}
