// SPDX-License-Identifier: Apache-2.0

/// Adds many facts up to the cells of one measure, in the order in which the tables lie.
///
/// Entries are gathered, sorted and merged now and then: no hashing, and each table is written in one pass.
struct CellSums: Sendable {
    /// A cell with what is added to it.
    struct Entry: Sendable {
        let key: CellKey
        var amount: CellAmount
    }

    /// A person in a cell with how many facts bring them there.
    struct Presence: Sendable {
        let key: PresenceKey
        var count: Int64
    }

    private(set) var cells: [Entry] = []
    private(set) var presences: [Presence] = []
    private var cellLimit = CellSums.leastGathered
    private var presenceLimit = CellSums.leastGathered
    private static let leastGathered = 50_000

    mutating func add(_ entry: FactEntry, _ counter: MeasureCounter, _ codes: FactCodes) throws {
        let verdict = try counter.verdict(entry, codes)
        guard verdict.counts else { return }
        let key = CellKey(
            time: DayNumber.month(entry.day),
            place: codes.place(entry.place),
            first: verdict.first,
            second: verdict.second,
            organization: verdict.organization
        )
        if case .subjects = counter.measure.aggregate {
            guard let subject = entry.subject else { return }
            let presence = PresenceKey(cell: key, subject: subject)
            presences.append(Presence(key: presence, count: Int64(entry.sign)))
            if presences.count >= presenceLimit { mergePresences() }
        } else if let amount = counter.amount(entry) {
            add(key, amount)
        }
    }

    mutating func add(_ key: CellKey, _ amount: CellAmount) {
        cells.append(Entry(key: key, amount: amount))
        if cells.count >= cellLimit { mergeCells() }
    }

    /// Brings everything gathered into its last order.
    mutating func settle() {
        mergeCells()
        mergePresences()
    }

    /// The same one level up; the sums must be settled.
    func provinces() -> [Entry] {
        var out = CellSums()
        out.cells = cells.map { Entry(key: $0.key.inProvince, amount: $0.amount) }
        out.mergeCells()
        return out.cells
    }

    private mutating func mergeCells() {
        cells.sort { $0.key < $1.key }
        var merged: [Entry] = []
        for entry in cells {
            if merged.last?.key == entry.key {
                merged[merged.count - 1].amount += entry.amount
            } else {
                merged.append(entry)
            }
        }
        cells = merged
        cellLimit = max(Self.leastGathered, merged.count * 2)
    }

    private mutating func mergePresences() {
        presences.sort { $0.key < $1.key }
        var merged: [Presence] = []
        for presence in presences {
            if merged.last?.key == presence.key {
                merged[merged.count - 1].count += presence.count
            } else {
                merged.append(presence)
            }
        }
        presences = merged
        presenceLimit = max(Self.leastGathered, merged.count * 2)
    }
}
