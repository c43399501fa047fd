// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// About where each province lies, to wash maps of figures with; these are no borders.
///
/// Coordinates are hundredths of a degree: x to the east from 97°, drawn together for the latitude, y to the
/// south from 21° north.
public struct ProvinceShapes: Sendable {
    /// The shapes that came with this program.
    public static let bundled = ProvinceShapes()

    /// A spot on the map.
    public struct Spot: Hashable, Sendable {
        /// To the east.
        public let x: Int
        /// To the south.
        public let y: Int

        /// A spot by its coordinates.
        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    private let outlines: [String: [[Spot]]]

    init() {
        let table = EmbeddedTable(.shapes)
        var outlines: [String: [[Spot]]] = [:]
        for row in 0..<table.count {
            let parts = table.text(1, ofRow: row).split(separator: ";")
            outlines[table.text(0, ofRow: row)] = parts.map { $0.split(separator: " ").compactMap(Self.spot) }
        }
        self.outlines = outlines
    }

    /// The outlines of a province's parts, the largest first; none for what is no province.
    public func outlines(of province: Kernel.ID<Place>) -> [[Spot]] { outlines[province.rawValue] ?? [] }

    /// The provinces that have a shape, by code.
    public var provinces: [Kernel.ID<Place>] { outlines.keys.sorted().map { Kernel.ID($0) } }

    /// Where a place's own point lies on the same map; nil where no source knows one.
    public static func spot(of place: Place) -> Spot? {
        guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
        return Spot(x: Int((longitude - 97) * 98.5), y: Int((21 - latitude) * 100))
    }

    private static func spot(_ text: Substring) -> Spot? {
        let sides = text.split(separator: ",").compactMap { Int($0) }
        return sides.count == 2 ? Spot(x: sides[0], y: sides[1]) : nil
    }
}
