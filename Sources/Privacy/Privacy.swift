// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

/// What people may expect of those who keep their names: the guard over open texts, purposes, notices,
/// consents, requests, retention and erasing.
public enum Privacy {
    /// The room's name in the journal and in migration ids.
    public static let name = "privacy"
    /// The room's tables, in order.
    public static let migrations: [Migration] = PrivacyMigrations.all
    /// May see consents, requests and breaches of one's organization, and the record of processing.
    public static let read = Permission(rawValue: "privacy.read")
    /// May record and change them, and erase.
    public static let write = Permission(rawValue: "privacy.write")
    /// May do what concerns the whole house: the record of processing, retention, agreements, erasing by id.
    public static let house = Permission(rawValue: "privacy.house")
    /// What is kept about people, for everyone to read.
    public static var notices: (title: Sentence, link: Link) { (PrivacyText.notices, PrivacyPaths.notices) }
    /// The room's own work: consents, requests, retention.
    public static var work: (title: Sentence, link: Link) { (PrivacyText.work, PrivacyPaths.work) }

    /// What a photo shown to everyone needs: who is on it and whether they agree.
    public static func consents(ofPhoto id: String) -> (title: Sentence, link: Link) {
        (PhotoText.consents, PrivacyPaths.photo(id))
    }

    /// Journals what was done; details stay empty, because they could hold what must not be kept.
    static func log(
        _ action: String,
        _ record: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try Journal.append(
            .init(room: name, time: now, actor: actor, action: action, record: record, details: ""),
            tx
        )
    }
}
