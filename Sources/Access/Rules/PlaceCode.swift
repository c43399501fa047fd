// SPDX-License-Identifier: Apache-2.0

import Storage

/// Official codes of places as far as this room has to know them: digits in pairs, the wider place first.
enum PlaceCode {
    /// Whether one of two places lies in the other.
    static func overlap(_ one: String, _ other: String) -> Bool {
        one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// Stands for an area that holds no place: no code begins with it, so it covers nothing.
    ///
    /// Without it an empty area would read as no limit at all.
    static let nowhere = "-"

    /// Whether a code can be one of a province, district, subdistrict or village.
    static func isShaped(_ code: String) -> Bool {
        [2, 4, 6, 8].contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The places of a scope; empty only when it names neither a place nor an area.
    static func places(_ place: String?, _ area: String?, _ areas: AreaPlaces, _ tx: Transaction) throws
        -> [String]
    {
        if let place { return [place] }
        guard let area else { return [] }
        let places = try areas(area, tx).filter(isShaped)
        return places.isEmpty ? [nowhere] : places
    }
}
