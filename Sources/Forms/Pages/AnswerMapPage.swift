// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// Where the newest records are: a drawing of the points, and the list beside it.
struct AnswerMapPage {
    let visit: Visit
    let export: AnswerExport
    let submissions: [Submission]

    /// So many records are drawn.
    static let most = 500
    private static let width = 600.0

    func reply() -> Reply {
        let title = export.form.title(visit.language)
        let under = [
            (title, FormsPaths.form(export.form.id)),
            (visit.say(FormsText.answers), FormsPaths.answers(export.search.filter)),
        ]
        return visit.formsLayout(visit.say(AnswersText.map), under: under).page(visit) { html in
            html(.h1, visit.say(AnswersText.mapTitle))
            let spots = self.spots
            html(.p) { html in
                html(.small, visit.say(AnswersText.placed(spots.count, of: submissions.count)))
            }
            if spots.isEmpty {
                html(.p, .class("card empty"), text: visit.say(AnswersText.noSpots))
            } else {
                html(.section, .class("card map")) { html in draw(&html, spots.map(\.spot)) }
                writeList(&html, spots)
            }
        }
    }

    private var spots: [(record: AnswerRecord, spot: AnswerSpot)] {
        submissions.compactMap { submission in
            guard let tree = try? AnswerJSON.read(submission.answers) else { return nil }
            let rows = AnswerRows(tree, key: "")
            guard let spot = AnswerSpot(submission, rows, export.columns, export.places) else { return nil }
            return (export.record(submission, [:]), spot)
        }
    }

    /// The points on the outlines of the provinces, with some room around.
    private func draw(_ html: inout HTML, _ spots: [AnswerSpot]) {
        let frame = MapFrame(spots.map(\.point), size: Self.width)
        let label = visit.say(AnswersText.placed(spots.count, of: submissions.count))
        let size = Int(Self.width)
        html(
            .svg,
            .class("chart"),
            .plain(.viewBox, "0 0 \(size) \(size)"),
            .role("img"),
            .aria("label", label)
        ) { html in
            for line in frame.land(.bundled) { html(.path, .class("land"), .plain(.d, line)) { _ in } }
            for spot in spots {
                html(.path, .class("point"), .plain(.d, frame.dot(spot.point, spot.isExact ? 5 : 8))) { _ in }
            }
        }
    }

    private func writeList(_ html: inout HTML, _ spots: [(record: AnswerRecord, spot: AnswerSpot)]) {
        html(.section, .class("card")) { html in
            html(.ul) { html in
                for (record, spot) in spots.prefix(100) {
                    html(.li) { html in
                        let own = record.submission
                        html(.a, .href(FormsPaths.record(own.id)), text: visit.day(own.ties.day))
                        let word = spot.isExact ? AnswersText.exact : AnswersText.middle
                        let words = [record.organization, record.place ?? "", visit.say(word)]
                        html.text(" " + words.filter { !$0.isEmpty }.joined(separator: " · "))
                    }
                }
            }
        }
    }
}

/// The part of the country that a drawing shows, a square around its points.
private struct MapFrame {
    private let west: Double
    private let north: Double
    private let scale: Double
    private let size: Double

    init(_ points: [GeoPoint], size: Double) {
        let spots = points.map(Self.spot)
        let (left, right) = (spots.map(\.x).min() ?? 0, spots.map(\.x).max() ?? 0)
        let (top, bottom) = (spots.map(\.y).min() ?? 0, spots.map(\.y).max() ?? 0)
        // At least about 60 km, so that one village does not stand alone on a white page.
        let span = max(right - left, bottom - top, 50) * 1.25
        self.size = size
        scale = size / span
        west = (left + right - span) / 2
        north = (top + bottom - span) / 2
    }

    /// As ``ProvinceShapes`` counts: hundredths of a degree, to the east and to the south.
    private static func spot(_ point: GeoPoint) -> (x: Double, y: Double) {
        ((point.longitude - 97) * 98.5, (21 - point.latitude) * 100)
    }

    private func place(_ x: Double, _ y: Double) -> String {
        "\(Int((x - west) * scale)) \(Int((y - north) * scale))"
    }

    /// The outlines of the provinces that reach into the frame.
    func land(_ shapes: ProvinceShapes) -> [String] {
        let span = size / scale
        return shapes.provinces.flatMap { shapes.outlines(of: $0) }.compactMap { outline in
            let xs = outline.map { Double($0.x) }
            let ys = outline.map { Double($0.y) }
            guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
                right > west, left < west + span, bottom > north, top < north + span
            else { return nil }
            return "M" + zip(xs, ys).map { place($0, $1) }.joined(separator: "L") + "z"
        }
    }

    func dot(_ point: GeoPoint, _ size: Int) -> String {
        let spot = Self.spot(point)
        let (x, y) = (Int((spot.x - west) * scale), Int((spot.y - north) * scale))
        return "M\(x - size) \(y)a\(size) \(size) 0 1 0 \(2 * size) 0a\(size) \(size) 0 1 0 -\(2 * size) 0z"
    }
}
