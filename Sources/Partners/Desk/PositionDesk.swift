// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of a person's position in an organization.
enum PositionDesk: Desk {
    static let noun = "position"
    static let adding = PeopleText.addPosition
    static let boxes: [Box] = [
        Box(
            "organization",
            DeskText.organization,
            .organization,
            hint: DeskText.organizationHint,
            needed: true
        ),
        Box("role", PeopleText.role, .word(Box.words(PositionRole.self), none: nil), needed: true),
        Box("title", PeopleText.roleTitle),
        Box("starts", DeskText.starts, .day, hint: DeskText.daysHint),
        Box("ends", DeskText.ends, .day),
        Box("order", PeopleText.order),
        Box("lent", PeopleText.lentBy, .organization),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> Position {
        Position(
            id: ID(id),
            person: ID(owner),
            body: .organization(form.organization("organization") ?? ID("")),
            role: form.word("role", or: .member),
            title: form.text("title"),
            represents: nil,
            lentBy: form.organization("lent"),
            term: form.period(),
            order: form.text("order"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try PositionStore.find(ID(id), tx), case .organization(let body) = found.body else {
            return nil
        }
        return StoredForm(
            owner: found.person.rawValue,
            version: found.version,
            typed: [
                "organization": try shown.organization(body, tx), "role": found.role.rawValue,
                "title": found.title, "starts": shown.day(found.term.starts),
                "ends": shown.day(found.term.ends), "order": found.order,
                "lent": try shown.organization(found.lentBy, tx),
            ]
        )
    }

    static func insert(_ record: Position, _ clerk: Clerk, _ tx: Transaction) throws {
        try PositionStore.insert(record, clerk, tx)
    }

    static func update(_ record: Position, _ clerk: Clerk, _ tx: Transaction) throws {
        try PositionStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try PositionStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PeoplePaths.person(ID(owner)) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PersonStore.get(ID(owner), tx).name(shown.language)
    }
}
