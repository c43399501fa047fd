// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
public import Privacy
import Storage

/// How this room forgets a report: text, tables, draft, corrections, links and original file go; that there
/// was such a report, and what was agreed in it, stay.
public enum ReportRetention {
    /// What retention deletes of this room; a hold on a report or on its file keeps all of it.
    public static let slices: [Retained] = [
        Retained(
            purpose: Purpose.ID("reports"),
            title: ReportsText.retained,
            count: { try list($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let reports = try list(cut, limit: limit, tx)
                for report in reports { try forget(report, tx) }
                return reports.count
            }
        )
    ]

    private struct Outlived: Sendable {
        let id: Report.ID
        let file: StoredFile.ID?
    }

    private static func list(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Outlived] {
        try tx.rows(
            """
            select r.id, r.file from reports r join report_contents c on c.report = r.id
            where r.changed_at < \(cut.before) and \(cut.isFree("r.id"))
                and \(cut.isFree("coalesce(r.file, '')"))
            order by r.changed_at, r.id limit \(limit)
            """
        ) { Outlived(id: try $0.get("id"), file: try $0.find("file")) }
    }

    private static func forget(_ report: Outlived, _ tx: Transaction) throws {
        let id = report.id
        try tx.run("delete from report_contents where report = \(id)")
        try tx.run("delete from corrections where report = \(id)")
        try tx.run("delete from answer_links where report = \(id)")
        try SearchIndex.remove(kind: "report", record: id.rawValue, tx)
        try tx.run(
            """
            update reports set file = null, source_name = '', created_by = '', version = version + 1
            where id = \(id)
            """
        )
        try FileStore.discard(report.file.map { [$0] } ?? [], tx)
    }
}
