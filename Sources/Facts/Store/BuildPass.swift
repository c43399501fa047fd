// SPDX-License-Identifier: Apache-2.0

import Storage

/// One reading of a range of facts, added up for every measure that waits for it, and how it is written.
struct BuildPass: Sendable {
    /// The facts that are added up; empty when a stock is brought in step with its states.
    let seqs: Range<Int>
    /// Facts of the range that were taken back before it was read: their states never come.
    private(set) var reversed: Set<Int> = []
    /// Where the numbers begin that were given after it was read.
    private(set) var nextSeq = 0
    var parts: [BuildPart]

    /// How many entries all measures of one pass may gather, so that memory stays bounded.
    private static let mostEntries = 6_000_000

    /// Reads the next range that waits; nil when nothing does.
    static func load(_ tx: Transaction) throws -> BuildPass? {
        let waiting = try MeasureWork.next(limit: 200, tx)
        guard let first = waiting.first else { return nil }
        guard let start = first.seqs.first else { return try settling(first, tx) }
        let same = waiting.filter { $0.seqs.first == start }
        let span = min(1_000_000, max(100_000, mostEntries / same.count))
        let end = passEnd(first, span: span)
        let items = same.filter { passEnd($0, span: span) == end }
        return try read(items, start..<end, tx)
    }

    private static func passEnd(_ item: MeasureWork.Item, span: Int) -> Int {
        item.passLast.map { $0 + 1 } ?? min(item.seqs.upperBound, item.seqs.lowerBound + span)
    }

    /// A stock whose states are all written: what its months and days lack.
    private static func settling(_ item: MeasureWork.Item, _ tx: Transaction) throws -> BuildPass {
        let lack = try StockBulk.lack(of: item.measure, tx)
        let part = BuildPart(
            item: item,
            sections: [
                .cells(lack.provinces, level: 2), .cells(lack.subdistricts, level: 6), .days(lack.days),
            ],
            startsAnew: true
        )
        return BuildPass(seqs: item.seqs, parts: [part])
    }

    private static func read(
        _ items: [MeasureWork.Item],
        _ seqs: Range<Int>,
        _ tx: Transaction
    ) throws -> BuildPass {
        let codes = try FactCodes(tx)
        var tallies = try items.map { Tally(item: $0, counter: try MeasureStore.counter(id: $0.measure, tx)) }
        let kinds = try Tally.kinds(tallies, tx)
        // The sum keeps SQLite on the facts' own order: a pass reads a range of numbers.
        let condition: SQL = """
            where f.seq between \(seqs.lowerBound) and \(seqs.upperBound - 1)
            and f.kind_id + 0 in (\(list: Array(kinds.keys).sorted()))
            """
        try FactReading.each(condition, tx) { entry in
            for index in kinds[entry.kind] ?? [] { try tallies[index].add(entry, codes) }
        }
        var pass = BuildPass(seqs: seqs, parts: try tallies.map { try $0.part(seqs, tx) })
        if tallies.contains(where: \.isStock) {
            pass.reversed = try reversals(of: seqs, from: 0, tx)
            pass.nextSeq = try FactSeqs.next(tx)
        }
        return pass
    }

    /// Facts of the range that were taken back, by anyone and until now.
    func reversedUntilNow(_ tx: Transaction) throws -> Set<Int> {
        reversed.union(try Self.reversals(of: seqs, from: nextSeq, tx))
    }

    private static func reversals(of seqs: Range<Int>, from seq: Int, _ tx: Transaction) throws -> Set<Int> {
        var out: Set<Int> = []
        try tx.integers(
            """
            select reverses from facts
            where reverses between \(seqs.lowerBound) and \(seqs.upperBound - 1) and seq >= \(seq)
            """
        ) { out.insert($0[0]) }
        return out
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

    var isStock: Bool { counter?.isStock ?? false }

    mutating func add(_ entry: FactEntry, _ codes: FactCodes) throws {
        guard let counter else { return }
        if isStock { try stock.add(entry, counter, codes) } else { try sums.add(entry, counter, codes) }
    }

    func part(_ seqs: Range<Int>, _ tx: Transaction) throws -> BuildPart {
        if isStock { return try stockPart(seqs, tx) }
        var sums = sums
        sums.settle()
        return BuildPart(
            item: item,
            sections: [
                .cells(sums.provinces(), level: 2), .cells(sums.cells, level: 6), .presences(sums.presences),
            ]
        )
    }

    private func stockPart(_ seqs: Range<Int>, _ tx: Transaction) throws -> BuildPart {
        var stock = stock
        stock.settle()
        var item = item
        if !item.isBegun {
            item.isBulk = try StockBulk.isWorthIt(item.seqs.count, of: item.measure, tx)
        }
        guard item.isBulk else { return BuildPart(item: item, sections: [.units(stock.units())]) }
        // What was taken back inside the range is left out when it is written.
        let gone = stock.gone.filter { $0.seq < seqs.lowerBound }
        return BuildPart(item: item, sections: [.gone(gone), .states(stock.states)])
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
