// SPDX-License-Identifier: Apache-2.0

import Storage

/// Which ranges of facts are still to be added to which measures.
///
/// A fact inside such a range is left to the worker by everyone else, so that it is added once; what takes a
/// fact back has a number of its own, outside, and is added at once.
enum MeasureWork {
    /// One range that waits.
    struct Item: Sendable, Equatable {
        let id: Int
        let measure: Int
        /// Empty when all its facts are read and a stock is to be brought in step with its states.
        let seqs: Range<Int>
        /// How many entries of the pass over it are written.
        let position: Int
        /// Where a pass ends of which something is written.
        let passLast: Int?
        /// Whether a stock is filled by ``StockBulk``; decided when its first pass begins.
        var isBulk: Bool

        var isBegun: Bool { isBulk || position > 0 || passLast != nil }
    }

    /// Lets a new measure wait for all facts there are.
    static func plan(_ measure: Int, kind: String, _ tx: Transaction) throws {
        let any = try tx.one(
            "select f.seq from facts f join fact_kinds k on k.id = f.kind_id where k.name = \(kind) limit 1",
            as: Int.self
        )
        let chunk = try openChunk(tx)
        guard any != nil || chunk != nil else { return }
        let last = try FactSeqs.next(tx) - 1
        guard let chunk else {
            if last > 0 { try add(measure, 1...last, isOpen: true, tx) }
            return
        }
        if chunk.lowerBound > 1 { try add(measure, 1...(chunk.lowerBound - 1), isOpen: true, tx) }
        try add(measure, chunk, isOpen: false, tx)
        if chunk.upperBound < last { try add(measure, (chunk.upperBound + 1)...last, isOpen: true, tx) }
    }

    /// Lets a measure wait for a range; ranges that follow on each other become one.
    static func add(_ measure: Int, _ seqs: ClosedRange<Int>, isOpen: Bool, _ tx: Transaction) throws {
        let id = try tx.one("select coalesce(max(id), 0) + 1 as next from measure_work", as: Int.self) ?? 1
        try tx.run(
            """
            insert into measure_work (id, measure_id, first_seq, last_seq, is_open)
            values (\(id), \(measure), \(seqs.lowerBound), \(seqs.upperBound), \(isOpen))
            """
        )
        FactMemory.of(tx).forgetMeasures()
    }

    /// Opens the ranges of an import's piece whose facts are all there now, joined to the piece before it.
    static func open(_ seqs: ClosedRange<Int>, _ tx: Transaction) throws {
        try tx.run(
            "update measure_work set is_open = 1 where first_seq = \(seqs.lowerBound) and is_open = 0"
        )
        try tx.run(
            """
            update measure_work set last_seq = \(seqs.upperBound)
            where is_open = 1 and position = 0 and last_seq = \(seqs.lowerBound - 1)
            and first_seq <= last_seq and exists (
                select 1 from measure_work w where w.measure_id = measure_work.measure_id
                and w.first_seq = \(seqs.lowerBound) and w.is_open = 1 and w.position = 0)
            """
        )
        try tx.run(
            """
            delete from measure_work where first_seq = \(seqs.lowerBound) and position = 0 and exists (
                select 1 from measure_work w where w.measure_id = measure_work.measure_id
                and w.first_seq < \(seqs.lowerBound) and w.last_seq = \(seqs.upperBound))
            """
        )
        FactMemory.of(tx).forgetMeasures()
    }

    /// Lets the range of a piece that was given up end where its facts end.
    static func cut(_ seqs: ClosedRange<Int>, to count: Int, _ tx: Transaction) throws {
        let sql: SQL = "where first_seq = \(seqs.lowerBound) and is_open = 0"
        if count > 0 {
            try tx.run("update measure_work set last_seq = \(seqs.lowerBound + count - 1) \(sql)")
        } else {
            let waiting = try tx.rows("select measure_id from measure_work \(sql)") {
                try $0.get("measure_id", as: Int.self)
            }
            try tx.run("delete from measure_work \(sql)")
            for measure in waiting { try settle(measure, tx) }
        }
        FactMemory.of(tx).forgetMeasures()
    }

    /// The ranges that can be worked on, those with the lowest first number first.
    ///
    /// Of a measure's stocks that are to be brought in step only the first: each sees what all of them lack.
    static func next(limit: Int, _ tx: Transaction) throws -> [Item] {
        try tx.rows(
            """
            select id, measure_id, first_seq, last_seq, position, pass_last, is_bulk from measure_work
            where is_open = 1 and (first_seq <= last_seq or not exists (
                select 1 from measure_work w where w.measure_id = measure_work.measure_id and w.is_bulk = 1
                and w.id < measure_work.id))
            order by first_seq, id limit \(limit)
            """
        ) { row in
            Item(
                id: try row.get("id"),
                measure: try row.get("measure_id"),
                seqs: try row.get("first_seq")..<row.get("last_seq", as: Int.self) + 1,
                position: try row.get("position"),
                passLast: try row.find("pass_last"),
                isBulk: try row.get("is_bulk")
            )
        }
    }

    /// Whether so much of a pass is written; if not, another process was quicker and nothing may be written.
    static func isAt(_ item: Item, _ position: Int, _ tx: Transaction) throws -> Bool {
        let found = try tx.one(
            """
            select id from measure_work
            where id = \(item.id) and position = \(position) and first_seq = \(item.seqs.lowerBound)
            """,
            as: Int.self
        )
        return found != nil
    }

    /// Notes that so much of a pass is written.
    static func advance(_ item: Item, passLast: Int, to position: Int, _ tx: Transaction) throws {
        try tx.run(
            """
            update measure_work set position = \(position), pass_last = \(passLast), is_bulk = \(item.isBulk)
            where id = \(item.id)
            """
        )
    }

    /// Notes that the facts up to a number are added, or that a stock is in step with its states.
    static func finish(_ item: Item, through seq: Int, _ tx: Transaction) throws {
        try tx.run(
            """
            update measure_work set first_seq = \(seq + 1), position = 0, pass_last = null,
                is_bulk = \(item.isBulk && !item.seqs.isEmpty)
            where id = \(item.id)
            """
        )
        // The range may have grown since it was read; a stock that was filled in bulk stays to be settled.
        try tx.run("delete from measure_work where id = \(item.id) and first_seq > last_seq and is_bulk = 0")
        try settle(item.measure, tx)
        FactMemory.of(tx).forgetMeasures()
    }

    /// Shows a measure that waits for nothing any more, in place of its older versions.
    static func settle(_ measure: Int, _ tx: Transaction) throws {
        let left = try tx.one(
            "select id from measure_work where measure_id = \(measure) limit 1",
            as: Int.self
        )
        guard left == nil else { return }
        let changed = try tx.run(
            "update measures set state = 'ready' where id = \(measure) and state = 'filling'"
        )
        guard changed == 1 else { return }
        let older: SQL = """
            select o.id from measures o join measures m on m.name = o.name and o.version < m.version
            where m.id = \(measure) and o.state <> 'leaving'
            """
        try tx.run("delete from measure_work where measure_id in (\(older))")
        try tx.run("update measures set state = 'leaving' where id in (\(older))")
    }

    /// The piece of an import that is being written.
    static func openChunk(_ tx: Transaction) throws -> ClosedRange<Int>? {
        let row = try tx.row(
            """
            select chunk_first, chunk_last from fact_imports
            where finished_at is null and chunk_first is not null
            and chunk_done < chunk_last - chunk_first + 1 order by id limit 1
            """
        )
        return try row.map { try $0.get("chunk_first")...$0.get("chunk_last") }
    }
}
