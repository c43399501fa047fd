// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Appends facts and takes them back, in the transaction of the record they come from.
public enum FactStore {
    /// Records an event.
    /// - Returns: its number.
    /// - Throws: ``FactsProblem`` when a text is no code or the amounts do not fit the kind.
    @discardableResult
    public static func append(_ fact: NewFact, _ tx: Transaction) throws -> Int {
        try FactWords.check(fact)
        return try insert(fact, reverses: nil, tx)
    }

    /// Takes one fact back by recording its opposite on the same day and place.
    /// - Returns: the number of the reversal.
    /// - Throws: ``FactsProblem`` when there is no such fact, or it is a reversal or reversed already.
    @discardableResult
    public static func reverse(seq: Int, at now: Instant, _ tx: Transaction) throws -> Int {
        guard let fact = try find(seq: seq, tx) else { throw FactsProblem.missing(seq: seq) }
        guard fact.reverses == nil else { throw FactsProblem.isReversal(seq: seq) }
        let earlier = try tx.one("select seq from facts where reverses = \(seq)", as: Int.self)
        guard earlier == nil else { throw FactsProblem.alreadyReversed(seq: seq) }
        return try insertReversal(of: fact, at: now, tx)
    }

    /// Takes back every fact of a record that still stands; the way to correct or withdraw the record.
    /// - Returns: how many were taken back.
    @discardableResult
    public static func reverse(source: FactSource, at now: Instant, _ tx: Transaction) throws -> Int {
        let facts = try list(source: source, tx)
        let reversed = Set(facts.compactMap(\.reverses))
        let standing = facts.filter { $0.reverses == nil && !reversed.contains($0.seq) }
        for fact in standing { try insertReversal(of: fact, at: now, tx) }
        return standing.count
    }

    /// One fact by its number.
    public static func find(seq: Int, _ tx: Transaction) throws -> Fact? {
        try tx.row("\(columns) where f.seq = \(seq)").map(read)
    }

    /// All facts of a record with their reversals, in the order of recording.
    public static func list(source: FactSource, _ tx: Transaction) throws -> [Fact] {
        try tx.rows(
            "\(columns) where f.source_kind = \(source.kind) and f.source = \(source.record) order by f.seq",
            read
        )
    }

    /// Adds up the facts of a kind.
    /// - Parameters:
    ///   - kind: which facts.
    ///   - place: only facts in this place or inside it, by official code; nil takes all.
    ///   - from: the first day; nil takes all earlier ones.
    ///   - to: the last day; nil takes all later ones.
    ///   - tx: the transaction to read in.
    /// - Returns: how many facts stand, and the sums of their amounts.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func sum(
        kind: FactKind,
        place: String? = nil,
        from: Day? = nil,
        to: Day? = nil,
        _ tx: Transaction
    ) throws -> FactSum {
        var sql: SQL = """
            select cast(coalesce(sum(case when f.reverses is null then 1 else -1 end), 0) as bigint) as facts,
                   cast(coalesce(sum(f.q1), 0) as bigint) as q1, cast(coalesce(sum(f.q2), 0) as bigint) as q2,
                   cast(coalesce(sum(f.q3), 0) as bigint) as q3, cast(coalesce(sum(f.q4), 0) as bigint) as q4
            from facts f join fact_kinds k on k.id = f.kind_id where k.name = \(kind.name)
            """
        if let place { sql = sql + " and substr(f.place, 1, \(place.unicodeScalars.count)) = \(place)" }
        if let from { sql = sql + " and f.day >= \(from)" }
        if let to { sql = sql + " and f.day <= \(to)" }
        guard let row = try tx.row(sql) else { return FactSum(count: 0, amounts: []) }
        let sums: [Int64] = try ["q1", "q2", "q3", "q4"].map { try row.get($0) }
        return FactSum(count: try row.get("facts"), amounts: Array(sums.prefix(kind.scales.count)))
    }
}

extension FactStore {
    private static let columns: SQL = """
        select f.seq, k.name as kind, k.scales, f.day, f.place, f.programme, f.organization, f.unit, f.subject,
               f.q1, f.q2, f.q3, f.q4, s.codes, f.source_kind, f.source, f.recorded_at, f.reverses
        from facts f join fact_kinds k on k.id = f.kind_id join fact_shapes s on s.id = f.shape_id
        """

    @discardableResult
    private static func insertReversal(of fact: Fact, at now: Instant, _ tx: Transaction) throws -> Int {
        var content = fact.content
        content.amounts = content.amounts.map { $0.map { -$0 } }
        content.recordedAt = now
        return try insert(content, reverses: fact.seq, tx)
    }

    private static func insert(_ fact: NewFact, reverses: Int?, _ tx: Transaction) throws -> Int {
        let kind = try FactWords.kind(fact.kind, tx)
        let shape = try FactWords.shape(fact.shape, tx)
        let seq = try tx.one("select coalesce(max(seq), 0) + 1 as next from facts", as: Int.self) ?? 1
        let amounts: [Int64?] = fact.amounts + Array(repeating: nil, count: 4 - fact.amounts.count)
        try tx.run(
            """
            insert into facts (seq, kind_id, day, place, programme, organization, unit, subject, q1, q2, q3, q4,
                               shape_id, source_kind, source, recorded_at, reverses)
            values (\(seq), \(kind), \(fact.day), \(fact.place), \(fact.programme), \(fact.organization),
                    \(fact.unit), \(fact.subject), \(amounts[0]), \(amounts[1]), \(amounts[2]), \(amounts[3]),
                    \(shape), \(fact.source.kind), \(fact.source.record), \(fact.recordedAt), \(reverses))
            """
        )
        return seq
    }

    private static func read(_ row: Row) throws -> Fact {
        let kind = FactKind(try row.get("kind"), scales: FactWords.scales(try row.get("scales")))
        let amounts: [Int64?] = try ["q1", "q2", "q3", "q4"].prefix(kind.scales.count).map {
            try row.find($0)
        }
        let content = try NewFact(
            kind: kind,
            day: row.get("day"),
            place: row.find("place"),
            programme: row.find("programme"),
            organization: row.find("organization"),
            unit: row.find("unit"),
            subject: row.find("subject"),
            amounts: amounts,
            shape: FactWords.shape(row.get("codes", as: String.self)),
            source: FactSource(kind: row.get("source_kind"), record: row.get("source")),
            recordedAt: row.get("recorded_at")
        )
        return Fact(seq: try row.get("seq"), content: content, reverses: try row.find("reverses"))
    }
}
