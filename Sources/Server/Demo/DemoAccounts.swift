// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Web

/// A few invented people, one for each way of working; their links come from `phakhi invite --account`.
enum DemoAccounts: String, CaseIterable {
    case coordinator, partner, volunteer, funder, administrator

    private var role: String {
        switch self {
        case .coordinator: "regional-coordinator"
        case .partner: "coordinator"
        case .volunteer: "volunteer"
        case .funder: "funder-officer"
        case .administrator: "administrator"
        }
    }

    /// Where they work: two of them for one provincial organization, so that they can share a phone.
    private func scope(_ story: DemoStory) -> GrantScope {
        switch self {
        case .coordinator, .administrator: GrantScope()
        case .partner, .volunteer: GrantScope(organization: Self.home(story)?.rawValue)
        case .funder: GrantScope(programme: story.programmes[.alcohol]?.id.rawValue, isCountsOnly: true)
        }
    }

    /// The network of Satun.
    private static func home(_ story: DemoStory) -> Organization.ID? {
        story.partners.list(.prachakhom, satun).first
    }

    private static let satun = "91"

    /// Adds the people with their roles, and one organization's word that its work in its province is shared.
    static func add(_ story: DemoStory, at now: Instant, _ tx: Transaction) throws -> Int {
        for person in allCases {
            let account = try AccountStore.insert(DemoText.name(of: person), by: "local", at: now, tx)
            try AccountStore.setLogin(
                account.id,
                login: person.rawValue,
                version: account.version,
                by: "local",
                at: now,
                tx
            )
            try House.give(person.role, person.scope(story), to: account.id, at: now, tx)
        }
        guard let home = home(story) else { return allCases.count }
        let agreement = NewAgreement(
            organization: home.rawValue,
            programme: story.programmes[.alcohol]?.id.rawValue,
            place: satun,
            starts: story.calendar.today,
            note: DemoText.agreementNote
        )
        _ = try AgreementStore.insert(agreement, by: "local", at: now, tx)
        return allCases.count + 1
    }
}
