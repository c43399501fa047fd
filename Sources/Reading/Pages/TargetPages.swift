// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Corrections of an item's quantities.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /reports/{id}/items/{item}/targets | reading.write | adds, changes or removes a quantity |
struct TargetPages: Sendable {
    let needs: ReadingNeeds

    private var about: About { ReportTies.about(needs) }

    var routes: [Route] { [.post("/reports/{id}/items/{item}/targets", Reading.write, about: about, save)] }

    static func path(_ report: Report.ID, _ item: Int) -> Link {
        Link("reports", report.rawValue, "items", String(item), "targets")
    }

    func save(_ visit: Visit, _ input: TargetInput) async throws -> Reply {
        let form = input
        do {
            let outcome = try await CorrectionDesk(needs: needs).take(form.sent, visit) { draft, _ in
                guard let item = draft.find(form.item) else { throw ReadingProblem.noItem }
                return [.item(id: form.item, change: try form.change(of: item))]
            }
            guard case .conflict(let theirs, let mine, let seen) = outcome else {
                return .see(ReviewPages.path(to: form.sent.report, form.sent.back, at: "item-\(form.item)"))
            }
            return ConflictPage(sent: form.sent, theirs: theirs, mine: mine, seen: seen).reply(visit)
        } catch let problem as ReadingProblem where problem.kind == .invalid {
            let sheet = try await needs.database.read { tx in
                try ReviewSheet.load(form.sent.report, needs, tx)
            }
            guard let item = sheet.draft.find(form.item) else { throw ReadingProblem.noItem }
            return ItemPage(
                sheet: sheet,
                item: item,
                place: form.sent.back,
                refused: (problem, form.sent.typed)
            )
            .reply(visit)
        }
    }
}
