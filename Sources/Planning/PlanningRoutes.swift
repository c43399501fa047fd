// SPDX-License-Identifier: Apache-2.0

public import Facts
public import Files
public import Kernel
public import Privacy
public import Reading
public import Storage
public import Web

/// What the pages of this room need from the rest of the house; `Server` fills it in.
public struct PlanningNeeds: Sendable {
    let database: Database
    let files: FileStore

    /// The pages' needs.
    public init(database: Database, files: FileStore) {
        self.database = database
        self.files = files
    }
}

extension Planning {
    /// May see plans.
    public static let read = Permission(rawValue: "planning.read")
    /// May see boards and totals.
    public static let figures = Permission(rawValue: "planning.figures")
    /// May shape plans: items, hosts, targets, sharing, accepting reports, the next round, secret links.
    public static let plan = Permission(rawValue: "planning.plan")
    /// May answer for an organization: its copies, its news, its requests for support.
    public static let work = Permission(rawValue: "planning.work")
    /// May publish a plan for everyone.
    public static let publish = Permission(rawValue: "planning.publish")

    /// Where a reviewed report is accepted as a plan.
    public static func acceptLink(_ report: Report.ID) -> Link { PlanLinks.accept(report) }

    /// The page of the item that a fact of this room tells about; nil for facts of others.
    public static func link(toSourceOf source: FactSource, _ tx: Transaction) throws -> Link? {
        guard source.kind == ProgressStore.source, let news = try ProgressStore.find(.init(source.record), tx)
        else {
            return nil
        }
        switch news.item {
        case .copy(let id):
            return try CopyStore.find(id, tx).map { PlanningPaths.commitment($0.commitment) }
        case .activity(let id): return PlanningPaths.activity(id)
        }
    }

    /// What the news that show a stored file are about; nil when none do.
    public static func subject(ofProof file: StoredFile.ID, _ tx: Transaction) throws -> Subject? {
        try PlanningSubjects.proof(file.rawValue, tx)
    }

    /// Whose a photo or other evidence is: the organization that sent the news it belongs to.
    public static func ties(ofPhoto file: StoredFile.ID, _ tx: Transaction) throws -> PhotoTies? {
        try PublicPhotos.ties(file, tx)
    }

    /// The room's pages.
    public static func routes(_ needs: PlanningNeeds) -> [Route] {
        let database = needs.database
        return TodayPages(database: database).routes + ProgrammePages(database: database).routes
            + BoardPages(database: database).routes + PlanPages(database: database).routes
            + CommitmentPages(database: database).routes + ActivityPages(database: database).routes
            + TargetPages(database: database).routes
            + ProgressPages(database: database, files: needs.files).routes
            + SupportPages(database: database).routes
            + AcceptPages(database: database).routes
            + LinkPages(database: database).routes
            + PartnerLinkPages(database: database, files: needs.files).routes
            + PublicPages(database: database, files: needs.files).routes
            + SearchPages(database: database).routes
    }
}
