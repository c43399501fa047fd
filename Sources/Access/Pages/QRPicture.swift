// SPDX-License-Identifier: Apache-2.0

import Documents
import Web

/// A QR code drawn by the server, with the quiet zone that scanners need.
struct QRPicture: Sendable {
    let text: String
    let label: String

    func write(_ html: inout HTML) {
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
