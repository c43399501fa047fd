// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Corrections of the facts about the meeting itself.
enum HeadRules {
    static func apply(_ change: HeadChange, to head: inout Draft) throws(ReadingProblem) {
        switch change {
        case .title(let text):
            head.title = text.isEmpty ? nil : DraftText(text: text, span: head.title?.span ?? 0..<0)
        case .event(let start, let end): try setEvent(start, end ?? start, in: &head)
        case .venue(let text, let code): setVenue(text, code, in: &head)
        case .participants(let count, let comparator): try setParticipants(count, comparator, in: &head)
        case .organization(let name, let becomes): try setOrganization(name, becomes, in: &head.parties)
        case .person(let name, let becomes, let position): try setPerson(name, becomes, position, in: &head)
        }
    }

    private static func setEvent(_ start: Day?, _ end: Day?, in head: inout Draft) throws(ReadingProblem) {
        let old = head.dates.first { $0.role == .event }
        head.dates.removeAll { $0.role == .event }
        guard let start, let end else { return }
        guard start <= end else { throw .daysReversed }
        let text = old?.text ?? start.iso
        head.dates.insert(
            DraftDate(start: start, end: end, role: .event, text: text, span: old?.span ?? 0..<0),
            at: 0
        )
    }

    private static func setVenue(_ text: String, _ code: String?, in head: inout Draft) {
        guard !text.isEmpty else {
            head.venue = nil
            return
        }
        var venue = head.venue ?? DraftVenue(text: text, span: 0..<0)
        venue.text = text
        venue.confidence = .sure
        if venue.placeCode != code {
            venue.placeCode = code
            venue.subdistrict = nil
            venue.district = nil
            venue.province = nil
        }
        head.venue = venue
    }

    private static func setParticipants(
        _ count: Int?,
        _ comparator: Comparator,
        in head: inout Draft
    ) throws(ReadingProblem) {
        guard let count else {
            head.participants = nil
            return
        }
        guard count >= 0 else { throw .badNumber(field: "count") }
        let old = head.participants
        head.participants = DraftParticipants(
            count: count,
            comparator: comparator,
            text: old?.text ?? String(count),
            span: old?.span ?? 0..<0
        )
    }

    private static func setOrganization(
        _ name: String,
        _ becomes: String?,
        in parties: inout DraftParties
    ) throws(ReadingProblem) {
        if name.isEmpty {
            guard let becomes, !becomes.isEmpty else { throw .emptyText }
            if !parties.organizations.contains(where: { $0.name == becomes }) {
                parties.organizations.append(DraftOrganization(name: becomes, span: 0..<0))
            }
            return
        }
        guard parties.organizations.contains(where: { $0.name == name }) else { throw .noSuchName }
        change(&parties.organizers, name, becomes)
        change(&parties.funders, name, becomes)
        change(&parties.organizations, name, becomes)
    }

    private static func change(_ list: inout [DraftOrganization], _ name: String, _ becomes: String?) {
        guard let index = list.firstIndex(where: { $0.name == name }) else { return }
        let isDouble = list.contains { $0.name == becomes && $0.name != name }
        guard let becomes, !becomes.isEmpty, !isDouble else {
            list.remove(at: index)
            return
        }
        if becomes != name, !list[index].aliases.contains(name) { list[index].aliases.append(name) }
        list[index].name = becomes
        list[index].confidence = .sure
    }

    private static func setPerson(
        _ name: String,
        _ becomes: String?,
        _ position: String?,
        in head: inout Draft
    ) throws(ReadingProblem) {
        guard let index = head.people.firstIndex(where: { $0.name == name }) else { throw .noSuchName }
        guard let becomes, !becomes.isEmpty else {
            head.people.remove(at: index)
            return
        }
        head.people[index].name = becomes
        head.people[index].position = position
        head.people[index].confidence = .sure
    }
}
