// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Finds records by any piece of a Thai word.
///
/// Rooms hand over plain tokens (ThaiText makes overlapping bigrams of clusters), so that the index needs no
/// tokenizer of ours and any SQLite tool opens the file.
public enum SearchIndex {
    /// Puts a record into the index, replacing what stood there; `kind` is the noun, such as `commitment`.
    public static func put(kind: String, record: String, tokens: [String], _ tx: Transaction) throws {
        try remove(kind: kind, record: record, tx)
        let body = tokens.joined(separator: " ")
        try tx.run("insert into search_entries (kind, record) values (\(kind), \(record))")
        let entry: SQL = "select id from search_entries where kind = \(kind) and record = \(record)"
        switch tx.dialect {
        case .sqlite: try tx.run("insert into search_text (rowid, body) values ((\(entry)), \(body))")
        case .postgres:
            try tx.run(
                "insert into search_text (rowid, body) values ((\(entry)), to_tsvector('simple', \(body)))"
            )
        }
    }

    /// Takes a record out of the index.
    public static func remove(kind: String, record: String, _ tx: Transaction) throws {
        let entry: SQL = "select id from search_entries where kind = \(kind) and record = \(record)"
        try tx.run("delete from search_text where rowid in (\(entry))")
        try tx.run("delete from search_entries where kind = \(kind) and record = \(record)")
    }

    /// The records of a kind that hold all tokens.
    /// - Returns: ids, best first on SQLite.
    public static func find(kind: String, tokens: [String], limit: Int, _ tx: Transaction) throws -> [String]
    {
        guard !tokens.isEmpty else { return [] }
        let rows: [Row]
        switch tx.dialect {
        case .sqlite:
            let words = tokens.map(quoted).joined(separator: " ")
            rows = try tx.rows(
                """
                /* sqlite */ select e.record from search_text t join search_entries e on e.id = t.rowid
                where search_text match \(words) and e.kind = \(kind) order by t.rank limit \(limit)
                """
            )
        case .postgres:
            rows = try tx.rows(
                """
                select e.record from search_text t join search_entries e on e.id = t.rowid
                where t.body @@ plainto_tsquery('simple', \(tokens.joined(separator: " ")))
                and e.kind = \(kind) limit \(limit)
                """
            )
        }
        return try rows.map { try $0.get("record") }
    }

    /// A token that means nothing but itself.
    private static func quoted(_ token: String) -> String {
        #if WEAKENED
        if Weakness.search.isOn { return token }
        #endif
        return "\"\(token)\""
    }
}
