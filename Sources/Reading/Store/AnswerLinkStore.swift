// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// A secret link by which one province answers what a report left open about its own items.
struct AnswerLink: Sendable, Equatable, Identifiable {
    /// Its name, which is no secret.
    let id: ID<AnswerLink>
    /// The report it asks about.
    let report: Report.ID
    /// The province's code; nil for what all share.
    let place: String?
    /// When it was made.
    let createdAt: Instant
    /// Who made it, as an id.
    let createdBy: String
    /// From when on it opens nothing.
    let expires: Instant
    /// When something was last answered by it.
    let lastUsed: Instant?
    /// When it was taken back.
    let revokedAt: Instant?

    /// For how many days a link may be made.
    static let days = [30, 90, 180, 365]
    /// Where nobody says how long.
    static let usual = 90
}

/// The secret links of reports; only a digest of each secret is kept.
enum AnswerLinkStore {
    /// Makes a link.
    /// - Returns: the secret, which can never be read again.
    static func insert(
        report: Report.ID,
        place: String?,
        days: Int? = nil,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws -> String {
        guard try ReportStore.find(report, tx) != nil else { throw ReadingProblem.noReport }
        let token = newToken()
        let id = ID<AnswerLink>.new(at: now)
        let lasts = days.flatMap { AnswerLink.days.contains($0) ? $0 : nil } ?? AnswerLink.usual
        let expires = Instant(milliseconds: now.milliseconds + Int64(lasts) * 86_400_000)
        try tx.run(
            """
            insert into answer_links (id, report, place, token_digest, created_at, created_by, expires_at)
            values (\(id), \(report), \(place), \(SHA256.hex(token.utf8)), \(now), \(actor), \(expires))
            """
        )
        try ReportStore.note("link.add", report, id.rawValue, actor, now, tx)
        return token
    }

    /// The link of a secret.
    /// - Throws: ``ReadingProblem/unknownLink``, ``ReadingProblem/revokedLink``,
    ///   ``ReadingProblem/expiredLink``.
    static func find(token: String, at now: Instant, _ tx: Transaction) throws -> AnswerLink {
        let row = try tx.row("\(columns) where token_digest = \(SHA256.hex(token.utf8))")
        guard let found = try row.map(link) else { throw ReadingProblem.unknownLink }
        guard found.revokedAt == nil else { throw ReadingProblem.revokedLink }
        guard now < found.expires else { throw ReadingProblem.expiredLink }
        return found
    }

    /// The links of a report that still work, newest first.
    static func list(_ report: Report.ID, _ tx: Transaction) throws -> [AnswerLink] {
        try tx.rows(
            "\(columns) where report = \(report) and revoked_at is null order by created_at desc, id desc",
            link
        )
    }

    /// Notes that something was answered by a link.
    static func use(_ link: AnswerLink, at now: Instant, _ tx: Transaction) throws {
        try tx.run("update answer_links set last_used = \(now) where id = \(link.id)")
    }

    private static let columns: SQL = """
        select id, report, place, created_at, created_by, expires_at, last_used, revoked_at from answer_links
        """

    /// Takes a link back; doing it twice is the same as once.
    static func revoke(
        _ id: ID<AnswerLink>,
        report: Report.ID,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws {
        let changed = try tx.run(
            """
            update answer_links set revoked_at = \(now)
            where id = \(id) and report = \(report) and revoked_at is null
            """
        )
        if changed > 0 { try ReportStore.note("link.revoke", report, id.rawValue, actor, now, tx) }
    }

    /// 128 random bits in hexadecimal.
    private static func newToken() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Hex.text(bytes)
    }

    private static func link(_ row: Row) throws -> AnswerLink {
        try AnswerLink(
            id: row.get("id"),
            report: row.get("report"),
            place: row.find("place"),
            createdAt: row.get("created_at"),
            createdBy: row.get("created_by"),
            expires: row.get("expires_at"),
            lastUsed: row.find("last_used"),
            revokedAt: row.find("revoked_at")
        )
    }
}
