// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import ThaiText

/// Notes what a careful clerk would ask about.
struct FindingStage {
    /// What was recognised.
    let seen: Recognition
    /// What became of it; spans still in the mended text.
    let draft: Draft

    /// The findings, in the order of the text where they have a place.
    func read() -> [Finding] {
        let found = dates() + conflicts() + places() + SumFindings(draft: draft).read() + items() + quotes()
        return found.sorted { ($0.span?.lowerBound ?? Int.max) < ($1.span?.lowerBound ?? Int.max) }
    }

    private func finding(_ severity: Severity, _ code: String, _ text: Sentence, _ span: Range<Int>? = nil)
        -> Finding
    {
        Finding(severity, code: "reading." + code, text: text, span: span)
    }

    // MARK: Dates

    private func dates() -> [Finding] {
        var found = seen.dates.flatMap { mention in
            mention.warnings.compactMap { finding(about: $0, mention.span) }
        }
        if draft.dates.isEmpty, !found.contains(where: { $0.code == "reading.date.no-year" }) {
            found.append(finding(.note, "date.none", ReadingText.noDate))
        }
        return found
    }

    private func finding(about warning: DateWarning, _ span: Range<Int>) -> Finding? {
        let words = seen.text.string(span)
        switch warning {
        case .noYear: return finding(.warning, "date.no-year", ReadingText.noYear(words), span)
        case .weekdayMismatch: return finding(.warning, "date.weekday", ReadingText.weekday(words), span)
        case .impossibleDay:
            return finding(.warning, "date.impossible", ReadingText.impossibleDay(words), span)
        case .reversed: return finding(.warning, "date.reversed", ReadingText.reversed(words), span)
        case .noMonth: return nil
        }
    }

    /// Two event dates that do not touch.
    private func conflicts() -> [Finding] {
        let events = draft.dates.filter { $0.role == .event }
        guard let first = events.first,
            let other = events.dropFirst().first(where: { $0.start > first.end || $0.end < first.start })
        else { return [] }
        let gap = abs(other.start.daysSince1970 - first.start.daysSince1970)
        guard gap > 3 else { return [] }
        return [finding(.note, "date.conflict", ReadingText.conflict(first.text, other.text), other.span)]
    }

    // MARK: Places

    private func places() -> [Finding] {
        draft.places.compactMap { place in
            guard place.code == nil, place.level != .province else { return nil }
            let hit = seen.places.first { $0.span == place.span }
            guard hit?.isUnknown ?? false else { return nil }
            let text =
                place.level == .subdistrict
                ? ReadingText.noSubdistrict(place.name) : ReadingText.noDistrict(place.name)
            return finding(.warning, "place.unknown", text, place.span)
        }
    }

    // MARK: Items

    private func items() -> [Finding] {
        let parents = Set(draft.items.compactMap(\.parent))
        let plan = draft.items.filter {
            [.agreement, .goal, .activity].contains($0.kind) && !parents.contains($0.id)
        }
        guard !plan.isEmpty else { return [] }
        let hostless = plan.filter(\.hosts.isEmpty).count
        let dueless = plan.filter { $0.due == nil }.count
        var found: [Finding] = []
        if hostless > 0 {
            found.append(finding(.note, "item.no-host", ReadingText.noHost(hostless, of: plan.count)))
        }
        if dueless > 0 {
            found.append(finding(.note, "item.no-due", ReadingText.noDue(dueless, of: plan.count)))
        }
        return found
    }

    /// A curly quote that is opened and not closed in its paragraph.
    private func quotes() -> [Finding] {
        seen.text.lines.compactMap { line in
            var open: Int?
            for index in line.body {
                let scalar = seen.text.scalars[index]
                if scalar == "\u{201C}" { open = open ?? index } else if scalar == "\u{201D}" { open = nil }
            }
            return open.map { finding(.note, "text.open-quote", ReadingText.openQuote, $0..<$0 + 1) }
        }
    }
}
