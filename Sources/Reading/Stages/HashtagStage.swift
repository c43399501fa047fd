// SPDX-License-Identifier: Apache-2.0

/// Finds hashtags, also when they are glued to each other.
struct HashtagStage {
    /// The report.
    let text: ReportText

    /// In the order of the text, each once.
    func read() -> [DraftText] {
        var tags: [DraftText] = []
        var seen: Set<String> = []
        var position = 0
        while position < text.count {
            guard text.folded[position] == 0x23 || text.folded[position] == 0xFF03 else {
                position += 1
                continue
            }
            let end = end(of: position)
            if end - position > 2, !Fold.isDigit(text.folded[position + 1]) {
                let words = text.string(position..<end)
                if seen.insert(words).inserted { tags.append(DraftText(text: words, span: position..<end)) }
            }
            position = max(end, position + 1)
        }
        return tags
    }

    private func end(of start: Int) -> Int {
        var index = start + 1
        while index < text.count {
            let unit = text.folded[index]
            let belongs =
                Fold.isThai(unit) || Fold.isDigit(unit) || Fold.isLatin(unit) || unit == 0x5F
                || unit == 0x0E46
                || (unit > 0x7F && unit != 0x2022 && unit != 0xFFFD && unit != 0x22)
            if !belongs { break }
            index += 1
        }
        return index
    }
}
