// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Places
import Reading
import Storage
import Web

/// What the routes of planning are about, from the ids in their paths, queries and forms.
struct PlanningSubjects: Sendable {
    private let database: Database
    /// Whom a plan tree belongs to is read from all of its copies, so it is kept until anyone commits.
    private let trees = SnapshotCache<Plan.ID, Subject>(limit: 64)

    init(database: Database) {
        self.database = database
    }

    private typealias Find<Found> = @Sendable (String, Transaction) throws -> Found

    private func about(_ field: String = "id", _ find: @escaping Find<Subject>) -> About {
        About { inputs in
            let id = try inputs.text(field)
            return try await database.read { try find(id, $0) }
        }
    }

    /// A plan with everything in it, to be read.
    var plan: About {
        let trees = trees
        return about { id, tx in
            try trees.value(Plan.ID(id), tx) { try PlanTies.seen(PlanStore.get(Plan.ID(id), $0), $0) }
        }
    }
    /// A plan to be shaped.
    var shapedPlan: About { about { id, tx in try PlanTies.shaped(PlanStore.get(Plan.ID(id), tx), tx) } }
    /// The whole tree of a plan, whichever plan of it was named, to be read.
    var tree: About { about { id, tx in try PlanTies.seen(Self.root(Plan.ID(id), tx), tx) } }
    /// The whole tree of a plan, whichever plan of it was named, to be shaped.
    var shapedTree: About { about { id, tx in try PlanTies.shaped(Self.root(Plan.ID(id), tx), tx) } }

    /// A province's plan under a shared plan.
    var provincePlan: About {
        About { inputs in
            let (root, place) = (Plan.ID(try inputs.text("id")), try inputs.text("place"))
            return try await database.read { tx in
                guard let plan = try ProvinceStore.find(Kernel.ID<Place>(place), under: root, tx) else {
                    throw PlanningProblem.missing(record: place)
                }
                return try PlanTies.seen(plan, tx)
            }
        }
    }

    /// A commitment or activity, to be read; everyone in its plan sees it.
    var commitment: About { about { id, tx in try PlanTies.seen(Self.plan(commitment: id, tx), tx) } }
    /// A commitment to be shaped.
    var shapedCommitment: About { about { id, tx in try PlanTies.shaped(Self.plan(commitment: id, tx), tx) } }
    /// An activity to be read.
    var activity: About { about { id, tx in try PlanTies.seen(Self.plan(activity: id, tx), tx) } }
    /// An activity to be shaped.
    var shapedActivity: About { about { id, tx in try PlanTies.shaped(Self.plan(activity: id, tx), tx) } }
    /// An activity as the work of its hosts.
    var activityWork: About { about { id, tx in try PlanTies.work(.activity(Activity.ID(id)), tx) } }

    /// One organization's copy.
    var copy: About { about { id, tx in try PlanTies.work(.copy(CommitmentCopy.ID(id)), tx) } }
    /// The commitment of a copy, to be shaped.
    var shapedCopy: About {
        about { id, tx in
            let copy = try CopyStore.get(CommitmentCopy.ID(id), tx)
            return try PlanTies.shaped(Self.plan(commitment: copy.commitment.rawValue, tx), tx)
        }
    }

    /// One organization's part as host.
    var hosting: About {
        about { id, tx in
            guard let hosting = try HostingStore.find(Hosting.ID(id), tx) else {
                throw PlanningProblem.missing(record: id)
            }
            var subject = try PlanTies.shaped(Self.plan(hosting.item, tx), tx)
            subject.organizations = [hosting.organization.rawValue]
            return subject
        }
    }

    /// The item of a target, to be read.
    var target: About {
        about { id, tx in
            try PlanTies.seen(Self.plan(TargetStore.get(Target.ID(id), tx).owner, tx), tx)
        }
    }
    /// The item of a target, to be shaped.
    var shapedTarget: About {
        about { id, tx in
            try PlanTies.shaped(Self.plan(TargetStore.get(Target.ID(id), tx).owner, tx), tx)
        }
    }

    /// What an acceptance made, to be shaped.
    var shapedAcceptance: About {
        about { id, tx in
            let acceptance = try AcceptStore.get(Acceptance.ID(id), tx)
            return try PlanTies.shaped(PlanStore.get(acceptance.sharedPlan, tx), tx)
        }
    }

    /// The item of a query or form about which something new is told; without one there is only a choice.
    var newWork: About {
        About { inputs in
            guard let item = inputs.find("item").flatMap(PlanningPaths.work) else { return .house }
            var subject = try await database.read { try PlanTies.work(item, $0) }
            subject.isNew = true
            return subject
        }
    }

    /// News, as its organization and its writer have it.
    var progress: About {
        about { id, tx in
            guard let news = try ProgressStore.find(Progress.ID(id), tx) else {
                throw PlanningProblem.missing(record: id)
            }
            var subject = try PlanTies.work(news.item, tx)
            subject.organizations = [news.organization.rawValue]
            subject.recordedBy = news.recorded.by
            return subject
        }
    }

    /// A request for support, as its organization and its writer have it.
    var support: About {
        about { id, tx in
            let request = try Self.request(id, tx)
            var subject = try PlanTies.work(request.item, tx)
            subject.organizations = [request.organization.rawValue]
            subject.recordedBy = request.opened.by
            return subject
        }
    }

    /// A request for support that anyone in its plan may answer.
    var supportAnswer: About {
        about { id, tx in
            let request = try Self.request(id, tx)
            let owner = try ProgressStore.whereabouts(request.item, tx).owner
            return try PlanTies.answered(Self.plan(owner, tx), tx)
        }
    }

    /// A secret link, as the organization for which it answers has it.
    var link: About {
        about { id, tx in
            let link = try PartnerLinkStore.get(name: id, tx)
            return PlanTies.work(of: link.organization, in: try PlanStore.get(link.plan, tx))
        }
    }

    /// A report that is to become a plan.
    var report: About { about { id, tx in try Self.report(Report.ID(id), tx) } }
    /// A programme with its rounds.
    var programme: About { about { id, tx in try PlanTies.seen(Programme.ID(id), tx) } }
    /// The programme into which a report is to go.
    var shapedProgramme: About {
        about("programme") { id, tx in try PlanTies.shaped(Programme.ID(id), tx) }
    }
}

extension PlanningSubjects {
    /// A report, which the partners of its programme share once it was accepted.
    static func report(_ id: Report.ID, _ tx: Transaction) throws -> Subject {
        try ReportTies.load(id, partners: { try ProgrammeTies.load(Programme.ID($0), $1).partners }, tx)
    }

    /// What the news that show a photo or other evidence are about; nil when none do.
    static func proof(_ file: String, _ tx: Transaction) throws -> Subject? {
        let news = try tx.row(
            "select copy, activity, recorded_by from progress where photo = \(file) or evidence = \(file)"
        )
        guard let news else { return nil }
        let copy: CommitmentCopy.ID? = try news.find("copy")
        let item = try copy.map(WorkItem.copy) ?? .activity(news.get("activity"))
        var subject = try PlanTies.seen(plan(ProgressStore.whereabouts(item, tx).owner, tx), tx)
        subject.recordedBy = try news.get("recorded_by")
        subject.reachesInto = []
        subject.payers = []
        subject.key = "file:" + file
        return subject
    }

    private static func root(_ id: Plan.ID, _ tx: Transaction) throws -> Plan {
        let plan = try PlanStore.get(id, tx)
        return plan.parent == nil ? plan : try PlanStore.get(plan.root, tx)
    }

    static func plan(_ item: PlanItem, _ tx: Transaction) throws -> Plan {
        switch item {
        case .commitment(let id): try plan(commitment: id.rawValue, tx)
        case .activity(let id): try plan(activity: id.rawValue, tx)
        }
    }

    private static func plan(commitment id: String, _ tx: Transaction) throws -> Plan {
        try PlanStore.get(CommitmentStore.get(Commitment.ID(id), tx).plan, tx)
    }

    private static func plan(activity id: String, _ tx: Transaction) throws -> Plan {
        try PlanStore.get(ActivityStore.get(Activity.ID(id), tx).plan, tx)
    }

    private static func request(_ id: String, _ tx: Transaction) throws -> SupportRequest {
        guard let request = try SupportStore.find(SupportRequest.ID(id), tx) else {
            throw PlanningProblem.missing(record: id)
        }
        return request
    }
}
