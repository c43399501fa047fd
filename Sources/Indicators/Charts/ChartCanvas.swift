// SPDX-License-Identifier: Apache-2.0

import Web

/// Draws one chart as SVG: plain paths and words, coloured by the stylesheet alone.
///
/// Every chart stands beside a table that says the same; for those who hear the page it is one picture with a
/// name.
struct ChartCanvas {
    /// A spot in the chart's own units.
    struct Spot {
        let x: Double
        let y: Double
    }

    /// On which side of its spot a word ends.
    enum Anchor: String {
        case start = ""
        case middle = " mid"
        case end = " end"
    }

    private var html: HTML

    /// Writes a chart of so many units, named for those who cannot see it.
    static func draw(
        _ html: inout HTML,
        name: String,
        width: Int,
        height: Int,
        style: String = "",
        _ body: (inout ChartCanvas) -> Void
    ) {
        html(
            .svg,
            .class("chart" + (style.isEmpty ? "" : " " + style)),
            .plain(.viewBox, "0 0 \(width) \(height)"),
            .role("img"),
            .aria("label", name)
        ) { html in
            var canvas = ChartCanvas(html: html)
            body(&canvas)
            html = canvas.html
        }
    }

    mutating func path(_ data: String, _ style: String) {
        html(.path, .class(style), .plain(.d, data)) { _ in }
    }

    mutating func line(_ spots: [Spot], _ style: String, isClosed: Bool = false) {
        guard let first = spots.first else { return }
        var data = "M\(Self.number(first.x)) \(Self.number(first.y))"
        for spot in spots.dropFirst() { data += "L\(Self.number(spot.x)) \(Self.number(spot.y))" }
        path(isClosed ? data + "Z" : data, style)
    }

    mutating func box(x: Double, y: Double, width: Double, height: Double, _ style: String) {
        let sides = [x, y, width, height, -width].map(Self.number)
        path("M\(sides[0]) \(sides[1])h\(sides[2])v\(sides[3])h\(sides[4])z", style)
    }

    mutating func dot(_ spot: Spot, radius: Double, _ style: String) {
        let (x, y, r) = (Self.number(spot.x - radius), Self.number(spot.y), Self.number(radius))
        let across = Self.number(radius * 2)
        path("M\(x) \(y)a\(r) \(r) 0 1 0 \(across) 0a\(r) \(r) 0 1 0 -\(across) 0z", style)
    }

    mutating func word(_ text: String, at spot: Spot, _ style: String = "", anchor: Anchor = .start) {
        html(
            .text,
            .class((style + anchor.rawValue).trimmed),
            .plain(.x, Self.number(spot.x)),
            .plain(.y, Self.number(spot.y)),
            text: text
        )
    }

    /// One digit behind the point is enough for a screen, and the same on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let text = "\(tenths.magnitude / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
        return tenths < 0 ? "-" + text : text
    }
}
