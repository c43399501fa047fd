// SPDX-License-Identifier: Apache-2.0

/// Makes one organization of its many namings: the fullest form, with the other forms as aliases.
struct OrganizationMerge {
    /// The report.
    let text: ReportText
    /// What the network has taught.
    let known: KnownNames
    /// What was kept so far.
    private(set) var organizations: [DraftOrganization] = []
    /// The comparing forms of each, its name first.
    private var keys: [[[UInt16]]] = []

    /// An empty list over a report.
    init(text: ReportText, known: KnownNames) {
        self.text = text
        self.known = known
    }

    /// Takes a naming in.
    /// - Returns: the organization it belongs to.
    @discardableResult mutating func add(_ hit: OrganizationHit) -> Int {
        let key = Self.key(text, hit.span)
        let taught = hit.known.map(known.name)
        if let taught, let index = organizations.firstIndex(where: { $0.known == taught }) {
            lengthen(index, hit, key)
            return index
        }
        if let index = keys.firstIndex(where: { Self.isSame($0, key) }) {
            lengthen(index, hit, key)
            organizations[index].known = organizations[index].known ?? taught
            return index
        }
        organizations.append(
            DraftOrganization(
                name: text.string(hit.span),
                span: hit.span,
                known: taught,
                confidence: isWhole(hit) ? .sure : .check
            )
        )
        keys.append([key])
        learn(hit, at: organizations.count - 1)
        return organizations.count - 1
    }

    /// Joins those that turned out to be short forms of others.
    /// - Returns: for each organization that was taken in, where it is now.
    mutating func settle() -> [Int] {
        var place = Array(organizations.indices)
        var kept: [DraftOrganization] = []
        for index in organizations.indices {
            let own = keys[index][0]
            let full =
                keys.indices.first { $0 != index && keys[$0].dropFirst().contains(own) } ?? spelledOut(index)
            place[index] = full ?? index
        }
        var moved: [Int: Int] = [:]
        for index in organizations.indices where place[index] == index {
            moved[index] = kept.count
            kept.append(organizations[index])
        }
        organizations = kept
        return place.map { moved[$0] ?? moved[place[$0]] ?? 0 }
    }

    /// "สภาเด็กและเยาวชนอุดรฯ": the body whose name goes on where this one is broken off.
    private func spelledOut(_ index: Int) -> Int? {
        guard organizations[index].name.hasSuffix("ฯ") else { return nil }
        let stem = keys[index][0].filter { $0 != Self.brokenOff }
        guard stem.count >= 10 else { return nil }
        return keys.indices.first { other in
            let name = organizations[other].name.replacing("จังหวัด", with: "")
            return other != index && name != organizations[other].name
                && Fold.units(name.filter { $0 != " " }).starts(with: stem)
        }
    }

    private static let brokenOff: UInt16 = 0x0E2F

    /// A sure name that ends where letters end: what a verb cut off may have been cut too early or too late.
    private func isWhole(_ hit: OrganizationHit) -> Bool {
        if hit.known != nil { return true }
        guard hit.strength != .weak else { return false }
        let end = hit.span.upperBound
        guard isApart(hit.span.lowerBound), !mayGoOn(hit.end) else { return false }
        return hit.alias != nil || end >= text.count || !Fold.isThai(text.folded[end])
            || ["ร่วมกับ", "และ", "จัด", "โดย"].contains { text.starts(with: $0, at: end) }
    }

    /// A clear beginning, and no office before it: who names only somebody's office names no partner.
    private func isApart(_ start: Int) -> Bool {
        guard text.isWordStart(start) else { return false }
        return text.wordEnding(.position, at: text.skipSpacesBack(start)) == nil
    }

    /// One space and the name of a larger body or of a place behind it: perhaps all one name.
    private func mayGoOn(_ end: Int) -> Bool {
        let next = text.skipSpaces(end)
        guard next == end + 1, next < text.count else { return false }
        if text.word(.organizationParent, at: next) != nil { return true }
        return ["จังหวัด", "อำเภอ", "สาขา", "ประจำ", "แห่งประเทศไทย", "ภาค", "เขต"].contains {
            text.starts(with: $0, at: next)
        }
    }

    private mutating func lengthen(_ index: Int, _ hit: OrganizationHit, _ key: [UInt16]) {
        if let first = keys[index].first, key.count > first.count, Self.begins(key, with: first) {
            organizations[index].name = text.string(hit.span)
            organizations[index].span = hit.span
            organizations[index].confidence = isWhole(hit) ? .sure : .check
            keys[index][0] = key
        }
        learn(hit, at: index)
    }

    private mutating func learn(_ hit: OrganizationHit, at index: Int) {
        guard let alias = hit.alias else { return }
        let words = text.string(alias)
        guard !organizations[index].aliases.contains(words) else { return }
        organizations[index].aliases.append(words)
        keys[index].append(Self.key(text, alias))
    }

    /// Letters and digits only, without a mark of shortening at the end.
    static func key(_ text: ReportText, _ span: Range<Int>) -> [UInt16] {
        for (short, long) in fullForms where text.starts(with: short, at: span.lowerBound) {
            let rest = span.lowerBound + short.unicodeScalars.count
            guard rest < span.upperBound else { break }
            return Fold.units(long) + letters(text, rest..<span.upperBound)
        }
        return letters(text, span)
    }

    /// Short forms of classes and what they stand for.
    private static let fullForms: [(String, String)] = [
        ("รพ.สต.", "โรงพยาบาลส่งเสริมสุขภาพตำบล"), ("รพ.", "โรงพยาบาล"), ("อบต.", "องค์การบริหารส่วนตำบล"),
        ("อบจ.", "องค์การบริหารส่วนจังหวัด"),
        ("ทต.", "เทศบาลตำบล"), ("ทม.", "เทศบาลเมือง"), ("ทน.", "เทศบาลนคร"), ("สสจ.", "สำนักงานสาธารณสุขจังหวัด"),
        ("สสอ.", "สำนักงานสาธารณสุขอำเภอ"), ("รร.", "โรงเรียน"), ("สภ.", "สถานีตำรวจภูธร"), ("สนง.", "สำนักงาน"),
        ("สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"), ("สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
        ("พมจ.", "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด"), ("ม.", "มหาวิทยาลัย"),
    ]

    private static func letters(_ text: ReportText, _ span: Range<Int>) -> [UInt16] {
        text.folded[span].filter { Fold.isThai($0) || Fold.isDigit($0) || Fold.isLatin($0) }
    }

    private static func isSame(_ known: [[UInt16]], _ key: [UInt16]) -> Bool {
        guard let name = known.first else { return false }
        if known.contains(key) { return true }
        if key.count >= 8, begins(name, with: key) || begins(key, with: name) { return true }
        if ["จังหวัด", "อำเภอ", "ตำบล"].contains(where: { key.starts(with: Fold.units($0)) }) { return false }
        return key.count >= 12 && name.count > key.count && name.reversed().starts(with: key.reversed())
    }

    private static func begins(_ long: [UInt16], with short: [UInt16]) -> Bool {
        long.starts(with: short)
    }
}
