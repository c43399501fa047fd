// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// A seat as it was typed: the person comes by name, and may have to be added first.
struct SeatRecord: Sendable {
    var position: Position
    let name: String
    let mayAdd: Bool
}

/// The form of a seat in a committee.
enum SeatDesk: Desk {
    static let noun = "seat"
    static let adding = PeopleText.addSeat
    static let boxes: [Box] = [
        Box("person", PeopleText.person, hint: PeopleText.personHint, needed: true),
        Box("new", PeopleText.newPerson, .tick),
        Box("role", PeopleText.role, .word(Box.words(PositionRole.self), none: nil), needed: true),
        Box("title", PeopleText.roleTitle),
        Box("represents", PeopleText.represents, .organization, hint: DeskText.organizationHint),
        Box("starts", DeskText.starts, .day, hint: DeskText.daysHint),
        Box("ends", DeskText.ends, .day),
        Box("order", PeopleText.order),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> SeatRecord {
        SeatRecord(
            position: Position(
                id: ID(id),
                person: ID(""),
                body: .committee(ID(owner)),
                role: form.word("role", or: .member),
                title: form.text("title"),
                represents: form.organization("represents"),
                lentBy: nil,
                term: form.period(),
                order: form.text("order"),
                version: form.version
            ),
            name: form.text("person"),
            mayAdd: form.isTicked("new")
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try PositionStore.find(ID(id), tx), case .committee(let committee) = found.body
        else { return nil }
        return StoredForm(
            owner: committee.rawValue,
            version: found.version,
            typed: [
                "person": try PersonStore.get(found.person, tx).name, "role": found.role.rawValue,
                "title": found.title, "represents": try shown.organization(found.represents, tx),
                "starts": shown.day(found.term.starts), "ends": shown.day(found.term.ends),
                "order": found.order,
            ]
        )
    }

    static func insert(_ record: SeatRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        try PositionStore.insert(seated(record, clerk, tx), clerk, tx)
    }

    static func update(_ record: SeatRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        try PositionStore.update(seated(record, clerk, tx), clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try PositionStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PeoplePaths.committee(ID(owner)) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try CommitteeStore.get(ID(owner), tx).title
    }

    /// The seat with its person: who has the seat already, the only one with the name, or a new one.
    private static func seated(_ record: SeatRecord, _ clerk: Clerk, _ tx: Transaction) throws -> Position {
        var position = record.position
        guard case .committee(let committee) = position.body else { throw PartnersProblem.noRecord }
        let (name, bracket) = split(record.name)
        var found = try PersonStore.named(name, tx)
        if let before = try PositionStore.find(position.id, tx)?.person,
            found.contains(where: { $0.id == before })
        {
            found = found.filter { $0.id == before }
        }
        if found.count > 1, !bracket.isEmpty {
            let homes = try OrganizationStore.names(found.map(\.organization), tx)
            found = found.filter { homes[$0.organization] == bracket }
        }
        guard found.count < 2 else { throw PartnersProblem.severalPersons }
        if let only = found.first {
            position.person = only.id
        } else {
            guard record.mayAdd else { throw PartnersProblem.noPerson }
            let home = try CommitteeStore.get(committee, tx).organization
            position.person = try add(name, to: home, clerk, tx)
        }
        return position
    }

    private static func add(_ name: String, to home: Organization.ID, _ clerk: Clerk, _ tx: Transaction)
        throws
        -> Person.ID
    {
        let person = Person(
            id: .new(at: clerk.now),
            organization: home,
            prefix: "",
            name: name,
            english: "",
            account: nil,
            isResource: false,
            skills: "",
            state: .active,
            version: 1
        )
        try PersonStore.insert(PersonRecord(person: person, reach: PersonReach()), clerk, tx)
        return person.id
    }

    /// A name, and the organization in brackets behind it that tells two of the same name apart.
    static func split(_ typed: String) -> (name: String, organization: String) {
        guard let open = typed.firstIndex(of: "("), typed.hasSuffix(")") else { return (typed.trimmed, "") }
        let inside = typed[typed.index(after: open)...].dropLast()
        return (String(typed[..<open]).trimmed, String(inside).trimmed)
    }
}
