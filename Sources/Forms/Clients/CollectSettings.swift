// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The settings of ODK Collect as its QR code holds them: JSON, in a zlib stream, in Base64.
struct CollectSettings {
    /// Where the phone asks, its key in it.
    let address: String
    /// What the phone shows as the project's name.
    let name: String

    var text: String { Data(Self.zlib(json.bytes)).base64EncodedString() }

    private var json: JSONValue {
        [
            "general": [
                "server_url": .text(address), "form_update_mode": "match_exactly",
                "autosend": "wifi_and_cellular",
            ],
            "admin": [:],
            "project": ["name": .text(name), "color": "#1f5f5b"],
        ]
    }

    /// A zlib stream (RFC 1950) with its content as it is: few hundred bytes are not worth a library.
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        let part = bytes.prefix(65_535)
        let size = UInt16(part.count)
        let (low, high) = (UInt8(size & 255), UInt8(size >> 8))
        var (a, b) = (UInt32(1), UInt32(0))
        for byte in part {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        let sum = [UInt8(b >> 8), UInt8(b & 255), UInt8(a >> 8), UInt8(a & 255)]
        return [0x78, 0x01, 0x01, low, high, ~low, ~high] + part + sum
    }
}
