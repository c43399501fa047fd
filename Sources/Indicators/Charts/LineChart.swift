// SPDX-License-Identifier: Apache-2.0

import Web

/// How a figure went from period to period: one line from zero, gaps where nothing is known.
struct LineChart {
    /// One period.
    struct Point {
        let mark: String
        /// Nil where there is no figure.
        let value: Double?
        let text: String
    }

    let name: String
    let points: [Point]

    private static let width = 420.0
    private static let height = 240.0
    private static let left = 14.0
    private static let top = 34.0
    private static let floor = 196.0

    func draw(_ html: inout HTML) {
        ChartCanvas.draw(&html, name: name, width: Int(Self.width), height: Int(Self.height), style: "wide") {
            canvas in
            canvas.line([.init(x: 0, y: Self.floor), .init(x: Self.width, y: Self.floor)], "axis")
            let most = max(points.compactMap(\.value).max() ?? 0, 0)
            let spots = points.enumerated().map { index, point in
                point.value.map { spot(index, $0, most: most) }
            }
            for part in Self.parts(spots) { canvas.line(part, "trend") }
            for (index, point) in points.enumerated() { write(&canvas, index, point, spots[index]) }
        }
    }

    private func write(_ canvas: inout ChartCanvas, _ index: Int, _ point: Point, _ spot: ChartCanvas.Spot?) {
        let x = x(index)
        let isEdge = index == 0 || index == points.count - 1
        let anchor: ChartCanvas.Anchor = !isEdge ? .middle : index == 0 ? .start : .end
        let at = anchor == .start ? x - 10 : anchor == .end ? x + 10 : x
        // On a narrow screen every second word is enough.
        let isShown = points.count <= 8 || (points.count - 1 - index) % 2 == 0
        if isShown { canvas.word(point.mark, at: .init(x: at, y: Self.floor + 24), "mark", anchor: anchor) }
        guard let spot else {
            if isShown { canvas.word("–", at: .init(x: x, y: Self.floor - 8), "mark", anchor: .middle) }
            return
        }
        canvas.dot(spot, radius: index == points.count - 1 ? 6 : 4, "dot")
        if isShown { canvas.word(point.text, at: .init(x: at, y: spot.y - 12), "value", anchor: anchor) }
    }

    private func x(_ index: Int) -> Double {
        guard points.count > 1 else { return Self.width / 2 }
        return Self.left + (Self.width - 2 * Self.left) * Double(index) / Double(points.count - 1)
    }

    private func spot(_ index: Int, _ value: Double, most: Double) -> ChartCanvas.Spot {
        let share = most > 0 ? min(max(value / most, 0), 1) : 0
        return .init(x: x(index), y: Self.floor - (Self.floor - Self.top) * share)
    }

    /// The stretches between gaps.
    private static func parts(_ spots: [ChartCanvas.Spot?]) -> [[ChartCanvas.Spot]] {
        spots.split { $0 == nil }.map { $0.compactMap { $0 } }
    }
}
