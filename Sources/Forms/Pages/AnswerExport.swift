// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Places
import Web

/// The records as sheets: one for the records, one for each repeat, tied by the record's id.
struct AnswerExport {
    let visit: Visit
    let table: AnswerTable
    let organizations: [String: String]
    let units: [String: String]
    let places: PlaceResolver

    func sheets(_ submissions: [Submission], name: String) throws -> [SheetTable] {
        let read = try submissions.map { ($0, try AnswerJSON.read($0.answers)) }
        let heads = [
            FormsText.record, FormsText.day, FormsText.state, FormsText.organization, FormsText.unit,
            FormsText.place,
        ]
        let main = SheetTable(
            name: name,
            columns: heads.map { .init(visit.say($0)) } + table.columns.map { .init(table.title($0)) },
            rows: read.map { submission, tree in
                ties(submission) + table.columns.map { table.cell(table.answer($0, in: tree), $0) }
            }
        )
        return [main] + table.repeats.map { group, columns in repeated(group, columns, read) }
    }

    private func repeated(
        _ group: Int,
        _ columns: [Int],
        _ read: [(Submission, AnswerTree)]
    ) -> SheetTable {
        SheetTable(
            name: table.title(group),
            columns: [.init(visit.say(FormsText.record))] + columns.map { .init(table.title($0)) },
            rows: read.flatMap { submission, tree in
                table.rows(group, in: tree).map { part in
                    [.text(submission.id.rawValue)]
                        + columns.map { table.cell(table.answer($0, inRepeat: part, of: group), $0) }
                }
            }
        )
    }

    private func ties(_ submission: Submission) -> [SheetValue] {
        let ties = submission.ties
        let place = ties.place.flatMap { code in
            places.gazetteer.find(ID(code)).map {
                places.gazetteer.fullName(of: $0, language: visit.language)
            }
        }
        return [
            .text(submission.id.rawValue), .day(ties.day), .text(visit.say(submission.state.title)),
            .text(organizations[ties.organization] ?? ties.organization),
            ties.unit.flatMap { units[$0] }.map { .text($0) } ?? .empty, place.map { .text($0) } ?? .empty,
        ]
    }
}
