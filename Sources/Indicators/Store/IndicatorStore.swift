// SPDX-License-Identifier: Apache-2.0

import Facts
import Foundation
public import Kernel
public import Storage

/// A definition as it is kept: which version it is, and who made it so and why.
public struct StoredIndicator: Sendable, Equatable {
    /// The definition in force.
    public let definition: IndicatorDefinition
    /// Which one it is, from 1.
    public let number: Int
    /// Why it became so; empty for the first.
    public let reason: String
    /// Who made it so.
    public let madeBy: String
    /// When.
    public let madeAt: Instant
    /// Whether it is no longer shown.
    public let isRetired: Bool
    /// Rises with every change of the record.
    public let version: Int
}

/// Keeps definitions with all their versions and tells `Facts` what to count.
public enum IndicatorStore {
    /// One indicator as it is now.
    public static func find(_ key: String, _ tx: Transaction) throws -> StoredIndicator? {
        try tx.row("\(columns) where i.key = \(key)").map(read)
    }

    /// All indicators in use, by key.
    public static func list(_ tx: Transaction) throws -> [StoredIndicator] {
        try tx.rows("\(columns) where i.is_retired = 0 order by i.key", read)
    }

    /// All versions of one, the newest first.
    static func versions(_ key: String, _ tx: Transaction) throws -> [StoredIndicator] {
        try tx.rows(
            """
            select d.definition, d.number, d.reason, d.made_by, d.made_at, i.is_retired, i.version
            from indicator_definitions d join indicators i on i.key = d.indicator
            where d.indicator = \(key) order by d.number desc
            """,
            read
        )
    }

    /// One version of a definition.
    static func find(_ key: String, number: Int, _ tx: Transaction) throws -> StoredIndicator? {
        try versions(key, tx).first { $0.number == number }
    }

    /// Keeps a definition: a new indicator, or a new version of one when something changed.
    /// - Parameters:
    ///   - definition: checked by ``DefinitionRules``.
    ///   - reason: why it changes; needed from the second version on.
    ///   - version: the row version that the change is based on; nil for a new one.
    ///   - actor: who does it, as an id.
    ///   - now: when.
    ///   - tx: the transaction to write in.
    /// - Returns: whether anything changed.
    /// - Throws: ``IndicatorsProblem`` when it cannot be kept, `StorageProblem` when someone else
    ///   changed it meanwhile.
    @discardableResult
    public static func save(
        _ definition: IndicatorDefinition,
        reason: String,
        version: Int?,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Bool {
        if let fault = DefinitionRules.faults(definition).first {
            throw IndicatorsProblem.wrongDefinition(fault.text)
        }
        let number: Int
        if let known = try find(definition.key, tx) {
            guard let version else { throw IndicatorsProblem.keyTaken(definition.key) }
            if known.definition == definition, !known.isRetired { return false }
            guard !reason.isEmpty else { throw IndicatorsProblem.reasonNeeded }
            number = known.number + 1
            try tx.update(
                """
                update indicators set number = \(number), is_retired = 0, version = version + 1
                where key = \(definition.key) and version = \(version)
                """,
                record: definition.key
            )
        } else {
            number = 1
            try tx.run(
                "insert into indicators (key, number, is_retired, version) values (\(definition.key), 1, 0, 1)"
            )
        }
        try tx.run(
            """
            insert into indicator_definitions (indicator, number, definition, reason, made_by, made_at)
            values (\(definition.key), \(number), \(try text(definition)), \(reason), \(actor), \(now))
            """
        )
        try log("indicator.define", definition.key, reason, by: actor, at: now, tx)
        try MeasureReading.register(definition, at: now, tx)
        return true
    }

    /// Takes one out of use; its versions and published tables stay.
    static func retire(_ key: String, version: Int, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try tx.update(
            "update indicators set is_retired = 1, version = version + 1 where key = \(key) and version = \(version)",
            record: key
        )
        try log("indicator.retire", key, "", by: actor, at: now, tx)
    }

    static func log(
        _ action: String,
        _ record: String,
        _ details: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let entry = Journal.Entry(
            room: Indicators.name,
            time: now,
            actor: actor,
            action: action,
            record: record,
            details: details
        )
        try Journal.append(entry, tx)
    }

    private static let columns: SQL = """
        select d.definition, d.number, d.reason, d.made_by, d.made_at, i.is_retired, i.version
        from indicators i join indicator_definitions d on d.indicator = i.key and d.number = i.number
        """

    private static func text(_ definition: IndicatorDefinition) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(definition), as: UTF8.self)
    }

    private static func read(_ row: Row) throws -> StoredIndicator {
        let text: String = try row.get("definition")
        return StoredIndicator(
            definition: try JSONDecoder().decode(IndicatorDefinition.self, from: Data(text.utf8)),
            number: try row.get("number"),
            reason: try row.get("reason"),
            madeBy: try row.get("made_by"),
            madeAt: try row.get("made_at"),
            isRetired: try row.get("is_retired"),
            version: try row.get("version")
        )
    }
}
