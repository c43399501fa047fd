// SPDX-License-Identifier: Apache-2.0

import Storage

/// The dictionaries read backwards, and the codes in force, while facts are counted.
struct FactCodes {
    let tx: Transaction
    private let memory: FactMemory
    /// Abolished codes and what they are today.
    private let replaced: [Int: Int]

    /// With what the writer remembers, or from nothing when reading.
    init(_ tx: Transaction) throws {
        memory = FactMemory.of(tx)
        replaced = try memory.codes.recall(true) { try PlaceCodes.load(tx) }
        self.tx = tx
    }

    func shape(_ id: Int) throws -> [String: String] {
        try memory.shapeCodes.recall(id) {
            let codes = try tx.one("select codes from fact_shapes where id = \(id)", as: String.self)
            return FactWords.shape(codes ?? "")
        }
    }

    func context(_ id: Int) throws -> MeasureFilter.Context {
        try memory.contextCodes.recall(id) {
            let row = try tx.row(
                """
                select p.word as programme, o.word as organization, u.word as unit, c.organization_id, c.unit_id
                from fact_contexts c join fact_words p on p.id = c.programme_id
                join fact_words o on o.id = c.organization_id join fact_words u on u.id = c.unit_id
                where c.id = \(id)
                """
            )
            guard let row else { return MeasureFilter.Context() }
            return try MeasureFilter.Context(
                programme: said(row.get("programme")),
                organization: said(row.get("organization")),
                unit: said(row.get("unit")),
                organizationId: row.get("organization_id"),
                unitId: row.get("unit_id")
            )
        }
    }

    /// The subdistrict that a recorded place lies in today, as cells keep it.
    func place(_ recorded: Int) -> Int {
        PlaceNumber.subdistrict(current(recorded))
    }

    /// What a recorded place is today; a village stays itself as long as its subdistrict does.
    func current(_ recorded: Int) -> Int {
        if replaced.isEmpty { return recorded }
        return replaced[recorded - recorded % 100] ?? recorded
    }

    private func said(_ word: String) -> String? { word.isEmpty ? nil : word }
}
