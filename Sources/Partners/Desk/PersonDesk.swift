// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of a person.
enum PersonDesk: Desk {
    static let noun = "person"
    static let adding = PeopleText.addPerson
    static let boxes: [Box] = [
        Box("prefix", PeopleText.prefix),
        Box("name", PeopleText.name, needed: true),
        Box("english", PeopleText.english),
        Box("phone", PeopleText.phone, hint: PeopleText.sealedHint),
        Box("mail", PeopleText.mail, hint: PeopleText.sealedHint),
        Box("line", PeopleText.line, hint: PeopleText.sealedHint),
        Box("skills", PeopleText.skills),
        Box("resource", PeopleText.isResource, .tick),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> PersonRecord {
        PersonRecord(
            person: Person(
                id: ID(id),
                organization: ID(owner),
                prefix: form.text("prefix"),
                name: form.text("name"),
                english: form.text("english"),
                account: nil,
                isResource: form.isTicked("resource"),
                skills: form.text("skills"),
                state: .active,
                version: form.version
            ),
            reach: PersonReach(phone: form.text("phone"), mail: form.text("mail"), line: form.text("line"))
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let person = try PersonStore.find(ID(id), tx), person.state == .active else { return nil }
        let reach = try PersonStore.reach(of: person.id, clerk, tx)
        return StoredForm(
            owner: person.organization.rawValue,
            version: person.version,
            typed: [
                "prefix": person.prefix, "name": person.name, "english": person.english,
                "phone": reach.phone, "mail": reach.mail, "line": reach.line, "skills": person.skills,
                "resource": person.isResource ? "yes" : "",
            ]
        )
    }

    static func insert(_ record: PersonRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        try PersonStore.insert(record, clerk, tx)
    }

    static func update(_ record: PersonRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        var whole = record
        whole.person.account = try PersonStore.find(record.person.id, tx)?.account
        try PersonStore.update(whole, clerk, tx)
    }

    static func shown(_ id: String, of owner: String) -> Link {
        id.isEmpty ? PaperDesk.shown(id, of: owner) : PeoplePaths.person(ID(id))
    }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
