// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage
import Web

/// What a form about one work item needs to know of it.
struct WorkSpot: Sendable {
    let item: WorkItem
    let owner: PlanItem
    /// The wording of the commitment or activity.
    let text: String
    /// Whose it is, when that is known.
    let organization: Organization.ID?
    let organizationName: String?
    let targets: [Target]
    let isDone: Bool

    static func load(_ item: WorkItem, _ tx: Transaction) throws -> WorkSpot {
        switch item {
        case .copy(let id): try copy(id, tx)
        case .activity(let id): try activity(id, tx)
        }
    }

    /// Which item a form is about, with the way back to it for those who may see its page.
    func notice(_ html: inout HTML, links: Bool) {
        html(.p, .class("notice")) { html in
            if links {
                html(.a, .href(PlanningPaths.item(owner)), prose: text)
            } else {
                html.prose(text)
            }
        }
    }

    private static func copy(_ id: CommitmentCopy.ID, _ tx: Transaction) throws -> WorkSpot {
        let copy = try CopyStore.get(id, tx)
        let owner = PlanItem.commitment(copy.commitment)
        return WorkSpot(
            item: .copy(id),
            owner: owner,
            text: try CommitmentStore.get(copy.commitment, tx).text,
            organization: copy.organization,
            organizationName: try OrganizationStore.names([copy.organization], tx)[copy.organization],
            targets: try TargetStore.list(of: owner, tx),
            isDone: copy.state == .done
        )
    }

    private static func activity(_ id: Activity.ID, _ tx: Transaction) throws -> WorkSpot {
        let activity = try ActivityStore.get(id, tx)
        let host = try HostingStore.list(of: .activity(id), tx).first {
            $0.role == .host && $0.state != .notOurs
        }
        return WorkSpot(
            item: .activity(id),
            owner: .activity(id),
            text: activity.text,
            organization: host?.organization,
            organizationName: try host.flatMap {
                try OrganizationStore.names([$0.organization], tx)[$0.organization]
            },
            targets: try TargetStore.list(of: .activity(id), tx),
            isDone: activity.state == .done
        )
    }
}
