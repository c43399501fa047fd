// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Says which known partners a written name may mean; made once for a whole report.
public struct OrganizationMatching: Sendable {
    private struct Entry: Sendable {
        let organization: Organization.ID
        let official: String
        let name: String
        let form: OrganizationName
        let province: Int?
    }

    private let entries: [Entry]
    private let byFolded: [[Unicode.Scalar]: [Int]]
    private let provinces: [[Unicode.Scalar]]

    /// Learns the names of these partners.
    public init(_ organizations: [Organization]) {
        let names = organizations.flatMap { organization in
            ([organization.name, organization.english ?? ""] + organization.aliases).filter { !$0.isEmpty }
                .map { (organization: organization.id, official: organization.name, name: $0) }
        }
        self.init(names: names)
    }

    init(names: [(organization: Organization.ID, official: String, name: String)]) {
        let provinces = Gazetteer.bundled.provinces.map { OrganizationName($0.thai).folded }
        var entries: [Entry] = []
        var byFolded: [[Unicode.Scalar]: [Int]] = [:]
        for known in names {
            for form in OrganizationName.forms(of: known.name) where !form.folded.isEmpty {
                byFolded[form.folded, default: []].append(entries.count)
                entries.append(
                    Entry(
                        organization: known.organization,
                        official: known.official,
                        name: known.name,
                        form: form,
                        province: Self.province(at: form.folded, provinces)
                    )
                )
            }
        }
        self.entries = entries
        self.byFolded = byFolded
        self.provinces = provinces
    }

    /// The partners that a written name may mean, sure ones first, then the closest.
    /// - Returns: each partner once, at most `limit`; none for an empty name.
    public func match(_ written: String, limit: Int = 5) -> [OrganizationMatch] {
        var found: [Organization.ID: (match: OrganizationMatch, distance: Int)] = [:]
        for form in OrganizationName.forms(of: written) where !form.folded.isEmpty {
            for (index, certainty, distance) in candidates(form) {
                let entry = entries[index]
                if let earlier = found[entry.organization],
                    (earlier.match.certainty, -earlier.distance) >= (certainty, -distance)
                {
                    continue
                }
                let match = OrganizationMatch(
                    organization: entry.organization,
                    name: entry.official,
                    matched: entry.name,
                    certainty: certainty
                )
                found[entry.organization] = (match, distance)
            }
        }
        let sorted = found.values.sorted { left, right in
            (right.match.certainty, left.distance, left.match.name, left.match.organization.rawValue)
                < (left.match.certainty, right.distance, right.match.name, right.match.organization.rawValue)
        }
        return sorted.prefix(limit).map(\.match)
    }

    /// The one partner that a written name surely means; nil when there is none, or more than one.
    public func sure(_ written: String) -> OrganizationMatch? {
        let matches = match(written).filter { $0.certainty == .sure }
        return matches.count == 1 ? matches.first : nil
    }
}

extension OrganizationMatching {
    private func candidates(_ form: OrganizationName) -> [(Int, OrganizationMatch.Certainty, Int)] {
        if !form.isCut, let same = byFolded[form.folded] { return same.map { ($0, .sure, 0) } }
        let digits = form.digits
        let province = Self.province(at: form.folded, provinces)
        return entries.indices.compactMap { index in
            let entry = entries[index]
            guard entry.form.digits == digits else { return nil }
            if let province, let other = entry.province, province != other { return nil }
            return Self.distance(form, entry.form).map { (index, .likely, $0) }
        }
    }

    /// How far two names that are not the same lie apart; nil when they are too far.
    private static func distance(_ written: OrganizationName, _ known: OrganizationName) -> Int? {
        if written.isCut || known.isCut {
            return covers(written, known) || covers(known, written) ? 1 : nil
        }
        let (left, right) = (written.folded, known.folded)
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        if short.count >= 8, short.count * 10 >= long.count * 6,
            long.starts(with: short) || long.ends(with: short)
        {
            return 2 + long.count - short.count
        }
        let limit = min(2, short.count / 10, ownPart(of: short) / 6)
        guard limit > 0, long.count - short.count <= limit else { return nil }
        return EditDistance.between(short, long, atMost: limit)
    }

    /// How many letters tell a body from others of its sort: two subdistricts may differ in a single one.
    private static func ownPart(of folded: [Unicode.Scalar]) -> Int {
        let sort = sorts.first { folded.starts(with: $0) }
        return folded.count - (sort?.count ?? 0)
    }

    /// Bodies of a province are left out: provinces are few and known, so a wrong letter there is a slip.
    private static let sorts: [[Unicode.Scalar]] = OrganizationWords.beginnings.map(\.long)
        .filter { !$0.hasSuffix(OrganizationWords.levels[0].written) }
        .map { OrganizationName($0).folded }

    /// Whether the second name is what the first one, cut short, may stand for.
    private static func covers(_ cut: OrganizationName, _ whole: OrganizationName) -> Bool {
        guard cut.isCut, let head = cut.parts.first, let tail = cut.parts.last, head.count >= 5 else {
            return false
        }
        return whole.folded.count >= head.count + tail.count && whole.folded.starts(with: head)
            && whole.folded.ends(with: tail)
    }

    /// The province that a name ends with; inside a name the same letters may be part of a word.
    private static func province(at folded: [Unicode.Scalar], _ provinces: [[Unicode.Scalar]]) -> Int? {
        provinces.indices.filter { folded.ends(with: provinces[$0]) }.max {
            provinces[$0].count < provinces[$1].count
        }
    }
}

extension [Unicode.Scalar] {
    fileprivate func ends(with tail: [Unicode.Scalar]) -> Bool {
        count >= tail.count && suffix(tail.count).elementsEqual(tail)
    }
}
