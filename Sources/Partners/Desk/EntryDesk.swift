// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// The form of a good practice, an innovation or a source of help.
enum EntryDesk: Desk {
    static let noun = "entry"
    static let adding = RegistryText.addEntry
    static let boxes: [Box] = [
        Box("sort", RegistryText.entrySort, .word(Box.words(EntrySort.self), none: nil), needed: true),
        Box("title", RegistryText.entryTitle, needed: true),
        Box("theme", RegistryText.theme, .word(WorkDesk.themes, none: DeskText.none)),
        Box("body", RegistryText.entryBody, .area),
        Box("way", RegistryText.way),
        Box("place", DeskText.place, .place, hint: DeskText.placeHint),
        Box("since", RegistryText.since, .day, hint: DeskText.daysHint),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> RegisterEntry {
        RegisterEntry(
            id: ID(id),
            organization: ID(owner),
            sort: form.word("sort", or: .practice),
            theme: Theme.find(ID(form.text("theme")))?.id,
            title: form.text("title"),
            body: form.text("body"),
            place: form.place("place"),
            since: form.day("since"),
            way: form.text("way"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let found = try EntryStore.find(ID(id), tx) else { return nil }
        return StoredForm(
            owner: found.organization.rawValue,
            version: found.version,
            typed: [
                "sort": found.sort.rawValue, "title": found.title, "theme": found.theme?.rawValue ?? "",
                "body": found.body, "way": found.way, "place": shown.place(found.place),
                "since": shown.day(found.since),
            ]
        )
    }

    static func insert(_ record: RegisterEntry, _ clerk: Clerk, _ tx: Transaction) throws {
        try EntryStore.insert(record, clerk, tx)
    }

    static func update(_ record: RegisterEntry, _ clerk: Clerk, _ tx: Transaction) throws {
        try EntryStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try EntryStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { PaperDesk.shown(id, of: owner) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try PaperDesk.title(of: owner, shown, tx)
    }
}
