// SPDX-License-Identifier: Apache-2.0

/// Type-ahead over all names; goes through the whole list, which takes well under a millisecond.
struct PlaceSearch {
    private let lookup: PlaceLookup

    init(_ lookup: PlaceLookup) {
        self.lookup = lookup
    }

    /// Positions in the table, best first; among equals wider places first, then by code.
    func find(_ text: String, limit: Int) -> [Int] {
        let words = WrittenPlace(text, isName: lookup.isName)
        guard limit > 0, let first = words.parts.first else {
            return words.postalCode.map { byPostalCode($0, limit) } ?? []
        }
        if first.key.letters.allSatisfy({ (0x30...0x39).contains($0) }) { return byCode(first.key, limit) }
        let others = words.parts.dropFirst().map(\.key)
        var ranked: [[Int]] = [[], [], [], []]
        if first.level == nil, others.isEmpty, let nickname = nickname(first.key) {
            ranked[0].append(nickname)
        }
        for position in 0..<lookup.table.count {
            guard first.level == nil || first.level == lookup.table.level(position),
                let rank = rank(first.key, position), !ranked[0].contains(position),
                isInside(position, others)
            else { continue }
            ranked[rank].append(position)
            if ranked[0].count + ranked[1].count >= limit { break }
        }
        return Array(ranked.joined().prefix(limit))
    }

    private func nickname(_ key: PlaceKey) -> Int? {
        let short = lookup.shortNames
        let code = short.code(key, .province, letters: true) ?? short.code(key, .district, letters: false)
        return code.flatMap(lookup.table.position(ofCode:))
    }

    private func rank(_ key: PlaceKey, _ position: Int) -> Int? {
        let name = key.isThai ? lookup.names.thai(position) : lookup.names.english(position)
        guard name.count >= key.count else { return nil }
        if name.starts(with: key.letters) { return name.count == key.count ? 0 : 1 }
        return holds(name, key.letters) ? 2 : nil
    }

    private func holds(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard name.count > wanted.count else { return false }
        for start in (name.startIndex + 1)...(name.endIndex - wanted.count)
        where name[start] == wanted[0] && name[start...].starts(with: wanted) {
            return true
        }
        return false
    }

    /// Whether each further word begins the name of some place above.
    private func isInside(_ position: Int, _ others: [PlaceKey]) -> Bool {
        guard !others.isEmpty else { return true }
        let code = lookup.table.code(position)
        let above = [code / 100, code / 10_000].compactMap(lookup.table.position(ofCode:))
        return others.allSatisfy { other in
            above.contains { lookup.names.thai($0).starts(with: other.letters) || rank(other, $0) ?? 2 < 2 }
        }
    }

    private func byCode(_ key: PlaceKey, _ limit: Int) -> [Int] {
        let text = String(decoding: key.letters, as: UTF8.self)
        let found = (0..<lookup.table.count).lazy.filter { String(lookup.table.code($0)).hasPrefix(text) }
        return Array(found.prefix(limit))
    }

    private func byPostalCode(_ code: String, _ limit: Int) -> [Int] {
        let found = lookup.table.positions(of: .subdistrict).lazy.filter { position in
            lookup.table.place(position).postalCodes.contains(code)
        }
        return Array(found.prefix(limit))
    }
}
