// SPDX-License-Identifier: Apache-2.0

/// One item under review, with everything that hangs on it.
public struct ReviewedItem: Sendable, Codable, Equatable, Identifiable {
    /// The item as it stands now; its id never changes.
    public var item: DraftItem
    /// Its quantities.
    public var targets: [ReviewedTarget]
    /// How it is measured, when someone said so.
    public var indicator: String?
    /// Set aside by a person.
    public var isRejected: Bool
    /// Questions that are not to be asked again.
    public var skipped: [Question]

    /// An item as the reader found it.
    init(_ item: DraftItem, targets: [ReviewedTarget] = []) {
        self.item = item
        self.targets = targets
        indicator = nil
        isRejected = false
        skipped = []
    }

    /// The item's name, the same in every replay.
    public var id: Int { item.id }

    /// Whether it goes into a plan: goals, agreements and activities do.
    public var belongsToPlan: Bool {
        !isRejected && [.goal, .agreement, .activity].contains(item.kind)
    }

    /// The two digits of its province; nil for what all provinces share.
    var province: String? { item.placeCode.map { String($0.prefix(2)) } }

    mutating func skip(_ questions: [Question]) {
        for question in questions where !skipped.contains(question) { skipped.append(question) }
    }
}

/// One quantity of an item under review.
public struct ReviewedTarget: Sendable, Codable, Equatable, Identifiable {
    /// The target's name, the same in every replay.
    public let id: Int
    /// The quantity; its `item` and `subsetOf` are only filled in a finished ``Draft``.
    public var target: DraftTarget
    /// The target that it is a part of.
    public var subsetOf: Int?
}
