// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
public import Web

/// The list of reports, and where a new one is handed in.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports | reading.read | all reports, newest first |
/// | GET | /reports/new | reading.write | paste, upload or type |
/// | POST | /reports | reading.write | reads it and goes to the review |
public struct ReportPages: Sendable {
    let needs: ReadingNeeds

    var routes: [Route] {
        [
            .get("/reports", Reading.read, about: .house, list),
            .get("/reports/new", Reading.write, about: .house, new),
            .post("/reports", Reading.write, about: .house, add),
        ]
    }

    /// The list of reports.
    public static func listPath(search: String = "", page: Int = 1) -> Link {
        Link(segments: ["reports"], query: [("search", search), ("page", page > 1 ? String(page) : "")])
    }

    /// Where a new report is handed in.
    public static func newPath() -> Link { Link("reports", "new") }

    static func newPath(_ way: Report.SourceKind) -> Link {
        Link("reports", "new", query: [("way", way.rawValue)])
    }

    func list(_ visit: Visit, _ input: ReportListInput) async throws -> Reply {
        let paging = Paging(input.page)
        let reach = visit.reach(Reading.read)
        let (reports, total) = try await needs.database.read { tx in
            try ReportStore.list(
                within: reach,
                programmes: needs.memberships(reach, tx),
                search: input.search,
                limit: paging.size,
                offset: paging.offset,
                tx
            )
        }
        return ReportListPage(reports: reports, total: total, search: input.search, paging: paging).reply(
            visit
        )
    }

    func new(_ visit: Visit, _ input: NewReportInput) async throws -> Reply {
        try await newPage(visit, input, problem: nil)
    }

    private func newPage(_ visit: Visit, _ input: NewReportInput, problem: Sentence?) async throws -> Reply {
        let reach = visit.reach(Reading.write, beginning: true)
        let programmes = try await needs.database.read { tx in try needs.programmes(reach, tx) }
        return NewReportPage(form: input, programmes: programmes, problem: problem).reply(visit)
    }

    func add(_ visit: Visit, _ input: NewReportInput) async throws -> Reply {
        let acting = visit.actingFor(Reading.write)
        let reading = try await NewReportReading.make(input, needs, for: acting, today: visit.clock.today)
        switch reading {
        case .refused(let problem):
            return try await newPage(visit, input, problem: problem)
        case .read(let report):
            let (actor, now) = (visit.visitor.id, visit.clock.now)
            let (reach, organization) = (visit.reach(Reading.read), acting)
            let own = visit.reach(Reading.write, beginning: true)
            let (id, wasKnown) = try await needs.database.write { tx in
                let known = try ReportStore.find(
                    digest: report.new.source.digest,
                    within: reach,
                    programmes: needs.memberships(reach, tx),
                    tx
                )
                if let known { return (known.id, true) }
                if let wanted = report.new.programme {
                    let isOffered = try needs.programmes(own, tx).contains { $0.id == wanted }
                    guard isOffered else { throw RouteProblem.notAllowed }
                }
                var report = report
                report.new.organization = organization
                return (try report.insert(actor: actor, now: now, needs.files, tx), false)
            }
            return .see(
                Link(segments: ["reports", id.rawValue], query: [("known", wasKnown ? "1" : "")])
            )
        }
    }
}

struct ReportListInput: RouteInput {
    static let fields: [Field] = [.query("search"), .query("page", .integer)]
    let search: String
    let page: Int?

    init(_ inputs: Inputs) throws {
        search = inputs.find("search") ?? ""
        page = inputs.findInteger("page")
    }
}

struct NewReportInput: RouteInput {
    static let fields: [Field] = [
        .query("way", .word(Report.SourceKind.allCases.map(\.rawValue))),
        .form("text", .text(max: 4_000_000)),
        Field(.file, "file", .file(max: 20 * 1024 * 1024)), .form("title", .text(max: 300)),
        .form("kind", .word(["goal", "agreement", "activity"])), .form("programme", .id),
    ]
    let way: Report.SourceKind
    let text: String
    let file: Upload?
    let title: String
    let kind: ItemKind
    let programme: String?

    init(_ inputs: Inputs) throws {
        way = inputs.findWord("way") ?? .paste
        text = inputs.all("text").first ?? ""
        file = inputs.upload("file")
        title = inputs.find("title") ?? ""
        kind = inputs.findWord("kind") ?? .agreement
        programme = inputs.find("programme")
    }
}
