// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Base64 without the signs that fill up its end.
enum Base64Text {
    static func write(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    static func read(_ text: some StringProtocol) -> [UInt8]? {
        let filled = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: String(filled)).map(Array.init)
    }
}
