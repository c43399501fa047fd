// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// A form from the sheet of answers that Google Forms or paper left behind.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /forms/draft | forms.design | keeps the sheet, sealed, until it is a form |
/// | GET | /forms/draft | forms.design | the questions that it seems to answer |
/// | POST | /forms/draft/save | forms.design | the corrected questions become a form |
struct DraftPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .post("/forms/draft", Forms.design, about: .house, send),
            .get("/forms/draft", Forms.design, about: .house, show),
            .post("/forms/draft/save", Forms.design, about: .house, save),
        ]
    }

    private func send(_ visit: Visit, _ input: DraftInput) async throws -> Reply {
        guard let file = input.file else { throw InputProblem.missing(field: "file") }
        let grid = try SheetGrid(file.fileName, file.bytes)
        let draft = try await needs.database.write { tx in
            try DraftStore.add(file.fileName, try grid.stored, needs.keys, visit.doer, tx)
        }
        return .see(FormsPaths.draft(draft))
    }

    private func show(_ visit: Visit, _ input: DraftInput) async throws -> Reply {
        guard let id = input.draft else { return .see(FormsPaths.new) }
        let draft = try await needs.database.read { tx in
            try DraftStore.get(id, needs.keys, by: visit.doer.actor, tx)
        }
        let proposal = FormProposal(draft, today: visit.clock.today)
        return DraftPage(visit: visit, draft: draft, proposal: proposal, findings: []).reply()
    }

    private func save(_ visit: Visit, _ input: DraftInput) async throws -> Reply {
        guard let id = input.draft else { throw InputProblem.missing(field: "draft") }
        let draft = try await needs.database.read { tx in
            try DraftStore.get(id, needs.keys, by: visit.doer.actor, tx)
        }
        let word = "sheet-" + id.rawValue.suffix(12)
        let source = FormSource(name: word + ".xlsx", bytes: try input.proposal.workbook(word: word))
        let reading = source.read()
        guard let model = reading.model else {
            return DraftPage(visit: visit, draft: draft, proposal: input.proposal, findings: reading.findings)
                .reply()
        }
        let added = try await needs.database.write { tx in
            try FormStore.add(source, model, programme: nil, visit.doer, tx)
        }
        return .see(FormsPaths.version(added.form, added.number))
    }
}

/// A sheet, or the questions as they were corrected.
private struct DraftInput: RouteInput {
    static let fields: [Field] = [
        .query("draft", .id), Field(.file, "file", .file(max: 10_000_000)), .form("draft", .id),
        .form("title", .text(max: 300)), Field(.form, "label", .text(max: 1000), repeated: true),
        Field(.form, "type", .word(FormProposal.Kind.allCases.map(\.rawValue)), repeated: true),
        Field(.form, "class", .word(FormProposal.Sensitivity.allCases.map(\.rawValue)), repeated: true),
        Field(.form, "choices", .text(max: 4000), repeated: true),
    ]
    let draft: SheetDraft.ID?
    let file: Upload?
    let proposal: FormProposal

    init(_ inputs: Inputs) throws {
        draft = inputs.findID("draft")
        file = inputs.upload("file")
        let (labels, types) = (inputs.all("label"), inputs.all("type"))
        let (classes, choices) = (inputs.all("class"), inputs.all("choices"))
        let count = min(labels.count, types.count, classes.count, choices.count)
        proposal = FormProposal(
            title: inputs.find("title") ?? "",
            questions: (0..<count).map { index in
                FormProposal.Asked(
                    title: labels[index].trimmed,
                    type: FormProposal.Kind(rawValue: types[index]) ?? .text,
                    sensitivity: FormProposal.Sensitivity(rawValue: classes[index]) ?? .personal,
                    choices: choices[index].split(whereSeparator: \.isNewline).map { String($0).trimmed }
                        .filter { !$0.isEmpty }
                )
            }
        )
    }
}
