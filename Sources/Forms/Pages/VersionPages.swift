// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// A form as a file and on paper, and which of its questions are indexed.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/file | forms.read | the file as its author sent it |
/// | GET | /forms/{id}/print | forms.read | the form to print and fill in by hand |
/// | POST | /forms/{id}/index | forms.design | these questions can be filtered by quickly |
struct VersionPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/file", Forms.read, about: .house, file),
            .get("/forms/{id}/print", Forms.read, about: .house, blank),
            .post("/forms/{id}/index", Forms.design, about: .house, index),
        ]
    }

    private func file(_ visit: Visit, _ input: WantedVersion) async throws -> Reply {
        let version = try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            return try FormStore.version(form.id, input.number ?? form.open ?? form.newest, tx)
        }
        return .download(version.source.bytes, name: version.source.name, type: "application/octet-stream")
    }

    private func blank(_ visit: Visit, _ input: WantedVersion) async throws -> Reply {
        let page = try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            let number = input.number ?? form.open ?? form.newest
            return BlankPage(
                visit: visit,
                form: form,
                number: number,
                model: try FormStore.model(form.id, number, tx)
            )
        }
        return page.reply()
    }

    private func index(_ visit: Visit, _ input: IndexInput) async throws -> Reply {
        try await needs.database.write { tx in
            let form = try FormStore.get(input.form, tx)
            let model = try FormStore.model(form.id, form.open ?? form.newest, tx)
            let allowed = IndexStore.allowed(model).map { model.path(of: $0) }
            let chosen = input.questions.filter { allowed.contains($0) }
            guard chosen.count <= IndexStore.most else { throw FormsProblem.tooManyIndexes }
            try IndexStore.choose(form.id, chosen, visit.doer, tx)
        }
        // A slice at a time, so that others go on writing meanwhile.
        var last: String? = ""
        while let after = last {
            last = try await needs.database.write { tx in
                try IndexStore.fill(input.form, after: after, limit: 100, tx)
            }
        }
        return .see(FormsPaths.form(input.form))
    }
}

/// A form and one of its versions.
private struct WantedVersion: RouteInput {
    static let fields: [Field] = [.path(), .query("version", .integer)]
    let form: Form.ID
    let number: Int?

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        number = inputs.findInteger("version")
    }
}

/// The questions that were ticked.
private struct IndexInput: RouteInput {
    static let fields: [Field] = [.path(), Field(.form, "question", .text(max: 300), repeated: true)]
    let form: Form.ID
    let questions: [String]

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        questions = inputs.all("question")
    }
}
