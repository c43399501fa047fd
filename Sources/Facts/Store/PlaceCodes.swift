// SPDX-License-Identifier: Apache-2.0

public import Storage

/// Which codes were abolished and what they are today, so that figures follow the map.
///
/// A fact keeps the code it was recorded with; only its figures move.
public enum PlaceCodes {
    /// Takes over a new list, and counts the facts of every code that means another place now anew.
    /// - Parameters:
    ///   - current: abolished codes of 2 to 6 digits and the codes that are in force instead.
    ///   - tx: the transaction to write in.
    /// - Returns: how many facts were counted anew.
    /// - Throws: ``FactsProblem/beingCounted(measure:)`` while an import or a new measure is being added up.
    @discardableResult
    public static func adopt(_ current: [String: String], _ tx: Transaction) throws -> Int {
        let old = try load(tx)
        var new: [Int: Int] = [:]
        for (code, today) in current {
            guard let code = PlaceNumber.number(code), let today = PlaceNumber.number(today) else { continue }
            new[code] = today
        }
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
        guard !changed.isEmpty else { return 0 }
        if let busy = try MeasureStore.busy(tx) { throw FactsProblem.beingCounted(measure: busy) }
        var count = 0
        for code in changed {
            let before = PlaceNumber.subdistrict(old[code] ?? code)
            let after = PlaceNumber.subdistrict(new[code] ?? code)
            count += try recount(code, from: before, to: after, tx)
        }
        for code in changed {
            try tx.run("delete from fact_place_codes where old = \(code)")
            if let today = new[code] {
                try tx.run("insert into fact_place_codes (old, current) values (\(code), \(today))")
            }
        }
        FactMemory.of(tx).forgetMeasures()
        return count
    }

    /// The list that is taken over, abolished codes with those in force.
    public static func list(_ tx: Transaction) throws -> [String: String] {
        var out: [String: String] = [:]
        for (old, current) in try load(tx) {
            if let old = PlaceNumber.code(old), let current = PlaceNumber.code(current) { out[old] = current }
        }
        return out
    }

    static func load(_ tx: Transaction) throws -> [Int: Int] {
        var codes: [Int: Int] = [:]
        try tx.forEach("select old, current from fact_place_codes") { row in
            codes[try row.get("old")] = try row.get("current")
        }
        return codes
    }

    /// The recorded codes whose facts lie in a place today, beside those of the place itself.
    static func olderCodes(in ranges: [ClosedRange<Int>], _ tx: Transaction) throws -> [Int] {
        try load(tx).filter { pair in ranges.contains { $0.contains(pair.value) } }.map(\.key).sorted()
    }

    private static func recount(_ code: Int, from: Int, to: Int, _ tx: Transaction) throws -> Int {
        var entries: [FactEntry] = []
        // A code stands for itself and its villages, which no list of codes names.
        let kinds = try MeasureStore.kinds(tx)
        try FactReading.each(
            "where f.kind_id in (\(list: kinds)) and f.place between \(code) and \(code + 99)",
            tx
        ) { entries.append($0) }
        for entry in entries {
            let isStanding = try FactStore.isStanding(entry, tx)
            try CellWriter.move((entry, from), (entry, to), isStanding: isStanding, tx)
        }
        return entries.count
    }
}
