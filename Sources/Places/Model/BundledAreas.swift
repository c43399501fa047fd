// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// The regions that came with this program: six regions, the parts of the South, thirteen health regions.
public struct BundledAreas: Sendable {
    /// Read on first use.
    public static let all = BundledAreas()

    /// In the order of the list.
    public let areas: [Area]
    private let byKey: [PlaceKey: Int]

    private init() {
        let rows = EmbeddedTable(.areas)
        var byKey: [PlaceKey: Int] = [:]
        areas = (0..<rows.count).map { row in
            let thai = rows.text(2, ofRow: row)
            let english = rows.text(3, ofRow: row)
            let others = rows.text(5, ofRow: row).split(separator: "|").map(String.init)
            for name in [thai, english] + others { byKey[PlaceKey(name)] = row }
            return Area(
                id: Kernel.ID(rows.text(0, ofRow: row)),
                kind: Area.Kind(rawValue: rows.text(1, ofRow: row)) ?? .other,
                thai: thai,
                english: english,
                members: rows.text(4, ofRow: row).split(separator: " ").map {
                    Area.Member(Kernel.ID(String($0)))
                }
            )
        }
        self.byKey = byKey
    }

    /// The region of an id, such as `region.south.lower`.
    public func find(_ id: Kernel.ID<Area>) -> Area? {
        areas.first { $0.id == id }
    }

    /// The region that people call so: "ใต้ล่าง", "เขตสุขภาพที่ ๑๒".
    public func named(_ name: String) -> Area? {
        byKey[PlaceKey(name)].map { areas[$0] }
    }
}
