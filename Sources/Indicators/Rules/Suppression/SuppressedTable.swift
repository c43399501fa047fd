// SPDX-License-Identifier: Apache-2.0

/// A table of figures over levels of places and one code, with what must be hidden of it.
///
/// Lines of several levels are hung into trees by their codes; what is "not stated" inside a place becomes a
/// child of its own, so that children add up.
struct SuppressedTable: Sendable {
    /// One line before anything is hidden.
    struct Line: Sendable, Hashable {
        /// The level that was asked for when the line came: 0, 2, 4 or 6 digits.
        let level: Int
        /// The place; shorter than the level when it was not stated.
        let place: String
        /// The code's value: nil is the sum over all of them, empty is "not stated".
        let code: String?

        /// How the line is named in what was published before.
        var name: String { "\(level)|\(place)|\(code ?? "*")" }
        fileprivate var isStated: Bool { place.count == level }
    }

    private let lines: [Line: Int64]
    private let earlier: [String: (count: Int64, isHidden: Bool)]?

    init(_ lines: [Line: Int64], after earlier: [String: (count: Int64, isHidden: Bool)]? = nil) {
        self.lines = lines
        self.earlier = earlier
    }

    /// Which lines are to be hidden.
    func hidden(threshold: Int) -> Set<Line> {
        let spots = Set(lines.keys.map { Line(level: $0.level, place: $0.place, code: nil) })
            .sorted { ($0.level, $0.place) < ($1.level, $1.place) }
        let position = Dictionary(uniqueKeysWithValues: spots.enumerated().map { ($1, $0) })
        let codes = Set(lines.keys.compactMap(\.code)).sorted()
        let columns: [String?] = codes.isEmpty ? [nil] : [nil] + codes
        let parents = spots.map { parent(of: $0, among: position) }
        func cells<T>(_ read: (Line) -> T) -> [[T]] {
            spots.map { spot in columns.map { read(Line(level: spot.level, place: spot.place, code: $0)) } }
        }
        let table = CountTable(parents: parents, counts: cells { lines[$0] ?? 0 })
        let before = earlier.map { earlier in
            EarlierTable(
                counts: cells { earlier[$0.name]?.count ?? 0 },
                hidden: cells { earlier[$0.name]?.isHidden ?? false }
            )
        }
        let hidden = Suppression.hide(table, after: before, threshold: Int64(threshold))
        var found: Set<Line> = []
        for (row, spot) in spots.enumerated() {
            for (column, code) in columns.enumerated() where hidden[row][column] {
                found.insert(Line(level: spot.level, place: spot.place, code: code))
            }
        }
        return found
    }

    /// The nearest line around a place; what was not stated hangs under the place it is inside of.
    private func parent(of spot: Line, among position: [Line: Int]) -> Int? {
        for level in stride(from: spot.level - 1, through: 0, by: -1) {
            let place = String(spot.place.prefix(level))
            guard place.count == level || !spot.isStated else { continue }
            if let found = position[Line(level: level, place: place, code: nil)] { return found }
        }
        return nil
    }
}
