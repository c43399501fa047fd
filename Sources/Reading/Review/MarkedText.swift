// SPDX-License-Identifier: Apache-2.0

/// A report's text cut into pieces, so that marks never lie inside each other.
struct MarkedText {
    /// Something recognised in the text.
    struct Mark: Equatable {
        let span: Range<Int>
        /// What it leads to: `item-3`, `fact-venue`.
        let anchor: String
        let confidence: Confidence

        var isItem: Bool { anchor.hasPrefix("item-") }
    }

    /// A run of text that belongs to one mark or to none.
    struct Piece: Equatable {
        let range: Range<Int>
        let mark: Mark?
        /// Whether it is the first piece of its mark, which carries the mark's own anchor.
        let isFirst: Bool
    }

    /// Cuts a stretch of text; where marks overlap, items win over facts and shorter marks over longer ones.
    static func pieces(_ window: Range<Int>, _ marks: [Mark]) -> [Piece] {
        guard !window.isEmpty else { return [] }
        var owners = [Int](repeating: -1, count: window.count)
        let order = marks.indices.sorted { left, right in
            let (first, second) = (marks[left], marks[right])
            if first.isItem != second.isItem { return second.isItem }
            let (long, short) = (first.span.count, second.span.count)
            return long == short ? left < right : long > short
        }
        for index in order {
            let span = marks[index].span.clamped(to: window)
            for position in span { owners[position - window.lowerBound] = index }
        }
        return runs(owners, window.lowerBound, marks)
    }

    private static func runs(_ owners: [Int], _ offset: Int, _ marks: [Mark]) -> [Piece] {
        var out: [Piece] = []
        var started: Set<String> = []
        var begin = 0
        for position in 1...owners.count {
            if position < owners.count, owners[position] == owners[begin] { continue }
            let mark = owners[begin] < 0 ? nil : marks[owners[begin]]
            let isFirst = mark.map { started.insert($0.anchor).inserted } ?? false
            out.append(Piece(range: (begin + offset)..<(position + offset), mark: mark, isFirst: isFirst))
            begin = position
        }
        return out
    }

    /// Everything recognised in a draft that is under review.
    static func marks(_ draft: ReviewedDraft) -> [Mark] {
        var marks: [Mark] = []
        func add(_ span: Range<Int>?, _ anchor: String, _ confidence: Confidence) {
            guard let span, !span.isEmpty else { return }
            marks.append(Mark(span: span, anchor: anchor, confidence: confidence))
        }
        for item in draft.items where !item.isRejected {
            add(item.item.span, "item-\(item.id)", item.item.confidence)
        }
        let head = draft.head
        add(head.title?.span, "fact-title", head.title?.confidence ?? .sure)
        for date in head.dates where date.role == .event { add(date.span, "fact-date", date.confidence) }
        add(head.venue?.span, "fact-venue", head.venue?.confidence ?? .sure)
        add(head.participants?.span, "fact-participants", head.participants?.confidence ?? .sure)
        for body in head.parties.organizations { add(body.span, "fact-organizations", body.confidence) }
        for person in head.people { add(person.span, "fact-people", person.confidence) }
        return marks
    }
}
