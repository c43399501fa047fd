// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Places
import Storage
import Web

/// The records of a form: the list, and the whole of it for Excel.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/answers | forms.read | the records that the visitor may see |
/// | GET | /forms/{id}/answers.csv, .xlsx | forms.read | the same with every open answer; repeats on sheets of their own |
struct AnswerPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/answers", Forms.read, about: .house, list),
            .get("/forms/{id}/answers.csv", Forms.read, about: .house, csv),
            .get("/forms/{id}/answers.xlsx", Forms.read, about: .house, xlsx),
        ]
    }

    private func list(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let reach = visit.reach(Forms.read)
        let paging = Paging(input.page)
        let model = try await needs.database.read { tx in
            let form = try FormStore.get(input.filter.form, tx)
            let found = try SubmissionStore.list(
                input.filter,
                within: reach,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            return AnswersModel(
                form: form,
                filter: input.filter,
                total: try SubmissionStore.count(input.filter, within: reach, tx),
                submissions: found,
                organizations: try self.names(tx),
                units: try ServiceUnitStore.names(Set(found.compactMap(\.ties.unit)), tx)
            )
        }
        return AnswerListPage(visit: visit, model: model, paging: paging, places: needs.places).reply()
    }

    private func csv(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let (name, sheets) = try await sheets(visit, input)
        return .download(sheets.first?.csv() ?? [], name: name + ".csv", type: "text/csv; charset=utf-8")
    }

    private func xlsx(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let (name, sheets) = try await sheets(visit, input)
        return .download(
            try WorkbookWriter(sheets: sheets).bytes(),
            name: name + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    private func sheets(_ visit: Visit, _ input: AnswersInput) async throws -> (String, [SheetTable]) {
        let reach = visit.reach(Forms.read)
        return try await needs.database.read { tx in
            let form = try FormStore.get(input.filter.form, tx)
            let found = try SubmissionStore.list(input.filter, within: reach, tx)
            let export = AnswerExport(
                visit: visit,
                table: AnswerTable(
                    model: try FormStore.model(form.id, form.open ?? form.newest, tx),
                    language: visit.language
                ),
                organizations: try self.names(tx),
                units: try ServiceUnitStore.names(Set(found.compactMap(\.ties.unit)), tx),
                places: needs.places
            )
            return (form.title(visit.language), try export.sheets(found, name: form.title(visit.language)))
        }
    }

    private func names(_ tx: Transaction) throws -> [String: String] {
        Dictionary(try needs.organizations(tx).map { ($0.id, $0.name) }) { first, _ in first }
    }
}

/// Which records are asked for.
private struct AnswersInput: RouteInput {
    static let fields: [Field] = [
        .path(), .query("state", .word(Submission.State.allCases.map(\.rawValue))), .query("page", .integer),
    ]
    let filter: SubmissionFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = SubmissionFilter(form: try inputs.id(), state: inputs.findWord("state"))
        page = inputs.findInteger("page")
    }
}
