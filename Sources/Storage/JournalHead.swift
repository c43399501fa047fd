// SPDX-License-Identifier: Apache-2.0

extension Journal {
    /// The newest entry of one room's chain: whoever knows it notices when anything before it was rewritten.
    public struct Head: Sendable, Equatable {
        /// Whose chain it is.
        public let room: String
        /// The entry's number, from 1.
        public let seq: Int
        /// The chain's value there, 64 hexadecimal digits.
        public let chain: String

        /// A head as it was copied out.
        public init(room: String, seq: Int, chain: String) {
            self.room = room
            self.seq = seq
            self.chain = chain
        }
    }

    /// The heads of all chains, by room.
    public static func heads(_ tx: Transaction) throws -> [Head] {
        try tx.rows(
            """
            select j.room, j.seq, j.chain from journal j
            join (select room, max(seq) as last from journal group by room) h
              on h.room = j.room and h.last = j.seq
            order by j.room
            """
        ) { row in
            try Head(room: row.get("room"), seq: row.get("seq"), chain: row.get("chain"))
        }
    }

    /// Whether a chain still runs through a head that was copied out earlier.
    public static func holds(_ head: Head, _ tx: Transaction) throws -> Bool {
        let chain = try tx.one(
            "select chain from journal where room = \(head.room) and seq = \(head.seq)",
            as: String.self
        )
        return chain == head.chain
    }
}
