// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Reading
import Storage

/// Makes what was accepted, item by item, and remembers it for undoing.
struct AcceptWork {
    let proposal: AcceptProposal
    let choices: AcceptChoices
    let doer: Doer
    private(set) var changes: [AcceptedChange] = []
    private(set) var counts = Acceptance.Counts(created: 0, changed: 0)
    private var shared: Plan?
    /// What each draft item has become, so that children and news find their parents.
    private var made: [Int: PlanItem] = [:]
    private let parents: [Int: Int?]

    init(proposal: AcceptProposal, choices: AcceptChoices, doer: Doer) {
        self.proposal = proposal
        self.choices = choices
        self.doer = doer
        parents = Dictionary(
            proposal.items.map { ($0.source.id, $0.parent) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The shared plan, once ``run(_:)`` is through.
    func sharedPlan() throws -> Plan.ID {
        guard let shared else { throw PlanningProblem.nothingToAccept }
        return shared.id
    }

    mutating func run(_ tx: Transaction) throws {
        guard proposal.items.contains(where: { isTaken($0) && !isThere($0) }) else {
            throw PlanningProblem.nothingToAccept
        }
        for item in proposal.items {
            if let known = item.recognition.item { made[item.source.id] = known }
        }
        let root = try plan(for: proposal.shared, tx)
        shared = root
        try fill(root, proposal.shared, tx)
        for province in proposal.provinces where province.items.contains(where: isTaken) {
            try fill(plan(for: province, tx), province, tx)
        }
    }

    private func isTaken(_ item: ProposedItem) -> Bool {
        choices.taken?.contains(item.source.id) ?? item.isSuggested
    }

    private func isThere(_ item: ProposedItem) -> Bool {
        if case .alreadyThere = item.recognition { true } else { false }
    }

    private mutating func plan(for proposed: ProposedPlan, _ tx: Transaction) throws -> Plan {
        if let existing = proposed.existing {
            let plan = try PlanStore.get(existing, tx)
            guard plan.state != .closed else { throw PlanningProblem.planClosed }
            return plan
        }
        let plan = Plan(
            id: .new(at: doer.now),
            programme: choices.programme,
            parent: proposed.place == nil ? nil : shared?.id,
            place: proposed.place,
            title: shared?.title ?? choices.title,
            year: shared?.year ?? choices.year,
            starts: shared?.starts ?? choices.starts,
            ends: shared?.ends ?? choices.ends,
            state: .draft,
            previous: nil,
            report: proposal.report,
            version: 1
        )
        try PlanStore.insert(plan, by: doer, tx)
        changes.append(AcceptedChange(kind: .plan, record: plan.id.rawValue, before: nil, afterVersion: 1))
        return plan
    }

    private mutating func fill(_ plan: Plan, _ proposed: ProposedPlan, _ tx: Transaction) throws {
        var commitments = try CommitmentStore.nextPosition(plan: plan.id, tx)
        var activities = try ActivityStore.nextPosition(plan: plan.id, tx)
        for item in proposed.items where isTaken(item) {
            switch (item.recognition, item.form) {
            case (.alreadyThere, _): continue
            case (.changed(let standing, let differences), _):
                try update(standing, to: item, differences, root: plan.root, tx)
                counts.changed += 1
            case (.new, .commitment(let kind)):
                try commitment(item, kind, in: plan, at: commitments, tx)
                commitments += 1
                counts.created += 1
            case (.new, .activity):
                try activity(item, in: plan, at: activities, tx)
                activities += 1
                counts.created += 1
            }
        }
    }
}

extension AcceptWork {
    private mutating func commitment(
        _ item: ProposedItem,
        _ kind: Commitment.Kind,
        in plan: Plan,
        at position: Int,
        _ tx: Transaction
    ) throws {
        let id = Commitment.ID.new(at: doer.now)
        let commitment = Commitment(
            id: id,
            plan: plan.id,
            outline: Outline(parent: commitmentAbove(item), number: item.source.marker, position: position),
            kind: kind,
            text: item.source.text,
            theme: choices.theme,
            judging: Judging(
                isQualitative: item.targets.first.map { $0.measure == nil } ?? item.source.isQualitative,
                indicator: item.indicator
            ),
            due: due(item),
            place: item.place,
            origin: origin(item),
            withdrawnAt: nil,
            version: 1
        )
        try CommitmentStore.insert(commitment, in: plan, by: doer, journals: false, tx)
        try TargetUpdate.insert(item.targets, owner: .commitment(id), at: doer.now, tx)
        try share(item, id, in: plan, tx)
        remember(item, .commitment(id), kind: .commitment)
    }

    private mutating func activity(
        _ item: ProposedItem,
        in plan: Plan,
        at position: Int,
        _ tx: Transaction
    ) throws {
        let id = Activity.ID.new(at: doer.now)
        let activity = Activity(
            id: id,
            plan: plan.id,
            commitment: commitmentAbove(item),
            outline: Outline(parent: activityAbove(item), number: item.source.marker, position: position),
            text: item.source.text,
            starts: nil,
            due: due(item),
            terms: ActivityTerms(cost: item.source.cost, indicator: item.indicator),
            place: item.place,
            state: .planned,
            record: ActivityRecord(origin: origin(item)),
            version: 1
        )
        try ActivityStore.insert(activity, in: plan, by: doer, journals: false, tx)
        try TargetUpdate.insert(item.targets, owner: .activity(id), at: doer.now, tx)
        try offer(item, .activity(id), in: plan, tx)
        remember(item, .activity(id), kind: .activity)
    }

    mutating func remember(_ standing: PlanItem, before: AcceptedChange.Before, version: Int) {
        let kind: AcceptedChange.Kind = standing.activity == nil ? .commitment : .activity
        changes.append(
            AcceptedChange(kind: kind, record: standing.record, before: before, afterVersion: version)
        )
    }

    private mutating func remember(_ item: ProposedItem, _ record: PlanItem, kind: AcceptedChange.Kind) {
        made[item.source.id] = record
        changes.append(AcceptedChange(kind: kind, record: record.record, before: nil, afterVersion: 1))
    }

    private func share(_ item: ProposedItem, _ id: Commitment.ID, in plan: Plan, _ tx: Transaction) throws {
        let seeds = FanOut.seeds(
            for: id,
            planPlace: plan.place,
            sharers: choices.sharers,
            host: plan.place.flatMap { choices.hosts[$0] },
            own: doer.organization
        )
        for seed in seeds { try CopyStore.insert(seed, root: plan.root, by: doer, journals: false, tx) }
        try offer(item, .commitment(id), in: plan, tx)
    }

    /// The hosts that the report names come first, as main host and helpers; else the host of the province.
    private func offer(_ item: ProposedItem, _ record: PlanItem, in plan: Plan, _ tx: Transaction) throws {
        var hosts = item.source.hosts.compactMap { choices.namedHosts[$0] }
        if hosts.isEmpty, let host = plan.place.flatMap({ choices.hosts[$0] }) { hosts = [host] }
        for (index, organization) in hosts.enumerated() {
            let role: Hosting.Role = index == 0 ? .host : .coHost
            let offer = HostOffer(item: record, organization: organization, role: role, place: plan.place)
            try HostingStore.insert(offer, root: plan.root, by: doer, journals: false, tx)
        }
    }

    private func due(_ item: ProposedItem) -> Due {
        if let day = item.source.due?.day { return Due(day: day) }
        return Due(day: choices.dueDay, instalment: choices.dueInstalment)
    }

    private func origin(_ item: ProposedItem) -> Origin {
        Origin(report: proposal.report, span: item.source.span)
    }

    private func commitmentAbove(_ item: ProposedItem) -> Commitment.ID? {
        above(item) { $0.commitment }
    }

    private func activityAbove(_ item: ProposedItem) -> Activity.ID? {
        above(item) { $0.activity }
    }

    /// The nearest item above of the wanted sort; headings that were left out are stepped over.
    private func above<ID>(_ item: ProposedItem, _ wanted: (PlanItem) -> ID?) -> ID? {
        var parent = item.parent
        for _ in 0..<32 {
            guard let current = parent else { return nil }
            if let found = made[current].flatMap(wanted) { return found }
            parent = parents[current] ?? nil
        }
        return nil
    }
}
