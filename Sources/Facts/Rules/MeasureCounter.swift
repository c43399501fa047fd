// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A measure made ready for counting.
final class MeasureCounter: Sendable {
    let id: Int
    let measure: Measure
    /// Ranges of fact numbers that are still to be added by the worker, and so not one by one.
    let waiting: [ClosedRange<Int>]
    private let scales: [Int]
    private let filter: MeasureFilter
    /// Whether a fact's context matters, or its shape alone decides.
    private let needsContext: Bool
    private let verdicts = Mutex<[Seen: Verdict]>([:])
    /// By the number of the shape, where it alone decides: millions of facts share a few hundred.
    private let byShape = Mutex<[Verdict?]>([])

    /// What a fact's shape and context mean to the measure.
    struct Verdict: Sendable, Equatable {
        var counts: Bool
        var first: Int
        var second: Int
        var organization: Int
    }

    private struct Seen: Hashable {
        let shape: Int
        let context: Int
    }

    init(
        id: Int,
        measure: Measure,
        scales: [Int],
        waiting: [ClosedRange<Int>] = []
    ) throws(FactsProblem) {
        self.id = id
        self.measure = measure
        self.scales = scales
        self.waiting = waiting
        filter = try MeasureFilter(measure.filter)
        needsContext = filter.readsContext || measure.byOrganization
    }

    var isStock: Bool {
        if case .latest = measure.aggregate { true } else { false }
    }

    /// Whether the condition looks at amounts.
    var readsAmounts: Bool { filter.readsAmounts }

    func isWaiting(for seq: Int) -> Bool { waiting.contains { $0.contains(seq) } }

    /// Whether a fact counts, and under which codes.
    func verdict(_ entry: FactEntry, _ codes: FactCodes) throws -> Verdict {
        if filter.readsAmounts { return try judge(entry, codes) }
        guard needsContext else {
            let known = byShape.withLock { entry.shape < $0.count ? $0[entry.shape] : nil }
            return try known ?? remembered(entry, codes)
        }
        let seen = Seen(shape: entry.shape, context: entry.context)
        if let known = verdicts.withLock({ $0[seen] }) { return known }
        let verdict = try judge(entry, codes)
        verdicts.withLock {
            if $0.count > 100_000 { $0.removeAll() }
            $0[seen] = verdict
        }
        return verdict
    }

    private func remembered(_ entry: FactEntry, _ codes: FactCodes) throws -> Verdict {
        let verdict = try judge(entry, codes)
        byShape.withLock { known in
            guard entry.shape < 100_000 else { return }
            let missing = entry.shape + 1 - known.count
            if missing > 0 { known += Array(repeating: nil, count: missing) }
            known[entry.shape] = verdict
        }
        return verdict
    }

    private func judge(_ entry: FactEntry, _ codes: FactCodes) throws -> Verdict {
        let shape = try codes.shape(entry.shape)
        let context = needsContext ? try codes.context(entry.context) : MeasureFilter.Context()
        let numbers = measure.dimensions.map { $0.number(shape[$0.key]) }
        return Verdict(
            counts: filter.holds(shape, context) { texts(entry) },
            first: numbers.first ?? 0,
            second: numbers.count > 1 ? numbers[1] : 0,
            organization: measure.byOrganization ? context.organizationId : 0
        )
    }

    /// What one fact adds to its cell; nil when it adds nothing, and for stocks and persons.
    func amount(_ entry: FactEntry) -> CellAmount? {
        switch measure.aggregate {
        case .count: CellAmount(value: Int64(entry.sign), facts: Int64(entry.sign))
        case .sum(let index):
            entry.amounts[index].map { CellAmount(value: $0, facts: Int64(entry.sign)) }
        case .subjects, .latest: nil
        }
    }

    /// The number of the unit, person or organization whose state a fact is; nil when it names none.
    func stockKey(_ entry: FactEntry, _ codes: FactCodes) throws -> Int64? {
        guard case .latest(_, let key) = measure.aggregate else { return nil }
        let context = try codes.context(entry.context)
        return switch key {
        case .unit: context.unitId == 0 ? nil : Int64(context.unitId)
        case .organization: context.organizationId == 0 ? nil : Int64(context.organizationId)
        case .subject: entry.subject
        }
    }

    /// A fact as a state of its unit.
    func state(_ entry: FactEntry, place: Int, _ verdict: Verdict) -> StockState {
        var value: Int64 = 0
        if case .latest(let index, _) = measure.aggregate, verdict.counts {
            value = index.map { entry.amounts[$0] ?? 0 } ?? 1
        }
        return StockState(
            day: entry.day,
            seq: entry.seq,
            place: place,
            first: verdict.first,
            second: verdict.second,
            organization: verdict.organization,
            value: value
        )
    }

    private func texts(_ entry: FactEntry) -> [String?] {
        (1...4).map { index in
            guard let amount = entry.amounts[index] else { return nil }
            let scale = index <= scales.count ? scales[index - 1] : 0
            return Decimal.text(Int64(entry.sign) * amount, scale: scale)
        }
    }
}
