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
            .form("other", .integer),
        ]

    let sent: SentCorrection
    let item: Int
    private let change: String
    private let kind: ItemKind?
    private let parts: String
    private let other: Int?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        item = try inputs.integer("item")
        change = try inputs.text("change")
        kind = inputs.findWord("kind")
        parts = inputs.find("parts") ?? ""
        other = inputs.findInteger("other")
    }

    /// The change in this draft; nil when there is nothing to do, such as moving up what is on top.
    func change(in draft: ReviewedDraft) throws -> ItemChange? {
        guard let item = draft.find(item) else { throw ReadingProblem.noItem }
        switch change {
        case "confirm": return .confirm
        case "reject": return .reject
        case "restore": return .restore
        case "kind": return kind.map { .kind($0) }
        case "split": return .split(at: try SplitPlace.find(parts, in: item.item.text))
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

/// Where a person wants an item cut: the text with one line break, or the part that was marked.
enum SplitPlace {
    static func find(_ parts: String, in text: String) throws(ReadingProblem) -> Int {
        let lines = parts.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks }.filter {
            !$0.isEmpty
        }
        guard let first = lines.first, !first.isEmpty, let start = text.firstRange(of: first) else {
            throw .splitNowhere
        }
        let offset = text.unicodeScalars.distance(
            from: text.startIndex,
            to: start.lowerBound == text.startIndex ? start.upperBound : start.lowerBound
        )
        guard TextCut(text, at: offset) != nil else { throw .splitNowhere }
        return offset
    }
}
