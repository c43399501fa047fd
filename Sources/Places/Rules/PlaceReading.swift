// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Turns the parts of one written place into the places that it may mean, each parent deciding what its
/// part can be.
struct PlaceReading {
    private typealias Candidate = PlaceLookup.Candidate

    private let gazetteer: Gazetteer
    private let lookup: PlaceLookup
    private let parts: PlaceParts
    private let inside: UInt32?

    init(_ written: String, _ gazetteer: Gazetteer, _ lookup: PlaceLookup, inside: Place?) {
        self.gazetteer = gazetteer
        self.lookup = lookup
        self.inside = inside.flatMap { PlaceTable.code(of: $0.id) }
        parts = PlaceParts(written, lookup: lookup, inside: self.inside)
    }

    func matches() -> [PlaceMatch] {
        guard !parts.byLevel.isEmpty || !parts.unknown.isEmpty else { return [] }
        let province = parts.byLevel[.province].flatMap {
            lookup.province($0.key, fuzzy: true, letters: true)
        }
        let districts = districts(in: province)
        let best = narrowest(province, districts)
        let chosen = withPostalCode(best)
        guard !chosen.isEmpty else { return [abolished(province, districts) ?? match(nil, penalties: [:])] }
        if chosen.count == 1, parts.byLevel[.subdistrict] != nil, !isSubdistrict(chosen[0]),
            let old = abolished(province, districts)
        {
            return [old]
        }
        return chosen.map { candidate in
            match(candidate.position, penalties: penalties(candidate, province, districts), of: chosen.count)
        }
    }

    /// The districts that may be meant; everywhere when no province was written and the surroundings hold
    /// none.
    private func districts(in province: Candidate?) -> [Candidate] {
        guard let part = parts.byLevel[.district] else { return [] }
        if let province {
            return lookup.districts(part.key, inside: lookup.table.code(province.position), fuzzy: true)
        }
        for scope in scopes where scope.map({ $0 < 100 }) ?? true {
            let found = lookup.districts(part.key, inside: scope, fuzzy: true)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The deepest candidates that every written parent allows.
    private func narrowest(_ province: Candidate?, _ districts: [Candidate]) -> [Candidate] {
        let above = districts.isEmpty ? [province].compactMap(\.self) : districts
        guard let part = parts.byLevel[.subdistrict] else { return above }
        let limits: [UInt32?] = above.isEmpty ? scopes : above.map { lookup.table.code($0.position) }
        var found: [Candidate] = []
        for (index, limit) in limits.enumerated() {
            let price = above.isEmpty ? 0 : above[index].penalty
            let here = lookup.subdistricts(part.key, inside: limit, fuzzy: true)
            found += here.map { Candidate(position: $0.position, penalty: $0.penalty + price) }
            if above.isEmpty, !here.isEmpty { break }
        }
        let least = found.map(\.penalty).min()
        found = found.filter { $0.penalty == least }
        return found.isEmpty ? above : found
    }

    /// Where to look when no province was written: the surroundings, wider and wider, then everywhere.
    private var scopes: [UInt32?] {
        var scopes: [UInt32?] = []
        var code = inside
        while let here = code {
            scopes.append(here)
            code = here < 100 ? nil : here / 100
        }
        return scopes + [nil]
    }

    private func withPostalCode(_ candidates: [Candidate]) -> [Candidate] {
        guard let postal = parts.postalCode, candidates.count > 1 else { return candidates }
        let fitting = candidates.filter { candidate in
            let place = lookup.table.place(candidate.position)
            return place.postalCodes.contains(postal)
                || gazetteer.children(of: place).contains { $0.postalCodes.contains(postal) }
        }
        return fitting.isEmpty ? candidates : fitting
    }

    private func isSubdistrict(_ candidate: Candidate) -> Bool {
        lookup.table.level(candidate.position) == .subdistrict
    }

    /// What each written level cost on the way to one candidate.
    private func penalties(
        _ candidate: Candidate,
        _ province: Candidate?,
        _ districts: [Candidate]
    ) -> [Place.Level: Int] {
        var penalties: [Place.Level: Int] = [:]
        penalties[.province] = province?.penalty
        let code = lookup.table.code(candidate.position)
        let district = districts.first { [code, code / 100].contains(lookup.table.code($0.position)) }
        penalties[.district] = district?.penalty
        if isSubdistrict(candidate) {
            penalties[.subdistrict] = candidate.penalty - (district ?? province ?? .free).penalty
        }
        return penalties
    }
}

extension PlaceLookup.Candidate {
    fileprivate static let free = Self(position: 0, penalty: 0)
}

extension PlaceReading {
    private var written: [Place.Level: String] { parts.byLevel.mapValues(\.text) }

    private func match(_ position: Int?, penalties: [Place.Level: Int], of count: Int = 1) -> PlaceMatch {
        guard let position else {
            let finding = Finding(.warning, code: "places.unknown", text: PlacesText.nothing)
            return PlaceMatch(place: nil, written: written, exact: false, findings: [finding])
        }
        let place = lookup.table.place(position)
        let path = gazetteer.path(of: place)
        var findings: [Finding] = []
        for level in [Place.Level.province, .district, .subdistrict] {
            guard let part = parts.byLevel[level] else { continue }
            let there = path.first { $0.level == level }
            if let finding = finding(part, level, there, place, penalties[level]) { findings.append(finding) }
        }
        let exact = findings.isEmpty
        if count > 1 {
            findings.append(Finding(.warning, code: "places.ambiguous", text: PlacesText.ambiguous(count)))
        }
        return PlaceMatch(place: place, written: written, exact: exact, findings: findings)
    }

    private func finding(
        _ part: WrittenPart,
        _ level: Place.Level,
        _ there: Place?,
        _ place: Place,
        _ penalty: Int?
    ) -> Finding? {
        switch (there, penalty) {
        case (nil, _):
            let text = PlacesText.notFound(part.text, level, instead: place)
            return Finding(.warning, code: "places.not-found", text: text, span: part.span)
        case (let there?, nil):
            let text = PlacesText.parentDiffers(part.text, level, found: there)
            return Finding(.warning, code: "places.parent-differs", text: text, span: part.span)
        case (_, 0):
            return nil
        case (let there?, _):
            let text = PlacesText.otherSpelling(part.text, there)
            return Finding(.note, code: "places.other-spelling", text: text, span: part.span)
        }
    }

    /// A subdistrict of a name that was in use once, as the place it is today.
    private func abolished(_ province: Candidate?, _ districts: [Candidate]) -> PlaceMatch? {
        guard let part = parts.byLevel[.subdistrict],
            let parent = districts.first ?? province,
            let old = gazetteer.old.find(named: part.key, inside: lookup.table.code(parent.position)).last,
            let now = gazetteer.current(old.id)
        else { return nil }
        let text = PlacesText.abolished(part.text, now: now)
        let finding = Finding(.note, code: "places.abolished", text: text, span: part.span)
        return PlaceMatch(place: now, written: written, exact: false, findings: [finding])
    }
}
