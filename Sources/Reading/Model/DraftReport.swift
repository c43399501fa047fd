// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// Prints a draft for people, Thai labels with English ones beside them.
public enum DraftReport {
    /// Several lines; what the report does not say is left out.
    public static func text(_ draft: Draft) -> String {
        var lines: [String] = []
        func add(_ label: Sentence, _ values: [String]) {
            guard !values.isEmpty else { return }
            lines.append("\(label.thai) (\(label.english))")
            lines += values.map { "  " + $0 }
        }
        add(DraftReportText.title, draft.title.map { [$0.text] } ?? [])
        add(
            DraftReportText.dates,
            draft.dates.map { "\($0.start.iso) – \($0.end.iso)  [\($0.role.rawValue)]  \($0.text)" }
        )
        add(DraftReportText.times, draft.times.map { $0.start + ($0.end.map { "–" + $0 } ?? "") })
        add(DraftReportText.venue, draft.venue.map { [venue($0)] } ?? [])
        add(
            DraftReportText.places,
            draft.places.map { "\($0.name)  [\($0.level.rawValue) \($0.code ?? "?")]" }
        )
        add(DraftReportText.organizers, draft.parties.organizers.map(\.name))
        add(DraftReportText.funders, draft.parties.funders.map(\.name))
        add(
            DraftReportText.organizations,
            draft.parties.organizations.map { ([$0.name] + $0.aliases).joined(separator: " = ") }
        )
        add(
            DraftReportText.people,
            draft.people.map {
                ($0.title.map { $0 + " " } ?? "") + $0.name + ($0.position.map { "  – " + $0 } ?? "")
            }
        )
        add(DraftReportText.participants, draft.participants.map { [$0.text] } ?? [])
        add(DraftReportText.items, items(draft))
        add(DraftReportText.targets, draft.targets.filter { $0.item == nil }.map(target))
        add(DraftReportText.hashtags, draft.hashtags.map(\.text))
        add(DraftReportText.findings, draft.findings.map { "\($0.text.thai)  \($0.text.english)" })
        return lines.joined(separator: "\n")
    }

    private static func venue(_ venue: DraftVenue) -> String {
        let levels = [
            venue.subdistrict.map { "ต." + $0 }, venue.district.map { "อ." + $0 },
            venue.province.map { "จ." + $0 },
        ]
        return ([venue.text] + levels.compactMap { $0 }).joined(separator: " ")
    }

    private static func items(_ draft: Draft) -> [String] {
        var depth: [Int: Int] = [:]
        return draft.items.flatMap { item -> [String] in
            let level = item.parent.map { (depth[$0] ?? 0) + 1 } ?? 0
            depth[item.id] = level
            let indent = String(repeating: "  ", count: level)
            let more =
                (item.due.map { "  [\($0.text)]" } ?? "")
                + (item.hosts.isEmpty ? "" : "  <\(item.hosts.joined(separator: ", "))>")
            let own = draft.targets.filter { $0.item == item.id }.map { indent + "    → " + target($0) }
            return [indent + "\(item.marker) [\(item.kind.rawValue)] \(item.text)\(more)"] + own
        }
    }

    private static func target(_ target: DraftTarget) -> String {
        let number = { (value: Double) in Int(exactly: value).map(String.init) ?? String(value) }
        let high = target.quantityMax.map { "–" + number($0) } ?? ""
        let per = target.per.map { " / " + $0 } ?? ""
        return "\(target.comparator.rawValue) \(number(target.quantity))\(high) \(target.unit)\(per)"
    }
}
