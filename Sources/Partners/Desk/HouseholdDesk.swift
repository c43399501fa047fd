// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// The form of a household.
enum HouseholdDesk: Desk {
    static let noun = "household"
    static let adding = PeopleText.addHousehold
    static let boxes: [Box] = [
        Box("label", PeopleText.label, hint: PeopleText.labelHint, needed: true),
        Box("place", DeskText.place, .place, hint: DeskText.placeHint),
        Box("address", PeopleText.address, hint: PeopleText.sealedHint),
        Box(
            "situation",
            PeopleText.situation,
            .word(Box.words(HousingSituation.self), none: DeskText.none),
            hint: PeopleText.sealedHint
        ),
        Box("note", PeopleText.householdNote, .area, hint: PeopleText.sealedHint),
        Box("visited", PeopleText.visited, .day, hint: DeskText.daysHint),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> HouseholdRecord {
        HouseholdRecord(
            household: Household(
                id: ID(id),
                organization: ID(owner),
                place: form.place("place"),
                label: form.text("label"),
                visited: form.day("visited"),
                version: form.version
            ),
            secrets: HouseholdSecrets(
                address: form.text("address"),
                situation: HousingSituation(rawValue: form.text("situation")),
                note: form.text("note")
            )
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try HouseholdStore.find(ID(id), tx) else { return nil }
        let secrets = try HouseholdStore.secrets(of: found.id, clerk, tx)
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: [
                "label": found.label, "place": shown.place(found.place), "address": secrets.address,
                "situation": secrets.situation?.rawValue ?? "", "note": secrets.note,
                "visited": shown.day(found.visited),
            ]
        )
    }

    static func insert(_ record: HouseholdRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        try HouseholdStore.insert(record, clerk, tx)
    }

    static func update(_ record: HouseholdRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        try HouseholdStore.update(record, clerk, tx)
    }

    static func shown(_ id: String, of owner: String) -> Link {
        id.isEmpty ? PaperDesk.shown(id, of: owner) : PeoplePaths.household(ID(id))
    }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
