// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Reading
import Storage
import Web

/// What would become of a draft, and what there is to choose from.
struct AcceptModel: Sendable {
    let report: Report.ID
    let proposal: AcceptProposal
    let title: String
    let programmes: [Programme]
    let programme: Programme?
    let plans: [Plan]
    let plan: Plan.ID?
    /// Names of organizations that the form offers.
    let names: [String]
    let sharers: [String]
    let own: String

    static func load(_ input: AcceptQuery, _ visit: Visit, _ tx: Transaction) throws -> AcceptModel {
        let report = Report.ID(input.id)
        guard let record = try ReportStore.find(report, tx) else {
            throw PlanningProblem.missing(record: input.id)
        }
        try visit.require(Reading.read, PlanningSubjects.report(report, tx))
        let reviewed = try ReviewStore.review(of: report, tx)
        let draft = reviewed.accepted
        let programmes = try ProgrammeStore.list(within: visit.reach(Planning.plan), limit: 200, tx).filter {
            visit.may(Planning.plan, try PlanTies.shaped($0.id, tx))
        }
        if let plan = input.plan {
            try visit.require(Planning.read, PlanTies.seen(PlanStore.get(plan, tx), tx))
        }
        let wanted = input.programme?.rawValue ?? record.programme
        let programme = programmes.first { $0.id.rawValue == wanted } ?? programmes.first
        let plans = try programme.map { try PlanStore.list(programme: $0.id, tx) } ?? []
        // A report that was accepted before goes into the same plan; else one chooses.
        let earlier = try AcceptStore.list(report: report, tx).first { $0.undone == nil }?.sharedPlan
        let plan = input.plan ?? earlier
        let names = try OrganizationStore.names(programme?.partners.map(\.organization) ?? [], tx)
        let partners = programme?.partners ?? []
        let sharing = partners.filter { $0.role != .funder }.compactMap { names[$0.organization] }
        return AcceptModel(
            report: report,
            proposal: try AcceptStore.propose(
                draft,
                indicators: reviewed.indicators,
                report: report,
                into: plan,
                tx
            ),
            title: draft.title?.text ?? record.title,
            programmes: programmes,
            programme: programme,
            plans: plans,
            plan: plan,
            names: try OrganizationStore.list(OrganizationFilter(), limit: 300, tx).map(\.name),
            sharers: sharing,
            own: partners.first { $0.role == .lead }.flatMap { names[$0.organization] } ?? ""
        )
    }
}
