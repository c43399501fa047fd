// SPDX-License-Identifier: Apache-2.0

extension Correction {
    /// What kind of change it is, as a stable dotted word for histories and journals.
    public var word: String {
        switch self {
        case .head(let change): "head.\(change.field)"
        case .item(_, let change): "item.\(change.field)"
        case .add: "item.add"
        case .answer: "answer"
        case .skip: "skip"
        }
    }

    /// The fields it writes: two corrections of one field by two people are a conflict.
    ///
    /// Answers and skips only fill what is empty, so they never are.
    var fields: [String] {
        switch self {
        case .head(.organization(let name, _)): name.isEmpty ? [] : ["head.organization.\(name)"]
        case .head(.person(let name, _, _)): ["head.person.\(name)"]
        case .head(let change): ["head.\(change.field)"]
        case .item(let id, .merge(let other)): ["item.\(id).text", "item.\(other).text"]
        case .item(let id, .split): ["item.\(id).text"]
        case .item(let id, .restore): ["item.\(id).reject"]
        case .item(let id, .target(let target?, _)): ["item.\(id).target.\(target)"]
        case .item(let id, .removeTarget(let target)): ["item.\(id).target.\(target)"]
        case .item(_, .target(nil, _)), .item(_, .confirm), .item(_, .move): []
        case .item(let id, let change): ["item.\(id).\(change.field)"]
        case .add, .answer, .skip: []
        }
    }
}

extension HeadChange {
    var field: String {
        switch self {
        case .title: "title"
        case .event: "event"
        case .venue: "venue"
        case .participants: "participants"
        case .organization: "organization"
        case .person: "person"
        }
    }
}

extension ItemChange {
    var field: String {
        switch self {
        case .text: "text"
        case .kind: "kind"
        case .confirm: "confirm"
        case .reject: "reject"
        case .restore: "restore"
        case .split: "split"
        case .merge: "merge"
        case .nest: "nest"
        case .move: "move"
        case .hosts: "hosts"
        case .due: "due"
        case .indicator: "indicator"
        case .place: "place"
        case .target: "target"
        case .removeTarget: "remove-target"
        }
    }
}
