// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage

/// Sets of units that change with time, told by facts: a unit belongs to a set from the day of a fact that
/// passes a condition until the day before one that does not.
public enum UnitSets {
    /// The units whose newest fact of a kind passes a condition, with the days on which that was so.
    /// - Parameters:
    ///   - kind: the facts that tell, such as `unit.target`.
    ///   - filter: which of them say that the unit belongs to it; empty takes all.
    ///   - tx: the transaction to read in.
    /// - Throws: ``FactsProblem/badFilter(_:position:)``.
    /// - Returns: a line for each stretch of days, by unit and day.
    public static func members(kind: String, filter: String, _ tx: Transaction) throws -> [DatedUnit] {
        let condition = try MeasureFilter(filter)
        let standing: SQL = """
            where k.name = \(kind) and f.reverses is null
                and not exists (select 1 from facts r where r.reverses = f.seq) order by f.day, f.seq
            """
        var said: [String: [(day: Day, belongs: Bool)]] = [:]
        for fact in try FactReading.list(standing, tx) {
            guard let unit = fact.content.unit else { continue }
            let context = MeasureFilter.Context(
                programme: fact.content.programme,
                organization: fact.content.organization,
                unit: unit
            )
            let belongs = condition.holds(fact.content.shape, context) {
                fact.content.amounts.map { amount in amount.map { String($0) } }
            }
            said[unit, default: []].append((fact.content.day, belongs))
        }
        return said.keys.sorted().flatMap { unit in stretches(of: unit, said[unit] ?? []) }
    }

    /// Of several words on one day the last one holds.
    private static func stretches(of unit: String, _ said: [(day: Day, belongs: Bool)]) -> [DatedUnit] {
        var found: [DatedUnit] = []
        for word in said {
            if let open = found.last, open.to == nil {
                if word.belongs { continue }
                found.removeLast()
                let last = word.day.adding(days: -1)
                if last >= open.from { found.append(DatedUnit(unit: unit, from: open.from, to: last)) }
            } else if word.belongs {
                found.append(DatedUnit(unit: unit, from: word.day))
            }
        }
        return found
    }
}
