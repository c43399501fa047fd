// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Something an organization holds with a number and days; legal statuses run side by side.
///
/// It is a legal status, a rung of the ladder, an agreement or a contribution.
struct Paper: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<Paper>
    let organization: Organization.ID
    var kind: PaperKind
    var title: String
    /// The registrar, the assessor, or where it was signed.
    var issuer: String
    var number: String
    var term: Term
    /// Who signed beside the organization itself.
    var parties: [Organization.ID]
    /// What shows it: where the paper lies, what was seen.
    var note: String
    var version: Int
}

/// What a paper is; the order within a sort is the order of the page.
enum PaperKind: String, StoredWord, Titled {
    case communityCouncil = "community-council"
    case communityEnterprise = "community-enterprise"
    case publicBenefit = "public-benefit"
    case welfareOrganization = "welfare-organization"
    case association, foundation, cooperative
    case juristicPerson = "juristic-person"
    case otherStatus = "other-status"
    case group, network
    case workingRules = "working-rules"
    case quality = "quality-organization"
    case mou, partnership
    case money, people, venue, things, knowledge

    /// The four sections of an organization's page.
    enum Sort: String, Sendable, CaseIterable {
        case status, rung, agreement, contribution
    }

    /// The section it stands in.
    var sort: Sort {
        switch self {
        case .communityCouncil, .communityEnterprise, .publicBenefit, .welfareOrganization, .association,
            .foundation, .cooperative, .juristicPerson, .otherStatus:
            .status
        case .group, .network, .workingRules, .quality: .rung
        case .mou, .partnership: .agreement
        case .money, .people, .venue, .things, .knowledge: .contribution
        }
    }

    /// How far up the ladder a paper shows an organization to be; nil for what is no step of it.
    var rung: Int? {
        switch self {
        case .group: 1
        case .network: 2
        case .workingRules: 3
        case .quality: 5
        default: sort == .status ? 4 : nil
        }
    }

    var title: Sentence { RegistryWords.title(of: self) }
}
