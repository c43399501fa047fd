// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Corrections of single items.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/{id}/items/{item} | reading.write | everything about one item |
/// | POST | /reports/{id}/items/{item} | reading.write | saves the fields that differ |
/// | POST | /reports/{id}/items/{item}/{change} | reading.write | confirm, reject, restore, kind, split, merge, nest, up, down |
/// | POST | /reports/{id}/items | reading.write | adds an item, typed or marked in the text |
struct ItemPages: Sendable {
    let needs: ReadingNeeds
    var desk: CorrectionDesk { CorrectionDesk(needs: needs) }

    var routes: [Route] {
        [
            .get("/reports/{id}/items/{item}", Reading.write, show),
            .post("/reports/{id}/items/{item}", Reading.write, save),
            .post("/reports/{id}/items/{item}/{change}", Reading.write, change),
            .post("/reports/{id}/items", Reading.write, add),
        ]
    }

    static func path(to report: Report.ID, _ item: Int, _ place: ReviewPlace = ReviewPlace()) -> Link {
        let page = [("page", place.page > 1 ? String(place.page) : "")]
        return Link(segments: ["reports", report.rawValue, "items", String(item)], query: page)
    }

    static func changePath(_ report: Report.ID, _ item: Int, _ change: String) -> Link {
        Link("reports", report.rawValue, "items", String(item), change)
    }

    static func addPath(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "items") }

    func show(_ visit: Visit, _ input: ItemInput) async throws -> Reply {
        try await page(visit, input.report, input.item, input.place)
    }

    func save(_ visit: Visit, _ input: ItemFieldsInput) async throws -> Reply {
        let (form, today) = (input, visit.clock.today)
        return try await answering(visit, input.sent, input.item) {
            try await desk.take(form.sent, visit) { draft, tx in
                guard let item = draft.find(form.item) else { throw ReadingProblem.noItem }
                let report = try ReportStore.find(form.sent.report, tx)
                let dues = try needs.dueChoices(report?.programme, tx)
                return form.changes(of: item, dues, today).map { .item(id: form.item, change: $0) }
            }
        }
    }

    func change(_ visit: Visit, _ input: ItemChangeInput) async throws -> Reply {
        let form = input
        return try await answering(visit, input.sent, input.item, anchor: form.anchor) {
            try await desk.take(form.sent, visit) { draft, tx in
                let report = { Array((try ReportStore.text(of: form.sent.report, tx) ?? "").unicodeScalars) }
                return try form.change(in: draft, report).map { [.item(id: form.item, change: $0)] } ?? []
            }
        }
    }

    func add(_ visit: Visit, _ input: NewItemInput) async throws -> Reply {
        let form = input
        let outcome = try await desk.take(form.sent, visit) { draft, tx in
            let text = Array((try ReportStore.text(of: form.sent.report, tx) ?? "").unicodeScalars)
            return [.add(try form.item(in: text, draft))]
        }
        guard case .saved(let numbers, let draft) = outcome, let number = numbers.first else {
            return .see(ReviewPages.path(to: form.sent.report, form.sent.back, at: "draft"))
        }
        return .see(
            ReviewPages.path(to: form.sent.report, form.sent.back, at: "item-\(draft.firstItem + number)")
        )
    }

    /// Goes back to the item, shows a conflict, or shows the form again with why it was refused.
    private func answering(
        _ visit: Visit,
        _ sent: SentCorrection,
        _ item: Int,
        anchor: (ReviewedDraft) -> Int? = { _ in nil },
        _ take: () async throws -> CorrectionDesk.Outcome
    ) async throws -> Reply {
        do {
            switch try await take() {
            case .saved(_, let before):
                let shown = anchor(before) ?? item
                return .see(ReviewPages.path(to: sent.report, sent.back, at: "item-\(shown)"))
            case .conflict(let theirs, let mine, let seen):
                return ConflictPage(sent: sent, theirs: theirs, mine: mine, seen: seen).reply(visit)
            }
        } catch let problem as ReadingProblem where problem.kind == .invalid {
            return try await page(visit, sent.report, item, sent.back, (problem, sent.typed))
        }
    }

    private func page(
        _ visit: Visit,
        _ report: Report.ID,
        _ item: Int,
        _ place: ReviewPlace,
        _ refused: (problem: ReadingProblem, typed: [FormField])? = nil
    ) async throws -> Reply {
        let sheet = try await needs.database.read { tx in try ReviewSheet.load(report, needs, tx) }
        guard let found = sheet.draft.find(item) else { throw ReadingProblem.noItem }
        return ItemPage(sheet: sheet, item: found, place: place, refused: refused).reply(visit)
    }
}
