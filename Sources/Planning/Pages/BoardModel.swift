// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage
import Web

/// A board with everything around it, loaded once.
struct BoardModel: Sendable {
    let board: Board
    let root: Plan
    let programmeTitle: String
    let names: NameBook
    /// When the public snapshot was made, if there is one.
    let published: Instant?
    let acceptances: [Acceptance]
    /// How many secret links of the plan work now.
    let linkCount: Int
    let paging: Paging
    let showsAll: Bool
    /// The plan as those see it who may read all of it.
    let seen: Subject
    /// The plan as those see it who may shape it.
    let shaped: Subject

    /// The columns, organizations in the order of their names.
    var columns: [Board.Column] { board.columns }

    static func load(_ input: BoardInput, _ root: Plan, at now: Instant, _ tx: Transaction) throws
        -> BoardModel
    {
        let paging = Paging(input.page, size: 100)
        var question = BoardQuestion(root: root.id)
        question.axis = input.axis
        question.plan = input.showsAll ? nil : root.id
        question.offset = paging.offset
        question.limit = paging.size
        question.today = now.bangkokDay
        var board = try BoardStore.board(question, tx)
        if board.total == 0, !input.showsAll {
            // A plan that only has provincial items shows those.
            question.plan = nil
            board = try BoardStore.board(question, tx)
        }
        let hosts = board.rows.flatMap(\.hosts).map(\.organization)
        let columns = board.columns.compactMap { column in
            if case .organization(let id) = column { id } else { nil }
        }
        return BoardModel(
            board: board,
            root: root,
            programmeTitle: try ProgrammeStore.get(root.programme, tx).title,
            names: try NameBook.load(hosts + columns, tx),
            published: try PublicationStore.publishedAt(root.id, tx),
            acceptances: try AcceptStore.list(plan: root.id, tx),
            linkCount: try PartnerLinkStore.list(plan: root.id, at: now, tx).count,
            paging: paging,
            showsAll: input.showsAll,
            seen: try PlanTies.seen(root, tx),
            shaped: try PlanTies.shaped(root, tx)
        )
    }

    func title(_ column: Board.Column, _ visit: Visit) -> String {
        switch column {
        case .organization(let id): names.name(id)
        case .province(let place?): place.provinceName(visit.language)
        case .province(nil): visit.say(BoardText.region)
        }
    }

    func link(axis: Board.Axis) -> Link {
        PlanningPaths.board(root.id, query: [("axis", axis.rawValue), ("all", showsAll ? "1" : "")])
    }

    func page(_ number: Int) -> Link {
        let query = [("axis", board.axis.rawValue), ("all", showsAll ? "1" : ""), ("page", String(number))]
        return PlanningPaths.board(root.id, query: query)
    }
}

/// One plan's sheet with everything around it.
struct SheetModel: Sendable {
    let sheet: PlanSheet
    let programme: Programme
    let names: NameBook
    let requests: [SupportRequest]
    /// The plan as those see it who may shape it.
    let shaped: Subject

    static func load(_ id: Plan.ID, _ tx: Transaction) throws -> SheetModel {
        let sheet = try ProvinceStore.sheet(id, tx)
        let open = try SupportStore.open(root: sheet.plan.root, tx)
        let copies = Set(sheet.commitments.flatMap(\.copies).map { WorkItem.copy($0.id) })
        let activities = Set(sheet.activities.map { WorkItem.activity($0.activity.id) })
        let requests = open.filter { copies.contains($0.item) || activities.contains($0.item) }
        let mentioned =
            sheet.commitments.flatMap { $0.copies.map(\.organization) + $0.hosts.map(\.organization) }
            + sheet.activities.flatMap { $0.hosts.map(\.organization) } + requests.map(\.organization)
        return SheetModel(
            sheet: sheet,
            programme: try ProgrammeStore.get(sheet.plan.programme, tx),
            names: try NameBook.load(mentioned, tx),
            requests: requests,
            shaped: try PlanTies.shaped(sheet.plan, tx)
        )
    }
}

/// What begins, is due and was done in a plan tree, around today.
struct TimelineModel: Sendable {
    let root: Plan
    let entries: [TimelineEntry]
    let names: NameBook

    static func load(_ id: Plan.ID, today: Day, _ tx: Transaction) throws -> TimelineModel {
        let root = try PlanStore.get(id, tx)
        let entries = try TimelineStore.list(
            root: root.root,
            from: root.starts ?? today.adding(days: -365),
            to: root.ends ?? today.adding(days: 730),
            tx
        )
        let names = try NameBook.load(entries.compactMap(\.organization), tx)
        return TimelineModel(root: root, entries: entries, names: names)
    }
}
