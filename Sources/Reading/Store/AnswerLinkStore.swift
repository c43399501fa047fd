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
    /// When it was taken back.
    let revokedAt: Instant?
}

/// The secret links of reports; only a digest of each secret is kept.
enum AnswerLinkStore {
    /// Makes a link.
    /// - Returns: the secret, which can never be read again.
    static func insert(
        report: Report.ID,
        place: String?,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws -> String {
        guard try ReportStore.find(report, tx) != nil else { throw ReadingProblem.noReport }
        let token = newToken()
        let id = ID<AnswerLink>.new(at: now)
        try tx.run(
            """
            insert into answer_links (id, report, place, token_digest, created_at, created_by)
            values (\(id), \(report), \(place), \(SHA256.hex(token.utf8)), \(now), \(actor))
            """
        )
        try ReportStore.note("link.add", report, id.rawValue, actor, now, tx)
        return token
    }

    /// The link of a secret.
    /// - Throws: ``ReadingProblem/unknownLink``, ``ReadingProblem/revokedLink``.
    static func find(token: String, _ tx: Transaction) throws -> AnswerLink {
        let row = try tx.row(
            """
            select id, report, place, created_at, revoked_at from answer_links
            where token_digest = \(SHA256.hex(token.utf8))
            """
        )
        guard let found = try row.map(link) else { throw ReadingProblem.unknownLink }
        guard found.revokedAt == nil else { throw ReadingProblem.revokedLink }
        return found
    }

    /// The links of a report that still work, newest first.
    static func list(_ report: Report.ID, _ tx: Transaction) throws -> [AnswerLink] {
        try tx.rows(
            """
            select id, report, place, created_at, revoked_at from answer_links
            where report = \(report) and revoked_at is null order by created_at desc, id desc
            """,
            link
        )
    }

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
            revokedAt: row.find("revoked_at")
        )
    }
}
