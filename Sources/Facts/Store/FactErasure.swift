// SPDX-License-Identifier: Apache-2.0

public import Storage

/// Takes a person out of the facts while every figure that may stay stays.
public enum FactErasure {
    /// Gives the facts of a person a fresh random number, and makes sensitive ones know only the district.
    ///
    /// Figures of persons stay right, because all of the facts get the same fresh number; figures of
    /// subdistricts move to "not stated" of their district where the facts are sensitive.
    /// - Parameters:
    ///   - subject: the number that stood for the person.
    ///   - fresh: the number that stands for nobody from now on.
    ///   - isSensitive: whether a kind says something about the person that the law protects.
    ///   - tx: the transaction in which the rest of the person goes too.
    /// - Returns: how many facts were changed.
    /// - Throws: ``FactsProblem/beingCounted(measure:)`` while some of them are still to be added up.
    @discardableResult
    public static func erase(
        subject: Int64,
        fresh: Int64 = .random(in: 1 ... .max),
        isSensitive: (String) -> Bool,
        _ tx: Transaction
    ) throws -> Int {
        var entries: [FactEntry] = []
        // Without an index: it would make every fact longer for something that is asked a few times a year.
        try FactReading.each("where f.subject = \(subject)", tx) { entries.append($0) }
        let sensitive = try Set(
            tx.rows("select id, name from fact_kinds").filter { isSensitive(try $0.get("name")) }
                .map { try $0.get("id", as: Int.self) }
        )
        let codes = try FactCodes(tx)
        for entry in entries {
            var changed = entry
            changed.subject = fresh
            if sensitive.contains(entry.kind), entry.place % 10_000 != 0 {
                let today = codes.current(entry.place)
                changed.place = today - today % 10_000
            }
            try CellWriter.move(
                (entry, codes.place(entry.place)),
                (changed, codes.place(changed.place)),
                isStanding: try FactStore.isStanding(entry, tx),
                tx
            )
            try tx.run(
                """
                update facts set subject = \(changed.subject), place = \(changed.place)
                where seq = \(entry.seq)
                """
            )
        }
        return entries.count
    }
}
