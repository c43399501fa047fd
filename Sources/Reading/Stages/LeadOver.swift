// SPDX-License-Identifier: Apache-2.0

/// Takes the words that announce the next list, such as "โดยมีกิจกรรมดังนี้", off the end of an item.
struct LeadOver {
    /// The report.
    let text: ReportText

    private static let joints = ["โดยมี", "โดยกำหนด", "ซึ่งมี", "และมี", "พร้อม", "ผ่าน", "โดย", "มี", "และ"]
    private static let cues: [WordKind] = [
        .activityCue, .goalCue, .agreementCue, .objectiveCue, .resultCue, .missionCue,
    ]
    private static let longest = 60
    private static let shortestItem = 6

    /// The item without them; the whole when nothing announces.
    func removed(from span: Range<Int>) -> Range<Int> {
        let floor = max(span.lowerBound + Self.shortestItem, span.upperBound - Self.longest)
        guard floor < span.upperBound else { return span }
        let hasOpener = text.wordEnding(.listOpener, at: span.upperBound) != nil
        if ["จังหวัด", "อำเภอ", "ตำบล"].contains(where: { text.starts(with: $0, at: span.lowerBound) }) {
            return span
        }
        let cuts = (floor..<span.upperBound).filter { isCut($0, in: span, hasOpener: hasOpener) }
        guard let cut = cuts.first(where: hasStrongJoint) ?? cuts.first else { return span }
        return text.trimmed(span.lowerBound..<cut)
    }

    private func hasStrongJoint(_ start: Int) -> Bool {
        ["โดย", "ซึ่ง"].contains { text.starts(with: $0, at: start) }
    }

    private func isCut(_ start: Int, in span: Range<Int>, hasOpener: Bool) -> Bool {
        let before = text.skipSpacesBack(start)
        let joint = Self.joints.first { text.starts(with: $0, at: start) }
        guard hasStrongJoint(start) || before < start else { return false }
        if joint == nil, before > 0, Fold.isDigit(text.folded[before - 1]) { return false }
        let cueStart = start + (joint?.unicodeScalars.count ?? 0)
        guard let cue = text.word(anyOf: Self.cues, at: cueStart), cue <= span.upperBound else {
            return false
        }
        let rest = cue..<span.upperBound
        if rest.contains(where: { Fold.isDigit(text.folded[$0]) }) { return false }
        return hasOpener || rest.count <= 2 || (joint != nil && rest.count <= 24 && !hasSpace(rest))
    }

    private func hasSpace(_ range: Range<Int>) -> Bool {
        range.contains { text.folded[$0] == 0x20 }
    }
}
