// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import ThaiText

/// Adds to items what their own words say: until when, by whom, and whether any number is named.
struct ItemDetails {
    /// What was recognised.
    let seen: Recognition
    /// The targets that stand in items.
    let targets: [DraftTarget]

    private static let hostCues = [
        "ผู้รับผิดชอบ", "รับผิดชอบโดย", "เจ้าภาพหลัก", "เจ้าภาพ", "มอบหมายให้", "มอบหมาย", "ดำเนินการโดย",
    ]

    /// The items with their details.
    func complete(_ items: [DraftItem]) -> [DraftItem] {
        let counted = Set(targets.compactMap(\.item))
        let parents = Set(items.compactMap(\.parent))
        return items.map { item in
            var out = item
            out.due = due(item.span)
            out.hosts = host(item.span).map { [$0] } ?? []
            let isAim = item.kind == .goal || item.kind == .agreement
            out.isQualitative = isAim && !counted.contains(item.id) && !parents.contains(item.id)
            return out
        }
    }

    private func due(_ span: Range<Int>) -> DraftDue? {
        let inside = seen.dates.filter {
            span.lowerBound <= $0.span.lowerBound && $0.span.upperBound <= span.upperBound
        }
        let date = inside.first {
            $0.cue == .deadline
                || seen.text.last(.deadlineCue, in: seen.text.before($0.span.lowerBound, 14)) != nil
        }
        guard let date else { return nil }
        let day = date.end.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
        return DraftDue(text: seen.text.string(date.span), day: day)
    }

    private func host(_ span: Range<Int>) -> String? {
        for cue in Self.hostCues {
            guard let found = seen.text.find(cue, in: span) else { continue }
            var start = seen.text.skipSpaces(found.upperBound)
            guard start < span.upperBound else { continue }
            if seen.text.folded[start] == 0x3A {
                start = min(seen.text.skipSpaces(start + 1), span.upperBound)
            }
            let end =
                (start..<span.upperBound).first {
                    seen.text.folded[$0] == 0x20 || seen.text.folded[$0] == 0x29
                } ?? span.upperBound
            if let hit = seen.organizations.first(where: { $0.span.lowerBound == start }) {
                return seen.text.string(hit.span)
            }
            if let person = seen.people.first(where: { $0.whole.lowerBound == start }) {
                return seen.text.string(person.whole)
            }
            if end - start >= 3 { return seen.text.string(start..<end) }
        }
        return nil
    }
}
