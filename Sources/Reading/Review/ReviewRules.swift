// SPDX-License-Identifier: Apache-2.0

/// What a draft becomes when people correct it; pure, so that the same history always gives the same draft.
public enum ReviewRules {
    /// Replays a history over the reader's draft.
    ///
    /// A correction whose item is gone, because an earlier correction was undone, changes nothing.
    public static func replay(_ base: Draft, _ history: [NumberedCorrection]) -> ReviewedDraft {
        var draft = ReviewedDraft(base)
        for step in history {
            if let next = try? applying(step, to: draft) { draft = next }
        }
        return draft
    }

    /// The draft after one more correction.
    /// - Throws: ``ReadingProblem`` when the correction makes no sense for this draft.
    public static func applying(
        _ step: NumberedCorrection,
        to draft: ReviewedDraft
    ) throws(ReadingProblem) -> ReviewedDraft {
        var next = draft
        switch step.correction {
        case .head(let change): try HeadRules.apply(change, to: &next.head)
        case .item(let id, let change): try ItemRules.apply(change, to: id, seq: step.seq, in: &next)
        case .add(let item): try ItemRules.add(item, seq: step.seq, to: &next)
        case .answer(let answer): try answering(answer, in: &next)
        case .skip(let scope, let questions):
            for index in positions(scope, in: next) { next.items[index].skip(questions) }
        }
        return next
    }

    private static func answering(_ answer: Answer, in draft: inout ReviewedDraft) throws(ReadingProblem) {
        guard !answer.isEmpty else { throw .emptyAnswer }
        for index in positions(answer.scope, in: draft) {
            let open = open(draft.items[index], answer.scope, in: draft)
            if let host = answer.host, open.contains(.host) { draft.items[index].item.hosts = [host] }
            if let due = answer.due, open.contains(.due) { draft.items[index].item.due = due }
            if let indicator = answer.indicator, open.contains(.indicator) {
                draft.items[index].indicator = indicator
            }
        }
    }

    private static func open(_ item: ReviewedItem, _ scope: AnswerScope, in draft: ReviewedDraft)
        -> [Question]
    {
        if case .chosen = scope { Questions.empty(item) } else { Questions.open(item, in: draft) }
    }

    private static func positions(_ scope: AnswerScope, in draft: ReviewedDraft) -> [Int] {
        draft.items.indices.filter { index in
            let item = draft.items[index]
            switch scope {
            case .place(let code): return item.belongsToPlan && item.province == code
            case .items(let ids), .chosen(let ids): return ids.contains(item.id)
            }
        }
    }
}
