// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The form of a legal status, a rung, an agreement or a contribution.
enum PaperDesk: Desk {
    static let noun = "paper"
    static let adding = RegistryText.addPaper
    static let boxes: [Box] = [
        Box("kind", RegistryText.paperKind, .word(Box.words(PaperKind.self), none: nil), needed: true),
        Box("title", RegistryText.paperTitle, hint: RegistryText.paperTitleHint),
        Box("issuer", RegistryText.issuer),
        Box("number", RegistryText.number),
        Box("starts", DeskText.starts, .day, hint: DeskText.daysHint),
        Box("ends", DeskText.ends, .day),
        Box("parties", RegistryText.parties, .organizations, hint: DeskText.linesHint),
        Box("note", RegistryText.evidence, .area, hint: RegistryText.evidenceHint),
    ]

    static func read(_ form: inout FilledForm, owner: String, id: String) -> Paper {
        Paper(
            id: ID(id),
            organization: ID(owner),
            kind: form.word("kind", or: .otherStatus),
            title: form.text("title"),
            issuer: form.text("issuer"),
            number: form.text("number"),
            term: form.period(),
            parties: form.organizations("parties"),
            note: form.text("note"),
            version: form.version
        )
    }

    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    {
        guard let paper = try PaperStore.find(ID(id), tx) else { return nil }
        let names = try paper.parties.map { try shown.organization($0, tx) }
        return StoredForm(
            owner: paper.organization.rawValue,
            version: paper.version,
            typed: [
                "kind": paper.kind.rawValue, "title": paper.title, "issuer": paper.issuer,
                "number": paper.number, "starts": shown.day(paper.term.starts),
                "ends": shown.day(paper.term.ends), "parties": names.joined(separator: "\n"),
                "note": paper.note,
            ]
        )
    }

    static func insert(_ record: Paper, _ clerk: Clerk, _ tx: Transaction) throws {
        try PaperStore.insert(record, clerk, tx)
    }

    static func update(_ record: Paper, _ clerk: Clerk, _ tx: Transaction) throws {
        try PaperStore.update(record, clerk, tx)
    }

    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool {
        try PaperStore.remove(ID(id), clerk, tx)
        return true
    }

    static func shown(_ id: String, of owner: String) -> Link { OrganizationPages.path(to: ID(owner)) }

    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String {
        try OrganizationStore.get(ID(owner), tx).name(shown.language)
    }
}
