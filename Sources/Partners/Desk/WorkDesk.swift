// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// The form of what an organization works on, and where.
enum WorkDesk: Desk {
    static let noun = "work"
    static let adding = RegistryText.addWork
    static let themes: [(value: String, title: Sentence)] = Theme.all.map { ($0.id.rawValue, $0.title) }
    static let boxes: [Box] = [
        Box("theme", RegistryText.theme, .word(themes, none: nil), needed: true),
        Box("place", DeskText.place, .place, hint: DeskText.placeHint, needed: true),
        Box("starts", DeskText.starts, .day, hint: DeskText.daysHint),
        Box("ends", DeskText.ends, .day),
        Box("note", DeskText.note, .area),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> OrganizationWork {
        OrganizationWork(
            id: ID(id),
            organization: ID(owner),
            theme: ID(form.text("theme")),
            place: form.place("place") ?? ID(""),
            term: form.period(),
            note: form.text("note"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try WorkStore.find(ID(id), tx) else { return nil }
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: [
                "theme": found.theme.rawValue, "place": shown.place(found.place),
                "starts": shown.day(found.term.starts), "ends": shown.day(found.term.ends),
                "note": found.note,
            ]
        )
    }

    static func insert(_ record: OrganizationWork, _ clerk: Clerk, _ tx: Transaction) throws {
        try WorkStore.insert(record, clerk, tx)
    }

    static func update(_ record: OrganizationWork, _ clerk: Clerk, _ tx: Transaction) throws {
        try WorkStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try WorkStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PaperDesk.shown(id, of: owner) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
