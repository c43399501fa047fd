// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Web

/// Whose a plan and everything in it is, as far as deciding goes.
enum PlanTies {
    /// A plan to be read: all who take part in its tree see it.
    static func seen(_ plan: Plan, _ tx: Transaction) throws -> Subject {
        let root = plan.root
        let taking: [String] = try tx.rows(
            """
            select c.organization from commitment_copies c where c.root = \(root) and c.is_current = 1
            union
            select h.organization from commitments m join hostings h on h.commitment = m.id where m.root = \(root)
            union
            select h.organization from activities a join hostings h on h.activity = a.id where a.root = \(root)
            """
        ) { try $0.get("organization") }
        let ties = try ProgrammeTies.load(plan.programme, tx)
        var seen = subject(plan, ties.partners.union(taking))
        seen.payers = ties.payers.subtracting(taking)
        seen.reachesInto = try reach(of: plan, tx)
        return seen
    }

    /// A plan in which anyone who takes part may answer a request for support.
    static func answered(_ plan: Plan, _ tx: Transaction) throws -> Subject {
        var subject = try seen(plan, tx)
        subject.isNew = true
        subject.reachesInto = []
        subject.payers = []
        return subject
    }

    /// A plan to be shaped: by those who coordinate its programme, and a province's also by its hosts.
    static func shaped(_ plan: Plan, _ tx: Transaction) throws -> Subject {
        let coordinators = try ProgrammeTies.load(plan.programme, tx).coordinators
        guard plan.place != nil else { return subject(plan, coordinators) }
        let hosts: [String] = try tx.rows(
            """
            select h.organization from commitments m join hostings h on h.commitment = m.id
            where m.plan = \(plan.id) and h.role = 'host' and h.state = 'accepted'
            union
            select h.organization from activities a join hostings h on h.activity = a.id
            where a.plan = \(plan.id) and h.role = 'host' and h.state = 'accepted'
            """
        ) { try $0.get("organization") }
        return subject(plan, coordinators.union(hosts))
    }

    /// A programme to be read by all who take part; its totals also by those who only pay.
    static func seen(_ programme: Programme.ID, _ tx: Transaction) throws -> Subject {
        let ties = try ProgrammeTies.load(programme, tx)
        var seen = Subject(organizations: ties.partners, programme: programme.rawValue)
        seen.payers = ties.payers
        seen.reachesInto = Set(
            try tx.rows(
                "select distinct place from plans where programme = \(programme) and place is not null"
            ) { try $0.get("place", as: String.self) }
        )
        return seen
    }

    /// A province's plan reaches into its districts, a shared plan into all of its provinces.
    private static func reach(of plan: Plan, _ tx: Transaction) throws -> Set<String> {
        if let place = plan.place { return [place.rawValue] }
        return Set(
            try tx.rows("select place from plans where parent = \(plan.id)") {
                try $0.get("place", as: String.self)
            }
        )
    }

    /// Whether a shared plan reaches into the province of a place.
    private static func reaches(_ root: SQL) -> @Sendable (String) -> SQL {
        { place in
            """
            exists (select 1 from plans rr where rr.parent = \(root) and rr.place = \(String(place.prefix(2))))
            """
        }
    }

    /// A programme to be given another plan.
    static func shaped(_ programme: Programme.ID, _ tx: Transaction) throws -> Subject {
        Subject(
            organizations: try ProgrammeTies.load(programme, tx).coordinators,
            programme: programme.rawValue
        )
    }

    /// One organization's own work in a plan.
    static func work(_ item: WorkItem, _ tx: Transaction) throws -> Subject {
        let spot = try ProgressStore.whereabouts(item, tx)
        return Subject(
            organizations: try workers(item, spot.programme, tx),
            programme: spot.programme.rawValue,
            place: spot.place
        )
    }

    /// One organization's work with a plan, as whoever speaks for it has it.
    static func work(of organization: Organization.ID, in plan: Plan) -> Subject {
        Subject(organizations: [organization.rawValue], programme: plan.programme.rawValue)
    }

    /// A copy is its organization's; an activity is its hosts', and while it has none its coordinators'.
    private static func workers(
        _ item: WorkItem,
        _ programme: Programme.ID,
        _ tx: Transaction
    ) throws -> Set<String> {
        switch item {
        case .copy(let id): return [try CopyStore.get(id, tx).organization.rawValue]
        case .activity(let id):
            let hosts = try HostingStore.list(of: .activity(id), tx).filter { $0.state != .notOurs }
            guard hosts.isEmpty else { return Set(hosts.map(\.organization.rawValue)) }
            return try ProgrammeTies.load(programme, tx).coordinators
        }
    }

    /// Where a statement over copies `c`, their commitments `m` and plans `p` keeps whose work it is.
    static let copyColumns = ReachColumns(
        programme: "p.programme",
        place: "coalesce(c.place, m.place, m.plan_place)"
    ) { organization in "c.organization = \(organization)" }

    /// Where a statement over hostings `h`, their activities `a` and plans `p` keeps whose work it is.
    static let hostColumns = ReachColumns(
        programme: "p.programme",
        place: "coalesce(a.place, a.plan_place)"
    ) { organization in "h.organization = \(organization)" }

    /// Those of some commitments or activities that a visitor may reach, in the order they came.
    static func reachable(
        _ ids: [String],
        in table: Items,
        within reach: AccessReach,
        _ tx: Transaction
    ) throws -> [String] {
        if reach.isEverything { return ids }
        let columns = try columns(reach, root: "i.root", place: "i.plan_place", tx)
        let found: [String] = try tx.rows(
            """
            select i.id from \(table.name) i join plans p on p.id = i.root
            where i.id in (\(list: ids)) and \(reach.condition(columns))
            """
        ) { try $0.get("id") }
        let reachable = Set(found)
        return ids.filter(reachable.contains)
    }

    /// The two tables of items.
    enum Items {
        case commitments, activities

        var name: SQL { self == .commitments ? "commitments" : "activities" }
    }

    /// Where a statement keeps what deciding about a plan needs; everyone who takes part in its tree sees it.
    static func columns(
        _ reach: AccessReach,
        programme: SQL = "p.programme",
        root: SQL,
        place: SQL,
        _ tx: Transaction
    ) throws -> ReachColumns {
        let programmes = try reach.programmes(tx)
        return ReachColumns(programme: programme, place: place, reachesInto: reaches(root)) { organization in
            """
            (\(programme) in (\(list: programmes[organization] ?? []))
            or exists (select 1 from commitment_copies cc where cc.root = \(root) and cc.is_current = 1
                and cc.organization = \(organization))
            or exists (select 1 from hostings hh join commitments mm on mm.id = hh.commitment
                where hh.organization = \(organization) and mm.root = \(root))
            or exists (select 1 from hostings hh join activities aa on aa.id = hh.activity
                where hh.organization = \(organization) and aa.root = \(root)))
            """
        }
    }

    private static func subject(_ plan: Plan, _ organizations: Set<String>) -> Subject {
        Subject(
            organizations: organizations,
            programme: plan.programme.rawValue,
            place: plan.place?.rawValue,
            key: "plan:" + plan.root.rawValue
        )
    }
}
