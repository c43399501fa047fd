// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// Gives groups of days their years, and makes one finding of them.
    func resolve(_ written: [DayGroup], _ joints: [DateWords.Joint]) -> DateFinding? {
        let groups = withYears(written)
        let hasNoYear = !written.contains { $0.year != nil }
        var finding: DateFinding
        if groups.contains(where: { $0.year == nil }) {
            finding = DateFinding(nil, grain: grain(of: groups))
            if groups.contains(where: { !canExist($0) }) { finding.warnings.append(.impossibleDay) }
        } else {
            finding = self.finding(of: groups, joints)
        }
        if hasNoYear { finding.warnings.append(.noYear) }
        if written.contains(where: \.isWrapped) { finding.warnings.append(.reversed) }
        if written.contains(where: \.hasEra) { finding.cue = .era }
        if let weekday = groups.first?.weekday { return checked(finding, weekday) }
        return finding
    }

    /// The same finding, with a warning when its first day is another weekday.
    func checked(_ finding: DateFinding, _ weekday: Int) -> DateFinding {
        guard let start = finding.pair?.start, start.weekday != weekday else { return finding }
        var doubtful = finding
        doubtful.warnings.append(.weekdayMismatch)
        return doubtful
    }

    private func grain(of groups: [DayGroup]) -> DateMention.Grain {
        groups.allSatisfy { $0.runs.isEmpty } ? .month : .day
    }

    private func canExist(_ group: DayGroup) -> Bool {
        group.runs.allSatisfy { run in
            run.lowerBound >= 1 && run.upperBound <= CalendarDay.length(ofMonth: group.month, year: 2000)
        }
    }

    private func finding(of groups: [DayGroup], _ joints: [DateWords.Joint]) -> DateFinding {
        var pairs: [DayPair] = []
        for group in groups {
            guard let found = self.pairs(of: group) else { return impossible() }
            pairs += found
        }
        guard let first = pairs.first, let last = pairs.last else { return impossible() }
        var finding = DateFinding(DayPair(first.start, last.end), grain: grain(of: groups))
        if last.end < first.start {
            finding.pair = DayPair(last.start, first.end)
            finding.warnings.append(.reversed)
        }
        if !joints.contains(.through), pairs.count > 1 { finding.days = Self.days(of: pairs) }
        return finding
    }

    private static func days(of pairs: [DayPair]) -> [CalendarDay] {
        var days: [CalendarDay] = []
        for pair in pairs {
            var day = pair.start
            while day <= pair.end, days.count < 366 {
                days.append(day)
                day = day.adding(days: 1)
            }
        }
        return days
    }

    /// The runs of days of a group whose year is known; nil when one of them does not exist.
    private func pairs(of group: DayGroup) -> [DayPair]? {
        guard let year = group.year else { return nil }
        guard !group.runs.isEmpty else { return DayPair(month: group.month, year: year).map { [$0] } }
        var pairs: [DayPair] = []
        for run in group.runs {
            var first = CalendarDay(year: year, month: group.month, day: run.lowerBound)
            var last = CalendarDay(year: year, month: group.month, day: run.upperBound)
            if group.isWrapped {
                let before = CalendarDay(year: year, month: group.month, day: 1)?.adding(months: -1)
                last = first
                first = before.flatMap { CalendarDay(year: $0.year, month: $0.month, day: run.upperBound) }
            }
            guard let first, let last else { return nil }
            pairs.append(DayPair(first, last))
        }
        return pairs
    }

    /// A year that is written once counts for its neighbours, over the turn of the year.
    private func withYears(_ written: [DayGroup]) -> [DayGroup] {
        var groups = written
        if !groups.contains(where: { $0.year != nil }), let reference {
            groups[0].year = nearestYear(groups[0], reference)
        }
        for index in groups.indices.dropFirst() where groups[index].year == nil {
            guard let year = groups[index - 1].year else { continue }
            groups[index].year = groups[index].month < groups[index - 1].month ? year + 1 : year
        }
        for index in groups.indices.dropLast().reversed() where groups[index].year == nil {
            guard let year = groups[index + 1].year else { continue }
            groups[index].year = groups[index].month > groups[index + 1].month ? year - 1 : year
        }
        return groups
    }

    /// The year in which a day lies nearest to the reference.
    private func nearestYear(_ group: DayGroup, _ reference: CalendarDay) -> Int {
        let day = group.runs.first?.lowerBound ?? 15
        let years = (reference.year - 1)...(reference.year + 1)
        let nearest = years.min { left, right in
            distance(year: left, month: group.month, day: day, reference)
                < distance(year: right, month: group.month, day: day, reference)
        }
        return nearest ?? reference.year
    }

    private func distance(year: Int, month: Int, day: Int, _ reference: CalendarDay) -> Int {
        guard let other = CalendarDay(year: year, month: month, day: day) else { return Int.max }
        return abs(other.daysSince1970 - reference.daysSince1970)
    }
}
