// SPDX-License-Identifier: Apache-2.0

/// The parts of a written place sorted by level; parts without a marker get the level that their name
/// suggests.
struct PlaceParts {
    private(set) var byLevel: [Place.Level: WrittenPart] = [:]
    /// Parts that no level was found for, such as house numbers and streets.
    private(set) var unknown: [WrittenPart] = []
    let postalCode: String?
    private let lookup: PlaceLookup

    init(_ written: String, lookup: PlaceLookup, inside: UInt32?) {
        self.lookup = lookup
        let cut = WrittenPlace(written, isName: lookup.isName)
        postalCode = cut.postalCode
        let parts = splitAtProvince(joined(cut.parts))
        for part in parts {
            guard let level = part.level, byLevel[level] == nil else { continue }
            byLevel[level] = part
        }
        // An address goes from narrow to wide, so the last bare name is the widest.
        for part in parts.reversed() where part.level == nil { guess(part, inside: inside) }
    }

    /// The code that the written province has, if it is a known one.
    var provinceCode: UInt32? {
        byLevel[.province].flatMap { lookup.province($0.key, fuzzy: true, letters: true) }
            .map { lookup.table.code($0.position) }
    }

    private mutating func guess(_ part: WrittenPart, inside: UInt32?) {
        let key = part.key
        let scope = provinceCode ?? inside.map(PlaceTable.province(of:))
        if byLevel[.province] == nil,
            byLevel[.district] == nil || lookup.isProvinceOfDistrict(part, byLevel[.district]),
            lookup.province(key, fuzzy: false, letters: part.looksLikeLetters) != nil
        {
            byLevel[.province] = part
        } else if byLevel[.district] == nil, !lookup.districts(key, inside: scope, fuzzy: false).isEmpty {
            byLevel[.district] = part
        } else if byLevel[.subdistrict] == nil, !lookup.subdistricts(key, inside: scope, fuzzy: false).isEmpty
        {
            byLevel[.subdistrict] = part
        } else {
            guessClose(part, scope)
        }
    }

    private mutating func guessClose(_ part: WrittenPart, _ scope: UInt32?) {
        if let scope, byLevel[.district] == nil,
            !lookup.districts(part.key, inside: scope, fuzzy: true).isEmpty
        {
            byLevel[.district] = part
        } else if let scope, byLevel[.district] != nil, byLevel[.subdistrict] == nil,
            !lookup.subdistricts(part.key, inside: scope, fuzzy: true).isEmpty
        {
            byLevel[.subdistrict] = part
        } else {
            unknown.insert(part, at: 0)
        }
    }

    /// Puts "ต.บ้าน ดู่" and "นครศรี ธรรมราช" together again when only the whole is a name of that level.
    private func joined(_ parts: [WrittenPart]) -> [WrittenPart] {
        var out: [WrittenPart] = []
        for part in parts {
            if let last = out.last, let whole = whole(last, part) {
                out[out.count - 1] = whole
            } else {
                out.append(part)
            }
        }
        return out
    }

    private func whole(_ left: WrittenPart, _ right: WrittenPart) -> WrittenPart? {
        guard right.level == nil, left.level != .village else { return nil }
        let both = WrittenPart(
            level: left.level,
            text: "\(left.text) \(right.text)",
            span: left.span.lowerBound..<right.span.upperBound
        )
        // Of two names side by side the second is a place of its own; a short form may begin the longer name.
        let isSeparate = lookup.isName(left.key, left.level) && lookup.isName(right.key, nil)
        return !isSeparate && lookup.isName(both.key, both.level) ? both : nil
    }

    /// Cuts "อ.ปากพะยูนพัทลุง" where the province begins.
    private func splitAtProvince(_ parts: [WrittenPart]) -> [WrittenPart] {
        guard !parts.contains(where: { $0.level == .province }) else { return parts }
        return parts.flatMap { part -> [WrittenPart] in
            guard part.level != .village, !lookup.isName(part.key, part.level),
                let cut = lookup.provinceEnding(part.text, level: part.level)
            else { return [part] }
            let middle = part.span.lowerBound + cut
            let scalars = Array(part.text.unicodeScalars)
            let name = String(String.UnicodeScalarView(scalars[..<cut]))
            let province = String(String.UnicodeScalarView(scalars[cut...]))
            return [
                WrittenPart(level: part.level, text: name, span: part.span.lowerBound..<middle),
                WrittenPart(level: .province, text: province, span: middle..<part.span.upperBound),
            ]
        }
    }
}

extension PlaceLookup {
    /// Whether a key is a name of one level, or of any when the level is open.
    func isName(_ key: PlaceKey, _ level: Place.Level?) -> Bool {
        switch level {
        case .province: province(key, fuzzy: false, letters: true) != nil
        case .district: !districts(key, inside: nil, fuzzy: false).isEmpty
        case .subdistrict: !subdistricts(key, inside: nil, fuzzy: false).isEmpty
        case .village: false
        case nil: isName(key) || isName(key, .district)
        }
    }

    /// Whether a bare name behind a district can be its province: "อ.เมือง กระบี่", but "ปากน้ำ" behind another
    /// province's district cannot.
    fileprivate func isProvinceOfDistrict(_ part: WrittenPart, _ district: WrittenPart?) -> Bool {
        guard let district, let found = province(part.key, fuzzy: false, letters: false) else { return false }
        let code = table.code(found.position)
        return district.level != nil || !districts(district.key, inside: code, fuzzy: false).isEmpty
    }

    /// Where a province's name begins at the end of a text whose beginning is a place in that province.
    fileprivate func provinceEnding(_ text: String, level: Place.Level?) -> Int? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 60 else { return nil }
        for cut in scalars.indices.dropFirst(2).suffix(longestProvince) {
            let ending = PlaceKey(scalars[cut...])
            guard ending.count >= 3, let province = province(ending, fuzzy: false, letters: false) else {
                continue
            }
            let code = table.code(province.position)
            let rest = PlaceKey(scalars[..<cut])
            let fits =
                switch level {
                case .district: !districts(rest, inside: code, fuzzy: false).isEmpty
                case .subdistrict: !subdistricts(rest, inside: code, fuzzy: false).isEmpty
                default:
                    !districts(rest, inside: code, fuzzy: false).isEmpty
                        || !subdistricts(rest, inside: code, fuzzy: false).isEmpty
                }
            if fits { return cut }
        }
        return nil
    }
}

/// More letters than any name or short form of a province has.
private let longestProvince = 20
