// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// Figures on a map: provinces in washes of one colour with the number in them, or subdistricts as points.
struct MapChart {
    /// A place with its figure.
    struct Entry {
        let place: Place
        /// Nil where there is no figure.
        let value: Double?
        let text: String
    }

    let name: String
    let entries: [Entry]
    /// The province to draw around points; nil for a map of provinces.
    let province: Place?
    let language: Language

    private static let width = 360.0

    func draw(_ html: inout HTML) {
        let shapes = ProvinceShapes.bundled
        let framed = (province.map { [$0] } ?? entries.map(\.place)).flatMap {
            shapes.outlines(of: $0.id).joined()
        }
        guard let frame = Frame(framed, width: Self.width) else { return }
        ChartCanvas.draw(&html, name: name, width: Int(Self.width), height: Int(frame.height), style: "map") {
            canvas in
            drawLand(&canvas, frame)
            if province == nil { drawProvinces(&canvas, frame) } else { drawPoints(&canvas, frame) }
        }
    }

    /// Which of five washes a figure gets, from 1; by its share of the largest.
    static func wash(_ value: Double?, most: Double) -> String {
        guard let value else { return "nodata" }
        guard most > 0 else { return "wash1" }
        return "wash\(min(5, max(1, Int((value / most * 5).rounded(.up)))))"
    }

    private var most: Double { entries.compactMap(\.value).max() ?? 0 }

    /// Everything that reaches into the frame, so that the places do not float.
    private func drawLand(_ canvas: inout ChartCanvas, _ frame: Frame) {
        let shapes = ProvinceShapes.bundled
        let own = Set(province == nil ? entries.map(\.place.id) : [])
        for id in shapes.provinces where !own.contains(id) {
            let outlines = shapes.outlines(of: id)
            guard outlines.joined().contains(where: frame.holds) else { continue }
            canvas.path(frame.path(outlines), id == province?.id ? "land here" : "land")
        }
    }

    private func drawProvinces(_ canvas: inout ChartCanvas, _ frame: Frame) {
        let shapes = ProvinceShapes.bundled
        for entry in entries {
            canvas.path(frame.path(shapes.outlines(of: entry.place.id)), Self.wash(entry.value, most: most))
        }
        for entry in entries {
            guard let middle = frame.middle(shapes.outlines(of: entry.place.id).first ?? []) else { continue }
            let style = Self.wash(entry.value, most: most) >= "wash4" && entry.value != nil ? " light" : ""
            canvas.word(
                entry.place.name(language),
                at: .init(x: middle.x, y: middle.y - 3),
                "name" + style,
                anchor: .middle
            )
            canvas.word(
                entry.text,
                at: .init(x: middle.x, y: middle.y + 14),
                "value" + style,
                anchor: .middle
            )
        }
    }

    /// The largest figures last, named as far as there is room.
    private func drawPoints(_ canvas: inout ChartCanvas, _ frame: Frame) {
        let ordered = entries.sorted { ($0.value ?? -1) < ($1.value ?? -1) }
        for entry in ordered {
            guard let spot = ProvinceShapes.spot(of: entry.place).map(frame.place) else { continue }
            let share = most > 0 ? max((entry.value ?? 0) / most, 0) : 0
            let radius = entry.value == nil ? 3 : 4 + 14 * share.squareRoot()
            canvas.dot(spot, radius: radius, entry.value == nil ? "nodata" : "point")
        }
        for entry in ordered.suffix(5) where entry.value != nil {
            guard let spot = ProvinceShapes.spot(of: entry.place).map(frame.place) else { continue }
            canvas.word(
                "\(entry.place.name(language)) \(entry.text)",
                at: .init(x: spot.x, y: spot.y - 20),
                "name",
                anchor: .middle
            )
        }
    }
}

extension Place {
    /// The bare name for a reader.
    func name(_ language: Language) -> String { language == .thai || english.isEmpty ? thai : english }
}

/// The part of the country that a map shows.
private struct Frame {
    private let left: Double
    private let top: Double
    private let right: Double
    private let bottom: Double
    private let scale: Double

    init?(_ spots: [ProvinceShapes.Spot], width: Double) {
        guard let west = spots.map(\.x).min(), let east = spots.map(\.x).max(),
            let north = spots.map(\.y).min(),
            let south = spots.map(\.y).max(), east > west
        else { return nil }
        let edge = Double(east - west) * 0.06
        left = Double(west) - edge
        right = Double(east) + edge
        top = Double(north) - edge
        bottom = Double(south) + edge
        scale = width / (right - left)
    }

    var height: Double { (bottom - top) * scale }

    func holds(_ spot: ProvinceShapes.Spot) -> Bool {
        (left...right).contains(Double(spot.x)) && (top...bottom).contains(Double(spot.y))
    }

    func place(_ spot: ProvinceShapes.Spot) -> ChartCanvas.Spot {
        .init(x: (Double(spot.x) - left) * scale, y: (Double(spot.y) - top) * scale)
    }

    func path(_ outlines: [[ProvinceShapes.Spot]]) -> String {
        outlines.map { outline in
            outline.enumerated().map { index, spot in
                let at = place(spot)
                return (index == 0 ? "M" : "L") + ChartCanvas.number(at.x) + " " + ChartCanvas.number(at.y)
            }.joined() + "Z"
        }.joined()
    }

    /// The middle of the outline's area, which lies inside most provinces.
    func middle(_ outline: [ProvinceShapes.Spot]) -> ChartCanvas.Spot? {
        var (area, x, y) = (0.0, 0.0, 0.0)
        for (index, spot) in outline.enumerated() {
            let next = outline[(index + 1) % outline.count]
            let cross = Double(spot.x * next.y - next.x * spot.y)
            area += cross
            x += Double(spot.x + next.x) * cross
            y += Double(spot.y + next.y) * cross
        }
        guard area != 0 else { return nil }
        return .init(x: (x / (3 * area) - left) * scale, y: (y / (3 * area) - top) * scale)
    }
}
