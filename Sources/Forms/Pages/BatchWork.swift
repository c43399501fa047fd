// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// A sheet as it would come in: read through once, with what is wrong; never all of its forms at once.
struct BatchWork: Sendable {
    let draft: SheetDraft
    let mapping: SheetMapping
    private let reading: SheetReading
    /// The first of what is wrong.
    private(set) var faults: [SheetRow.Fault] = []
    private(set) var faultCount = 0
    /// The first forms, to look at.
    private(set) var first: [FormSession] = []
    /// Rows without faults.
    private(set) var good = 0
    /// What was written freely in good rows, row by row.
    private(set) var texts: [String] = []

    /// So many faults and rows are shown.
    private static let most = (faults: 100, rows: 10)

    init(
        _ draft: SheetDraft,
        _ model: FormModel,
        _ columns: [String],
        _ visit: Visit,
        _ places: PlaceResolver
    ) {
        self.draft = draft
        let grid = draft.grid
        mapping = columns.isEmpty ? SheetMapping(model, grid) : SheetMapping(model, grid, paths: columns)
        reading = SheetReading(
            grid,
            mapping,
            today: visit.clock.today,
            now: visit.clock.moment,
            places: places
        )
        for row in grid.rows { look(reading.read(row)) }
        add(reading.orphans)
    }

    var count: Int { draft.grid.rows.count }

    private mutating func look(_ row: SheetRow) {
        if first.count < Self.most.rows { first.append(row.session) }
        add(row.faults)
        guard row.faults.isEmpty else { return }
        good += 1
        texts += OpenTexts.list(row.session)
    }

    private mutating func add(_ found: [SheetRow.Fault]) {
        faultCount += found.count
        faults += found.prefix(Self.most.faults - faults.count)
    }

    /// The good rows as forms again, so many at a time, with guarded words in the place of the open texts.
    func slices(of size: Int, words: [String], _ take: ([FormSession]) async throws -> Void) async throws {
        var words = words[...]
        for start in stride(from: 0, to: count, by: size) {
            var slice: [FormSession] = []
            for row in draft.grid.rows[start..<min(start + size, count)] {
                var read = reading.read(row)
                guard read.faults.isEmpty else { continue }
                let own = OpenTexts.list(read.session).count
                OpenTexts.put(words.prefix(own), into: &read.session)
                words = words.dropFirst(own)
                slice.append(read.session)
            }
            try await take(slice)
        }
    }
}
