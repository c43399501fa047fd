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
            .form("due_typed", .text(max: 200)), .form("indicator", .text(max: 1000)),
            .form("place", .text(max: 8)),
        ]

    let sent: SentCorrection
    let item: Int
    private let values: [String: String]

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        item = try inputs.integer("item")
        var values: [String: String] = [:]
        for name in ["text", "kind", "hosts", "host", "due", "due_typed", "indicator", "place"]
        where !inputs.all(name).isEmpty {
            values[name] = inputs.find(name) ?? ""
        }
        self.values = values
    }

    /// What differs from the item as it is.
    func changes(of item: ReviewedItem, _ dues: [ReadingNeeds.DueChoice], _ today: Day) -> [ItemChange] {
        var out: [ItemChange] = []
        if let text = values["text"], text != item.item.text.withoutBlanks {
            out.append(.text(Self.oneLine(text)))
        }
        if let kind = values["kind"].flatMap(ItemKind.init), kind != item.item.kind {
            out.append(.kind(kind))
        }
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
        guard let typed = values["due_typed"] ?? values["due"], typed != item.item.due?.text ?? "" else {
            return nil
        }
        return (DayWords.due(typed: typed.isEmpty ? nil : typed, chosen: nil, dues, today: today), ())
    }

    /// Line breaks of the area become blanks: an item is one sentence.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks }.joined(separator: " ")
    }
}
