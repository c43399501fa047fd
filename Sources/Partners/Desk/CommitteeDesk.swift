// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// The form of a committee or working group.
enum CommitteeDesk: Desk {
    static let noun = "committee"
    static let adding = PeopleText.addCommittee
    static let boxes: [Box] = [
        Box("title", PeopleText.committeeTitle, needed: true),
        Box("kind", PeopleText.kind, .word(Box.words(CommitteeKind.self), none: nil), needed: true),
        Box("place", DeskText.place, .place, hint: DeskText.placeHint),
        Box("basis", PeopleText.legalBasis),
        Box("order", PeopleText.order),
        Box("orderDay", PeopleText.orderDay, .day, hint: DeskText.daysHint),
        Box("starts", DeskText.starts, .day),
        Box("ends", DeskText.ends, .day),
        Box("seats", PeopleText.seats, .number),
        Box("quorum", PeopleText.quorum, .number),
        Box("duties", PeopleText.duties, .area, hint: PeopleText.dutiesHint),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> Committee {
        Committee(
            id: ID(id),
            organization: ID(owner),
            kind: form.word("kind", or: .workingGroup),
            title: form.text("title"),
            place: form.place("place"),
            legalBasis: form.text("basis"),
            orderNumber: form.text("order"),
            orderDay: form.day("orderDay"),
            term: form.period(),
            seats: form.number("seats", to: 1_000),
            quorum: form.number("quorum", to: 1_000),
            duties: form.text("duties"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try CommitteeStore.find(ID(id), tx) else { return nil }
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: [
                "title": found.title, "kind": found.kind.rawValue, "place": shown.place(found.place),
                "basis": found.legalBasis, "order": found.orderNumber,
                "orderDay": shown.day(found.orderDay), "starts": shown.day(found.term.starts),
                "ends": shown.day(found.term.ends), "seats": found.seats.map { String($0) } ?? "",
                "quorum": found.quorum.map { String($0) } ?? "", "duties": found.duties,
            ]
        )
    }

    static func insert(_ record: Committee, _ clerk: Clerk, _ tx: Transaction) throws {
        try CommitteeStore.insert(record, clerk, tx)
    }

    static func update(_ record: Committee, _ clerk: Clerk, _ tx: Transaction) throws {
        try CommitteeStore.update(record, clerk, tx)
    }

    static func shown(_ id: String, of owner: String) -> Link {
        id.isEmpty ? PaperDesk.shown(id, of: owner) : PeoplePaths.committee(ID(id))
    }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
