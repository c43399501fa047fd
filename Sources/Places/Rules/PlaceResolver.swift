// SPDX-License-Identifier: Apache-2.0

/// Finds the place that people mean, in any form they write it.
public struct PlaceResolver: Sendable {
    /// The list that names are looked up in.
    public let gazetteer: Gazetteer
    let lookup: PlaceLookup
    private let scanner: ProvinceScanner

    /// A resolver over the list that came with this program; cheap to make again.
    public static let bundled = PlaceResolver(.bundled)

    /// A resolver over a list of places.
    public init(_ gazetteer: Gazetteer = .bundled) {
        self.gazetteer = gazetteer
        lookup = PlaceLookup(gazetteer)
        scanner = ProvinceScanner(gazetteer)
    }

    /// Understands a written place such as "ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง", "อ.เมืองกระบี่" or "แขวงบางนาใต้ กทม.".
    /// - Parameters:
    ///   - written: one place, with or without prefixes and spaces.
    ///   - inside: where the text is about anyway; decides between places of the same name.
    /// - Returns: the possible readings, several only when the text leaves it open; one without a place
    ///   when nothing was recognised; none for empty text.
    public func resolve(_ written: String, in inside: Place? = nil) -> [PlaceMatch] {
        PlaceReading(written, gazetteer, lookup, inside: inside).matches()
    }

    /// The province of a bare name, a usual short form or a nickname ("กทม.", "โคราช"), with or without จ.
    /// - Parameters:
    ///   - name: what was written.
    ///   - fuzzy: also takes a name in which one letter differs.
    /// - Returns: nil when no province, or with `fuzzy` more than one, comes near.
    public func province(named name: String, fuzzy: Bool = false) -> Place? {
        let key = PlaceKey(PlaceMarker.stripped(name, of: .province))
        return lookup.province(key, fuzzy: fuzzy, letters: true).map { lookup.table.place($0.position) }
    }

    /// The districts of a bare name, with or without อ.; "เมือง" means the capital district of the province.
    /// - Parameters:
    ///   - name: what was written.
    ///   - inside: a province to look in; nil looks everywhere.
    ///   - fuzzy: also takes a slightly different spelling; without a province only exchanged letters (ศ ษ
    ///     ส).
    /// - Returns: every district that fits equally well.
    public func district(named name: String, in inside: Place?, fuzzy: Bool = false) -> [Place] {
        let key = PlaceKey(PlaceMarker.stripped(name, of: .district))
        let code = inside.flatMap { PlaceTable.code(of: $0.id) }
        return lookup.districts(key, inside: code, fuzzy: fuzzy).map { lookup.table.place($0.position) }
    }

    /// The subdistricts of a bare name, with or without ต.
    /// - Parameters:
    ///   - name: what was written.
    ///   - inside: a province or district to look in; nil looks everywhere.
    ///   - fuzzy: also takes a slightly different spelling; without a parent only exchanged letters (ศ ษ ส).
    /// - Returns: every subdistrict that fits equally well.
    public func subdistrict(named name: String, in inside: Place?, fuzzy: Bool = false) -> [Place] {
        let key = PlaceKey(PlaceMarker.stripped(name, of: .subdistrict))
        let code = inside.flatMap { PlaceTable.code(of: $0.id) }
        return lookup.subdistricts(key, inside: code, fuzzy: fuzzy).map { lookup.table.place($0.position) }
    }

    /// Where provinces are named in running text, officially or by a nickname, the longest name first.
    ///
    /// Names that are ordinary words (แพร่, ตาก, เลย, น่าน …) count only after จังหวัด or จ., beside another
    /// province, or alone in their line or cell; nicknames with another meaning likewise. Word boundaries
    /// beyond that are the caller's business.
    /// - Parameter scalars: the text.
    /// - Returns: spans in Unicode scalars of the text, in order, without the prefix.
    public func provinceMentions(in scalars: [Unicode.Scalar]) -> [(span: Range<Int>, place: Place)] {
        scanner.mentions(in: scalars)
    }

    /// Places for a box that completes while one types: the very name, names that begin so, then names that
    /// hold it.
    ///
    /// More words must be names of the places above: "ฝาละมี พัทลุง".
    /// - Parameters:
    ///   - text: what was typed so far, Thai or English, or the beginning of a code.
    ///   - limit: how many at most.
    /// - Returns: the best first; among equals wider places first, then by code.
    public func search(_ text: String, limit: Int) -> [Place] {
        PlaceSearch(lookup).find(text, limit: limit).map(lookup.table.place)
    }
}
