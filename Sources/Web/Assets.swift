// SPDX-License-Identifier: Apache-2.0

import CWebAssets
import Kernel

/// The few files that pages load; they are compiled in, and their names change when they do.
public enum Assets {
    /// One file.
    public enum Name: String, Sendable, CaseIterable {
        /// The stylesheet.
        case style = "phakhi.css"
        /// Copying for LINE.
        case script = "phakhi.js"
        /// The live part of the review: marks and items, marking words, sending again.
        case review = "review.js"
        /// Sarabun, Thai and Latin, regular.
        case regular = "sarabun-regular.woff2"
        /// Sarabun, Thai and Latin, bold.
        case bold = "sarabun-bold.woff2"
        /// The mark in the browser's tab.
        case icon = "icon.svg"

        var contentType: String {
            switch self {
            case .style: "text/css; charset=utf-8"
            case .script, .review: "text/javascript; charset=utf-8"
            case .regular, .bold: "font/woff2"
            case .icon: "image/svg+xml"
            }
        }

        var bytes: [UInt8] {
            switch self {
            case .style: Assets.copy(phakhi_style(), phakhi_style_size)
            case .script: Assets.copy(phakhi_script(), phakhi_script_size)
            case .review: Assets.copy(phakhi_review(), phakhi_review_size)
            case .regular: Assets.copy(phakhi_font_regular(), phakhi_font_regular_size)
            case .bold: Assets.copy(phakhi_font_bold(), phakhi_font_bold_size)
            case .icon: Assets.copy(phakhi_icon(), phakhi_icon_size)
            }
        }
    }

    private static let digests: [Name: String] = Dictionary(
        uniqueKeysWithValues: Name.allCases.map { ($0, String(SHA256.hex($0.bytes).prefix(10))) }
    )

    /// Where a file lies now.
    public static func link(_ name: Name) -> Link {
        Link("assets", digests[name] ?? "0", name.rawValue)
    }

    /// The route that hands the files out; the browser may keep them for a year.
    public static var route: Route {
        .get("/assets/{digest}/{name}", .open) { (_: Visit, input: AssetInput) in
            guard let name = Name(rawValue: input.name) else { throw RouteProblem.noPage }
            return Reply(
                headers: [
                    ("content-type", name.contentType),
                    ("cache-control", "public, max-age=31536000, immutable"),
                ],
                body: name.bytes
            )
        }
    }

    private static func copy(_ start: UnsafePointer<UInt8>?, _ size: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: size))
    }
}

private struct AssetInput: RouteInput {
    static let fields: [Field] = [.path("digest"), .path("name")]
    let name: String

    init(_ inputs: Inputs) throws {
        name = try inputs.text("name")
    }
}
