// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// An organization to choose in a form: from a short list where there are few, else by its name.
///
/// A network of three thousand has no list to scroll. What is typed is looked for when the form is sent; when
/// it is not the one name, the form comes back with those that come near. Works without JavaScript.
struct OrganizationPick: Sendable {
    /// How many organizations a list shows at most.
    static let most = 30
    /// The fields that forms and queries have for it.
    static func fields(_ place: Field.Place) -> [Field] {
        [Field(place, "organization", .text(max: 300)), Field(place, "near", .text(max: 100))]
    }

    /// What was typed.
    let typed: String
    /// The organization that is meant; nil when none was said or it cannot be told.
    ///
    /// Whether it may be chosen, the rules say.
    let id: String?
    /// Those to choose among.
    let choices: [AccessNames.Choice]
    /// Whether these are all there are.
    let isShort: Bool
    /// The one that is shown as chosen where nothing was sent: the only one there is.
    let only: String

    /// What a form sent: a name or an id, and what was chosen among those that come near.
    struct Sent: Sendable, Equatable {
        var typed = ""
        var chosen = ""

        init() {}

        init(_ inputs: Inputs) {
            typed = inputs.find("organization") ?? ""
            chosen = inputs.find("near") ?? ""
        }

        var isEmpty: Bool { typed.isEmpty && chosen.isEmpty }
    }

    /// Finds what was meant.
    /// - Parameters:
    ///   - sent: what came; empty for a new form.
    ///   - own: the only organizations that may be meant; nil for all.
    ///   - names: what organizations are called.
    ///   - language: the reader's.
    ///   - tx: the transaction to read in.
    /// - Returns: what was meant, or what comes near.
    /// - Throws: `StorageProblem` when the data cannot be read.
    static func load(
        _ sent: Sent,
        among own: [String]?,
        _ names: AccessNames,
        _ language: Language,
        _ tx: Transaction
    ) throws -> OrganizationPick {
        let word = sent.chosen.isEmpty ? sent.typed : sent.chosen
        let all =
            try own.map { try names.organizations($0, language, tx) }
            ?? names.search("", most + 1, language, tx)
        let isShort = all.count <= most
        let known = try word.isEmpty ? [] : names.organizations([word], language, tx)
        let near = try word.isEmpty || isShort ? all : names.search(word, most, language, tx)
        let named = near.filter { $0.title == word }
        let found = known.first ?? (named.count == 1 ? named[0] : nil)
        return OrganizationPick(
            typed: known.first?.title ?? sent.typed,
            id: found.map(\.id),
            choices: (isShort ? all : near.filter { own?.contains($0.id) ?? true }).prefix(most).map(\.self),
            isShort: isShort,
            only: all.count == 1 ? all[0].id : ""
        )
    }

    /// What is to be mended: something was written that is no one organization.
    func faults(_ sent: Sent) -> [FormFault] {
        if id != nil || sent.isEmpty { return [] }
        return [FormFault("organization", choices.isEmpty ? PeopleText.noSuchName : PeopleText.whichOne)]
    }

    /// Writes the field.
    func write(_ html: inout HTML, _ form: FormWriter, none: Sentence) {
        let options = choices.map { ($0.id, $0.title) }
        guard !isShort else {
            let label = PeopleText.organization
            form.choice(&html, label, id: "organization", options: options, chosen: id ?? only, none: none)
            return
        }
        form.text(
            &html,
            PeopleText.organization,
            id: "organization",
            value: typed,
            hint: PeopleText.organizationHint,
            list: "organization-names"
        )
        html(.datalist, .id("organization-names")) { html in
            for choice in choices { html(.option, .value(choice.title), text: "") }
        }
        guard !typed.isEmpty, id == nil, !choices.isEmpty else { return }
        form.choice(&html, PeopleText.whichOne, id: "near", options: options, chosen: "", none: none)
    }
}

extension AccessNeeds {
    /// The organization that a form for a duty means, among those for which the visitor may give one.
    func pick(_ sent: OrganizationPick.Sent, _ visit: Visit, _ tx: Transaction) throws -> OrganizationPick {
        let own = Managing(visit).tiedOrganizations
        return try OrganizationPick.load(sent, among: own, names, visit.language, tx)
    }

    /// The same, before anything is written.
    func pick(_ sent: OrganizationPick.Sent, _ visit: Visit) async throws -> OrganizationPick {
        try await database.read { try pick(sent, visit, $0) }
    }
}
