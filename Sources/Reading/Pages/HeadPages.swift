// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Corrections of the facts about the meeting itself.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/{id}/facts | reading.write | title, days, venue, participants, organizations, people |
/// | POST | /reports/{id}/facts | reading.write | saves what differs |
struct HeadPages: Sendable {
    let needs: ReadingNeeds

    private var about: About { ReportTies.about(needs) }

    var routes: [Route] {
        [
            .get("/reports/{id}/facts", Reading.write, about: about, show),
            .post("/reports/{id}/facts", Reading.write, about: about, save),
        ]
    }

    static func path(to report: Report.ID) -> Link { Link("reports", report.rawValue, "facts") }

    func show(_ visit: Visit, _ input: ReportInput) async throws -> Reply {
        let sheet = try await needs.database.read { tx in try ReviewSheet.load(input.report, needs, tx) }
        return HeadPage(sheet: sheet, refused: nil).reply(visit)
    }

    func save(_ visit: Visit, _ input: HeadInput) async throws -> Reply {
        let (form, today) = (input, visit.clock.today)
        do {
            let outcome = try await CorrectionDesk(needs: needs).take(form.sent, visit) { draft, _ in
                try form.changes(of: draft.head, today).map { .head($0) }
            }
            guard case .conflict(let theirs, let mine, let seen) = outcome else {
                return .see(ReviewPages.path(to: form.sent.report, form.sent.back, at: "draft"))
            }
            return ConflictPage(sent: form.sent, theirs: theirs, mine: mine, seen: seen).reply(visit)
        } catch let problem as ReadingProblem where problem.kind == .invalid {
            let sheet = try await needs.database.read { tx in
                try ReviewSheet.load(form.sent.report, needs, tx)
            }
            return HeadPage(sheet: sheet, refused: (problem, form.sent.typed)).reply(visit)
        }
    }
}
