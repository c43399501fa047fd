// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Partners
import Places
import Storage
import Web

/// Boards and what can be done with a whole plan.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /plans/{id} | planning.figures | the board, by province or organization |
/// | GET | /plans/{id}/provinces/{place} | planning.read | one province's page, printable on A4 |
/// | GET | /plans/{id}/sheet | planning.read | the shared plan on one page |
/// | GET | /plans/{id}/timeline | planning.read | what begins, is due, was done |
/// | GET | /plans/{id}/export | planning.read | CSV or Excel |
struct BoardPages: Sendable {
    let database: Database
    private let boards = SnapshotCache<BoardKey, BoardModel>(limit: 32)

    init(database: Database) {
        self.database = database
    }

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/plans/{id}", Planning.figures, about: subjects.plan, least: .counts, board),
            .get("/plans/{id}/provinces/{place}", Planning.read, about: subjects.provincePlan, province),
            .get("/plans/{id}/sheet", Planning.read, about: subjects.plan, sheet),
            .get("/plans/{id}/timeline", Planning.read, about: subjects.tree, timeline),
            .get("/plans/{id}/export", Planning.read, about: subjects.plan, export),
        ]
    }

    private func board(_ visit: Visit, _ input: BoardInput) async throws -> Reply {
        let boards = boards
        let model = try await database.read { tx in
            let plan = try PlanStore.get(Plan.ID(input.id), tx)
            guard plan.place == nil else { return BoardModel?.none }
            var shown = input
            // Who may only know totals sees them by province, never what one organization has answered.
            let counts = visit.visitor.grants.contains(where: \.scope.isCountsOnly)
            if try counts && !visit.may(Planning.figures, PlanTies.seen(plan, tx)) { shown.axis = .province }
            let now = visit.clock.now
            let key = BoardKey(input: shown, today: now.bangkokDay)
            return try boards.value(key, tx) { try BoardModel.load(key.input, plan, at: now, $0) }
        }
        guard let model else {
            let plan = try await database.read { try PlanStore.get(Plan.ID(input.id), $0) }
            return .see(PlanningPaths.plan(plan))
        }
        return BoardPage(visit: visit, model: model).reply()
    }

    private func province(_ visit: Visit, _ input: ProvinceInput) async throws -> Reply {
        let model = try await database.read { tx in
            let place = Kernel.ID<Place>(input.place)
            guard let plan = try ProvinceStore.find(place, under: Plan.ID(input.id), tx) else {
                throw PlanningProblem.missing(record: input.place)
            }
            return try SheetModel.load(plan.id, tx)
        }
        return SheetPage(visit: visit, model: model).reply()
    }

    private func sheet(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read { try SheetModel.load(Plan.ID(input.id), $0) }
        return SheetPage(visit: visit, model: model).reply()
    }

    private func timeline(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let today = visit.clock.today
        let model = try await database.read { tx in
            try TimelineModel.load(Plan.ID(input.id), today: today, tx)
        }
        return TimelinePage(visit: visit, model: model).reply()
    }

    private func export(_ visit: Visit, _ input: ExportInput) async throws -> Reply {
        let table = try await database.read { try PlanExport.table(Plan.ID(input.id), visit, $0) }
        if input.isExcel {
            return .download(try table.xlsx(), name: table.name + ".xlsx", type: PlanExport.excelType)
        }
        return .download(table.csv(), name: table.name + ".csv", type: "text/csv; charset=utf-8")
    }
}

/// Which board, which columns, which page of it.
struct BoardInput: RouteInput, Hashable {
    static let fields: [Field] = [
        .path(), .query("axis", .word(Board.Axis.allCases.map(\.rawValue))), .query("page", .integer),
        .query("all", .flag),
    ]
    let id: String
    var axis: Board.Axis
    let page: Int?
    let showsAll: Bool

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        axis = inputs.findWord("axis") ?? .province
        page = inputs.findInteger("page")
        showsAll = inputs.flag("all")
    }
}

private struct ProvinceInput: RouteInput {
    static let fields: [Field] = [.path(), .path("place")]
    let id: String
    let place: String

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        place = try inputs.text("place")
    }
}

private struct ExportInput: RouteInput {
    static let fields: [Field] = [.path(), .query("format", .word(["csv", "xlsx"]))]
    let id: String
    let isExcel: Bool

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        isExcel = inputs.find("format") == "xlsx"
    }
}

/// What a kept board depends on besides the data: figures of indicators count up to today.
private struct BoardKey: Hashable, Sendable {
    let input: BoardInput
    let today: Day
}
