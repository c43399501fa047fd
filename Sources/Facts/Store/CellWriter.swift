// SPDX-License-Identifier: Apache-2.0

import Storage

/// Changes the live figures in the transaction of the fact that changes them.
enum CellWriter {
    /// Adds a fact that was recorded just now, or takes back what it takes back.
    static func apply(_ entry: FactEntry, _ tx: Transaction) throws {
        let counters = try MeasureStore.counters(kind: entry.kind, tx)
        guard !counters.isEmpty else { return }
        var changes = Changes()
        let codes = try FactCodes(tx)
        for counter in counters where !counter.isWaiting(for: entry.seq) {
            if case .latest = counter.measure.aggregate {
                try StockWriter.apply(entry, counter, codes)
            } else {
                try changes.add(entry, counter, codes, times: 1)
            }
        }
        try changes.write(tx)
    }

    /// Counts a fact that changed in place anew: what it added before goes, what it adds now comes.
    /// - Parameters:
    ///   - old: the fact before, with the codes in force before.
    ///   - new: the fact now, with those of now.
    ///   - isStanding: whether it is neither a reversal nor reversed, so that stocks know it.
    ///   - tx: the transaction of the change.
    /// - Throws: ``FactsProblem/beingCounted(measure:)``.
    static func move(
        _ old: (entry: FactEntry, place: Int),
        _ new: (entry: FactEntry, place: Int),
        isStanding: Bool,
        _ tx: Transaction
    ) throws {
        var changes = Changes()
        let codes = try FactCodes(tx)
        for counter in try MeasureStore.counters(kind: old.entry.kind, tx) {
            guard !counter.isWaiting(for: old.entry.seq) else {
                throw FactsProblem.beingCounted(measure: counter.measure.name)
            }
            if case .latest = counter.measure.aggregate {
                if isStanding { try StockWriter.move(old, new, counter, codes) }
            } else {
                try changes.add(old.entry, counter, codes, place: old.place, times: -1)
                try changes.add(new.entry, counter, codes, place: new.place, times: 1)
            }
        }
        try changes.write(tx)
    }
}

/// Changes of cells and presences that are gathered before they are written.
private struct Changes {
    private struct Slot: Hashable {
        let measure: Int
        let level: Int
        let key: CellKey
    }

    private struct Person: Hashable {
        let measure: Int
        let key: PresenceKey
    }

    private var cells: [Slot: CellAmount] = [:]
    private var presences: [Person: Int64] = [:]

    mutating func add(
        _ entry: FactEntry,
        _ counter: MeasureCounter,
        _ codes: FactCodes,
        place: Int? = nil,
        times: Int64
    ) throws {
        let verdict = try counter.verdict(entry, codes)
        guard verdict.counts else { return }
        let key = CellKey(
            time: DayNumber.month(entry.day),
            place: place ?? codes.place(entry.place),
            first: verdict.first,
            second: verdict.second,
            organization: verdict.organization
        )
        if case .subjects = counter.measure.aggregate {
            guard let subject = entry.subject else { return }
            let person = Person(measure: counter.id, key: PresenceKey(cell: key, subject: subject))
            presences[person, default: 0] += times * Int64(entry.sign)
        } else if let amount = counter.amount(entry) {
            let change = CellAmount(value: times * amount.value, facts: times * amount.facts)
            cells[Slot(measure: counter.id, level: 6, key: key), default: .nothing] += change
            cells[Slot(measure: counter.id, level: 2, key: key.inProvince), default: .nothing] += change
        }
    }

    func write(_ tx: Transaction) throws {
        let changed = cells.filter { !$0.value.isNothing }.map {
            CellRows.Cell(measure: $0.key.measure, level: $0.key.level, key: $0.key.key, amount: $0.value)
        }
        try CellRows.add(changed[...], tx)
        let moved = presences.filter { $0.value != 0 }.map {
            CellRows.Presence(measure: $0.key.measure, key: $0.key.key, change: $0.value)
        }
        try CellRows.add(moved[...], tx)
    }
}
