// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Looks at every record behind a figure for signs of mistakes; the database counts, however many there are.
public struct FactQuality {
    private let scan: FactScan
    private let keys: [String]
    private let amount: Int?
    private let today: Int
    private let tx: Transaction
    private let isWider: Bool
    /// The records that stand and count, as a table called `b`.
    private let base: SQL
    private let unstated: [Int]

    /// Makes ready to look; nil when nothing of the kind was ever recorded.
    /// - Parameters:
    ///   - query: which records; its first period counts.
    ///   - keys: the codes that they should say.
    ///   - amount: the amount that is summed, 1 to 4; nil looks for no outliers.
    ///   - today: later days are impossible.
    ///   - tx: the transaction to read in.
    /// - Throws: as `FactTable`.
    public init?(_ query: FactQuery, keys: [String], amount: Int?, today: Day, _ tx: Transaction) throws {
        guard let scan = try FactScan(query, tx), let days = query.periods.first else { return nil }
        self.scan = scan
        self.keys = keys
        self.amount = amount.flatMap { (1...4).contains($0) ? $0 : nil }
        self.today = DayNumber.number(today)
        self.tx = tx
        isWider = scan.readsAmounts
        let some = try Self.standing(scan, days)
        var counting: [(shape: Int, context: Int)] = []
        var isAll = true
        try tx.forEach("select distinct f.shape_id, f.context_id from facts f \(some)") { row in
            let pair = (
                shape: try row.get("shape_id", as: Int.self), context: try row.get("context_id", as: Int.self)
            )
            if try scan.mayCount(shape: pair.shape, context: pair.context) {
                counting.append(pair)
            } else {
                isAll = false
            }
        }
        base = """
            b as (select f.seq, f.day, f.place, f.context_id, f.subject, f.q1, f.q2, f.q3, f.q4, f.shape_id,
                f.recorded_at from facts f \(some)\(isAll ? "" : Self.only(counting)))
            """
        unstated = try Set(counting.map(\.shape)).filter { shape in
            let codes = try scan.codes.shape(shape)
            return keys.contains { codes[$0] == nil }
        }.sorted()
    }

    /// Counts every sign.
    public func look() throws -> FactSigns {
        var signs = FactSigns()
        signs.isWider = isWider
        for sign in FactSign.allCases { signs.counts[sign] = try count(sign) }
        let delays: [(days: Int, records: Int)] = try tx.rows(
            "with \(base) select \(Self.delay) as delay, count(*) as n from b group by 1 order by 1"
        ) { (try $0.get("delay"), try $0.get("n")) }
        signs.records = delays.reduce(0) { $0 + $1.records }
        var rest = signs.records / 2
        for delay in delays {
            signs.medianDelay = delay.days
            if rest < delay.records { break }
            rest -= delay.records
        }
        try tx.forEach(
            "with \(base) select distinct b.place / 100 as place from b where b.place / 100 % 100 <> 0"
        ) {
            let place = scan.codes.current(try $0.get("place", as: Int.self) * 100)
            if let code = PlaceNumber.code(place / 100, digits: 6) { signs.places.insert(code) }
        }
        return signs
    }

    /// The records that show a sign, the latest recorded first.
    /// - Parameters:
    ///   - sign: which.
    ///   - before: only records with a smaller number; nil begins.
    ///   - limit: how many at most.
    /// - Returns: the records, and the number to go on from; nil when there are no more.
    /// - Throws: `StorageProblem`.
    public func list(_ sign: FactSign, before: Int?, limit: Int) throws -> (facts: [Fact], next: Int?) {
        let some: SQL = before.map { "and s.seq < \($0)" } ?? ""
        guard let chosen = try statement(sign) else { return ([], nil) }
        let seqs: [Int] = try tx.rows(
            "with \(base), s as (\(chosen)) select s.seq from s where 1 = 1 \(some) order by s.seq desc limit \(limit + 1)"
        ) { try $0.get("seq") }
        let shown = seqs.prefix(limit)
        guard let last = shown.last else { return ([], nil) }
        let facts = try FactReading.list("where f.seq in (\(list: Array(shown)))", tx)
        return (facts.sorted { $0.seq > $1.seq }, seqs.count > limit ? last : nil)
    }

    private func count(_ sign: FactSign) throws -> Int {
        guard let chosen = try statement(sign) else { return 0 }
        return try tx.one("with \(base), s as (\(chosen)) select count(*) as n from s", as: Int.self) ?? 0
    }

    /// The numbers of the records that show a sign; nil when none can.
    private func statement(_ sign: FactSign) throws -> SQL? {
        switch sign {
        case .coarse: return "select b.seq from b where b.place / 100 % 100 = 0"
        case .unstated:
            return unstated.isEmpty ? nil : "select b.seq from b where b.shape_id in (\(list: unstated))"
        case .late: return "select b.seq from b where \(Self.delay) > 30"
        case .twin:
            return """
                select n.seq from (select b.seq, row_number() over (partition by b.day, b.place, b.context_id,
                    b.subject, b.q1, b.q2, b.q3, b.q4, b.shape_id order by b.seq) as k from b) n where n.k > 1
                """
        case .impossible:
            return """
                select b.seq from b where b.day > \(today) or coalesce(b.q1, 0) < 0 or coalesce(b.q2, 0) < 0
                or coalesce(b.q3, 0) < 0 or coalesce(b.q4, 0) < 0
                """
        case .outlier: return try outliers()
        }
    }

    /// Farther from the middle than five times the middle distance; needs ten amounts to say anything.
    private func outliers() throws -> SQL? {
        guard let amount else { return nil }
        let column: SQL = [1: "b.q1", 2: "b.q2", 3: "b.q3"][amount] ?? "b.q4"
        let count = try tx.one("with \(base) select count(\(column)) as n from b", as: Int.self) ?? 0
        guard count >= 10 else { return nil }
        func middle(_ what: SQL) throws -> Int64 {
            try tx.one(
                """
                with \(base) select \(what) as amount from b where \(column) is not null
                order by 1 limit 1 offset \(count / 2)
                """,
                as: Int64.self
            ) ?? 0
        }
        let centre = try middle(column)
        let distance = try middle("abs(\(column) - \(centre))")
        return "select b.seq from b where abs(\(column) - \(centre)) > \(max(distance, 1) * 5)"
    }
}

extension FactQuality {
    /// Records of the kind, days and places that were not taken back.
    private static func standing(_ scan: FactScan, _ days: ClosedRange<Day>) throws -> SQL {
        var places: SQL = "1 = 1"
        for (index, range) in try scan.recordedRanges().enumerated() {
            let one: SQL = "f.place between \(range.lowerBound) and \(range.upperBound)"
            places = index == 0 ? one : places + " or " + one
        }
        let (first, last) = (DayNumber.number(days.lowerBound), DayNumber.number(days.upperBound))
        return """
            where f.kind_id = \(scan.kind) and (\(places)) and f.day between \(first) and \(last)
            and f.reverses is null and not exists (select 1 from facts r where r.reverses = f.seq)
            """
    }

    /// Only what counts: by shapes, and by contexts where they decide, too.
    private static func only(_ pairs: [(shape: Int, context: Int)]) -> SQL {
        var sql: SQL = " and (1 = 0"
        // Contexts with the same shapes are named together: there are far fewer such groups than pairs.
        let shapes = Dictionary(grouping: pairs, by: \.context).mapValues { Set($0.map(\.shape)).sorted() }
        for (some, contexts) in Dictionary(grouping: shapes.keys, by: { shapes[$0] ?? [] }) {
            sql = sql + " or (f.context_id in (\(list: contexts.sorted())) and f.shape_id in (\(list: some)))"
        }
        return sql + ")"
    }

    /// Days from a record's day to the day of its recording in Bangkok.
    private static let delay: SQL = """
        ((b.recorded_at + 25200000) / 86400000 - (
            365 * (b.day / 10000 - case when b.day / 100 % 100 <= 2 then 1 else 0 end)
            + (b.day / 10000 - case when b.day / 100 % 100 <= 2 then 1 else 0 end) / 4
            - (b.day / 10000 - case when b.day / 100 % 100 <= 2 then 1 else 0 end) / 100
            + (b.day / 10000 - case when b.day / 100 % 100 <= 2 then 1 else 0 end) / 400
            + (153 * ((b.day / 100 % 100 + 9) % 12) + 2) / 5 + b.day % 100 - 719469))
        """
}
