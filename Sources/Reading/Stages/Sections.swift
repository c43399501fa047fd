// SPDX-License-Identifier: Apache-2.0

/// Which short line stands over each line as the head of its section, such as "พันธกิจ" or "ข้อสรุป/มติ".
struct Sections: Sendable {
    /// Line by line: the number of the line that heads it.
    private let heads: [Int?]
    private let text: ReportText

    private static let longest = 48
    private static let kinds: [WordKind] = [
        .agreementCue, .goalCue, .objectiveCue, .activityCue, .missionCue, .resultCue, .topicCue, .partnerCue,
    ]

    /// Looks at every line once.
    init(text: ReportText) {
        self.text = text
        var heads: [Int?] = []
        var current: Int?
        for (index, line) in text.lines.enumerated() {
            if Self.isHead(line.body, text) {
                current = index
            } else if line.body.count > 90, !Self.isMarked(line.body, text) {
                current = nil
            }
            heads.append(current)
        }
        self.heads = heads
    }

    /// The words of the head over a position; nothing where none stands over it.
    func head(over position: Int) -> Range<Int>? {
        guard !text.lines.isEmpty else { return nil }
        let line = text.line(at: position)
        guard let head = heads[line], head < line || !isBullet(line) else { return nil }
        return text.lines[head].body
    }

    private func isBullet(_ line: Int) -> Bool {
        [0x2022, 0x2D].contains(text.folded[text.lines[line].body.lowerBound])
    }

    /// Begins with a number or a sign, as items do.
    private static func isMarked(_ line: Range<Int>, _ text: ReportText) -> Bool {
        let unit = text.folded[line.lowerBound]
        return Fold.isDigit(unit) || !Fold.isThai(unit) && !Fold.isLeadingVowel(unit)
    }

    private static func isHead(_ line: Range<Int>, _ text: ReportText) -> Bool {
        guard line.count >= 3, line.count <= longest,
            let start = line.first(where: { Fold.isThai(text.folded[$0]) }), start - line.lowerBound <= 4,
            ![0x2022, 0x2D].contains(text.folded[line.lowerBound]),
            let cue = text.word(anyOf: kinds, at: start, before: line.upperBound)
        else { return false }
        let rest = text.trimmed(cue..<line.upperBound)
        let digits = rest.count { Fold.isDigit(text.folded[$0]) }
        if digits > 0, digits != 4 { return false }
        let hasColon = rest.first.map { text.folded[$0] == 0x3A } ?? false
        return hasColon ? rest.count <= 2 : rest.count <= 26
    }
}
