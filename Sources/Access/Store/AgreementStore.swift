// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
import Web

/// Keeps sharing agreements; an ended one stays, for it explains who could see what back then.
public enum AgreementStore {
    /// Records an agreement.
    /// - Throws: ``AccessProblem/placeShape``, ``AccessProblem/endsBeforeStart``.
    @discardableResult
    public static func insert(_ new: NewAgreement, by actor: String, at now: Instant, _ tx: Transaction)
        throws
        -> AgreementRecord
    {
        guard PlaceCode.isShaped(new.place) else { throw AccessProblem.placeShape }
        if let ends = new.ends, ends < new.starts { throw AccessProblem.endsBeforeStart }
        let record = AgreementRecord(
            id: .new(at: now),
            organization: new.organization,
            programme: new.programme,
            place: new.place,
            starts: new.starts,
            ends: new.ends,
            recordedBy: actor,
            note: new.note,
            version: 1
        )
        try tx.run(
            """
            insert into agreements (id, organization, programme, place, province, starts, ends, recorded_by, note,
                                    created_at)
            values (\(record.id), \(new.organization), \(new.programme), \(new.place),
                    \(String(new.place.prefix(2))), \(new.starts), \(new.ends), \(actor), \(new.note), \(now))
            """
        )
        let details =
            "\(new.organization) \(new.programme ?? "") \(new.place) \(new.starts)–\(new.ends?.iso ?? "")"
        try AccessJournal.append(
            "agreement.add",
            record.id.rawValue,
            details: details,
            by: actor,
            at: now,
            tx
        )
        return record
    }

    /// Sets the last day.
    /// - Throws: ``AccessProblem/noAgreement``, ``AccessProblem/endsBeforeStart``,
    ///   `StorageProblem.changedMeanwhile`.
    public static func end(
        _ id: AgreementRecord.ID,
        on day: Day,
        version: Int,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard let found = try find(id, tx) else { throw AccessProblem.noAgreement }
        guard found.starts <= day else { throw AccessProblem.endsBeforeStart }
        try tx.update(
            "update agreements set ends = \(day), version = version + 1 where id = \(id) and version = \(version)",
            record: id.rawValue
        )
        try AccessJournal.append("agreement.end", id.rawValue, details: day.iso, by: actor, at: now, tx)
    }

    /// The agreements of one organization, or all; the newest first.
    public static func list(organization: String? = nil, limit: Int = 500, _ tx: Transaction) throws
        -> [AgreementRecord]
    {
        let which: SQL = organization.map { "where organization = \($0)" } ?? ""
        return try load("\(which) order by starts desc, id limit \(limit)", tx)
    }

    /// One agreement, or nil.
    public static func find(_ id: AgreementRecord.ID, _ tx: Transaction) throws -> AgreementRecord? {
        try load("where id = \(id)", tx).first
    }

    /// What is shared on a day in places, in those above them and in those below.
    static func running(in places: [String], on day: Day, _ tx: Transaction) throws -> [SharingAgreement] {
        let provinces = Array(Set(places.map { String($0.prefix(2)) })).sorted()
        return try tx.rows(
            """
            select organization, programme, place, starts, ends from agreements
            where province in (\(list: provinces)) and starts <= \(day) and (ends is null or ends >= \(day))
            """
        ) { row in
            SharingAgreement(
                organization: try row.get("organization"),
                programme: try row.find("programme"),
                place: try row.get("place"),
                starts: try row.get("starts"),
                ends: try row.find("ends")
            )
        }.filter { agreement in
            places.contains { $0.hasPrefix(agreement.place) || agreement.place.hasPrefix($0) }
        }
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [AgreementRecord] {
        try tx.rows(
            """
            select id, organization, programme, place, starts, ends, recorded_by, note, version
            from agreements \(rest)
            """
        ) { row in
            AgreementRecord(
                id: try row.get("id"),
                organization: try row.get("organization"),
                programme: try row.find("programme"),
                place: try row.get("place"),
                starts: try row.get("starts"),
                ends: try row.find("ends"),
                recordedBy: try row.get("recorded_by"),
                note: try row.get("note"),
                version: try row.get("version")
            )
        }
    }
}
