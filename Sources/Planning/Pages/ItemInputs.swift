// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Privacy
import Web

/// One record of a path.
struct RecordInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: String

    init(_ inputs: Inputs) throws { id = try inputs.text("id") }
}

/// New wording, kind, theme, indicator and due day of an item.
struct EditInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("text", .text(max: ItemRules.longest)),
        .form("kind", .word(Commitment.Kind.allCases.map(\.rawValue))), .form("theme", .text(max: 60)),
        .form("indicator", .text(max: 1000)), .form("due", .day), .form("cost", .text(max: 30)),
        .form("why", .text(max: 500)), GuardAnswer.field,
    ]
    let id: String
    let version: Int
    let guarded: GuardedWords
    var text: String { guarded.first }
    let kind: Commitment.Kind?
    let theme: Theme.ID?
    let cost: Baht?
    let why: String
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        guarded = try PrivacyGuard.check([inputs.text("text")], .note, GuardAnswer.read(inputs))
        kind = inputs.findWord("kind")
        theme = inputs.findID("theme")
        why = inputs.find("why") ?? ""
        if let written = inputs.find("cost") {
            guard let amount = Baht(written) else { throw InputProblem.wrong(field: "cost") }
            cost = amount
        } else {
            cost = nil
        }
        self.inputs = inputs
    }

    /// What it is measured by; as before where the form did not ask.
    func indicator(_ before: String?) -> String? {
        inputs.all("indicator").isEmpty ? before : inputs.find("indicator")
    }
}

/// A version, a state and a reason.
struct MoveInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("state", .text(max: 30)), .form("why", .text(max: 2000)),
    ]
    let id: String
    let version: Int
    let state: String
    let why: String

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = inputs.findInteger("version") ?? 0
        state = inputs.find("state") ?? ""
        why = inputs.find("why") ?? ""
    }
}

/// An organization's answer to what was proposed to it.
struct AnswerInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("answer", .word(["accept", "change", "not-ours"])),
        .form("why", .text(max: 2000)),
    ]
    let id: String
    let version: Int
    let answer: CopyAnswer

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        let why = inputs.find("why") ?? ""
        answer =
            switch try inputs.text("answer") {
            case "accept": .accept
            case "change": .askChange(why)
            default: .notOurs(why)
            }
    }
}

/// An organization that is proposed as partner or host.
struct ShareInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("organization", .text(max: 300)),
        .form("role", .word(Hosting.Role.allCases.map(\.rawValue))), .form("contribution", .text(max: 500)),
    ]
    let id: String
    let organization: String
    let role: Hosting.Role
    let contribution: String

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        organization = try inputs.text("organization")
        role = inputs.findWord("role") ?? .coHost
        contribution = inputs.find("contribution") ?? ""
    }
}

/// A typed target.
struct TargetInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("comparator", .word(Target.Comparator.allCases.map(\.rawValue))),
        .form("quantity", .text(max: 30)), .form("upper", .text(max: 30)), .form("unit", .text(max: 60)),
        .form("per", .text(max: 60)), .form("percent-of", .text(max: 300)),
        .form("condition", .text(max: 300)),
        .form("subset", .id),
    ]
    let id: String
    let measure: Target.Measure
    let scope: Target.Scope
    let subsetOf: Target.ID?

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        guard let quantity = Quantity.typed(try inputs.text("quantity")) else {
            throw InputProblem.wrong(field: "quantity")
        }
        let upper = try inputs.find("upper").map { text in
            guard let value = Quantity.typed(text) else { throw InputProblem.wrong(field: "upper") }
            return value
        }
        let unit = try inputs.text("unit")
        measure = Target.Measure(try inputs.word("comparator"), quantity, upper: upper, unit: unit)
        scope = Target.Scope(
            per: inputs.find("per"),
            percentOf: inputs.find("percent-of"),
            condition: inputs.find("condition")
        )
        subsetOf = inputs.findID("subset")
    }
}
