// SPDX-License-Identifier: Apache-2.0

/// A plan that was typed without any report: one item a line, parts of an item begun with a dash.
enum TypedPlan {
    /// The draft of typed lines.
    /// - Parameters:
    ///   - text: the lines; the spans of the draft count in it.
    ///   - kind: what the main lines are; their parts are activities.
    ///   - title: what the plan is called, or empty.
    ///   - targets: quantities that were found in the same text.
    /// - Returns: items in the order of the lines; blank lines are none.
    static func draft(_ text: String, kind: ItemKind, title: String, targets: [DraftTarget] = []) -> Draft {
        var draft = Draft()
        if !title.isEmpty { draft.title = DraftText(text: title, span: 0..<0) }
        var above: [Int] = []
        for line in lines(text) {
            let depth = min(line.depth, above.count)
            above.removeSubrange(depth...)
            let itemKind = depth == 0 ? kind : .activity
            var item = DraftItem(
                id: draft.items.count,
                kind: itemKind,
                marker: "",
                text: line.text,
                span: line.span
            )
            item.parent = above.last
            above.append(item.id)
            for target in targets where line.span.contains(target.span.lowerBound) {
                var own = target
                own.item = item.id
                own.subsetOf = nil
                draft.targets.append(own)
            }
            item.isQualitative = itemKind != .activity && draft.targets.last?.item != item.id
            draft.items.append(item)
        }
        return draft
    }

    private struct Line {
        let text: String
        let span: Range<Int>
        let depth: Int
    }

    private static func lines(_ text: String) -> [Line] {
        var out: [Line] = []
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex { $0 == "\n" } ?? scalars.count
            if let line = line(scalars, start..<end) { out.append(line) }
            start = end + 1
        }
        return out
    }

    private static func line(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Line? {
        var from = range.lowerBound
        var to = range.upperBound
        var depth = 0
        while from < to, isDash(scalars[from]) || scalars[from].properties.isWhitespace {
            if isDash(scalars[from]) { depth += 1 }
            from += 1
        }
        while to > from, scalars[to - 1].properties.isWhitespace { to -= 1 }
        guard from < to else { return nil }
        return Line(text: String(String.UnicodeScalarView(scalars[from..<to])), span: from..<to, depth: depth)
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2022}"].contains(scalar)
    }
}
