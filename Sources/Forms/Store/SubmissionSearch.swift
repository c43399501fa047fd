// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Finds records: by an index where a question has one, else by looking through the answers.
struct SubmissionSearch {
    let filter: SubmissionFilter
    let reach: AccessReach
    /// The questions that have an index.
    let indexed: Set<String>

    /// So many are counted; more are "more than".
    static let mostCounted = 10_000

    init(_ filter: SubmissionFilter, within reach: AccessReach, _ tx: Transaction) throws {
        self.filter = filter
        self.reach = reach
        indexed = filter.answers.isEmpty ? [] : Set(try IndexStore.questions(filter.form, tx))
    }

    /// The newest first, as far as the visitor may see them.
    func list(offset: Int = 0, limit: Int, _ tx: Transaction) throws -> [Submission] {
        try tx.rows("\(whole) limit \(limit) offset \(offset)", SubmissionStore.read)
    }

    /// The next so many behind a record, for going through all of them without holding them.
    func slice(after last: Submission?, limit: Int, _ tx: Transaction) throws -> [Submission] {
        guard let last else { return try list(limit: limit, tx) }
        // The first comparison is what an index understands; the second only parts those of one moment.
        let time = driving == nil ? SQL("recorded_at") : SQL("sent_at")
        return try tx.rows(
            """
            \(rows) and \(time) <= \(last.recordedAt)
                and (\(time) < \(last.recordedAt) or id > \(last.id))
            \(order) limit \(limit)
            """,
            SubmissionStore.read
        )
    }

    /// How many there are, up to ``mostCounted`` and one.
    func count(_ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from (\(rows) limit \(Self.mostCounted + 1)) as found") ?? 0
    }

    /// The indexed question that the search goes along.
    private var driving: SubmissionFilter.Wanted? { filter.answers.first { indexed.contains($0.question) } }

    private var whole: SQL { rows + order }

    private var order: SQL {
        driving == nil ? " order by recorded_at desc, id" : " order by sent_at desc, submission"
    }

    private var rows: SQL {
        var sql = SubmissionStore.columns
        if let driving {
            sql =
                sql + """
                     join submission_values on submission = id
                    where of_form = \(filter.form) and question = \(driving.question)
                        and answer = \(driving.answer)
                    """
        } else {
            sql = sql + " where form = \(filter.form)"
        }
        sql = sql + " and \(reach.condition(SubmissionStore.reachColumns))"
        if let state = filter.state { sql = sql + " and state = \(state)" }
        if let organization = filter.organization { sql = sql + " and organization = \(organization)" }
        for wanted in filter.answers where wanted != driving { sql = sql + condition(wanted) }
        return sql
    }

    private func condition(_ wanted: SubmissionFilter.Wanted) -> SQL {
        if indexed.contains(wanted.question) {
            return """
                 and exists (
                    select 1 from submission_values as other where other.submission = submissions.id
                        and other.question = \(wanted.question) and other.answer = \(wanted.answer)
                )
                """
        }
        let name = wanted.question.split(separator: "/").last.map(String.init) ?? ""
        let sought = Self.escaped("\"\(name)\":\"") + Self.escaped(wanted.answer)
        return """
             and (answers like \("%" + sought + "\"%") escape '!' or answers like \("%" + sought + " %") escape '!'
                or answers like \("%" + Self.escaped("\"\(name)\":\"") + "% " + Self.escaped(wanted.answer) + "\"%") escape '!')
            """
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for letter in text {
            if letter == "%" || letter == "_" || letter == "!" { out.append("!") }
            out.append(letter)
        }
        return out
    }
}

extension SubmissionStore {
    /// The newest first, as far as the visitor may see them.
    static func list(
        _ filter: SubmissionFilter,
        within reach: AccessReach,
        limit: Int,
        _ tx: Transaction
    ) throws -> [Submission] {
        try SubmissionSearch(filter, within: reach, tx).list(limit: limit, tx)
    }
}
