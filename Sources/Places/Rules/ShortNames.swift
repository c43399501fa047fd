// SPDX-License-Identifier: Apache-2.0

/// Nicknames and usual short forms of provinces and a few districts.
struct ShortNames: Sendable {
    /// How a short name is used.
    enum Kind: String, Sendable {
        /// A usual short form or nickname.
        case short
        /// One that also means something else, so that it proves little in running text.
        case word
        /// The two letters of the official list of abbreviations.
        case letters
    }

    /// One short name.
    struct Entry: Sendable {
        let text: String
        let code: UInt32
        let kind: Kind
    }

    /// The list that is compiled in.
    static let bundled = ShortNames()

    let entries: [Entry]
    private let byKey: [PlaceKey: Entry]

    private init() {
        let rows = EmbeddedTable(.shortNames)
        entries = (0..<rows.count).map { row in
            Entry(
                text: rows.text(0, ofRow: row),
                code: rows.number(1, ofRow: row) ?? 0,
                kind: Kind(rawValue: rows.text(2, ofRow: row)) ?? .word
            )
        }
        byKey = Dictionary(entries.map { (PlaceKey($0.text), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The code of a province or district that goes by a short name.
    /// - Parameters:
    ///   - key: what was written.
    ///   - level: province or district.
    ///   - letters: whether the two official letters count too.
    /// - Returns: nil when nobody calls a place of that level so.
    func code(_ key: PlaceKey, _ level: Place.Level, letters: Bool) -> UInt32? {
        guard let entry = byKey[key], letters || entry.kind != .letters else { return nil }
        return PlaceTable.digits(entry.code) == level.rawValue ? entry.code : nil
    }
}
