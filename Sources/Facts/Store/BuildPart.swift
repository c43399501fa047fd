// SPDX-License-Identifier: Apache-2.0

import Storage

/// What is to be written for one measure, table by table and in the order of each table.
struct BuildPart: Sendable {
    /// Entries that go the same way.
    enum Section: Sendable {
        case cells([CellSums.Entry], level: Int)
        case presences([CellSums.Presence])
        /// Units whose histories are read, merged and written.
        case units([StockSums.Unit])
        case gone([StockSums.Gone])
        case states([StockSums.State])
        case days([CellSums.Entry])

        var count: Int {
            switch self {
            case .cells(let entries, _), .days(let entries): entries.count
            case .presences(let presences): presences.count
            case .units(let units): units.count
            case .gone(let gone): gone.count
            case .states(let states): states.count
            }
        }

        /// How many entries are written before anyone looks at the clock again.
        var step: Int {
            if case .units = self { 4 } else { 64 }
        }
    }

    let item: MeasureWork.Item
    private let sections: [Section]
    /// Where the first entry stands: what was read again begins behind what was written before.
    private let first: Int
    /// How many entries are written.
    private(set) var position: Int
    let total: Int

    /// What is to be written; with `startsAnew` the entries are what is left, and not all there are.
    init(item: MeasureWork.Item, sections: [Section], startsAnew: Bool = false) {
        self.item = item
        self.sections = sections
        first = startsAnew ? item.position : 0
        position = item.position
        total = first + sections.reduce(0) { $0 + $1.count }
    }

    /// Writes entries until it is enough or all are written; the answer is the part with its new position.
    ///
    /// It is nil when another process was quicker: then nothing may be written.
    func written(_ pass: BuildPass, until isEnough: () -> Bool, _ tx: Transaction) throws -> BuildPart? {
        guard try MeasureWork.isAt(item, position, tx) else { return nil }
        var part = self
        var reversed: Set<Int> = []
        if !pass.reversed.isEmpty || pass.nextSeq > 0 { reversed = try pass.reversedUntilNow(tx) }
        repeat {
            part.position = try writeNext(after: part.position, without: reversed, tx)
        } while part.position < total && !isEnough()
        if part.position == total {
            try MeasureWork.finish(item, through: pass.seqs.upperBound - 1, tx)
        } else {
            try MeasureWork.advance(item, passLast: pass.seqs.upperBound - 1, to: part.position, tx)
        }
        return part
    }

    private func writeNext(after position: Int, without reversed: Set<Int>, _ tx: Transaction) throws -> Int {
        var offset = first
        for section in sections {
            let start = max(position, offset) - offset
            if start < section.count {
                let end = min(section.count, start + section.step)
                try write(section, start..<end, without: reversed, tx)
                return offset + end
            }
            offset += section.count
        }
        return total
    }

    private func write(
        _ section: Section,
        _ range: Range<Int>,
        without reversed: Set<Int>,
        _ tx: Transaction
    ) throws {
        switch section {
        case .cells(let entries, let level):
            let cells = entries[range].filter { !$0.amount.isNothing }.map {
                CellRows.Cell(measure: item.measure, level: level, key: $0.key, amount: $0.amount)
            }
            try CellRows.add(cells[...], tx)
        case .presences(let presences):
            let moved = presences[range].filter { $0.count != 0 }.map {
                CellRows.Presence(measure: item.measure, key: $0.key, change: $0.count)
            }
            try CellRows.add(moved[...], tx)
        case .units(let units):
            try StockMerge.write(Array(units[range]), of: item.measure, without: reversed, tx)
        case .gone(let gone):
            try StockBulk.remove(gone[range], of: item.measure, tx)
        case .states(let states):
            try StockBulk.insert(states[range], of: item.measure, without: reversed, tx)
        case .days(let entries):
            try CellRows.addDays(item.measure, entries[range].map { ($0.key, $0.amount.value) }, tx)
        }
    }
}
