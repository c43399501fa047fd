// SPDX-License-Identifier: Apache-2.0

/// The order in which people read a text that was set in two columns, such as a poster or a PDF page.
///
/// Lines of such a text hold words of two columns with a wide gap between; read line by line, names and
/// places of one column run into those of the other.
struct ColumnOrder {
    /// One stretch of the text, and whether a line end follows it in place of the gap.
    struct Piece: Equatable {
        let range: Range<Int>
        let endsLine: Bool
    }

    private struct Cut {
        let left: Range<Int>
        let right: Range<Int>
        /// Where the right side begins: as it stands on paper, and in letters and marks.
        let column: Int
        let place: Int

        func isBelow(_ other: Cut) -> Bool {
            abs(column - other.column) <= ColumnOrder.tolerance || abs(place - other.place) <= 1
        }
    }

    private let folded: [UInt16]
    private let lines: [ReportLine]

    private static let gap = 4
    /// A line that begins so far to the right has no left side.
    private static let margin = 24
    private static let leastLines = 3
    private static let leastLeft = 14
    private static let leastRight = 6
    fileprivate static let tolerance = 4

    /// Looks at the lines of a text.
    init(folded: [UInt16]) {
        self.folded = folded
        lines = ReportLine.split(folded)
    }

    /// The stretches in the order of reading; nil where nothing stands in columns.
    func pieces() -> [Piece]? {
        let cuts = lines.map(cut)
        guard cuts.count(where: { $0 != nil }) >= Self.leastLines else { return nil }
        var pieces: [Piece] = []
        var start = 0
        var hasColumns = false
        while start < lines.count {
            let end = block(from: start, cuts)
            if let end, isTwoColumns(cuts[start..<end].compactMap(\.self)) {
                pieces += unfolded(start..<end, cuts)
                hasColumns = true
                start = end
            } else {
                pieces.append(Piece(range: lines[start].whole, endsLine: false))
                start += 1
            }
        }
        return hasColumns ? pieces : nil
    }

    /// The end of the lines from here whose right words begin at one column; those of the left only count.
    private func block(from start: Int, _ cuts: [Cut?]) -> Int? {
        guard let first = cuts[start] else { return nil }
        var end = start + 1
        for index in start + 1..<max(start + 1, lines.count) {
            if let cut = cuts[index] {
                guard cut.isBelow(first) else { break }
                end = index + 1
            } else if lines[index].isBlank || width(lines[index].body) >= first.column {
                break
            }
        }
        return end
    }

    private func isTwoColumns(_ cuts: [Cut]) -> Bool {
        let cuts = cuts.filter { !$0.left.isEmpty }
        guard cuts.count >= Self.leastLines else { return false }
        let listed = cuts.count { isMarked($0.left) }
        let left = cuts.reduce(0) { $0 + $1.left.count } / cuts.count
        let right = cuts.reduce(0) { $0 + $1.right.count } / cuts.count
        return listed * 2 < cuts.count && left >= Self.leastLeft && right >= Self.leastRight
    }

    /// A number, a label or the title of a person: what stands at the right belongs to this line.
    private func isMarked(_ left: Range<Int>) -> Bool {
        guard let first = left.first, let last = left.last else { return true }
        if Fold.isDigit(folded[first]) || folded[first] == 0x28 || folded[last] == 0x3A { return true }
        return [WordKind.personTitle, .personWeakTitle].contains {
            Lexicon.shared.longest($0.bit, in: folded, at: first, before: left.upperBound) != nil
        }
    }

    private func unfolded(_ block: Range<Int>, _ cuts: [Cut?]) -> [Piece] {
        let left = block.compactMap { index -> Piece? in
            guard let cut = cuts[index] else { return Piece(range: lines[index].whole, endsLine: false) }
            let range = lines[index].whole.lowerBound..<cut.left.upperBound
            return cut.left.isEmpty ? nil : Piece(range: range, endsLine: true)
        }
        let right = block.compactMap { index in
            cuts[index].map {
                Piece(range: $0.right.lowerBound..<lines[index].whole.upperBound, endsLine: false)
            }
        }
        return left + apart(block, cuts) + right + apart(block, cuts)
    }

    /// An empty line, in the room of the gap, so that the columns are no one paragraph.
    private func apart(_ block: Range<Int>, _ cuts: [Cut?]) -> [Piece] {
        let gap = block.lazy.compactMap { cuts[$0] }.first { !$0.left.isEmpty }?.left.upperBound
        return gap.map { [Piece(range: $0..<$0, endsLine: true)] } ?? []
    }

    /// The two sides of a line with one wide gap, or a bar behind a gap.
    private func cut(_ line: ReportLine) -> Cut? {
        let margin = line.whole.lowerBound..<line.body.lowerBound
        if margin.count >= Self.margin, !line.isBlank {
            let start = line.body.lowerBound
            return Cut(
                left: start..<start,
                right: line.body,
                column: margin.count,
                place: margin.count
            )
        }
        var found: Cut?
        var index = line.body.lowerBound
        while index < line.body.upperBound {
            guard folded[index] == 0x20 else {
                index += 1
                continue
            }
            var end = index
            while end < line.body.upperBound, folded[end] == 0x20 { end += 1 }
            let hasBar = end < line.body.upperBound && folded[end] == 0x7C
            if end - index >= Self.gap || hasBar {
                guard found == nil else { return nil }
                var right = hasBar ? end + 1 : end
                while right < line.body.upperBound, folded[right] == 0x20 { right += 1 }
                guard right < line.body.upperBound else { return nil }
                found = Cut(
                    left: line.body.lowerBound..<index,
                    right: right..<line.body.upperBound,
                    column: width(line.whole.lowerBound..<end),
                    place: end - line.whole.lowerBound
                )
                end = right
            }
            index = end
        }
        return found
    }

    /// How wide it stands on paper: marks above and below take no room.
    private func width(_ range: Range<Int>) -> Int {
        range.count { index in
            let unit = folded[index]
            return !(unit == 0x0E31 || (0x0E34...0x0E3A).contains(unit) || (0x0E47...0x0E4E).contains(unit))
        }
    }
}
