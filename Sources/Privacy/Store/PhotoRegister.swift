// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// The register of photos: none is shown to everyone unless everybody who can be recognised on it agrees.
///
/// Whether one may be shown is asked anew each time: a consent that is taken back takes it off at once.
public enum PhotoRegister {
    /// Those of some photos that everyone may see today.
    /// - Parameters:
    ///   - photos: ids of stored files.
    ///   - today: the day.
    ///   - tx: the transaction to read in.
    /// - Returns: their ids.
    /// - Throws: `StorageProblem`.
    public static func cleared(_ photos: [String], today: Day, _ tx: Transaction) throws -> Set<String> {
        guard !photos.isEmpty else { return [] }
        #if WEAKENED
        if Weakness.consents.isOn { return Set(photos) }
        #endif
        let rows: [String] = try tx.rows(
            """
            select r.photo from photo_register r where r.photo in (\(list: photos)) and \(isCleared(today))
            """
        ) { try $0.get("photo") }
        return Set(rows)
    }

    /// Forgets what was written about photos, when they are deleted themselves.
    public static func forget(_ photos: [String], _ tx: Transaction) throws {
        guard !photos.isEmpty else { return }
        try tx.run("delete from photo_consents where photo in (\(list: photos))")
        try tx.run("delete from photo_register where photo in (\(list: photos))")
    }

    private static func isCleared(_ today: Day) -> SQL {
        """
        r.is_open = 1 and (r.until_day is null or r.until_day >= \(today))
            and (select count(*) from photo_consents pc join consents c on c.id = pc.consent
                where pc.photo = r.photo and c.state = 'given') >= r.people
        """
    }
}

extension PhotoRegister {
    static func find(_ photo: String, _ tx: Transaction) throws -> PhotoEntry? {
        try tx.row("select * from photo_register where photo = \(photo)").map(read)
    }

    /// The newest first, with whether everyone may see it today.
    static func list(reached: SQL, today: Day, offset: Int, limit: Int, _ tx: Transaction) throws
        -> [(entry: PhotoEntry, isCleared: Bool)]
    {
        try tx.rows(
            """
            select r.*, case when \(isCleared(today)) then 1 else 0 end as is_cleared from photo_register r
            where \(reached) order by created_at desc, photo limit \(limit) offset \(offset)
            """
        ) { (try read($0), try $0.get("is_cleared", as: Bool.self)) }
    }

    static func count(reached: SQL, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from photo_register where \(reached)") ?? 0
    }

    /// Writes down who can be recognised and whether it may be shown.
    /// - Throws: `StorageProblem.changedMeanwhile`, ``PrivacyProblem/peopleWrong``.
    static func save(_ entry: PhotoEntry, by actor: String, at now: Instant, _ tx: Transaction) throws {
        guard (0...500).contains(entry.people) else { throw PrivacyProblem.peopleWrong }
        try tx.update(
            """
            insert into photo_register (photo, people, is_open, until_day, note, organization, programme,
                version, created_at, created_by)
            values (\(entry.photo), \(entry.people), \(entry.isOpen), \(entry.until), \(entry.note),
                \(entry.owner.organization), \(entry.owner.programme), \(entry.version + 1), \(now), \(actor))
            on conflict (photo) do update set people = excluded.people, is_open = excluded.is_open,
                until_day = excluded.until_day, note = excluded.note, version = excluded.version
            where photo_register.version = \(entry.version)
            """,
            record: entry.photo
        )
        try Privacy.log(entry.isOpen ? "photo.show" : "photo.keep", entry.photo, by: actor, at: now, tx)
    }

    /// The consents of those who are on it, those in force first.
    static func consents(of photo: String, _ tx: Transaction) throws -> [Consent] {
        let ids: [Consent.ID] = try tx.rows(
            """
            select pc.consent from photo_consents pc join consents c on c.id = pc.consent
            where pc.photo = \(photo) order by case when c.state = 'given' then 0 else 1 end, c.created_at, c.id
            """
        ) { try $0.get("consent") }
        return try ids.map { try ConsentStore.get($0, tx) }
    }

    /// Notes that somebody on the photo has agreed; saying it twice changes nothing.
    /// - Throws: ``PrivacyProblem/consentElsewhere`` unless it is in force, about photos, and of that owner.
    static func add(
        _ consent: Consent.ID,
        to entry: PhotoEntry,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let found = try ConsentStore.get(consent, tx)
        guard found.state == .given, found.purpose == photos,
            found.owner.organization == entry.owner.organization
        else { throw PrivacyProblem.consentElsewhere }
        if entry.version == 0 { try save(entry, by: actor, at: now, tx) }
        try tx.run(
            """
            insert into photo_consents (photo, consent) values (\(entry.photo), \(consent))
            on conflict (photo, consent) do nothing
            """
        )
        try Privacy.log("photo.consent", entry.photo, by: actor, at: now, tx)
    }

    /// The line of the record that photos belong to.
    static let photos = Purpose.ID("photos")

    private static func read(_ row: Row) throws -> PhotoEntry {
        try PhotoEntry(
            photo: row.get("photo"),
            people: row.get("people"),
            isOpen: row.get("is_open"),
            until: row.find("until_day"),
            note: row.get("note"),
            owner: OwnerStore.read(row),
            version: row.get("version")
        )
    }
}
