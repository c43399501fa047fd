// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Forms: the list, bringing one in, looking at a version, opening it.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms | forms.read | the forms with what waits |
/// | GET | /forms/new | forms.design | a file or a form that comes with the house |
/// | POST | /forms | forms.design | reads the file and keeps it as a version, or says what is wrong |
/// | POST | /forms/shipped | forms.design | takes in a form that comes with the house |
/// | GET | /forms/{id} | forms.read | one form: its questions and findings |
/// | POST | /forms/{id}/open | forms.design | this version is filled in from now on |
struct FormPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms", Forms.read, about: .house, list),
            .get("/forms/new", Forms.design, about: .house, new),
            .post("/forms", Forms.design, about: .house, add),
            .post("/forms/shipped", Forms.design, about: .house, take),
            .get("/forms/{id}", Forms.read, about: .house, show),
            .post("/forms/{id}/open", Forms.design, about: .house, open),
        ]
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let reach = visit.reach(Forms.read)
        let (forms, counts) = try await needs.database.read { tx in
            (try FormStore.list(tx), try SubmissionStore.counts(within: reach, tx))
        }
        return FormListPage(visit: visit, forms: forms, counts: counts).reply()
    }

    private func new(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let reach = visit.reach(Forms.design)
        let programmes = try await needs.database.read { try needs.programmes(reach, $0) }
        return NewFormPage(visit: visit, programmes: programmes, findings: []).reply()
    }

    private func add(_ visit: Visit, _ input: FormFileInput) async throws -> Reply {
        let reading = input.source.read()
        guard let model = reading.model else {
            let reach = visit.reach(Forms.design)
            let programmes = try await needs.database.read { try needs.programmes(reach, $0) }
            return NewFormPage(visit: visit, programmes: programmes, findings: reading.findings).reply()
        }
        let added = try await needs.database.write { tx in
            try FormStore.add(input.source, model, programme: input.programme, visit.doer, tx)
        }
        return .see(FormsPaths.version(added.form, added.number))
    }

    private func take(_ visit: Visit, _ input: ShippedInput) async throws -> Reply {
        guard let source = ShippedForms.source(input.name), let model = source.read().model else {
            throw FormsProblem.missing
        }
        let added = try await needs.database.write { tx in
            try FormStore.add(source, model, programme: input.programme, visit.doer, tx)
        }
        return .see(FormsPaths.version(added.form, added.number))
    }

    private func show(_ visit: Visit, _ input: VersionInput) async throws -> Reply {
        let page = try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            let number = input.number ?? form.open ?? form.newest
            return FormPage(
                visit: visit,
                form: form,
                number: number,
                reading: FormReadings.shared.read(try FormStore.version(form.id, number, tx).source),
                before: number > 1 ? try? FormStore.model(form.id, number - 1, tx) : nil,
                indexed: try IndexStore.questions(form.id, tx)
            )
        }
        return page.reply()
    }

    private func open(_ visit: Visit, _ input: VersionInput) async throws -> Reply {
        try await needs.database.write { tx in
            let form = try FormStore.get(input.form, tx)
            guard form.version == input.version else {
                throw StorageProblem.changedMeanwhile(record: form.id.rawValue)
            }
            try FormStore.open(form, input.number ?? form.newest, visit.doer, tx)
        }
        return .see(FormsPaths.form(input.form))
    }
}

/// A form's file as a page sends it.
private struct FormFileInput: RouteInput {
    static let fields: [Field] = [Field(.file, "file", .file(max: 5_000_000)), .form("programme", .id)]
    let source: FormSource
    let programme: String?

    init(_ inputs: Inputs) throws {
        guard let upload = inputs.upload("file") else { throw InputProblem.missing(field: "file") }
        source = FormSource(name: upload.fileName, bytes: upload.bytes)
        programme = inputs.find("programme")
    }
}

/// A form that comes with the house.
private struct ShippedInput: RouteInput {
    static let fields: [Field] = [.form("name", .text(max: 100)), .form("programme", .id)]
    let name: String
    let programme: String?

    init(_ inputs: Inputs) throws {
        name = try inputs.text("name")
        programme = inputs.find("programme")
    }
}

/// A form and one of its versions.
private struct VersionInput: RouteInput {
    static let fields: [Field] = [
        .path(), .query("version", .integer), .form("number", .integer), .form("seen", .integer),
    ]
    let form: Form.ID
    let number: Int?
    /// The row version that was seen.
    let version: Int?

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        number = inputs.findInteger("number") ?? inputs.findInteger("version")
        version = inputs.findInteger("seen")
    }
}
