// SPDX-License-Identifier: Apache-2.0

import Kernel

@testable import Reading

/// Counts right, wrong and missed values of a draft, after the matching rules of the shared scorer.
struct ReportScore {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0
    private(set) var notes: [String] = []

    /// The harmonic mean of precision and recall.
    var f1: Double { right == 0 ? 0 : Double(2 * right) / Double(2 * right + wrong + missed) }

    mutating func add(_ draft: Draft, _ report: LabelledReport) {
        let gold = report.gold
        one("title", report.id, gold.title.map(Self.norm), draft.title.map { Self.norm($0.text) })
        set(
            "dates",
            report.id,
            gold.dates.compactMap { date in date.isoStart.map { $0 + (date.isoEnd ?? $0) } },
            draft.dates.map { $0.start.iso + $0.end.iso }
        )
        one("venue", report.id, gold.venue?.text.map(Self.norm), draft.venue.map { Self.norm($0.text) })
        set(
            "places",
            report.id,
            gold.places.map(Self.place),
            draft.places.map { Self.place($0.name, $0.level.rawValue) },
            besides: (gold.placesOptional ?? []).map(Self.place)
        )
        bodies("organizers", report.id, gold.organizers, draft.parties.organizers, gold)
        bodies("funders", report.id, gold.funders, draft.parties.funders, gold)
        bodies("organizations", report.id, gold.organizations, draft.parties.organizations, gold)
        set(
            "people",
            report.id,
            gold.people.map { Self.norm($0.name) },
            draft.people.map { Self.norm($0.name) }
        )
        one(
            "participants",
            report.id,
            gold.participants.map(String.init),
            draft.participants.map { String($0.count) }
        )
        set(
            "items",
            report.id,
            gold.numberedItems.compactMap { $0.text.map(Self.start) },
            draft.items.map { Self.start($0.text) }
        )
        set(
            "targets",
            report.id,
            gold.targets.map { Self.amount($0.quantity, $0.quantityMax, $0.unit) },
            draft.targets.map { Self.amount($0.quantity, $0.quantityMax, $0.unit) }
        )
        set(
            "hashtags",
            report.id,
            gold.hashtags.map(Self.norm),
            draft.hashtags.map { Self.norm($0.text) },
            besides: (gold.hashtagsOptional ?? []).map(Self.norm)
        )
    }

    // MARK: Matching

    private mutating func one(_ field: String, _ id: String, _ gold: String?, _ found: String?) {
        set(field, id, gold.map { [$0] } ?? [], found.map { [$0] } ?? [])
    }

    private mutating func set(
        _ field: String,
        _ id: String,
        _ gold: [String],
        _ found: [String],
        besides: [String] = []
    ) {
        let gold = Set(gold)
        let extra = Set(found).subtracting(gold).subtracting(besides)
        right += gold.intersection(found).count
        wrong += extra.count
        missed += gold.subtracting(found).count
        if !extra.isEmpty || !gold.isSubset(of: found) {
            notes.append("\(id) \(field): missed \(gold.subtracting(found)) wrong \(extra)")
        }
    }

    /// Names match when their longest common part is at least 0.7 of the longer one.
    private mutating func bodies(
        _ field: String,
        _ id: String,
        _ gold: [String],
        _ found: [DraftOrganization],
        _ all: Gold
    ) {
        let forms: [[String]] = gold.map { [$0] + (all.organizationAliases?[$0] ?? []) }
        let optional: [[String]] = (all.organizationsOptional ?? []).map { [$0] }
        let hit = forms.map { form in found.contains { Self.matches(form, $0.name) } }
        let extra = found.filter { body in !(forms + optional).contains { Self.matches($0, body.name) } }
        right += hit.count(where: \.self)
        missed += hit.count { !$0 }
        wrong += extra.count
        if hit.contains(false) || !extra.isEmpty {
            notes.append("\(id) \(field): \(hit) wrong \(extra.map(\.name))")
        }
    }

    private static func matches(_ forms: [String], _ name: String) -> Bool {
        forms.contains { overlap(Array(norm($0)), Array(norm(name))) >= 0.7 }
    }

    private static func overlap(_ left: [Character], _ right: [Character]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var row = Array(repeating: 0, count: right.count + 1)
        var best = 0
        for scalar in left {
            var corner = 0
            for index in right.indices {
                let above = row[index + 1]
                row[index + 1] = scalar == right[index] ? corner + 1 : 0
                corner = above
                best = max(best, row[index + 1])
            }
        }
        return Double(best) / Double(max(left.count, right.count))
    }

    static func norm(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                ReportText(Array(text.unicodeScalars)).folded.compactMap { unit in
                    Fold.isThai(unit) || Fold.isDigit(unit) || Fold.isLatin(unit) ? Unicode.Scalar(unit) : nil
                }
            )
        )
    }

    private static func start(_ text: String) -> String { String(norm(text).prefix(12)) }

    private static func place(_ named: Gold.Named) -> String { place(named.name, named.level ?? "") }

    private static func place(_ name: String, _ level: String) -> String {
        let bare = norm(name)
        return level + " " + (level == "district" && bare.hasPrefix("เมือง") ? "เมือง" : bare)
    }

    private static func amount(_ quantity: Double, _ high: Double?, _ unit: String) -> String {
        "\(quantity) \(high ?? 0) \(norm(unit))"
    }
}
