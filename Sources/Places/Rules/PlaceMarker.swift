// SPDX-License-Identifier: Apache-2.0

/// The words and short forms that stand before a name and tell its level.
enum PlaceMarker {
    /// A marker that was found: its level and where the name may begin.
    struct Found {
        let level: Place.Level
        let end: Int
        /// True for the dotted letters, which also end other abbreviations.
        let isDotted: Bool
    }

    /// The marker at a position, the longest that fits.
    static func at(_ position: Int, in scalars: [Unicode.Scalar]) -> Found? {
        guard position < scalars.count, begins.contains(scalars[position]) else { return nil }
        for (marker, level) in byLength where matches(marker, scalars, position) {
            return Found(level: level, end: position + marker.count, isDotted: marker.last == ".")
        }
        return nil
    }

    /// A name without a marker of its level before it and without spaces around it.
    static func stripped(_ text: String, of level: Place.Level) -> String {
        let scalars = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
        let start = at(0, in: scalars).flatMap { $0.level == level ? $0.end : nil } ?? 0
        return String(String.UnicodeScalarView(scalars[start...]))
    }

    /// The level that an English word tells.
    static func english(_ word: String) -> Place.Level? { englishWords[word.lowercased()] }

    private static func matches(_ marker: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ position: Int)
        -> Bool
    {
        position + marker.count <= scalars.count
            && scalars[position..<position + marker.count].elementsEqual(marker)
    }

    private static let byLength: [([Unicode.Scalar], Place.Level)] = {
        let words: [(String, Place.Level)] = [
            ("จังหวัด", .province), ("จว.", .province), ("จ.", .province),
            ("กิ่งอำเภอ", .district), ("กิ่งอ.", .district), ("อำเภอ", .district), ("อ.", .district),
            ("เขต", .district), ("ตำบล", .subdistrict), ("ต.", .subdistrict), ("แขวง", .subdistrict),
            ("หมู่บ้าน", .village), ("หมู่ที่", .village), ("หมู่", .village), ("ม.", .village),
        ]
        let pairs = words.map { (Array($0.0.unicodeScalars), $0.1) }
        return pairs.sorted { $0.0.count > $1.0.count }
    }()

    /// The first letters of all markers: most places in a text are passed over by this alone.
    private static let begins = Set(byLength.map { $0.0[0] })

    private static let englishWords: [String: Place.Level] = [
        "province": .province, "changwat": .province, "prov.": .province,
        "district": .district, "amphoe": .district, "amphur": .district, "khet": .district,
        "subdistrict": .subdistrict, "sub-district": .subdistrict, "tambon": .subdistrict,
        "tambol": .subdistrict,
        "khwaeng": .subdistrict,
    ]
}
