// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import ThaiText
import Web

/// Corrections of the facts about the meeting itself.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/{id}/facts | reading.write | title, days, venue, participants, organizations, people |
/// | POST | /reports/{id}/facts | reading.write | saves what differs |
struct HeadPages: Sendable {
    let needs: ReadingNeeds

    var routes: [Route] {
        [
            .get("/reports/{id}/facts", Reading.write, show),
            .post("/reports/{id}/facts", Reading.write, save),
        ]
    }

    static func path(to report: Report.ID) -> Link { Link("reports", report.rawValue, "facts") }

    func show(_ visit: Visit, _ input: ReportInput) async throws -> Reply {
        let sheet = try await needs.database.read { tx in try ReviewSheet.load(input.report, needs, tx) }
        return HeadPage(sheet: sheet, refused: nil).reply(visit)
    }

    func save(_ visit: Visit, _ input: HeadInput) async throws -> Reply {
        let (form, today) = (input, visit.clock.today)
        do {
            let outcome = try await CorrectionDesk(needs: needs).take(form.sent, visit) { draft, _ in
                try form.changes(of: draft.head, today).map { .head($0) }
            }
            guard case .conflict(let theirs, let mine, let seen) = outcome else {
                return .see(ReviewPages.path(to: form.sent.report, form.sent.back, at: "draft"))
            }
            return ConflictPage(sent: form.sent, theirs: theirs, mine: mine, seen: seen).reply(visit)
        } catch let problem as ReadingProblem where problem.kind == .invalid {
            let sheet = try await needs.database.read { tx in try ReviewSheet.load(form.sent.report, needs, tx) }
            return HeadPage(sheet: sheet, refused: (problem, form.sent.typed)).reply(visit)
        }
    }
}

struct HeadInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .form("title", .text(max: 500)), .form("starts", .text(max: 100)), .form("ends", .text(max: 100)),
            .form("venue", .text(max: 500)), .form("place", .text(max: 8)), .form("count", .text(max: 30)),
            Field(.form, "body", .text(max: 400), repeated: true),
            Field(.form, "body_was", .text(max: 400), repeated: true),
            Field(.form, "person", .text(max: 200), repeated: true),
            Field(.form, "person_was", .text(max: 200), repeated: true),
            Field(.form, "position", .text(max: 400), repeated: true), .form("new_body", .text(max: 400)),
        ]

    let sent: SentCorrection
    private let values: [String: String]
    private let bodies: [(was: String, now: String)]
    private let people: [(was: String, now: String, position: String)]

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        var values: [String: String] = [:]
        for name in ["title", "starts", "ends", "venue", "place", "count", "new_body"] {
            if !inputs.all(name).isEmpty { values[name] = inputs.find(name) ?? "" }
        }
        self.values = values
        bodies = zip(inputs.all("body_was"), inputs.all("body").map(\.withoutBlanks)).map { ($0, $1) }
        people = zip(zip(inputs.all("person_was"), inputs.all("person")), inputs.all("position"))
            .map { ($0.0, $0.1.withoutBlanks, $1.withoutBlanks) }
    }

    /// What differs from the facts as they are.
    func changes(of head: Draft, _ today: Day) throws(ReadingProblem) -> [HeadChange] {
        var out: [HeadChange] = []
        if let title = values["title"], title != head.title?.text ?? "" { out.append(.title(text: title)) }
        if let event = try event(head, today) { out.append(event) }
        if let venue = values["venue"] {
            let code = values["place"].flatMap { $0.isEmpty ? nil : $0 }
            if venue != head.venue?.text ?? "" || (code != head.venue?.placeCode && !venue.isEmpty) {
                out.append(.venue(text: venue, placeCode: code))
            }
        }
        if let count = try participants(head) { out.append(count) }
        for body in bodies where body.was != body.now {
            out.append(.organization(name: body.was, becomes: body.now.isEmpty ? nil : body.now))
        }
        if let new = values["new_body"], !new.isEmpty { out.append(.organization(name: "", becomes: new)) }
        for person in people {
            let old = head.people.first { $0.name == person.was }
            guard person.was != person.now || person.position != old?.position ?? "" else { continue }
            let position = person.position.isEmpty ? nil : person.position
            let becomes = person.now.isEmpty ? nil : person.now
            out.append(.person(name: person.was, becomes: becomes, position: position))
        }
        return out
    }

    private func event(_ head: Draft, _ today: Day) throws(ReadingProblem) -> HeadChange? {
        guard let starts = values["starts"] else { return nil }
        let old = head.dates.first { $0.role == .event }
        guard !starts.isEmpty else { return old == nil ? nil : .event(start: nil, end: nil) }
        guard let start = DayWords.day(starts, today: today) else { throw .unknownDay }
        var end = start
        if let ends = values["ends"], !ends.isEmpty {
            guard let day = DayWords.day(ends, today: today) else { throw .unknownDay }
            end = day
        }
        guard start <= end else { throw .daysReversed }
        return start == old?.start && end == old?.end ? nil : .event(start: start, end: end)
    }

    private func participants(_ head: Draft) throws(ReadingProblem) -> HeadChange? {
        guard let text = values["count"] else { return nil }
        guard !text.isEmpty else { return head.participants == nil ? nil : .participants(count: nil, comparator: .exactly) }
        guard let number = TargetInput.number(text), number == number.rounded(), (0...1e9).contains(number) else {
            throw .badNumber(field: "count")
        }
        guard Int(number) != head.participants?.count else { return nil }
        return .participants(count: Int(number), comparator: head.participants?.comparator ?? .exactly)
    }
}
