// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One answer for the items that were picked.
struct ChosenInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            Field(.form, "pick", .integer, repeated: true), .form("host", .text(max: 300)),
            .form("host_typed", .text(max: 300)), .form("due", .text(max: 10)),
            .form("due_typed", .text(max: 200)), .form("indicator", .text(max: 1000)),
        ]

    let sent: SentCorrection
    let picks: [Int]
    private let host: String?
    private let due: (typed: String?, chosen: String?)
    private let indicator: String?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        picks = inputs.all("pick").compactMap { Int($0) }
        host = inputs.find("host_typed") ?? inputs.find("host")
        due = (inputs.find("due_typed"), inputs.find("due"))
        indicator = inputs.find("indicator")
    }

    /// The answer for those picked items that it tells something new about.
    func correction(_ draft: ReviewedDraft, _ dues: [ReadingNeeds.DueChoice], _ today: Day)
        throws(ReadingProblem) -> Correction
    {
        let chosen = draft.planned.filter { picks.contains($0.id) }
        guard !chosen.isEmpty else { throw .nothingChosen }
        let until = DayWords.due(typed: due.typed, chosen: due.chosen, dues, today: today)
        var answer = Answer(scope: .chosen(ids: []), host: host, due: until, indicator: indicator)
        guard !answer.isEmpty else { throw .emptyAnswer }
        let filled = chosen.filter { item in
            let empty = Questions.empty(item)
            return host != nil && empty.contains(.host) || until != nil && empty.contains(.due)
                || indicator != nil && empty.contains(.indicator)
        }
        guard !filled.isEmpty else { throw .nothingToFill }
        answer.scope = .chosen(ids: filled.map(\.id))
        return .answer(answer)
    }
}

/// Which items of a draft are picked, and what was typed for them when it was refused.
struct Picks: Sendable {
    var ids: Set<Int> = []
    /// Why the answer was refused.
    var problem: ReadingProblem?
    /// What was typed, by field.
    var typed: [String: String] = [:]

    /// Exactly the items that lack something.
    init(lacking question: Question?, in draft: ReviewedDraft) {
        if let question { ids = Set(Questions.lacking(question, in: draft)) }
    }

    /// What was picked and typed, to be shown again.
    init(_ input: ChosenInput, refused problem: ReadingProblem) {
        ids = Set(input.picks)
        self.problem = problem
        let fields = input.sent.typed.map { ($0.name, $0.value) }
        typed = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    }
}
