// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The codes that were taken out of force: districts, then subdistricts, each by code.
struct AbolishedTable: Sendable {
    private let rows = EmbeddedTable(.abolished)
    private let positions: [UInt32: Int]

    init() {
        let table = rows
        positions = Dictionary(
            (0..<rows.count).map { (table.number(0, ofRow: $0) ?? 0, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func find(_ code: UInt32) -> AbolishedPlace? {
        positions[code].map(place)
    }

    /// All of them, by code.
    var all: [AbolishedPlace] { (0..<rows.count).map(place) }

    /// Old subdistricts of a name whose code began with that of a district or province.
    func find(named key: PlaceKey, inside code: UInt32) -> [AbolishedPlace] {
        let prefix = String(code)
        return (0..<rows.count).lazy
            .filter { row in
                rows.withField(0, ofRow: row) { $0.count == 6 && $0.starts(with: prefix.utf8) }
                    && rows.withField(1, ofRow: row) { PlaceKey(listed: $0) } == key
            }
            .map(place)
    }

    private func place(_ row: Int) -> AbolishedPlace {
        AbolishedPlace(
            id: Kernel.ID(rows.text(0, ofRow: row)),
            thai: rows.text(1, ofRow: row),
            english: rows.text(2, ofRow: row),
            ended: Day(iso: rows.text(3, ofRow: row)),
            successors: rows.text(4, ofRow: row).split(separator: " ").map { Kernel.ID(String($0)) },
            certainty: AbolishedPlace.Certainty(rawValue: rows.text(5, ofRow: row)) ?? .none
        )
    }
}
