// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// One question to the tables of live figures, made into SQL.
struct CellReading {
    let query: CellQuery
    let measure: Measure
    private let id: Int
    private let places: PlaceRanges
    private let tx: Transaction
    /// The level of the cells that answer.
    private let level: Int
    /// Where each kept dimension stands: 0 or 1.
    private let kept: [Int]
    private let organizations: [Int]?

    init(_ query: CellQuery, _ tx: Transaction) throws {
        let version = try MeasureStore.shown(query.measure, tx)
        self.query = query
        self.tx = tx
        id = version.id
        measure = version.measure
        places = try PlaceRanges(query.under)
        let isWide = query.level <= .province && places.areProvinces
        level = isWide ? 2 : 6
        let dimensions = version.measure.dimensions
        kept = try query.keep.map { key in
            guard let index = dimensions.firstIndex(where: { $0.key == key }) else {
                throw FactsProblem.notKept(key, measure: query.measure)
            }
            return index
        }
        guard version.measure.byOrganization || (!query.byOrganization && query.organizations == nil) else {
            throw FactsProblem.notKept("organization", measure: query.measure)
        }
        organizations = try query.organizations.map { try $0.compactMap { try FactWords.find($0, tx) } }
    }

    /// Asks once where the periods are equally long and follow each other, and once each otherwise.
    ///
    /// The question is a range of months, with what tells the period that a month lies in.
    func inPeriods(_ ask: (ClosedRange<Int>, @escaping (Int) -> Int) throws -> [CellRow]) throws -> [CellRow]
    {
        let periods = query.periods.map { $0.lowerBound.index...$0.upperBound.index }
        guard let first = periods.first, let last = periods.last else { return [] }
        let width = first.count
        let follows = zip(periods, periods.dropFirst()).allSatisfy {
            $1.lowerBound == $0.upperBound + 1 && $1.count == width
        }
        if follows {
            return try ask(first.lowerBound...last.upperBound) { ($0 - first.lowerBound) / width }
        }
        return try periods.enumerated().flatMap { index, period in try ask(period) { _ in index } }
    }

    func cells(_ months: ClosedRange<Int>, _ period: (Int) -> Int) throws -> [CellRow] {
        var groups = CellGroups()
        try tx.integers(
            """
            select c.month, c.place, c.d1, c.d2, c.organization_id, c.value, c.facts
            from cells c where c.measure_id = \(id) and c.level = \(level) and \(times(months))
            and \(conditions(level))
            """
        ) { row in
            let amount = CellAmount(value: row.numbers[5], facts: row.numbers[6])
            groups.add(amount, to: group(row, level, period))
        }
        return try rows(groups)
    }

    /// Presences lie at subdistricts only: a province is a range of them.
    func presences(_ months: ClosedRange<Int>, _ period: (Int) -> Int) throws -> [CellRow] {
        var groups = CellGroups()
        try tx.integers(
            """
            select c.month, c.place, c.d1, c.d2, c.organization_id, c.subject, c.n
            from presences c where c.measure_id = \(id) and \(times(months)) and c.n > 0
            and \(conditions(6))
            """
        ) { row in
            groups.add(row.numbers[5], facts: row.numbers[6], to: group(row, 6, period))
        }
        return try rows(groups)
    }

    /// The months that are over, and the days of the one that is not.
    func stock(on day: Day, period: Int) throws -> [CellRow] {
        let month = Month(of: day)
        let isWhole = day == month.last
        let last = isWhole ? month.index : month.index - 1
        var sums: [CellRow: Int64] = [:]
        func add(_ rows: [CellRow]) {
            for var row in rows {
                let value = row.value
                row.value = 0
                sums[row, default: 0] += value
            }
        }
        let first = try tx.one(
            "select month from cells where measure_id = \(id) and level = \(level) order by month limit 1",
            as: Int.self
        )
        if let first, first <= last { add(try cells(first...last) { _ in 0 }) }
        if !isWhole { add(try days(DayNumber.number(month.first)...DayNumber.number(day))) }
        return sums.filter { $0.value != 0 }.map { key, value in
            var row = key
            row.value = value
            row.period = period
            return row
        }
    }

    private func days(_ days: ClosedRange<Int>) throws -> [CellRow] {
        var groups = CellGroups()
        try tx.integers(
            """
            select c.day, c.place, c.d1, c.d2, c.organization_id, c.value from stock_days c
            where c.measure_id = \(id) and c.day between \(days.lowerBound) and \(days.upperBound)
            and \(conditions(6))
            """
        ) { row in groups.add(CellAmount(value: row.numbers[5], facts: 0), to: group(row, 6) { _ in 0 }) }
        return try rows(groups)
    }
}

extension CellReading {
    /// Named months let both databases go straight to the places of each.
    private func times(_ months: ClosedRange<Int>) -> SQL {
        if places.numbers.isEmpty || months.count > 120 {
            return "c.month between \(months.lowerBound) and \(months.upperBound)"
        }
        return "c.month in (\(list: Array(months)))"
    }

    private func conditions(_ level: Int) -> SQL {
        var sql: SQL = "1 = 1"
        let ranges = places.cells(level: level)
        for (index, range) in ranges.enumerated() {
            sql = index == 0 ? sql + " and (" : sql + " or "
            sql = sql + "c.place between \(range.lowerBound) and \(range.upperBound)"
        }
        if !ranges.isEmpty { sql = sql + ")" }
        if let organizations { sql = sql + " and c.organization_id in (\(list: organizations))" }
        return sql
    }

    /// What a stored row counts under; what is not asked for is 0.
    ///
    /// Rows are added up here and not by the database, which would sort every one of them for it.
    private func group(_ row: IntegerRow, _ level: Int, _ period: (Int) -> Int) -> CellKey {
        CellKey(
            time: period(row[0]),
            place: place(row[1], level),
            first: kept.contains(0) ? row[2] : 0,
            second: kept.contains(1) ? row[3] : 0,
            organization: query.byOrganization ? row[4] : 0
        )
    }

    private func place(_ number: Int, _ level: Int) -> Int {
        switch query.level {
        case .everywhere: 0
        case .province: level == 2 ? number : number / 10_000
        case .district: number / 100
        case .subdistrict: number
        }
    }

    private func rows(_ groups: CellGroups) throws -> [CellRow] {
        var names: [Int: String?] = [:]
        return try groups.sums.compactMap { key, amount in
            if amount.isNothing { return nil }
            if query.byOrganization, names[key.organization] == nil {
                names[key.organization] = try FactWords.text(key.organization, tx)
            }
            return CellRow(
                period: key.time,
                place: PlaceNumber.code(key.place, digits: query.level.rawValue),
                codes: kept.map { measure.dimensions[$0].code($0 == 0 ? key.first : key.second) },
                organization: names[key.organization] ?? nil,
                value: amount.value,
                facts: Int(amount.facts)
            )
        }
    }
}
