// SPDX-License-Identifier: Apache-2.0

import Storage

/// Which numbers an import has given to facts and to what its corrections took back, so that it can be
/// undone.
enum ImportRanges {
    static let migration = Migration(
        id: "facts-0004-import-ranges",
        """
        create table fact_import_ranges (
            import_id bigint not null references fact_imports (id),
            first_seq bigint not null,
            last_seq bigint not null,
            primary key (import_id, first_seq),
            check (first_seq <= last_seq)
        );
        insert into fact_import_ranges (import_id, first_seq, last_seq)
        select id, chunk_first, chunk_last from fact_imports where chunk_first is not null;
        """
    )

    static func add(_ seqs: ClosedRange<Int>, of id: Int, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into fact_import_ranges (import_id, first_seq, last_seq)
            values (\(id), \(seqs.lowerBound), \(seqs.upperBound))
            """
        )
    }

    static func list(_ id: Int, _ tx: Transaction) throws -> [ClosedRange<Int>] {
        try tx.rows(
            "select first_seq, last_seq from fact_import_ranges where import_id = \(id) order by first_seq"
        ) { try $0.get("first_seq")...$0.get("last_seq") }
    }

    /// Lets a range end earlier than it was reserved; without facts it goes.
    static func cut(_ seqs: ClosedRange<Int>, to count: Int, of id: Int, _ tx: Transaction) throws {
        let sql: SQL = "where import_id = \(id) and first_seq = \(seqs.lowerBound)"
        guard count > 0 else {
            try tx.run("delete from fact_import_ranges \(sql)")
            return
        }
        try tx.run("update fact_import_ranges set last_seq = \(seqs.lowerBound + count - 1) \(sql)")
    }

    static func forget(_ id: Int, _ tx: Transaction) throws {
        try tx.run("delete from fact_import_ranges where import_id = \(id)")
    }
}
