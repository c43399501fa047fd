// SPDX-License-Identifier: Apache-2.0

/// What a report left unsaid, gathered so that each thing is asked once for a whole province.
public enum Questions {
    /// The open questions of one province, or of what all share.
    public struct Group: Sendable, Equatable {
        /// The province's code; nil for what all share.
        public let province: String?
        /// The items that each question is open for; questions without items are left out.
        public let items: [Question: [Int]]

        /// All items that something is open for, once each, in the order of the draft.
        public let all: [Int]
    }

    /// Every group with something open: what all share first, then provinces in the order of the draft.
    public static func groups(_ draft: ReviewedDraft) -> [Group] {
        var order: [String?] = [nil]
        var items: [String?: [Question: [Int]]] = [:]
        var all: [String?: [Int]] = [:]
        for item in draft.items {
            let open = self.open(item, in: draft)
            guard !open.isEmpty else { continue }
            if !order.contains(item.province) { order.append(item.province) }
            all[item.province, default: []].append(item.id)
            for question in open { items[item.province, default: [:]][question, default: []].append(item.id) }
        }
        return order.compactMap { province in
            items[province].map { Group(province: province, items: $0, all: all[province] ?? []) }
        }
    }

    /// What is still to be asked for one item.
    static func open(_ item: ReviewedItem, in draft: ReviewedDraft) -> [Question] {
        lacking(item, in: draft).filter { !item.skipped.contains($0) }
    }

    /// The items that lack something, skipped questions among them: one can always come back to those.
    static func lacking(_ question: Question, in draft: ReviewedDraft) -> [Int] {
        draft.items.filter { lacking($0, in: draft).contains(question) }.map(\.id)
    }

    /// What an item that was picked by hand can still be given.
    static func empty(_ item: ReviewedItem) -> [Question] {
        guard item.belongsToPlan else { return [] }
        return Question.allCases.filter { question in
            switch question {
            case .host: item.item.hosts.isEmpty
            case .due: item.item.due == nil
            case .indicator: item.indicator == nil
            }
        }
    }

    /// What one item lacks: a part of another item takes host and due date from the whole.
    private static func lacking(_ item: ReviewedItem, in draft: ReviewedDraft) -> [Question] {
        guard item.belongsToPlan else { return [] }
        let whole = item.item.parent.flatMap { draft.find($0) }.flatMap { $0.isRejected ? nil : $0 }
        return Question.allCases.filter { question in
            switch question {
            case .host: return item.item.hosts.isEmpty && (whole?.item.hosts.isEmpty ?? true)
            case .due: return item.item.due == nil && whole?.item.due == nil
            case .indicator:
                return item.item.kind != .activity && item.targets.isEmpty && item.indicator == nil
            }
        }
    }
}
