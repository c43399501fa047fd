// SPDX-License-Identifier: Apache-2.0

import Web

/// Figures side by side, from zero, each named on its own line.
struct BarChart {
    /// One bar.
    struct Bar {
        let name: String
        /// Nil where there is no figure.
        let value: Double?
        let text: String
    }

    let name: String
    let bars: [Bar]

    private static let width = 420.0
    private static let step = 44.0

    func draw(_ html: inout HTML) {
        let height = Int(Double(bars.count) * Self.step + 6)
        let most = max(bars.compactMap(\.value).max() ?? 0, 0)
        ChartCanvas.draw(&html, name: name, width: Int(Self.width), height: height) { canvas in
            for (index, bar) in bars.enumerated() {
                let top = Double(index) * Self.step
                canvas.word(bar.name, at: .init(x: 0, y: top + 17), "name")
                let share = bar.value.map { most > 0 ? max($0 / most, 0) : 0 }
                let length = (share ?? 0) * (Self.width - 100)
                if share == nil {
                    canvas.box(x: 0.5, y: top + 23, width: 60, height: 14, "nodata")
                } else {
                    canvas.box(x: 0, y: top + 23, width: max(length, 1.5), height: 14, "fill")
                }
                canvas.word(bar.text, at: .init(x: (share == nil ? 60 : length) + 8, y: top + 36), "value")
            }
        }
    }
}
