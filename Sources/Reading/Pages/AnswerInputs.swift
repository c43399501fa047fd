// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One answer for a province, or the wish not to be asked.
struct AnswerInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .form("place", .text(max: 8)), .form("host", .text(max: 300)),
            .form("host_typed", .text(max: 300)),
            .form("due", .text(max: 10)), .form("due_typed", .text(max: 200)),
            .form("indicator", .text(max: 1000)), .form("skip", .flag),
        ]

    let sent: SentCorrection
    let place: String?
    private let host: String?
    private let due: (typed: String?, chosen: String?)
    private let indicator: String?
    private let isSkip: Bool

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        indicator = inputs.find("indicator")
        place = inputs.find("place")
        host = inputs.find("host_typed") ?? inputs.find("host")
        due = (inputs.find("due_typed"), inputs.find("due"))
        isSkip = inputs.flag("skip")
    }

    func correction(_ draft: ReviewedDraft, _ dues: [ReadingNeeds.DueChoice], _ today: Day) -> Correction {
        if isSkip { return .skip(scope: .place(code: place), questions: Question.allCases) }
        let until = DayWords.due(typed: due.typed, chosen: due.chosen, dues, today: today)
        // Named one by one: items that come later were not meant by "all five".
        let ids = Questions.groups(draft).first { $0.province == place }?.all ?? []
        return .answer(Answer(scope: .items(ids: ids), host: host, due: until, indicator: indicator))
    }
}

struct LinkInput: RouteInput {
    static let fields: [Field] = [.path(), .form("place", .text(max: 8)), .form("days", .integer)]
    let report: Report.ID
    let place: String?
    let days: Int?

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
        place = inputs.find("place")
        days = inputs.findInteger("days")
    }
}

struct RevokeInput: RouteInput {
    static let fields: [Field] = SentCorrection.fields + [.path("link")]
    let sent: SentCorrection
    let link: ID<AnswerLink>

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        link = try inputs.id("link")
    }
}

struct TokenInput: RouteInput {
    static let fields: [Field] = [.path("token"), .query("thanks", .flag)]
    let token: String
    let isThanks: Bool

    init(_ inputs: Inputs) throws {
        token = try inputs.text("token")
        isThanks = inputs.flag("thanks")
    }
}

/// The answers that a province sends by its link: once for all, and item by item.
struct LinkAnswersInput: RouteInput {
    static let fields: [Field] = [
        .path("token"), .form("key", .text(max: 80)), .form("host", .text(max: 300)),
        .form("host_typed", .text(max: 300)), .form("due", .text(max: 10)),
        .form("due_typed", .text(max: 200)),
        Field(.form, "item", .integer, repeated: true),
        Field(.form, "item_host", .text(max: 300), repeated: true),
        Field(.form, "item_due", .text(max: 200), repeated: true),
    ]

    let token: String
    let key: String?
    private let host: String?
    private let due: (typed: String?, chosen: String?)
    private let items: [(id: Int, host: String, due: String)]

    init(_ inputs: Inputs) throws {
        token = try inputs.text("token")
        key = inputs.find("key")
        host = inputs.find("host_typed") ?? inputs.find("host")
        due = (inputs.find("due_typed"), inputs.find("due"))
        items = zip(zip(inputs.all("item"), inputs.all("item_host")), inputs.all("item_due"))
            .compactMap { pair, due in
                Int(pair.0).map { ($0, pair.1.withoutBlanks, due.withoutBlanks) }
            }
    }

    /// Own answers of items first, then the one for all the rest; items of other places are never touched.
    func corrections(_ sheet: AnswerSheet, today: Day) -> [Correction] {
        let own = Set(sheet.open.map(\.id))
        let dues = sheet.choices.dues
        var out: [Correction] = []
        for item in items where own.contains(item.id) {
            let answer = Answer(
                scope: .items(ids: [item.id]),
                host: item.host.isEmpty ? nil : item.host,
                due: DayWords.due(typed: item.due.isEmpty ? nil : item.due, chosen: nil, dues, today: today)
            )
            if !answer.isEmpty { out.append(.answer(answer)) }
        }
        let until = DayWords.due(typed: due.typed, chosen: due.chosen, dues, today: today)
        let rest = Answer(scope: .items(ids: sheet.open.map(\.id)), host: host, due: until)
        return rest.isEmpty ? out : out + [.answer(rest)]
    }
}
