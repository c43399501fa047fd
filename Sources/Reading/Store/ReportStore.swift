// SPDX-License-Identifier: Apache-2.0

public import Access
public import Documents
public import Kernel
public import Storage
import ThaiText

/// The reports that were handed in, their texts and the drafts the reader made of them.
public enum ReportStore {
    /// What is handed in with a new report.
    public struct New: Sendable {
        /// What it is called; empty takes the draft's title, then the file's name.
        public var title: String
        /// Where it came from.
        public var source: Report.Source
        /// The programme it belongs to.
        public var programme: String?
        /// The report that it is a newer form of.
        public var revises: Report.ID?
        /// In whose name it is handed in, by an id that a sibling room owns.
        public var organization: String?

        /// A report about to be kept.
        public init(
            title: String = "",
            source: Report.Source,
            programme: String? = nil,
            revises: Report.ID? = nil,
            organization: String? = nil
        ) {
            self.title = title
            self.source = source
            self.programme = programme
            self.revises = revises
            self.organization = organization
        }
    }

    /// The digest by which the same text is recognised: blanks at line ends do not count.
    public static func digest(of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        let plain = lines.map { line in
            var end = line
            while let last = end.last, last.isWhitespace { end.removeLast() }
            return end
        }
        return SHA256.hex(plain.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
    }

    /// Keeps a report with its text and the reader's draft.
    /// - Parameters:
    ///   - new: what it is and where it came from.
    ///   - document: the extracted text with its tables.
    ///   - draft: what the reader made of it.
    ///   - actor: who handed it in.
    ///   - now: when.
    ///   - tx: the transaction.
    /// - Returns: the report's id.
    /// - Throws: ``StorageProblem`` when the programme or the older report is not there.
    @discardableResult
    public static func insert(
        _ new: New,
        document: ExtractedDocument,
        draft: Draft,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws -> Report.ID {
        let id = Report.ID.new(at: now)
        let title = ReportTitle.make(new, document, draft)
        try tx.run(
            """
            insert into reports (id, title, source_kind, source_name, digest, file, programme, revises,
                                 reader_version, state, version, created_at, changed_at, organization, created_by)
            values (\(id), \(title), \(new.source.kind), \(new.source.name), \(new.source.digest),
                    \(new.source.file),
                    \(new.programme), \(new.revises), \(Reading.readerVersion), \(Report.State.reading), 1,
                    \(now), \(now), \(new.organization), \(actor))
            """
        )
        let tables = try StoredJSON.text(document.tables)
        let base = try StoredJSON.text(draft)
        try tx.run(
            """
            insert into report_contents (report, body, tables, base_draft)
            values (\(id), \(document.text), \(tables), \(base))
            """
        )
        let tokens = SearchTokens.index("\(title) \(new.source.name) \(document.text.prefix(60_000))")
        try SearchIndex.put(kind: "report", record: id.rawValue, tokens: tokens, tx)
        try note("report.add", id, new.source.kind.rawValue, actor, now, tx)
        return id
    }

    /// A report by its id.
    public static func find(_ id: Report.ID, _ tx: Transaction) throws -> Report? {
        try tx.row("select \(columns) from reports where id = \(id)").map(report)
    }

    /// The newest report with the same text among those that a visitor may reach: that somebody else handed
    /// it in too is none of theirs.
    public static func find(
        digest: String,
        within reach: AccessReach,
        programmes: [String: [String]] = [:],
        _ tx: Transaction
    ) throws -> Report? {
        try tx.row(
            """
            select \(columns) from reports
            where digest = \(digest) and exists (select 1 from report_contents c where c.report = reports.id)
                and \(ReportTies.condition(reach, programmes: programmes))
            order by created_at desc, id desc limit 1
            """
        ).map(report)
    }

    /// A page of reports, newest first.
    /// - Parameters:
    ///   - reach: what the visitor may see.
    ///   - programmes: the programmes of every organization that the reach names.
    ///   - search: words to find in title, file name or text; empty finds all.
    ///   - limit: how many at most.
    ///   - offset: how many to pass over.
    ///   - tx: the transaction.
    /// - Returns: the page, and how many there are in all.
    /// - Throws: ``StorageProblem`` when the database fails.
    public static func list(
        within reach: AccessReach,
        programmes: [String: [String]] = [:],
        search: String = "",
        limit: Int,
        offset: Int = 0,
        _ tx: Transaction
    ) throws -> (reports: [Report], total: Int) {
        var condition = ReportTies.condition(reach, programmes: programmes)
        if !search.isEmpty {
            let tokens = SearchTokens.query(search)
            let found = try SearchIndex.find(kind: "report", tokens: tokens, limit: 500, tx)
            condition = "id in (\(list: found)) and \(condition)"
        }
        let total = try tx.one("select count(*) from reports where \(condition)", as: Int.self) ?? 0
        let reports = try tx.rows(
            """
            select \(columns) from reports where \(condition)
            order by created_at desc, id desc limit \(limit) offset \(offset)
            """,
            report
        )
        return (reports, total)
    }

    /// The extracted text that all spans of a report count in.
    public static func text(of id: Report.ID, _ tx: Transaction) throws -> String? {
        try tx.one("select body from report_contents where report = \(id)", as: String.self)
    }

    /// The tables of the report, with spans into its text.
    public static func tables(of id: Report.ID, _ tx: Transaction) throws -> [ExtractedTable] {
        guard
            let text = try tx.one("select tables from report_contents where report = \(id)", as: String.self)
        else { throw try noText(id, tx) }
        return try StoredJSON.read([ExtractedTable].self, text, column: "tables")
    }

    /// What the reader made of the report before anyone corrected it.
    static func baseDraft(of id: Report.ID, _ tx: Transaction) throws -> Draft {
        guard
            let text = try tx.one(
                "select base_draft from report_contents where report = \(id)",
                as: String.self
            )
        else { throw try noText(id, tx) }
        return try StoredJSON.read(Draft.self, text, column: "base_draft")
    }

    /// Why there is no text: the report is unknown, or its time was over.
    static func noText(_ id: Report.ID, _ tx: Transaction) throws -> ReadingProblem {
        try find(id, tx) == nil ? .noReport : .textDeleted
    }

    static let columns: SQL = """
        id, title, source_kind, source_name, digest, file, programme, revises, reader_version, state, version,
        created_at, changed_at
        """

    static func note(
        _ action: String,
        _ id: Report.ID,
        _ details: String,
        _ actor: String,
        _ now: Instant,
        _ tx: Transaction
    ) throws {
        try Journal.append(
            .init(
                room: Reading.name,
                time: now,
                actor: actor,
                action: action,
                record: id.rawValue,
                details: details
            ),
            tx
        )
    }

    private static func report(_ row: Row) throws -> Report {
        try Report(
            id: row.get("id"),
            title: row.get("title"),
            source: Report.Source(
                kind: row.get("source_kind"),
                name: row.get("source_name"),
                digest: row.get("digest"),
                file: row.find("file")
            ),
            programme: row.find("programme"),
            revises: row.find("revises"),
            readerVersion: row.get("reader_version"),
            state: row.get("state"),
            version: row.get("version"),
            createdAt: row.get("created_at"),
            changedAt: row.get("changed_at")
        )
    }
}
