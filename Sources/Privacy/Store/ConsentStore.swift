// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage

/// Consents; whose they are is sealed and read apart from everything else.
public enum ConsentStore {
    /// Records a consent that was given, or asks for one by link.
    /// - Returns: the consent and the secret of the person's own link, shown once.
    static func insert(
        _ new: NewConsent,
        notice: Int,
        keys: SealingKeys,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> (id: Consent.ID, link: SecretToken) {
        try ConsentRules.check(new)
        let id = Consent.ID.new(at: now)
        let link = SecretToken()
        let subject = try Sealer(keys).seal(new.subject.reveal(), at: place(id))
        let (giving, isAsked) = (new.giving, new.giving.way == .link)
        try tx.run(
            """
            insert into consents (id, subject, purpose, scope, age, is_strictly_personal, giver, way, evidence,
                notice_version, state, given_at, link_digest, version, created_at, created_by,
                organization, programme)
            values (\(id), \(subject), \(new.purpose), \(new.scope), \(giving.age),
                \(giving.isStrictlyPersonal), \(giving.giver), \(giving.way), \(giving.evidence), \(notice),
                \(isAsked ? Consent.State.asked : .given), \(isAsked ? nil : now), \(link.digest), 1, \(now),
                \(actor), \(new.owner.organization), \(new.owner.programme))
            """
        )
        try Privacy.log(isAsked ? "consent.ask" : "consent.give", id.rawValue, by: actor, at: now, tx)
        return (id, link)
    }

    /// One consent, without its name.
    /// - Throws: ``PrivacyProblem/missing``.
    public static func get(_ id: Consent.ID, _ tx: Transaction) throws -> Consent {
        guard let consent = try tx.row("\(columns) where id = \(id)").map(read) else {
            throw PrivacyProblem.missing
        }
        return consent
    }

    /// The consent behind a person's own link.
    /// - Throws: ``PrivacyProblem/linkUnknown``.
    static func get(link: String, _ tx: Transaction) throws -> Consent {
        guard let token = SecretToken(link),
            let consent = try tx.row("\(columns) where link_digest = \(token.digest)").map(read)
        else { throw PrivacyProblem.linkUnknown }
        return consent
    }

    /// Newest first; `reached` is the condition that lets through what the reader may see.
    static func list(
        _ filter: ConsentFilter,
        reached: SQL,
        offset: Int = 0,
        limit: Int = 1_000_000,
        _ tx: Transaction
    ) throws -> [Consent] {
        try tx.rows(
            """
            \(columns) \(condition(filter)) and \(reached)
            order by created_at desc, id limit \(limit) offset \(offset)
            """,
            read
        )
    }

    static func count(_ filter: ConsentFilter, reached: SQL, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from consents \(condition(filter)) and \(reached)") ?? 0
    }

    /// Whose consent it is; nil when the name was deleted.
    public static func subject(of id: Consent.ID, keys: SealingKeys, _ tx: Transaction) throws
        -> Confidential<String>?
    {
        guard let sealed: [UInt8] = try tx.one("select subject from consents where id = \(id)") else {
            return nil
        }
        return Confidential(try Sealer(keys).openText(sealed, at: place(id)))
    }

    /// Answers a consent that was asked for by link.
    static func give(_ consent: Consent, notice: Int, at now: Instant, _ tx: Transaction) throws {
        guard consent.state == .asked else { throw PrivacyProblem.consentSettled }
        try tx.update(
            """
            update consents set state = 'given', given_at = \(now), notice_version = \(notice),
                version = version + 1
            where id = \(consent.id) and version = \(consent.version)
            """,
            record: consent.id.rawValue
        )
        try Privacy.log("consent.give", consent.id.rawValue, by: "link", at: now, tx)
    }

    /// Takes a consent back; nobody has to say why.
    public static func withdraw(_ id: Consent.ID, by actor: String, at now: Instant, _ tx: Transaction) throws
    {
        let count = try tx.run(
            """
            update consents set state = 'withdrawn', withdrawn_at = \(now), version = version + 1
            where id = \(id) and state <> 'withdrawn'
            """
        )
        guard count > 0 else { throw PrivacyProblem.consentSettled }
        try Privacy.log("consent.withdraw", id.rawValue, by: actor, at: now, tx)
    }

    /// A new secret for the person's own link; the old one ends.
    static func relink(_ id: Consent.ID, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> SecretToken
    {
        let link = SecretToken()
        try tx.update(
            "update consents set link_digest = \(link.digest), version = version + 1 where id = \(id)",
            record: id.rawValue
        )
        try Privacy.log("consent.link", id.rawValue, by: actor, at: now, tx)
        return link
    }

    /// Deletes whose consent it was; that there was one stays.
    /// - Returns: whether there was such a consent.
    @discardableResult
    public static func erase(_ id: Consent.ID, at now: Instant, _ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            update consents set subject = null, link_digest = null, scope = '', evidence = '',
                state = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, \(now)), version = version + 1
            where id = \(id)
            """
        ) > 0
    }

    /// Consents whose name has outlived its use.
    static func expired(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Consent.ID] {
        try tx.rows(
            """
            select id from consents where withdrawn_at < \(cut.before) and subject is not null
                and \(cut.isFree("id"))
            order by withdrawn_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    private static func condition(_ filter: ConsentFilter) -> SQL {
        var sql: SQL = "where 1 = 1"
        if let purpose = filter.purpose { sql = sql + " and purpose = \(purpose)" }
        if let state = filter.state { sql = sql + " and state = \(state)" }
        return sql
    }

    private static let columns: SQL = """
        select id, purpose, scope, age, is_strictly_personal, giver, way, evidence, notice_version, state,
            given_at, withdrawn_at, case when subject is null then 1 else 0 end as is_nameless, version,
            organization, programme
        from consents
        """

    private static func place(_ id: Consent.ID) -> SealedPlace {
        SealedPlace(table: "consents", column: "subject", row: id.rawValue)
    }

    private static func read(_ row: Row) throws -> Consent {
        try Consent(
            id: row.get("id"),
            purpose: row.get("purpose"),
            scope: row.get("scope"),
            giving: Consent.Giving(
                age: row.get("age"),
                isStrictlyPersonal: row.get("is_strictly_personal"),
                giver: row.get("giver"),
                way: row.get("way"),
                evidence: row.get("evidence")
            ),
            owner: OwnerStore.read(row),
            noticeVersion: row.get("notice_version"),
            state: row.get("state"),
            givenAt: row.find("given_at"),
            withdrawnAt: row.find("withdrawn_at"),
            isNameless: row.get("is_nameless"),
            version: row.get("version")
        )
    }
}
