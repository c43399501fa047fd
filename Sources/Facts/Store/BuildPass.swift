// SPDX-License-Identifier: Apache-2.0

import Storage

/// One reading of a range of facts, added up for every measure that waits for it, and how it is written.
struct BuildPass: Sendable {
    /// What is to be written for one measure.
    struct Part: Sendable {
        let item: MeasureWork.Item
        var provinces: [CellSums.Entry] = []
        var sums = CellSums()
        var units: [StockSums.Unit] = []
        var position: Int

        var total: Int {
            provinces.count + sums.cells.count + sums.presences.count + units.count
        }
    }

    let seqs: ClosedRange<Int>
    var parts: [Part]

    /// How many entries all measures of one pass may gather, so that memory stays bounded.
    private static let mostEntries = 6_000_000

    /// Reads the next range that waits; nil when nothing does.
    static func load(_ tx: Transaction) throws -> BuildPass? {
        let waiting = try MeasureWork.next(limit: 200, tx)
        guard let first = waiting.first else { return nil }
        let same = waiting.filter { $0.seqs.lowerBound == first.seqs.lowerBound }
        let span = min(1_000_000, max(100_000, mostEntries / same.count))
        let end = passEnd(first, span: span)
        let items = same.filter { passEnd($0, span: span) == end }
        return try read(items, first.seqs.lowerBound...end, tx)
    }

    private static func passEnd(_ item: MeasureWork.Item, span: Int) -> Int {
        item.passLast ?? min(item.seqs.upperBound, item.seqs.lowerBound + span - 1)
    }

    private static func read(
        _ items: [MeasureWork.Item],
        _ seqs: ClosedRange<Int>,
        _ tx: Transaction
    ) throws -> BuildPass {
        let codes = try FactCodes(tx)
        var tallies = try items.map { Tally(item: $0, counter: try MeasureStore.counter(id: $0.measure, tx)) }
        let kinds = try Tally.kinds(tallies, tx)
        // The sum keeps SQLite on the facts' own order: a pass reads a range of numbers.
        let condition: SQL = """
            where f.seq between \(seqs.lowerBound) and \(seqs.upperBound)
            and f.kind_id + 0 in (\(list: Array(kinds.keys).sorted()))
            """
        try FactReading.each(condition, tx) { entry in
            for index in kinds[entry.kind] ?? [] { try tallies[index].add(entry, codes) }
        }
        return BuildPass(seqs: seqs, parts: tallies.map { $0.part() })
    }
}

/// What one measure gathers during a pass.
private struct Tally {
    let item: MeasureWork.Item
    /// Nil when the measure left meanwhile, or nothing of its kind was ever recorded.
    let counter: MeasureCounter?
    private var sums = CellSums()
    private var stock = StockSums()

    init(item: MeasureWork.Item, counter: MeasureCounter?) {
        self.item = item
        self.counter = counter
    }

    mutating func add(_ entry: FactEntry, _ codes: FactCodes) throws {
        guard let counter else { return }
        if case .latest = counter.measure.aggregate {
            try stock.add(entry, counter, codes)
        } else {
            try sums.add(entry, counter, codes)
        }
    }

    func part() -> BuildPass.Part {
        var part = BuildPass.Part(item: item, position: item.position)
        part.sums = sums
        part.sums.settle()
        part.provinces = part.sums.provinces()
        part.units = stock.settled()
        return part
    }

    /// Which tallies look at a kind.
    static func kinds(_ tallies: [Tally], _ tx: Transaction) throws -> [Int: [Int]] {
        var out: [Int: [Int]] = [:]
        for (index, tally) in tallies.enumerated() {
            guard let name = tally.counter?.measure.kind else { continue }
            let id = try tx.one("select id from fact_kinds where name = \(name)", as: Int.self)
            if let id { out[id, default: []].append(index) }
        }
        return out
    }
}

extension BuildPass.Part {
    /// Writes the next entries, or nothing when another process was quicker.
    /// - Returns: false in that case.
    func write(_ count: Int, pass seqs: ClosedRange<Int>, _ tx: Transaction) throws -> Bool {
        let end = end(count)
        let mine = try MeasureWork.advance(
            item,
            passLast: seqs.upperBound,
            from: position,
            to: end,
            tx
        )
        guard mine else { return false }
        try write(position..<end, pass: seqs, tx)
        if end == total { try MeasureWork.finish(item, through: seqs.upperBound, tx) }
        return true
    }

    /// Where the next slice ends; a unit's history costs as much as a score of cells.
    func end(_ count: Int) -> Int {
        let cells = total - units.count
        return position < cells ? min(cells, position + count) : min(total, position + max(1, count / 20))
    }

    private func write(_ range: Range<Int>, pass: ClosedRange<Int>, _ tx: Transaction) throws {
        var offset = 0
        func part<T>(_ entries: [T]) -> ArraySlice<T> {
            let from = min(max(range.lowerBound - offset, 0), entries.count)
            let to = min(max(range.upperBound - offset, 0), entries.count)
            offset += entries.count
            return entries[from..<to]
        }
        try write(part(provinces), level: 2, tx)
        try write(part(sums.cells), level: 6, tx)
        let presences = part(sums.presences).filter { $0.count != 0 }.map {
            CellRows.Presence(measure: item.measure, key: $0.key, change: $0.count)
        }
        try CellRows.add(presences[...], tx)
        try StockMerge.write(Array(part(units)), of: item.measure, pass: pass, tx)
    }

    private func write(_ entries: ArraySlice<CellSums.Entry>, level: Int, _ tx: Transaction) throws {
        let cells = entries.filter { !$0.amount.isNothing }.map {
            CellRows.Cell(measure: item.measure, level: level, key: $0.key, amount: $0.amount)
        }
        try CellRows.add(cells[...], tx)
    }
}
