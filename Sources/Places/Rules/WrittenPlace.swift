// SPDX-License-Identifier: Apache-2.0

/// A piece of a written place: a name, and its level when a marker told it.
struct WrittenPart: Sendable, Equatable {
    var level: Place.Level?
    var text: String
    /// Where the name stands, in Unicode scalars of what was written.
    var span: Range<Int>

    var key: PlaceKey { PlaceKey(text) }

    /// True for "สข.": two letters and a dot, the way official abbreviations are written.
    var looksLikeLetters: Bool { text.hasSuffix(".") && key.count <= 3 }
}

/// Cuts a written place into its parts; knows markers and separators, no names.
struct WrittenPlace {
    private(set) var parts: [WrittenPart] = []
    /// Five digits that stand alone.
    private(set) var postalCode: String?
    private let scalars: [Unicode.Scalar]
    private let isName: (PlaceKey) -> Bool

    /// Cuts a text.
    /// - Parameters:
    ///   - written: the text.
    ///   - isName: whether a key is the name of any place; tells "พะตงอ.หาดใหญ่" from "อบต.พะตง".
    init(_ written: String, isName: @escaping (PlaceKey) -> Bool) {
        scalars = Array(written.unicodeScalars)
        self.isName = isName
        if PlaceKey(scalars).isThai { readThai() } else { readEnglish() }
    }

    private mutating func readThai() {
        var position = 0
        while position < scalars.count {
            if Self.separates(scalars[position]) {
                position += 1
                continue
            }
            var start = position
            let isDottedName = scalars[position...].starts(with: Self.dottedName)
            let marker = isDottedName ? nil : PlaceMarker.at(position, in: scalars)
            var level = isDottedName ? .subdistrict : marker?.level
            if let marker { start = skipSpaces(marker.end) }
            if level == .village, start < scalars.count, !Self.isDigit(scalars[start]) {
                // "ม." and หมู่ want a number; names such as หมูม่น are no villages.
                level = nil
                start = position
            }
            position = endOfName(from: start, level: level)
            add(start..<position, level)
        }
    }

    /// Where a name ends: at a separator, or at the marker of another level that is glued to it.
    private func endOfName(from start: Int, level: Place.Level?) -> Int {
        var end = start
        if level == .subdistrict, scalars[start...].starts(with: Self.dottedName) {
            end += Self.dottedName.count
        }
        while end < scalars.count, !Self.separates(scalars[end]) {
            if end > start, let marker = PlaceMarker.at(end, in: scalars), splits(marker, start..<end, level)
            {
                return end
            }
            end += 1
        }
        return end
    }

    private func splits(_ marker: PlaceMarker.Found, _ before: Range<Int>, _ level: Place.Level?) -> Bool {
        let isKhet = scalars[before.upperBound] == "\u{0E40}"
        let isKhwaeng = scalars[before.upperBound] == "\u{0E41}"
        guard marker.level != .village, marker.level != level, !isKhwaeng else { return false }
        // "สามตำบล อ.จุฬาภรณ์": a full word that ends a name is part of it.
        let next = marker.isDotted ? skipSpaces(marker.end) : marker.end
        guard next < scalars.count, PlaceKey([scalars[next]]).isThai else { return false }
        if isKhet { return level == .subdistrict && isName(PlaceKey(scalars[before])) }
        return !marker.isDotted || level != nil || isName(PlaceKey(scalars[before]))
    }

    private mutating func readEnglish() {
        var start = 0
        for end in 0...scalars.count where end == scalars.count || Self.separatesEnglish(scalars[end]) {
            let words = String(String.UnicodeScalarView(scalars[start..<end])).split { $0.isWhitespace }.map(
                String.init
            )
            let level = words.lazy.compactMap(PlaceMarker.english).first
            for word in words where Self.isPostalCode(word) { postalCode = word }
            let name = words.filter { PlaceMarker.english($0) == nil && !Self.isPostalCode($0) }
            if name.contains(where: { !PlaceKey($0).isEmpty }) {
                parts.append(WrittenPart(level: level, text: name.joined(separator: " "), span: start..<end))
            }
            start = end + 1
        }
    }

    private mutating func add(_ span: Range<Int>, _ level: Place.Level?) {
        guard !span.isEmpty else { return }
        let text = String(String.UnicodeScalarView(scalars[span]))
        if level == nil, Self.isPostalCode(text) {
            postalCode = String(decoding: PlaceKey(text).letters, as: UTF8.self)
        } else if !PlaceKey(text).isEmpty {
            parts.append(WrittenPart(level: level, text: text, span: span))
        }
    }

    private func skipSpaces(_ position: Int) -> Int {
        var position = position
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        return position
    }

    /// A subdistrict in Ranong, the one name that begins like a marker.
    private static let dottedName = Array("จ.ป.ร.".unicodeScalars)

    private static func isPostalCode(_ text: String) -> Bool {
        let key = PlaceKey(text)
        return key.count == 5 && key.letters.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("\u{0E50}"..."\u{0E59}").contains(scalar)
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || ",;:/|()[]\"“”•".unicodeScalars.contains(scalar)
    }

    private static func separatesEnglish(_ scalar: Unicode.Scalar) -> Bool {
        ",;:/|()[]\n".unicodeScalars.contains(scalar)
    }
}
