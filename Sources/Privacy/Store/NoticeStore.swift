// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// What people are told about one purpose, in plain words, with its version.
public struct Notice: Sendable, Equatable {
    /// About what.
    public let purpose: Purpose.ID
    /// 0 while the words are made from the record of processing.
    public let version: Int
    /// The words.
    public let text: Sentence
    /// When these words were published.
    public let publishedAt: Instant?
}

/// Published notices; older versions stay, because consents name the version that was seen.
public enum NoticeStore {
    /// The words that hold now.
    public static func current(_ purpose: Purpose, _ tx: Transaction) throws -> Notice {
        let row = try tx.row(
            "select * from notices where purpose = \(purpose.id) order by version desc limit 1"
        )
        return try row.map(read)
            ?? Notice(
                purpose: purpose.id,
                version: 0,
                text: NoticeText.made(from: purpose),
                publishedAt: nil
            )
    }

    /// The words of one version, as someone saw them.
    static func find(_ purpose: Purpose, version: Int, _ tx: Transaction) throws -> Notice {
        let row = try tx.row(
            "select * from notices where purpose = \(purpose.id) and version = \(version)"
        )
        return try row.map(read) ?? current(purpose, tx)
    }

    /// Publishes new words.
    /// - Returns: their version.
    @discardableResult
    static func publish(
        _ text: Sentence,
        for purpose: Purpose.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Int {
        let last = try tx.one("select max(version) from notices where purpose = \(purpose)", as: Int.self)
        let version = (last ?? 0) + 1
        try tx.run(
            """
            insert into notices (purpose, version, thai, english, published_at, published_by)
            values (\(purpose), \(version), \(text.thai), \(text.english), \(now), \(actor))
            """
        )
        try Privacy.log("notice.publish", purpose.rawValue, by: actor, at: now, tx)
        return version
    }

    private static func read(_ row: Row) throws -> Notice {
        try Notice(
            purpose: row.get("purpose"),
            version: row.get("version"),
            text: Sentence(row.get("thai"), row.get("english")),
            publishedAt: row.get("published_at")
        )
    }
}
