// SPDX-License-Identifier: Apache-2.0

/// Finds single names, exactly or with the tolerance that a known parent allows.
struct PlaceLookup: Sendable {
    /// A place that may be meant, and how far what was written is from its name.
    struct Candidate: Sendable, Equatable {
        let position: Int
        /// 0 for the very name, a short form or a nickname; more for each liberty taken.
        let penalty: Int
    }

    let table: PlaceTable
    let names: PlaceNames
    let shortNames = ShortNames.bundled

    init(_ gazetteer: Gazetteer) {
        table = gazetteer.table
        names = gazetteer.names
    }

    /// Whether any place, at any level, has this name.
    func isName(_ key: PlaceKey) -> Bool {
        names.positions(like: key).contains { names.isExactly(key, $0) }
            || shortNames.code(key, .province, letters: false) != nil
    }

    /// The province that a name means.
    /// - Parameters:
    ///   - key: what was written, without จ.
    ///   - fuzzy: whether one letter may differ.
    ///   - letters: whether the two official letters count.
    /// - Returns: nil when no province, or with `fuzzy` more than one, comes near.
    func province(_ key: PlaceKey, fuzzy: Bool, letters: Bool) -> Candidate? {
        if let exact = exact(key, .province, inside: nil).first { return exact }
        if let code = shortNames.code(key, .province, letters: letters) { return table.candidate(code) }
        guard fuzzy else { return nil }
        let close = close(key, table.positions(of: .province))
        return close.count == 1 ? close[0] : nil
    }

    /// The districts that a name means; "เมือง" is the capital district.
    func districts(_ key: PlaceKey, inside code: UInt32?, fuzzy: Bool) -> [Candidate] {
        let exact = exact(key, .district, inside: code)
        guard exact.isEmpty else { return exact }
        if let capitals = capitals(key, inside: code) { return capitals }
        if let short = shortNames.code(key, .district, letters: false), code == nil || short / 100 == code {
            return [table.candidate(short)].compactMap(\.self)
        }
        return fuzzy ? close(key, .district, inside: code) : []
    }

    /// The subdistricts that a name means.
    func subdistricts(_ key: PlaceKey, inside code: UInt32?, fuzzy: Bool) -> [Candidate] {
        let exact = exact(key, .subdistrict, inside: code)
        return exact.isEmpty && fuzzy ? close(key, .subdistrict, inside: code) : exact
    }

    private func exact(_ key: PlaceKey, _ level: Place.Level, inside code: UInt32?) -> [Candidate] {
        guard !key.isEmpty else { return [] }
        let allowed = code.map { table.positions(of: level, inside: $0) } ?? table.positions(of: level)
        return names.positions(like: key)
            .filter { allowed.contains($0) && names.isExactly(key, $0) }
            .map { Candidate(position: $0, penalty: 0) }
    }

    /// Without a parent only letters of one class may be exchanged; inside one, the nearest names count.
    private func close(_ key: PlaceKey, _ level: Place.Level, inside code: UInt32?) -> [Candidate] {
        if let code { return close(key, table.positions(of: level, inside: code)) }
        let all = table.positions(of: level)
        return names.positions(like: key)
            .filter { all.contains($0) }
            .map { Candidate(position: $0, penalty: 1) }
    }

    private func close(_ key: PlaceKey, _ positions: Range<Int>) -> [Candidate] {
        guard !key.isEmpty else { return [] }
        let found = positions.compactMap { position in
            penalty(key, position).map { Candidate(position: position, penalty: $0) }
        }
        let least = found.map(\.penalty).min()
        return found.filter { $0.penalty == least }
    }

    /// "เมือง" and "เมือง" with a short name of the province.
    private func capitals(_ key: PlaceKey, inside code: UInt32?) -> [Candidate]? {
        let bangkok: UInt32 = 10
        if [Self.mueang, Self.englishMueang].contains(key) {
            let provinces =
                code.map { [PlaceTable.province(of: $0)] } ?? table.positions(of: .province).map(table.code)
            return provinces.filter { $0 != bangkok }.compactMap { table.candidate($0 * 100 + 1) }
        }
        guard let rest = key.dropping(prefix: Self.mueang),
            let province = province(rest, fuzzy: false, letters: false)
        else { return nil }
        let found = table.code(province.position)
        guard found != bangkok, code == nil || code == found else { return nil }
        return [table.candidate(found * 100 + 1)].compactMap(\.self)
    }

    /// How far a key is from the names of a place; nil when too far.
    private func penalty(_ key: PlaceKey, _ position: Int) -> Int? {
        names.all(position).compactMap { NameDistance.penalty(key, $0) }.min()
    }

    private static let mueang = PlaceKey("เมือง")
    private static let englishMueang = PlaceKey("mueang")
}

extension PlaceTable {
    /// The place of a code as an exact candidate.
    func candidate(_ code: UInt32) -> PlaceLookup.Candidate? {
        position(ofCode: code).map { PlaceLookup.Candidate(position: $0, penalty: 0) }
    }
}
