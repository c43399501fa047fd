// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Storage
import Web

/// The records of a form: the list, the map, and all of them to take along.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/answers | forms.read | the records that the visitor may see |
/// | GET | /forms/{id}/answers/map | forms.read | where the newest of them are |
/// | GET | /forms/{id}/answers.csv, .xlsx | forms.read | every open answer for people; repeats on sheets of their own |
/// | GET | /forms/{id}/answers.zip | forms.read | the same for programs: codes, KEY and PARENT_KEY |
/// | GET | /forms/{id}/answers.geojson | forms.read | the same for maps |
struct AnswerPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/answers", Forms.read, about: .house, list),
            .get("/forms/{id}/answers/map", Forms.read, about: .house, map),
            .get("/forms/{id}/answers.csv", Forms.read, about: .house, csv),
            .get("/forms/{id}/answers.xlsx", Forms.read, about: .house, xlsx),
            .get("/forms/{id}/answers.zip", Forms.read, about: .house, zip),
            .get("/forms/{id}/answers.geojson", Forms.read, about: .house, geojson),
        ]
    }

    private func list(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let paging = Paging(input.page)
        let export = try await export(visit, input.filter)
        let model = try await needs.database.read { tx in
            let found = try export.search.list(offset: paging.offset, limit: paging.size, tx)
            return AnswersModel(
                export: export,
                indexed: try IndexStore.questions(input.filter.form, tx),
                total: try export.search.count(tx),
                submissions: found,
                units: try ServiceUnitStore.names(Set(found.compactMap(\.ties.unit)), tx)
            )
        }
        return AnswerListPage(visit: visit, model: model, paging: paging).reply()
    }

    private func map(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let export = try await export(visit, input.filter)
        let found = try await needs.database.read { try export.search.list(limit: AnswerMapPage.most, $0) }
        return AnswerMapPage(visit: visit, export: export, submissions: found).reply()
    }

    private func csv(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let export = try await export(visit, input.filter)
        let folder = try SpoolFolder()
        let sink = try TableSink(folder, export.columns, heads: export.heads)
        return .download(try await export.spool(folder, sink), name: export.name + ".csv", type: Self.csvType)
    }

    private func xlsx(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let export = try await export(visit, input.filter)
        let folder = try SpoolFolder()
        let sink = try WorkbookSink(folder, export.columns, name: export.name, heads: export.heads)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return .download(try await export.spool(folder, sink), name: export.name + ".xlsx", type: type)
    }

    private func zip(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let export = try await export(visit, input.filter)
        let folder = try SpoolFolder()
        let sink = try ArchiveSink(folder, export.columns, word: export.form.word)
        return .download(
            try await export.spool(folder, sink),
            name: export.name + ".zip",
            type: "application/zip"
        )
    }

    private func geojson(_ visit: Visit, _ input: AnswersInput) async throws -> Reply {
        let export = try await export(visit, input.filter)
        let folder = try SpoolFolder()
        let sink = try GeoSink(folder, export.columns, needs.places)
        return .download(
            try await export.spool(folder, sink),
            name: export.name + ".geojson",
            type: "application/geo+json"
        )
    }

    private static let csvType = "text/csv; charset=utf-8"

    /// What all of these begin with: the form's columns and the search under the visitor's rights.
    private func export(_ visit: Visit, _ filter: SubmissionFilter) async throws -> AnswerExport {
        let reach = visit.reach(Forms.read)
        return try await needs.database.read { tx in
            let form = try FormStore.get(filter.form, tx)
            let columns = AnswerColumns(try FormStore.models(form, tx), visit.language)
            // What is not in the table can be asked for neither.
            let known = Set(columns.all.map(\.path))
            var asked = filter
            asked.answers.removeAll { !known.contains($0.question) }
            return AnswerExport(
                visit: visit,
                form: form,
                columns: columns,
                search: try SubmissionSearch(asked, within: reach, tx),
                organizations: Dictionary(try needs.organizations(tx).map { ($0.id, $0.name) }) { $1 },
                places: needs.places,
                database: needs.database
            )
        }
    }
}

extension AnswerExport {
    /// What the file is called.
    fileprivate var name: String { form.title(visit.language) }
}

/// Which records are asked for.
private struct AnswersInput: RouteInput {
    static let fields: [Field] = [
        .path(), .query("state", .word(Submission.State.allCases.map(\.rawValue))), .query("page", .integer),
        Field(.query, "f", .text(max: 500), repeated: true), .query("question", .text(max: 300)),
        .query("answer", .text(max: 200)),
    ]
    let filter: SubmissionFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        var filter = SubmissionFilter(form: try inputs.id(), state: inputs.findWord("state"))
        for word in inputs.all("f") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { filter.answers.append(.init(question: parts[0], answer: parts[1])) }
        }
        if let question = inputs.find("question"), let answer = inputs.find("answer") {
            filter.answers.append(.init(question: question, answer: answer))
        }
        filter.answers = Array(filter.answers.prefix(IndexStore.most + 1))
        self.filter = filter
        page = inputs.findInteger("page")
    }
}
