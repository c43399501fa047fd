// SPDX-License-Identifier: Apache-2.0

/// Which lines are the report and which are what the page wrapped around it.
struct TextLayout: Sendable {
    /// Line by line, whether it is menu text, share buttons, photo captions and the like.
    private(set) var isFurniture: [Bool]
    /// The headline, trimmed.
    private(set) var title: Range<Int>?
    /// The line of the headline.
    private(set) var titleLine: Int?
    /// Whether a label says that it is the headline.
    private(set) var isTitleNamed: Bool

    /// Looks at every line once.
    init(_ text: ReportText, dates: [Range<Int>], tables: [Range<Int>]) {
        let isFurniture = text.lines.map { Self.furniture($0.body, in: text) }
        self.isFurniture = isFurniture
        let finder = TitleFinder(text: text, isFurniture: isFurniture, dates: dates, tables: Barriers(tables))
        let found = finder.find()
        title = found.title
        titleLine = found.line
        isTitleNamed = found.isNamed
    }

    /// Whether a position stands in furniture.
    func isFurniture(at position: Int, in text: ReportText) -> Bool {
        isFurniture.isEmpty ? false : isFurniture[text.line(at: position)]
    }

    private static func furniture(_ line: Range<Int>, in text: ReportText) -> Bool {
        guard !line.isEmpty else { return false }
        if line.count > 200 { return false }
        var start = line.lowerBound
        if text.folded[start] == 0x2022 || text.folded[start] == 0x2D {
            start = min(line.upperBound - 1, text.skipSpaces(start + 1))
        }
        if text.word(.furnitureStart, at: start) != nil, line.count < 120 { return true }
        if isBare(line, in: text) || isTrail(line, in: text) || isBar(line, in: text) { return true }
        return line.count < 90 && isMenu(line, in: text)
    }

    /// Numbers of pictures, file names, foreign menu words: nothing Thai in it.
    private static func isBare(_ line: Range<Int>, in text: ReportText) -> Bool {
        let hasThai = line.contains { Fold.isThai(text.folded[$0]) }
        if hasThai {
            return text.find("pixel", in: line) != nil || text.find(".jpg", in: line) != nil
        }
        if text.folded[line.lowerBound] == 0x23 { return false }
        let letters = line.reduce(0) { $0 + (Fold.isLatin(text.folded[$1]) ? 1 : 0) }
        return letters == 0 || line.count < 60
    }

    /// A menu word and a divider begin the line: the way to the page.
    private static func isTrail(_ line: Range<Int>, in text: ReportText) -> Bool {
        guard line.count < 110, let end = text.word(.furniture, at: line.lowerBound, before: line.upperBound)
        else { return false }
        let next = text.skipSpaces(end)
        return next < line.upperBound && [0x7C, 0x3E, 0xBB, 0x203A].contains(text.folded[next])
    }

    /// Short words with dividers or spaces between, the half of them menu words or more: a menu of this site.
    private static func isBar(_ line: Range<Int>, in text: ReportText) -> Bool {
        guard line.count < 110 else { return false }
        let hasDividers = line.count { text.folded[$0] == 0x7C } >= 2
        let parts = text.folded[line].split { hasDividers ? $0 == 0x7C : $0 == 0x20 }
        guard parts.count >= (hasDividers ? 3 : 5), parts.allSatisfy({ $0.count <= 22 }) else { return false }
        let known = parts.count { part in
            let start = text.skipSpaces(part.startIndex)
            return text.word(.furniture, at: start, before: part.endIndex).map {
                text.skipSpaces($0) >= part.endIndex
            }
                ?? false
        }
        return known * 2 >= parts.count || (hasDividers && known >= 2)
    }

    /// Every word of the line is a menu word.
    private static func isMenu(_ line: Range<Int>, in text: ReportText) -> Bool {
        var index = line.lowerBound
        while index < line.upperBound {
            let unit = text.folded[index]
            if Fold.isSpace(unit) || [0x7C, 0x2F, 0x3E, 0xBB, 0x22, 0x2022, 0x2D].contains(unit) {
                index += 1
                continue
            }
            guard let end = text.word(.furniture, at: index, before: line.upperBound) else { return false }
            if end < line.upperBound, Fold.isThai(text.folded[end]) { return false }
            index = end
        }
        return true
    }
}
