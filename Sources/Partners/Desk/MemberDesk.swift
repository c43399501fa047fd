// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of a member of a household.
enum MemberDesk: Desk {
    static let noun = "member"
    static let adding = PeopleText.addMember
    static let boxes: [Box] = [
        Box("name", PeopleText.memberName, hint: PeopleText.sealedHint, needed: true),
        Box("relation", PeopleText.relation, hint: PeopleText.relationHint),
        Box("born", PeopleText.born, .number, hint: PeopleText.sealedHint),
        Box("needs", PeopleText.needs, .area, hint: PeopleText.sealedHint),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> HouseholdMember {
        HouseholdMember(
            id: ID(id),
            household: ID(owner),
            name: form.text("name"),
            born: form.number("born", to: 9_999).map { String($0) } ?? "",
            relation: form.text("relation"),
            needs: form.text("needs"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try MemberStore.find(ID(id), clerk, tx) else { return nil }
        return StoredForm(
            owner: found.household.rawValue,
            version: found.version,
            typed: [
                "name": found.name, "relation": found.relation, "born": found.born, "needs": found.needs,
            ]
        )
    }

    static func insert(_ record: HouseholdMember, _ clerk: Clerk, _ tx: Transaction) throws {
        try MemberStore.insert(record, clerk, tx)
    }

    static func update(_ record: HouseholdMember, _ clerk: Clerk, _ tx: Transaction) throws {
        try MemberStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try MemberStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PeoplePaths.household(ID(owner)) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try HouseholdStore.get(ID(owner), tx).label
    }
}
