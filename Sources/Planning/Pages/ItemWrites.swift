// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage
import Web

/// The writes that commitments and activities share.
enum ItemWrites {
    static func host(
        _ item: PlanItem,
        plan: Plan.ID,
        _ input: ShareInput,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let organization = try OrganizationInput.find(input.organization, tx)
        var offer = HostOffer(item: item, organization: organization, role: input.role)
        offer.contribution = input.contribution
        offer.place = try ProvinceOf.organization(organization, tx)
        _ = try HostingStore.insert(offer, root: try PlanStore.get(plan, tx).root, by: doer, tx)
    }

    static func target(
        _ item: PlanItem,
        plan: Plan.ID,
        _ input: TargetInput,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let standing = try TargetStore.list(of: item, tx)
        let target = Target(
            id: .new(at: doer.now),
            owner: item,
            subsetOf: input.subsetOf.flatMap { id in standing.first { $0.id == id }?.id },
            position: (standing.map(\.position).max() ?? -1) + 1,
            measure: input.measure,
            scope: input.scope,
            rubric: [],
            baseline: nil,
            text: "",
            version: 1
        )
        try TargetStore.add(target, root: try PlanStore.get(plan, tx).root, by: doer, tx)
    }

    static func root(of item: PlanItem, _ tx: Transaction) throws -> Plan.ID {
        switch item {
        case .commitment(let id): try PlanStore.get(CommitmentStore.get(id, tx).plan, tx).root
        case .activity(let id): try PlanStore.get(ActivityStore.get(id, tx).plan, tx).root
        }
    }
}

/// The province for which an organization answers: that of its only or first place.
enum ProvinceOf {
    static func organization(_ id: Organization.ID, _ tx: Transaction) throws -> Kernel.ID<Place>? {
        let record = try OrganizationStore.get(id, tx)
        guard record.level != .national, record.level != .region else { return nil }
        return record.places.first.map { Kernel.ID<Place>(String($0.rawValue.prefix(2))) }
    }
}

extension Visit {
    /// The visitor as someone who does something, perhaps for an organization.
    func doer(for organization: Organization.ID? = nil) -> Doer {
        Doer(actor: visitor.id, organization: organization, now: clock.now)
    }
}

extension Commitment {
    /// The commitment as the form knew it: an update then shows whether someone was faster.
    func at(version: Int) -> Commitment {
        Commitment(
            id: id,
            plan: plan,
            outline: outline,
            kind: kind,
            text: text,
            theme: theme,
            judging: judging,
            due: due,
            place: place,
            origin: origin,
            withdrawnAt: withdrawnAt,
            version: version
        )
    }
}

extension Activity {
    /// The activity as the form knew it: an update then shows whether someone was faster.
    func at(version: Int) -> Activity {
        Activity(
            id: id,
            plan: plan,
            commitment: commitment,
            outline: outline,
            text: text,
            starts: starts,
            due: due,
            terms: terms,
            place: place,
            state: state,
            record: record,
            version: version
        )
    }
}
