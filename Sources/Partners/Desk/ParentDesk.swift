// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of what an organization belongs to.
enum ParentDesk: Desk {
    static let noun = "parent"
    static let adding = RegistryText.addParent
    static let boxes: [Box] = [
        Box("parent", RegistryText.parent, .organization, hint: DeskText.organizationHint, needed: true),
        Box("starts", DeskText.starts, .day, hint: DeskText.daysHint),
        Box("ends", DeskText.ends, .day),
        Box("reason", RegistryText.reason),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> OrganizationParent {
        OrganizationParent(
            id: ID(id),
            organization: ID(owner),
            parent: form.organization("parent") ?? ID(owner),
            term: form.period(),
            reason: form.text("reason"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try ParentStore.find(ID(id), tx) else { return nil }
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: [
                "parent": try shown.organization(found.parent, tx), "starts": shown.day(found.term.starts),
                "ends": shown.day(found.term.ends), "reason": found.reason,
            ]
        )
    }

    static func insert(_ record: OrganizationParent, _ clerk: Clerk, _ tx: Transaction) throws {
        try ParentStore.insert(record, clerk, tx)
    }

    static func update(_ record: OrganizationParent, _ clerk: Clerk, _ tx: Transaction) throws {
        try ParentStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try ParentStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PaperDesk.shown(id, of: owner) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
