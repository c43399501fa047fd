// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

struct ItemInput: RouteInput {
    static let fields: [Field] = [.path(), .path("item"), .query("page", .integer)]
    let report: Report.ID
    let item: Int
    let place: ReviewPlace

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
        item = try inputs.integer("item")
        place = ReviewPlace(page: inputs.findInteger("page"))
    }
}

/// The fields of an item; those that a form does not have stay as they are.
struct ItemFieldsInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .path("item"), .form("text"), .form("kind", .word(ItemKind.allCases.map(\.rawValue))),
            .form("hosts", .text(max: 1000)), .form("host", .text(max: 300)), .form("due", .text(max: 200)),
            .form("due_typed", .text(max: 200)), .form("indicator", .text(max: 1000)), .form("place", .text(max: 8)),
        ]

    let sent: SentCorrection
    let item: Int
    private let values: [String: String]

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        item = try inputs.integer("item")
        var values: [String: String] = [:]
        for name in ["text", "kind", "hosts", "host", "due", "due_typed", "indicator", "place"] {
            if !inputs.all(name).isEmpty { values[name] = inputs.find(name) ?? "" }
        }
        self.values = values
    }

    /// What differs from the item as it is.
    func changes(of item: ReviewedItem, _ dues: [ReadingNeeds.DueChoice], _ today: Day) -> [ItemChange] {
        var out: [ItemChange] = []
        if let text = values["text"], text != item.item.text.withoutBlanks { out.append(.text(Self.oneLine(text))) }
        if let kind = values["kind"].flatMap(ItemKind.init), kind != item.item.kind { out.append(.kind(kind)) }
        if let hosts, hosts != item.item.hosts { out.append(.hosts(hosts)) }
        if let due = due(item, dues, today) { out.append(.due(due.value)) }
        if let indicator = values["indicator"], indicator != item.indicator ?? "" {
            out.append(.indicator(indicator.isEmpty ? nil : indicator))
        }
        if let place = values["place"], place != item.item.placeCode ?? "" {
            out.append(.place(code: place.isEmpty ? nil : place))
        }
        return out
    }

    private var hosts: [String]? {
        guard values["hosts"] != nil || values["host"] != nil else { return nil }
        let names = (values["hosts"] ?? "").split(whereSeparator: { $0 == ";" || $0.isNewline })
            .map { String($0).withoutBlanks }
        let chosen = values["host"] ?? ""
        return (names + (names.contains(chosen) ? [] : [chosen])).filter { !$0.isEmpty }
    }

    /// The new due date, when it is another one: boxed, because nothing is a due date too.
    private func due(
        _ item: ReviewedItem,
        _ dues: [ReadingNeeds.DueChoice],
        _ today: Day
    ) -> (value: DraftDue?, Void)? {
        if let chosen = values["due_typed"] == nil ? nil : values["due"], !chosen.isEmpty {
            let due = DayWords.due(typed: nil, chosen: chosen, dues, today: today)
            return due == item.item.due ? nil : (due, ())
        }
        guard let typed = values["due_typed"] ?? values["due"], typed != item.item.due?.text ?? "" else { return nil }
        return (DayWords.due(typed: typed.isEmpty ? nil : typed, chosen: nil, dues, today: today), ())
    }

    /// Line breaks of the area become blanks: an item is one sentence.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks }.joined(separator: " ")
    }
}

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
        let lines = parts.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks }.filter { !$0.isEmpty }
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

/// An item that is typed, or marked in the text.
struct NewItemInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .form("kind", .word(ItemKind.allCases.map(\.rawValue))), .form("text"), .form("start", .integer),
            .form("end", .integer), .form("place", .text(max: 8)),
        ]

    let sent: SentCorrection
    private let kind: ItemKind
    private let text: String
    private let span: Range<Int>?
    private let place: String?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        kind = inputs.findWord("kind") ?? .agreement
        text = ItemFieldsInput.oneLine(inputs.find("text") ?? "")
        place = inputs.find("place")
        if let start = inputs.findInteger("start"), let end = inputs.findInteger("end"), start >= 0, start < end {
            span = start..<end
        } else {
            span = nil
        }
    }

    func item(in report: [Unicode.Scalar], _ draft: ReviewedDraft) throws(ReadingProblem) -> NewItem {
        guard let span else { return NewItem(kind: kind, text: text, placeCode: place) }
        guard span.upperBound <= report.count else { throw .badSpan }
        let words = ItemFieldsInput.oneLine(String(String.UnicodeScalarView(report[span])))
        // What lies right before in the text says which province this is about.
        let before = draft.items.filter { !$0.item.span.isEmpty && $0.item.span.lowerBound <= span.lowerBound }
            .max { $0.item.span.lowerBound < $1.item.span.lowerBound }
        return NewItem(kind: kind, text: words, span: span, placeCode: place ?? before?.item.placeCode)
    }
}
