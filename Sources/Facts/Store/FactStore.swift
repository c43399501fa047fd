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
        try FactReading.list("where f.seq = \(seq)", tx).first
    }

    /// Whether a fact is neither a reversal nor taken back.
    static func isStanding(_ entry: FactEntry, _ tx: Transaction) throws -> Bool {
        guard entry.reverses == nil else { return false }
        return try tx.one("select seq from facts where reverses = \(entry.seq)", as: Int.self) == nil
    }

    /// All facts of a record with their reversals, in the order of recording.
    public static func list(source: FactSource, _ tx: Transaction) throws -> [Fact] {
        try FactReading.list(
            "where sk.word = \(source.kind) and \(FactSources.condition(source.record)) order by f.seq",
            tx
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
        if let place {
            guard let number = PlaceNumber.number(place) else { throw FactsProblem.notACode(field: "place") }
            let range = PlaceNumber.range(number)
            sql = sql + " and f.place between \(range.lowerBound) and \(range.upperBound)"
        }
        if let from { sql = sql + " and f.day >= \(DayNumber.number(from))" }
        if let to { sql = sql + " and f.day <= \(DayNumber.number(to))" }
        guard let row = try tx.row(sql) else { return FactSum(count: 0, amounts: []) }
        let sums: [Int64] = try ["q1", "q2", "q3", "q4"].map { try row.get($0) }
        return FactSum(count: try row.get("facts"), amounts: Array(sums.prefix(kind.scales.count)))
    }
}

extension FactStore {
    @discardableResult
    private static func insertReversal(of fact: Fact, at now: Instant, _ tx: Transaction) throws -> Int {
        var content = fact.content
        content.amounts = content.amounts.map { $0.map { -$0 } }
        content.recordedAt = now
        return try insert(content, reverses: fact.seq, tx)
    }

    private static func insert(_ fact: NewFact, reverses: Int?, _ tx: Transaction) throws -> Int {
        let memory = FactMemory.of(tx)
        let amounts = fact.amounts + Array(repeating: nil, count: 4 - fact.amounts.count)
        let entry = try FactEntry(
            seq: memory.nextSeq { try FactSeqs.next(tx) },
            kind: FactWords.kind(fact.kind, tx),
            day: DayNumber.number(fact.day),
            place: fact.place.flatMap(PlaceNumber.number) ?? 0,
            context: FactWords.context(
                programme: fact.programme,
                organization: fact.organization,
                unit: fact.unit,
                tx
            ),
            subject: fact.subject,
            amounts: .init(first: amounts[0], second: amounts[1], third: amounts[2], fourth: amounts[3]),
            shape: FactWords.shape(fact.shape, tx),
            reverses: reverses
        )
        let source = try FactSources.numbered(fact.source, tx)
        try FactRows.insert([.init(entry: entry, source: source, recordedAt: fact.recordedAt)], tx)
        memory.setNextSeq(entry.seq + 1)
        try FactSeqs.closeBlock(before: entry.seq, tx)
        try CellWriter.apply(entry, tx)
        return entry.seq
    }
}
