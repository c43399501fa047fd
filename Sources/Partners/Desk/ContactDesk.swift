// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of a way to reach an organization's office.
enum ContactDesk: Desk {
    static let noun = "contact"
    static let adding = RegistryText.addContact
    static let boxes: [Box] = [
        Box("kind", RegistryText.contactKind, .word(Box.words(ContactKind.self), none: nil), needed: true),
        Box("value", RegistryText.contactValue, hint: RegistryText.contactHint, needed: true),
        Box("note", DeskText.note),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> OrganizationContact {
        OrganizationContact(
            id: ID(id),
            organization: ID(owner),
            kind: form.word("kind", or: .phone),
            value: form.text("value"),
            note: form.text("note"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try ContactStore.find(ID(id), tx) else { return nil }
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: ["kind": found.kind.rawValue, "value": found.value, "note": found.note]
        )
    }

    static func insert(_ record: OrganizationContact, _ clerk: Clerk, _ tx: Transaction) throws {
        try ContactStore.insert(record, clerk, tx)
    }

    static func update(_ record: OrganizationContact, _ clerk: Clerk, _ tx: Transaction) throws {
        try ContactStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try ContactStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PaperDesk.shown(id, of: owner) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
