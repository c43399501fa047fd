// SPDX-License-Identifier: Apache-2.0

import Storage

/// The numbers under which other programs know what has a longer id here.
enum ClientNumbers {
    enum Kind: String, StoredWord {
        case project, actor, key
    }

    /// The numbers of some words; those that have none yet get one.
    static func numbers(_ kind: Kind, _ words: Set<String>, _ database: Database) async throws -> [String:
        Int]
    {
        let known = try await database.read { try read(kind, words, $0) }
        let unknown = words.filter { known[$0] == nil }.sorted()
        guard !unknown.isEmpty else { return known }
        return try await database.write { tx in
            for word in unknown {
                let last: Int? = try tx.one("select max(number) from client_numbers where kind = \(kind)")
                try tx.run(
                    """
                    insert into client_numbers (kind, word, number) values (\(kind), \(word), \((last ?? 0) + 1))
                    on conflict (kind, word) do nothing
                    """
                )
            }
            return try read(kind, words, tx)
        }
    }

    static func read(_ kind: Kind, _ words: Set<String>, _ tx: Transaction) throws -> [String: Int] {
        guard !words.isEmpty else { return [:] }
        let rows = try tx.rows(
            "select word, number from client_numbers where kind = \(kind) and word in (\(list: words.sorted()))"
        ) { row in try (row.get("word", as: String.self), row.get("number", as: Int.self)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// What a number stands for; nil for none.
    static func word(_ kind: Kind, _ number: Int, _ tx: Transaction) throws -> String? {
        try tx.one("select word from client_numbers where kind = \(kind) and number = \(number)")
    }
}
