// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places

/// An organization is to host an item or to help with it.
struct HostOffer: Sendable, Equatable {
    /// What is hosted.
    let item: PlanItem
    /// By whom.
    let organization: Organization.ID
    /// Main host or helper.
    let role: Hosting.Role
    /// What it contributes.
    var contribution = ""
    /// The place for which it answers, when that is not the item's own.
    var place: Kernel.ID<Place>?
}

/// Who may host and who may answer.
enum HostingRules {
    /// An item has one main host at a time.
    static func check(_ offer: HostOffer, among standing: [Hosting]) throws(PlanningProblem) {
        guard offer.role == .host else { return }
        if standing.contains(where: { $0.role == .host && $0.state != .notOurs }) { throw .hostTaken }
    }

    /// The state after an organization's answer.
    static func respond(
        _ hosting: Hosting,
        _ answer: CopyAnswer,
        by organization: Organization.ID?
    ) throws(PlanningProblem) -> Hosting.State {
        guard organization == hosting.organization else { throw .notYours(record: hosting.id.rawValue) }
        if answer != .accept { try ItemRules.check(why: answer.note) }
        return state(answer)
    }

    /// What an answer makes of a hosting.
    static func state(_ answer: CopyAnswer) -> Hosting.State {
        switch answer {
        case .accept: .accepted
        case .askChange: .changeAsked
        case .notOurs: .notOurs
        }
    }
}
