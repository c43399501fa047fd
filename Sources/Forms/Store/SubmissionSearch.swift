// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Finds records: by an index where a question has one, else by looking through the answers.
struct SubmissionSearch {
    let filter: SubmissionFilter
    let reach: AccessReach
    /// Wanted answers that an index finds; the search goes along the first.
    private let indexed: [SubmissionFilter.Wanted]
    /// Wanted answers that are looked for in the records themselves.
    private let sought: [SubmissionFilter.Wanted]

    /// So many are counted; more are "more than".
    static let mostCounted = 10_000
    /// So many records are looked through at a time.
    private static let step = 500

    init(_ filter: SubmissionFilter, within reach: AccessReach, _ tx: Transaction) throws {
        self.filter = filter
        self.reach = reach
        let known = filter.answers.isEmpty ? [] : Set(try IndexStore.questions(filter.form, tx))
        indexed = filter.answers.filter { known.contains($0.question) }
        sought = filter.answers.filter { !known.contains($0.question) }
    }

    /// The newest first, as far as the visitor may see them.
    func list(offset: Int = 0, limit: Int, _ tx: Transaction) throws -> [Submission] {
        guard sought.isEmpty else {
            return Array(try through(after: nil, upTo: offset + limit, tx).dropFirst(offset))
        }
        return try tx.rows("\(rows)\(order) limit \(limit) offset \(offset)", SubmissionStore.read)
    }

    /// The next so many behind a record, for going through all of them without holding them.
    func slice(after last: Submission?, limit: Int, _ tx: Transaction) throws -> [Submission] {
        sought.isEmpty ? try next(after: last, limit, tx) : try through(after: last, upTo: limit, tx)
    }

    /// How many there are, up to ``mostCounted`` and one.
    func count(_ tx: Transaction) throws -> Int {
        guard sought.isEmpty else { return try through(after: nil, upTo: Self.mostCounted + 1, tx).count }
        return try tx.one("select count(*) from (\(rows) limit \(Self.mostCounted + 1)) as found") ?? 0
    }

    /// Looks through the records behind one until so many fit.
    private func through(after last: Submission?, upTo most: Int, _ tx: Transaction) throws -> [Submission] {
        var (found, last) = ([Submission](), last)
        var match = AnswerMatch(sought)
        while found.count < most {
            let some = try next(after: last, Self.step, tx)
            for one in some where found.count < most {
                if try match.fits(one, { try FormStore.model(one.form, one.formVersion, tx) }) {
                    found.append(one)
                }
            }
            guard some.count == Self.step else { break }
            last = some.last
        }
        return found
    }

    private func next(after last: Submission?, _ limit: Int, _ tx: Transaction) throws -> [Submission] {
        guard let last else { return try tx.rows("\(rows)\(order) limit \(limit)", SubmissionStore.read) }
        // The first comparison is what an index understands; the second only parts those of one moment.
        let time = indexed.isEmpty ? SQL("recorded_at") : SQL("sent_at")
        return try tx.rows(
            """
            \(rows) and \(time) <= \(last.recordedAt)
                and (\(time) < \(last.recordedAt) or id > \(last.id))
            \(order) limit \(limit)
            """,
            SubmissionStore.read
        )
    }

    private var order: SQL {
        indexed.isEmpty ? " order by recorded_at desc, id" : " order by sent_at desc, submission"
    }

    private var rows: SQL {
        var sql = SubmissionStore.columns
        if let driving = indexed.first {
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
        for wanted in indexed.dropFirst() {
            sql =
                sql + """
                     and exists (
                        select 1 from submission_values as other where other.submission = submissions.id
                            and other.question = \(wanted.question) and other.answer = \(wanted.answer)
                    )
                    """
        }
        for wanted in sought { sql = sql + AnswerMatch.sieve(wanted) }
        return sql
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
