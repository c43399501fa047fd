// SPDX-License-Identifier: Apache-2.0

/// Adds facts up to the rows of a table.
struct FactGroups {
    private let aggregate: Measure.Aggregate
    private var sums: [CellRow: CellAmount] = [:]
    private var persons: [CellRow: [Int64: Int]] = [:]

    init(_ aggregate: Measure.Aggregate) {
        self.aggregate = aggregate
    }

    mutating func add(_ entry: FactEntry, to row: CellRow) {
        let sign = Int64(entry.sign)
        let nothing = CellAmount(value: 0, facts: 0)
        switch aggregate {
        case .count, .latest: sums[row, default: nothing] += CellAmount(value: sign, facts: sign)
        case .sum(let index):
            if let amount = entry.amounts[index] {
                sums[row, default: nothing] += CellAmount(value: amount, facts: sign)
            }
        case .subjects:
            if let subject = entry.subject { persons[row, default: [:]][subject, default: 0] += entry.sign }
        }
    }

    var rows: [CellRow] {
        let added = sums.filter { !$0.value.isNothing }.map { key, amount in
            row(key, value: amount.value, facts: Int(amount.facts))
        }
        let counted = persons.compactMap { key, counts -> CellRow? in
            let present = counts.values.filter { $0 > 0 }
            return present.isEmpty ? nil : row(key, value: Int64(present.count), facts: present.reduce(0, +))
        }
        return added + counted
    }

    private func row(_ key: CellRow, value: Int64, facts: Int) -> CellRow {
        var row = key
        row.value = value
        row.facts = facts
        return row
    }
}
