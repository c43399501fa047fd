// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One press or one small form about an item.
struct ItemChangeInput: RouteInput {
    static let changes = ["confirm", "reject", "restore", "kind", "split", "merge", "nest", "up", "down"]
    static let fields: [Field] =
        SentCorrection.fields + [
            .path("item"), Field(.path, "change", .word(changes)),
            .form("kind", .word(ItemKind.allCases.map(\.rawValue))), .form("parts", .text(max: 5000)),
            .form("at", .integer), .form("start", .integer), .form("end", .integer), .form("other", .integer),
        ]

    let sent: SentCorrection
    let item: Int
    private let change: String
    private let kind: ItemKind?
    private let cut: CutInput
    private let other: Int?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        item = try inputs.integer("item")
        change = try inputs.text("change")
        kind = inputs.findWord("kind")
        cut = CutInput(inputs)
        other = inputs.findInteger("other")
    }

    /// The change in this draft; nil when there is nothing to do, such as moving up what is on top.
    /// - Parameters:
    ///   - draft: the draft as it stands.
    ///   - report: reads the report's text, which only a split needs.
    /// - Returns: one change of the item.
    /// - Throws: ``ReadingProblem`` where there is no such item, or nothing to cut.
    func change(in draft: ReviewedDraft, _ report: () throws -> [Unicode.Scalar]) throws -> ItemChange? {
        guard let item = draft.find(item) else { throw ReadingProblem.noItem }
        switch change {
        case "confirm": return .confirm
        case "reject": return .reject
        case "restore": return .restore
        case "kind": return kind.map { .kind($0) }
        case "split": return try cut.split(item.item, report())
        case "merge":
            guard let other else { throw ReadingProblem.noItem }
            return .merge(into: other)
        case "nest": return .nest(under: other)
        default: return move(in: draft)
        }
    }

    /// Which item to go back to, when it is not the same one.
    func anchor(_ before: ReviewedDraft) -> Int? {
        switch change {
        case "merge": return other
        case "reject":
            let lines = DraftGroups(before).lines.map(\.item.id)
            guard let at = lines.firstIndex(of: item) else { return nil }
            return lines.dropFirst(at + 1).first ?? lines.prefix(at).last
        default: return nil
        }
    }

    private func move(in draft: ReviewedDraft) -> ItemChange? {
        let isUp = change == "up"
        guard let other = DraftGroups(draft).neighbour(of: item, up: isUp) else { return nil }
        guard isUp else { return .move(after: other) }
        let before = draft.items.firstIndex { $0.id == other } ?? 0
        let after = draft.items[..<before].last { $0.id != item }
        return .move(after: after?.id)
    }
}
