// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The facts about the meeting as a form sends them; fields that it does not have stay as they are.
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
        for name in ["title", "starts", "ends", "venue", "place", "count", "new_body"]
        where !inputs.all(name).isEmpty {
            values[name] = inputs.find(name) ?? ""
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
        guard let start = WrittenDay.end(starts, today: today) else { throw .unknownDay }
        var end = start
        if let ends = values["ends"], !ends.isEmpty {
            guard let day = WrittenDay.end(ends, today: today) else { throw .unknownDay }
            end = day
        }
        guard start <= end else { throw .daysReversed }
        return start == old?.start && end == old?.end ? nil : .event(start: start, end: end)
    }

    private func participants(_ head: Draft) throws(ReadingProblem) -> HeadChange? {
        guard let text = values["count"] else { return nil }
        guard !text.isEmpty else {
            return head.participants == nil ? nil : .participants(count: nil, comparator: .exactly)
        }
        guard let number = TargetInput.number(text), number == number.rounded(), (0...1e9).contains(number)
        else {
            throw .badNumber(field: "count")
        }
        guard Int(number) != head.participants?.count else { return nil }
        return .participants(count: Int(number), comparator: head.participants?.comparator ?? .exactly)
    }
}
