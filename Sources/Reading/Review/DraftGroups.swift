// SPDX-License-Identifier: Apache-2.0

/// The items of a draft as the review shows them: what all share, each province, the rest.
struct DraftGroups: Sendable {
    /// What a group holds.
    enum Kind: Sendable, Equatable {
        /// Goals and agreements without a place.
        case sharedCommitments
        /// Everything of one province that goes into the plan.
        case province(String)
        /// Activities without a place.
        case sharedActivities
        /// What does not go into the plan.
        case others

        /// The group's name on the page.
        var name: String {
            switch self {
            case .sharedCommitments: "all"
            case .province(let code): code
            case .sharedActivities: "activities"
            case .others: "others"
            }
        }
    }

    /// An item with how deep it lies in others.
    struct Line: Sendable, Equatable {
        let item: ReviewedItem
        let depth: Int
        let kind: Kind
    }

    /// All items that are not rejected, in the order of the page.
    let lines: [Line]
    /// How many items each group holds.
    let counts: [(kind: Kind, count: Int)]

    init(_ draft: ReviewedDraft) {
        let kept = draft.items.filter { !$0.isRejected }
        let byID = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let children = Dictionary(grouping: kept) { item in
            item.item.parent.flatMap { byID[$0] }.flatMap { Self.holds($0, item) ? $0.id : nil }
        }
        let tops = children[nil] ?? []
        var lines: [Line] = []
        var counts: [(kind: Kind, count: Int)] = []
        for kind in Self.order(tops) {
            let before = lines.count
            for top in tops where Self.kind(of: top) == kind {
                Self.collect(top, 0, kind, children, &lines)
            }
            counts.append((kind, lines.count - before))
        }
        self.lines = lines
        self.counts = counts
    }

    /// The item before or after another one at the same level of its group.
    func neighbour(of id: Int, up: Bool) -> Int? {
        guard let at = lines.firstIndex(where: { $0.item.id == id }) else { return nil }
        let (line, step) = (lines[at], up ? -1 : 1)
        var index = at + step
        while lines.indices.contains(index), lines[index].kind == line.kind, lines[index].depth >= line.depth
        {
            if lines[index].depth == line.depth { return lines[index].item.id }
            index += step
        }
        return nil
    }

    private static func order(_ tops: [ReviewedItem]) -> [Kind] {
        var provinces: [Kind] = []
        for item in tops {
            let kind = kind(of: item)
            if case .province = kind, !provinces.contains(kind) { provinces.append(kind) }
        }
        let all = [.sharedCommitments] + provinces + [.sharedActivities, .others]
        return all.filter { kind in tops.contains { self.kind(of: $0) == kind } }
    }

    /// Whether a part is shown under its whole; a province's goals under a mere heading are not.
    private static func holds(_ whole: ReviewedItem, _ part: ReviewedItem) -> Bool {
        whole.province == part.province && (whole.belongsToPlan || !part.belongsToPlan)
    }

    private static func kind(of item: ReviewedItem) -> Kind {
        guard item.belongsToPlan else { return .others }
        if let province = item.province { return .province(province) }
        return item.item.kind == .activity ? .sharedActivities : .sharedCommitments
    }

    private static func collect(
        _ item: ReviewedItem,
        _ depth: Int,
        _ kind: Kind,
        _ children: [Int?: [ReviewedItem]],
        _ lines: inout [Line]
    ) {
        lines.append(Line(item: item, depth: depth, kind: kind))
        for child in children[item.id] ?? [] { collect(child, depth + 1, kind, children, &lines) }
    }
}
