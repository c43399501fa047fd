// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// "ภายในวันที่ 15 ตุลาคม 2565", "ภายใน 3 เดือน".
    mutating func readWithin() -> DateFinding? {
        let saved = cursor.at
        if let span = takeSpan(), !cursor.here.isThaiFollower {
            let pair = reference.map { DayPair($0, Self.add(span, to: $0)) }
            return DateFinding(pair, grain: .duration, cue: .deadline)
        }
        cursor.at = saved
        guard var finding = readInner() else { return nil }
        finding.cue = .deadline
        return finding
    }

    /// "ก่อนวันที่ 1 ตุลาคม" is due the day before; "ก่อนสิ้นปี" on the last day itself.
    mutating func readBefore() -> DateFinding? {
        guard var finding = readInner(), finding.grain != .duration else { return nil }
        let isLongAgo = finding.grain == .year || finding.grain == .fiscalYear
        guard !isLongAgo, finding.cue != .relative else { return finding }
        guard finding.cue != .deadline, let start = finding.pair?.start else {
            finding.cue = .deadline
            return finding
        }
        finding.grain = .day
        finding.days = []
        finding.cue = .deadline
        let due = start.adding(days: -1)
        finding.pair = DayPair(due, due)
        return finding
    }

    /// "ถึงวันที่ 30 กันยายน 2566" with no beginning, "สิ้นสุดวันที่ …".
    mutating func readUntil(from start: Int) -> DateFinding? {
        guard var finding = readInner(), finding.grain == .day || finding.grain == .month else { return nil }
        guard finding.cue != .relative, finding.pair != nil, finding.days.isEmpty else { return nil }
        finding.cue = .deadline
        return finding
    }
}
