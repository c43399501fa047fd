// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// The corrections of a report: appended one by one and never edited, so that none is lost.
public enum ReviewStore {
    /// One correction as it was made.
    public struct Entry: Sendable, Equatable {
        /// Its number in the report's history, from 1.
        public let seq: Int
        /// What was changed.
        public let correction: Correction
        /// When.
        public let madeAt: Instant
        /// Who, as an id; `link:` and a place code for answers by link.
        public let madeBy: String
        let sentKey: String?
    }

    /// The draft that people have finished correcting: what a plan is made of.
    ///
    /// Items keep their names through all corrections: `DraftItem.id` is a name, not a position.
    /// - Throws: ``ReadingProblem/noReport``.
    public static func draft(of id: Report.ID, _ tx: Transaction) throws -> Draft {
        try review(of: id, tx).accepted
    }

    /// The draft under review, rejected items and indicators included.
    /// - Throws: ``ReadingProblem/noReport``.
    public static func review(of id: Report.ID, _ tx: Transaction) throws -> ReviewedDraft {
        let base = try ReportStore.baseDraft(of: id, tx)
        let history = try list(id, tx).map { NumberedCorrection(seq: $0.seq, $0.correction) }
        return ReviewRules.replay(base, history)
    }

    /// All corrections that hold, oldest first.
    public static func list(_ id: Report.ID, _ tx: Transaction) throws -> [Entry] {
        try tx.rows(
            """
            select seq, payload, made_at, made_by, sent_key from corrections
            where report = \(id) and undone_at is null order by seq
            """,
            entry
        )
    }

    /// The number of the last correction ever made, undone ones among them; 0 before the first.
    public static func lastNumber(_ id: Report.ID, _ tx: Transaction) throws -> Int {
        try tx.one("select max(seq) from corrections where report = \(id)", as: Int.self) ?? 0
    }

    /// Whether a correction with this key already arrived: a phone sends again until it is acknowledged.
    static func hasArrived(_ key: String, _ id: Report.ID, _ tx: Transaction) throws -> Bool {
        try tx.one(
            "select count(*) from corrections where report = \(id) and sent_key = \(key)",
            as: Int.self
        ) ?? 0 > 0
    }

    /// Appends corrections in one go, after trying them on the draft.
    /// - Parameters:
    ///   - corrections: what was changed, in order.
    ///   - id: the report.
    ///   - actor: who.
    ///   - key: the sender's own mark, so that sending twice changes once.
    ///   - now: when.
    ///   - tx: the transaction.
    /// - Returns: the numbers they got; empty when the key had already arrived.
    /// - Throws: ``ReadingProblem`` when one makes no sense, or the report was accepted.
    @discardableResult
    public static func append(
        _ corrections: [Correction],
        to id: Report.ID,
        actor: String,
        key: String? = nil,
        now: Instant,
        _ tx: Transaction
    ) throws -> [Int] {
        guard let report = try ReportStore.find(id, tx) else { throw ReadingProblem.noReport }
        if let key, try hasArrived(key, id, tx) { return [] }
        guard report.state != .accepted else { throw ReadingProblem.alreadyAccepted }
        var draft = try review(of: id, tx)
        var seq = try lastNumber(id, tx)
        var numbers: [Int] = []
        for correction in corrections {
            seq += 1
            draft = try ReviewRules.applying(NumberedCorrection(seq: seq, correction), to: draft)
            let sentKey = key.map { numbers.isEmpty ? $0 : "\($0)#\(numbers.count)" }
            try insert(correction, seq, id, actor, sentKey, now, tx)
            numbers.append(seq)
        }
        try ReportStore.move(id, to: .review, now, tx)
        try LessonStore.learn(corrections, from: id, actor: actor, now: now, tx)
        return numbers
    }

    /// Takes back the last correction that holds.
    /// - Returns: the correction that no longer holds.
    /// - Throws: ``ReadingProblem/nothingToUndo``, ``ReadingProblem/alreadyAccepted``.
    @discardableResult
    public static func undoLast(_ id: Report.ID, actor: String, now: Instant, _ tx: Transaction) throws
        -> Entry
    {
        guard let report = try ReportStore.find(id, tx) else { throw ReadingProblem.noReport }
        guard report.state != .accepted else { throw ReadingProblem.alreadyAccepted }
        guard let last = try list(id, tx).last else { throw ReadingProblem.nothingToUndo }
        try tx.run(
            """
            update corrections set undone_at = \(now), undone_by = \(actor)
            where report = \(id) and seq = \(last.seq)
            """
        )
        try ReportStore.move(id, to: .review, now, tx)
        try LessonStore.unlearn(last.correction, of: id, actor: actor, now: now, tx)
        try ReportStore.note("correction.undo", id, "\(last.seq) \(last.correction.word)", actor, now, tx)
        return last
    }

    /// Corrections of the same fields that came after `seen`: what someone else changed meanwhile.
    ///
    /// A key is `device.number`: the part before the dot tells one's own changes.
    static func conflicts(
        _ corrections: [Correction],
        seen: Int,
        key: String?,
        _ id: Report.ID,
        _ tx: Transaction
    ) throws -> [Entry] {
        let fields = Set(corrections.flatMap(\.fields))
        guard !fields.isEmpty else { return [] }
        // A device that was offline sends several changes of one field: its own are no conflict.
        let own = key?.split(separator: ".").first.map { "\($0)." }
        return try list(id, tx).filter { entry in
            if let own, entry.sentKey?.hasPrefix(own) == true { return false }
            return entry.seq > seen && !corrections.contains(entry.correction)
                && !fields.isDisjoint(with: entry.correction.fields)
        }
    }

    private static func insert(
        _ correction: Correction,
        _ seq: Int,
        _ id: Report.ID,
        _ actor: String,
        _ key: String?,
        _ now: Instant,
        _ tx: Transaction
    ) throws {
        let payload = try StoredJSON.text(correction)
        try tx.run(
            """
            insert into corrections (report, seq, kind, payload, made_at, made_by, sent_key)
            values (\(id), \(seq), \(correction.word), \(payload), \(now), \(actor), \(key))
            """
        )
        try ReportStore.note("correction.\(correction.word)", id, payload, actor, now, tx)
    }

    private static func entry(_ row: Row) throws -> Entry {
        try Entry(
            seq: row.get("seq"),
            correction: StoredJSON.read(Correction.self, row.get("payload"), column: "payload"),
            madeAt: row.get("made_at"),
            madeBy: row.get("made_by"),
            sentKey: row.find("sent_key")
        )
    }
}
