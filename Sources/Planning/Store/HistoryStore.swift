// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// The history of every plan and item, as people read it; each line also goes into the journal's chain.
enum HistoryStore {
    /// A change that is about to be written down.
    struct Line: Sendable {
        let root: Plan.ID
        let record: String
        let action: HistoryAction
        var from: String?
        var to: String?
        var why = ""
    }

    /// Writes a change into history and journal.
    /// - Parameters:
    ///   - line: what changed.
    ///   - doer: who changed it.
    ///   - journals: false where one journal entry stands for many lines, as when a report is accepted.
    ///   - tx: the transaction of the change itself.
    /// - Throws: whatever storage refuses.
    static func append(_ line: Line, by doer: Doer, journals: Bool = true, _ tx: Transaction) throws {
        try insert(line, by: doer, tx)
        guard journals else { return }
        let details = [line.from ?? "", line.to ?? "", line.why].joined(separator: "\n")
        let entry = Journal.Entry(
            room: Planning.name,
            time: doer.now,
            actor: doer.actor,
            action: line.action.rawValue,
            record: line.record,
            details: details
        )
        try Journal.append(entry, tx)
    }

    private static func insert(_ line: Line, by doer: Doer, _ tx: Transaction) throws {
        let next: SQL = "select coalesce(max(seq), 0) + 1 as next from plan_history where root = \(line.root)"
        let seq = try tx.one(next, as: Int.self) ?? 1
        try tx.run(
            """
            insert into plan_history (root, seq, record, at, actor, organization, action, from_state, to_state, why)
            values (\(line.root), \(seq), \(line.record), \(doer.now), \(doer.actor), \(doer.organization),
                    \(line.action), \(line.from), \(line.to), \(line.why))
            """
        )
    }

    /// The history of some records together, newest first: a commitment with its copies, for example.
    static func list(records: [String], limit: Int = 100, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.rows(
            "\(columns) where record in (\(list: records)) order by at desc, seq desc limit \(limit)",
            read
        )
    }

    /// The history of a whole plan tree, newest first.
    static func list(root: Plan.ID, limit: Int, offset: Int = 0, _ tx: Transaction) throws -> [HistoryEntry] {
        try tx.rows(
            "\(columns) where root = \(root) order by seq desc limit \(limit) offset \(offset)",
            read
        )
    }

    private static let columns: SQL =
        "select record, at, actor, organization, action, from_state, to_state, why from plan_history"

    private static func read(_ row: Row) throws -> HistoryEntry {
        try HistoryEntry(
            record: row.get("record"),
            at: row.get("at"),
            actor: row.get("actor"),
            organization: row.find("organization"),
            action: row.get("action"),
            from: row.find("from_state"),
            to: row.find("to_state"),
            why: row.get("why")
        )
    }
}

extension HistoryStore.Line {
    /// The first line of an item: made, or carried over from an earlier plan.
    init(made record: String, _ text: String, _ origin: Origin, root: Plan.ID) {
        self.init(
            root: root,
            record: record,
            action: origin.carriedFrom == nil ? .itemMade : .itemCarried,
            from: origin.carriedFrom,
            to: text
        )
    }
}
