// SPDX-License-Identifier: Apache-2.0

import Documents
public import Web

/// A QR code drawn by the server, with the quiet zone that scanners need.
public struct QRPicture: Sendable {
    private let text: String
    private let label: String

    /// A text to scan, and what it is for those who cannot see it.
    public init(text: String, label: String) {
        self.text = text
        self.label = label
    }

    /// Draws it; nothing for a text that is too long.
    public func write(_ html: inout HTML) {
        guard let code = QRCode(text) else { return }
        let quiet = 4
        let side = code.size + 2 * quiet
        html(
            .svg,
            .class("qr"),
            .plain(.viewBox, "0 0 \(side) \(side)"),
            .role("img"),
            .aria("label", label)
        ) { html in
            html(.path, .plain(.d, code.path(quiet: quiet)), text: "")
        }
    }
}
