// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// One question to the facts themselves: which are read, which count, and which row of the table they are in.
struct FactScan {
    let query: FactQuery
    let kind: Int
    private let counter: MeasureCounter
    private let places: PlaceRanges
    let codes: FactCodes
    private let days: [ClosedRange<Int>]
    private let units: [String: [ClosedRange<Int>]]?

    /// What a fact is of.
    struct Seen {
        let place: Int
        let codes: [String?]
        let organization: String?
    }

    /// - Returns: nil when nothing of the kind was ever recorded.
    init?(_ query: FactQuery, _ tx: Transaction) throws {
        var measure = query.measure
        measure.dimensions = []
        try MeasureRules.check(measure)
        let row = try tx.row("select id, scales from fact_kinds where name = \(measure.kind)")
        guard let row else { return nil }
        self.query = query
        kind = try row.get("id")
        counter = try MeasureCounter(id: 0, measure: measure, scales: FactWords.scales(row.get("scales")))
        places = try PlaceRanges(query.under)
        codes = try FactCodes(tx)
        days = query.periods.map { DayNumber.number($0.lowerBound)...DayNumber.number($0.upperBound) }
        units = query.units.map { units in
            Dictionary(grouping: units, by: \.unit).mapValues { dated in
                dated.map { unit in
                    let from = DayNumber.number(unit.from)
                    return from...max(from, unit.to.map(DayNumber.number) ?? 99_991_231)
                }
            }
        }
    }

    /// Hands over the facts of the asked days and places, reversals too.
    func each(_ body: (FactEntry) throws -> Void) throws {
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
            return
        }
        for range in try recordedRanges() {
            // The first part steps from place to place along the index, so that days are looked up in each.
            let sql: SQL = """
                with recursive p(place) as (
                    select min(place) from facts where kind_id = \(kind) and place >= \(range.lowerBound)
                    union all
                    select (select min(n.place) from facts n where n.kind_id = \(kind) and n.place > p.place)
                    from p where p.place < \(range.upperBound)
                )
                \(FactReading.entryColumns) join p on p.place = f.place
                where f.kind_id = \(kind) and p.place <= \(range.upperBound)
                and f.day between \(first) and \(last)
                """
            try FactReading.run(sql, codes.tx, body)
        }
    }

    /// Which of the asked periods a day lies in.
    func periods(of day: Int) -> [Int] { days.indices.filter { days[$0].contains(day) } }

    /// What a fact is of; nil when it does not count.
    /// - Parameters:
    ///   - entry: the fact.
    ///   - day: the day on which its unit must belong to the set; the fact's own when nil.
    /// - Returns: its place, codes and organization.
    /// - Throws: `StorageProblem` when the dictionaries cannot be read.
    func look(at entry: FactEntry, on day: Int? = nil) throws -> Seen? {
        let verdict = try counter.verdict(entry, codes)
        let place = codes.current(entry.place)
        guard verdict.counts, places.contains(place) else { return nil }
        let context = try codes.context(entry.context)
        if let organizations = query.organizations {
            guard let own = context.organization, organizations.contains(own) else { return nil }
        }
        if let programmes = query.programmes {
            guard let own = context.programme, programmes.contains(own) else { return nil }
        }
        if let units {
            guard let unit = context.unit, let dates = units[unit] else { return nil }
            guard dates.contains(where: { $0.contains(day ?? entry.day) }) else { return nil }
        }
        let shape = try codes.shape(entry.shape)
        return Seen(
            place: PlaceNumber.subdistrict(place),
            codes: query.keep.map { shape[$0] },
            organization: query.byOrganization ? context.organization : nil
        )
    }

    /// Whether the condition looks at amounts, so that shape and context alone do not decide.
    var readsAmounts: Bool { counter.readsAmounts }

    /// Whether a fact of a shape and context may count, whatever its day; amounts are not looked at.
    func mayCount(shape: Int, context: Int) throws -> Bool {
        let said = try codes.context(context)
        if let organizations = query.organizations {
            guard let own = said.organization, organizations.contains(own) else { return false }
        }
        if let programmes = query.programmes {
            guard let own = said.programme, programmes.contains(own) else { return false }
        }
        if let units {
            guard let unit = said.unit, units[unit] != nil else { return false }
        }
        let none = FactEntry.Amounts()
        let entry = FactEntry(
            seq: 0,
            kind: kind,
            day: 0,
            place: 0,
            context: context,
            amounts: none,
            shape: shape
        )
        return try readsAmounts || counter.verdict(entry, codes).counts
    }

    /// The row of a table, its figures still 0.
    func row(_ seen: Seen, _ period: Int) -> CellRow {
        let digits = query.level.rawValue
        let widths = [0: 1_000_000, 2: 10_000, 4: 100]
        let place = digits == 0 ? nil : PlaceNumber.code(seen.place / (widths[digits] ?? 1), digits: digits)
        return CellRow(
            period: period,
            place: place,
            codes: seen.codes,
            organization: seen.organization,
            value: 0,
            facts: 0
        )
    }

    /// The last state of every unit up to a day, with what it adds to the stock.
    func states(on day: Int) throws -> [(FactEntry, Int64)] {
        var reversed: Set<Int> = []
        var states: [FactEntry] = []
        try FactReading.each("where f.kind_id = \(kind) and f.day <= \(day)", codes.tx) { entry in
            if let gone = entry.reverses { reversed.insert(gone) } else { states.append(entry) }
        }
        var latest: [Int64: FactEntry] = [:]
        for entry in states where !reversed.contains(entry.seq) {
            guard let key = try counter.stockKey(entry, codes) else { continue }
            if let known = latest[key], (known.day, known.seq) > (entry.day, entry.seq) { continue }
            latest[key] = entry
        }
        return try latest.values.map { entry in
            (entry, counter.state(entry, place: 0, try counter.verdict(entry, codes)).value)
        }
    }

    /// The asked places and the abolished codes that lie in them today.
    func recordedRanges() throws -> [ClosedRange<Int>] {
        if places.numbers.isEmpty { return [0...99_999_999] }
        let older = try PlaceCodes.olderCodes(in: places.numbers, codes.tx)
        let extra = older.map { $0...($0 + 99) }.filter { range in
            !places.numbers.contains { $0.contains(range.lowerBound) }
        }
        return places.numbers + extra
    }
}
