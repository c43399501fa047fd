// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// Says whether the text itself shows what a date is the date of, or whether a person should look.
struct DateEvidence {
    /// The report.
    let text: ReportText
    /// Its lines.
    let layout: TextLayout

    /// Confidence in the day together with its role.
    func confidence(_ date: DraftDate) -> Confidence {
        isShown(date) ? date.confidence : .check
    }

    private func isShown(_ date: DraftDate) -> Bool {
        let position = date.span.lowerBound
        let days = date.end.daysSince1970 - date.start.daysSince1970
        let near = text.before(min(position + 5, text.count), 20)
        let said = text.before(position, 26)
        switch date.role {
        case .event:
            return days < 10 && (text.last(.eventCue, in: near) != nil || isDayLine(position))
        case .posted:
            return layout.isFurniture(at: position, in: text) || text.last(.postedCue, in: said) != nil
        case .deadline:
            return text.last(.deadlineCue, in: near) != nil && days < 32
        case .period:
            let start = text.before(min(position + 12, text.count), 30)
            return ["ระยะเวลา", "ตั้งแต่"].contains { text.find($0, in: start) != nil }
        case .mention:
            // A date of something else is what is left over: nothing shows that it is not the day.
            return false
        }
    }

    /// "วันพุธที่ …" or "วันที่จัด : …" begins the line.
    private func isDayLine(_ position: Int) -> Bool {
        let start = text.lineStart(position)
        return position - start <= 12
            && ["วัน", "ในวัน", "เมื่อ", "กำหนดจัด"].contains { text.starts(with: $0, at: start) }
            && (!text.starts(with: "วันที่", at: start) || text.find(":", in: start..<position) != nil)
    }
}
