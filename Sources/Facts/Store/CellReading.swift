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
    func inPeriods(_ ask: (ClosedRange<Int>, SQL) throws -> [CellRow]) throws -> [CellRow] {
        let periods = query.periods.map { $0.lowerBound.index...$0.upperBound.index }
        guard let first = periods.first, let last = periods.last else { return [] }
        let width = first.count
        let follows = zip(periods, periods.dropFirst()).allSatisfy {
            $1.lowerBound == $0.upperBound + 1 && $1.count == width
        }
        if follows, periods.count > 1 {
            let number: SQL = "(c.month - \(first.lowerBound)) / \(width)"
            return try ask(first.lowerBound...last.upperBound, number)
        }
        return try periods.enumerated().flatMap { index, period in
            try ask(period, "0").map { row in
                var row = row
                row.period = index
                return row
            }
        }
    }

    func cells(_ months: ClosedRange<Int>, _ period: SQL) throws -> [CellRow] {
        try rows(
            """
            select \(period) as period, \(groups(level)),
                cast(sum(c.value) as bigint) as value, cast(sum(c.facts) as bigint) as facts
            from cells c where c.measure_id = \(id) and c.level = \(level) and \(times(months))
            and \(conditions(level)) group by 1\(grouping)
            having sum(c.value) <> 0 or sum(c.facts) <> 0
            """,
            level
        )
    }

    /// Presences lie at subdistricts only: a province is a range of them.
    func presences(_ months: ClosedRange<Int>, _ period: SQL) throws -> [CellRow] {
        try rows(
            """
            select \(period) as period, \(groups(6)),
                count(distinct c.subject) as value, cast(sum(c.n) as bigint) as facts
            from presences c where c.measure_id = \(id) and \(times(months)) and c.n > 0
            and \(conditions(6)) group by 1\(grouping)
            """,
            6
        )
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
        if let first, first <= last { add(try cells(first...last, "0")) }
        if !isWhole { add(try days(DayNumber.number(month.first)...DayNumber.number(day))) }
        return sums.filter { $0.value != 0 }.map { key, value in
            var row = key
            row.value = value
            row.period = period
            return row
        }
    }

    private func days(_ days: ClosedRange<Int>) throws -> [CellRow] {
        try rows(
            """
            select 0 as period, \(groups(6)), cast(sum(c.value) as bigint) as value, 0 as facts
            from stock_days c where c.measure_id = \(id)
            and c.day between \(days.lowerBound) and \(days.upperBound)
            and \(conditions(6)) group by 1\(grouping)
            """,
            6
        )
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

    /// The columns that say what a row is of; what is not asked for is 0.
    private func groups(_ level: Int) -> SQL {
        var sql: SQL = "\(place(level)) as place"
        for slot in 0..<2 {
            let column: SQL = slot == 0 ? "d1" : "d2"
            let asked = kept.contains(slot)
            sql = sql + (asked ? ", c.\(column) as \(column)" : ", 0 as \(column)")
        }
        return sql + (query.byOrganization ? ", c.organization_id as o" : ", 0 as o")
    }

    private var grouping: SQL { ", 2, 3, 4, 5" }

    private func place(_ level: Int) -> SQL {
        if query.level == .everywhere { return "0" }
        if level == 2 { return "c.place" }
        switch query.level {
        case .province: return "c.place / 10000"
        case .district: return "c.place / 100"
        default: return "c.place"
        }
    }

    private func rows(_ sql: SQL, _ level: Int) throws -> [CellRow] {
        var names: [Int: String?] = [:]
        return try tx.rows(sql) { row in
            let numbers: [Int] = row.values.map { value in
                if case .integer(let number) = value { Int(number) } else { 0 }
            }
            let organization = numbers[4]
            if query.byOrganization, names[organization] == nil {
                names[organization] = try FactWords.text(organization, tx)
            }
            return CellRow(
                period: numbers[0],
                place: PlaceNumber.code(numbers[1], digits: query.level.rawValue),
                codes: kept.map { measure.dimensions[$0].code(numbers[2 + $0]) },
                organization: names[organization] ?? nil,
                value: Int64(numbers[5]),
                facts: numbers[6]
            )
        }
    }
}
