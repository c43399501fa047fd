// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Places
import Storage
import Web

/// What a download needs to know before the first record.
struct AnswerExport: Sendable {
    let visit: Visit
    let form: Form
    let columns: AnswerColumns
    let search: SubmissionSearch
    let organizations: [String: String]
    let places: PlaceResolver
    let database: Database

    /// So many records at a time: the most that stand in memory.
    static let slice = 500

    /// The heads of what is known about each record.
    var heads: [String] {
        [
            FormsText.record, FormsText.day, FormsText.state, FormsText.organization, FormsText.unit,
            FormsText.place,
        ].map { visit.say($0) }
    }

    /// Writes all records into a file.
    func spool(_ folder: SpoolFolder, _ sink: consuming some AnswerSink) async throws -> ReplyFile {
        var sink = sink
        var last: Submission?
        while true {
            let after = last
            let (found, units) = try await database.read { tx in
                let found = try search.slice(after: after, limit: Self.slice, tx)
                return (found, try ServiceUnitStore.names(Set(found.compactMap(\.ties.unit)), tx))
            }
            try sink.append(found.map { record($0, units) })
            last = found.last
            if found.count < Self.slice { break }
            try Task.checkCancellation()
        }
        return ReplyFile(path: try sink.close(), keptBy: folder)
    }

    /// A record with the names that people know.
    func record(_ submission: Submission, _ units: [String: String]) -> AnswerRecord {
        let ties = submission.ties
        let place = ties.place.flatMap { places.gazetteer.find(ID($0)) }
        return AnswerRecord(
            submission: submission,
            organization: organizations[ties.organization] ?? ties.organization,
            unit: ties.unit.flatMap { units[$0] },
            place: place.map { places.gazetteer.fullName(of: $0, language: visit.language) },
            state: visit.say(submission.state.title)
        )
    }
}
