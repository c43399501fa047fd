// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Who did what to which record, in a chain that shows whether anyone rewrote it.
///
/// Each room has its own chain over (time, actor, action, record, digest of the details). The details
/// lie in a row of their own with a random salt, so that they can be erased while the chain stays
/// whole.
public enum Journal {
    /// One thing that was done.
    public struct Entry: Sendable, Equatable {
        /// The room that did it, such as `planning`.
        public let room: String
        /// When.
        public let time: Instant
        /// Who, as an id; never a name.
        public let actor: String
        /// What, dotted, such as `commitment.accept`.
        public let action: String
        /// The record it was done to.
        public let record: String
        /// What changed and why; may be erased later.
        public let details: String

        /// Something that was done.
        public init(
            room: String,
            time: Instant,
            actor: String,
            action: String,
            record: String,
            details: String
        ) {
            self.room = room
            self.time = time
            self.actor = actor
            self.action = action
            self.record = record
            self.details = details
        }
    }

    /// Writes an entry at the end of its room's chain.
    public static func append(_ entry: Entry, _ tx: Transaction) throws {
        let last = try tx.row(
            "select seq, chain from journal where room = \(entry.room) order by seq desc limit 1"
        )
        let seq = try (last?.get("seq", as: Int.self) ?? 0) + 1
        let previous = try last?.get("chain", as: String.self) ?? ""
        let salt = SHA256.hex(UInt64.random(in: .min ... .max).description.utf8)
        let digest = SHA256.hex((salt + entry.details).utf8)
        let chain = link(previous, seq: seq, entry, digest: digest)
        try tx.run(
            """
            insert into journal (room, seq, at, actor, action, record, digest, chain)
            values (\(entry.room), \(seq), \(entry.time), \(entry.actor), \(entry.action), \(entry.record),
                    \(digest), \(chain))
            """
        )
        try tx.run(
            """
            insert into journal_details (room, seq, salt, details)
            values (\(entry.room), \(seq), \(salt), \(entry.details))
            """
        )
    }

    /// The entries about one record, newest first.
    public static func list(room: String, record: String, limit: Int = 200, _ tx: Transaction) throws
        -> [Entry]
    {
        try tx.rows(
            """
            select j.room, j.at, j.actor, j.action, j.record, coalesce(d.details, '') as details
            from journal j left join journal_details d on d.room = j.room and d.seq = j.seq
            where j.room = \(room) and j.record = \(record) order by j.seq desc limit \(limit)
            """,
            entry
        )
    }

    /// Deletes the details of everything that was done to a record, in every room; the chains stay whole.
    public static func forget(record: String, _ tx: Transaction) throws {
        try tx.run(
            """
            delete from journal_details
            where (room, seq) in (select room, seq from journal where record = \(record))
            """
        )
    }

    /// How many entries before a moment still have details.
    public static func countDetails(before: Instant, sparing held: [String], _ tx: Transaction) throws -> Int
    {
        try tx.one("select count(*) \(old(before, held))") ?? 0
    }

    /// Deletes the details of at most so many entries before a moment; the chains stay whole.
    /// - Parameters:
    ///   - before: older entries only.
    ///   - held: records whose details stay.
    ///   - limit: how many at most.
    ///   - tx: the transaction.
    /// - Returns: how many.
    /// - Throws: ``StorageProblem``.
    public static func forgetDetails(
        before: Instant,
        sparing held: [String],
        limit: Int,
        _ tx: Transaction
    ) throws -> Int {
        try tx.run(
            """
            delete from journal_details where (room, seq) in
                (select d.room, d.seq \(old(before, held)) order by d.room, d.seq limit \(limit))
            """
        )
    }

    private static func old(_ before: Instant, _ held: [String]) -> SQL {
        // `not in` an empty list is neither true nor false.
        let free: SQL = held.isEmpty ? "1 = 1" : "j.record not in (\(list: held))"
        return """
            from journal_details d join journal j on j.room = d.room and j.seq = d.seq
            where j.at < \(before) and \(free)
            """
    }

    /// Follows every chain from its beginning.
    /// - Returns: how many entries were followed, and what does not fit: `room seq reason`.
    public static func verify(_ tx: Transaction) throws -> (entries: Int, faults: [String]) {
        var faults: [String] = []
        var previous = (room: "", seq: 0, chain: "")
        var count = 0
        try tx.forEach(
            """
            select j.room, j.seq, j.at, j.actor, j.action, j.record, j.digest, j.chain, d.salt, d.details
            from journal j left join journal_details d on d.room = j.room and d.seq = j.seq
            order by j.room, j.seq
            """
        ) { row in
            let room: String = try row.get("room")
            let seq: Int = try row.get("seq")
            if room != previous.room { previous = (room, 0, "") }
            if seq != previous.seq + 1 { faults.append("\(room) \(seq) gap") }
            let digest: String = try row.get("digest")
            if let details: String = try row.find("details"), let salt: String = try row.find("salt"),
                SHA256.hex((salt + details).utf8) != digest
            {
                faults.append("\(room) \(seq) details")
            }
            let written = try Entry(
                room: room,
                time: row.get("at"),
                actor: row.get("actor"),
                action: row.get("action"),
                record: row.get("record"),
                details: ""
            )
            let chain: String = try row.get("chain")
            if link(previous.chain, seq: seq, written, digest: digest) != chain {
                faults.append("\(room) \(seq) chain")
            }
            previous = (room, seq, chain)
            count += 1
        }
        return (count, faults)
    }

    private static func link(_ previous: String, seq: Int, _ entry: Entry, digest: String) -> String {
        let fields = [
            previous, String(seq), entry.time.iso, entry.actor, entry.action, entry.record, digest,
        ]
        // Lengths before the fields: no two different entries can run together into the same bytes.
        return SHA256.hex(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }

    private static func entry(_ row: Row) throws -> Entry {
        try Entry(
            room: row.get("room"),
            time: row.get("at"),
            actor: row.get("actor"),
            action: row.get("action"),
            record: row.get("record"),
            details: row.get("details")
        )
    }
}
