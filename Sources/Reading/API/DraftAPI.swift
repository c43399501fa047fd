// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Storage
import Web

/// Drafts for other programs.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /api/reports/{id}/draft | reading.read | the draft with all corrections, as ``DraftJSON`` |
struct DraftAPI: Sendable {
    let needs: ReadingNeeds

    var routes: [Route] {
        [.get("/api/reports/{id}/draft", Reading.read, about: ReportTies.about(needs), draft)]
    }

    func draft(_ visit: Visit, _ input: ReportInput) async throws -> Reply {
        let line = try await needs.database.read { tx in
            guard let text = try ReportStore.text(of: input.report, tx) else {
                throw try ReportStore.noText(input.report, tx)
            }
            let document = ExtractedDocument(
                format: .text,
                text: text,
                tables: try ReportStore.tables(of: input.report, tx)
            )
            let draft = try ReviewStore.draft(of: input.report, tx)
            return try DraftJSON.line(draft, document: document, id: input.report.rawValue)
        }
        return .json(Array(line.utf8))
    }
}

struct ReportInput: RouteInput {
    static let fields: [Field] = [.path()]
    let report: Report.ID

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
    }
}
