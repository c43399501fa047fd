// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage

/// One sending of a record by a client.
struct Instance: Sendable, Equatable {
    let submission: Submission.ID
    let instance: String
    /// 1 for the first; each edit has the next.
    let number: Int
    let seal: String
    let device: String
    let sentAt: Instant
    let sentBy: String
}

/// Records under the ids that clients gave them.
enum InstanceStore {
    static func insert(_ new: Instance, form: Form.ID, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into submission_instances (form, instance, submission, number, seal, device, sent_at, sent_by)
            values (\(form), \(new.instance), \(new.submission), \(new.number), \(new.seal), \(new.device),
                \(new.sentAt), \(new.sentBy))
            """
        )
    }

    static func find(_ instance: String, form: Form.ID, _ tx: Transaction) throws -> Instance? {
        try tx.row("\(columns) where form = \(form) and instance = \(instance)").map(read)
    }

    /// All sendings of a record, the first one first.
    static func list(of submission: Submission.ID, _ tx: Transaction) throws -> [Instance] {
        try tx.rows("\(columns) where submission = \(submission) order by number", read)
    }

    /// The sendings of several records.
    static func list(of submissions: [Submission.ID], _ tx: Transaction) throws -> [Submission.ID: [Instance]]
    {
        guard !submissions.isEmpty else { return [:] }
        let words = submissions.map(\.rawValue)
        let all = try tx.rows("\(columns) where submission in (\(list: words)) order by number", read)
        return Dictionary(grouping: all, by: \.submission)
    }

    /// The record with an id that clients know: the one it was first sent under, or what we call one that was
    /// filled in on a page.
    /// - Throws: ``FormsProblem/missing``.
    static func submission(_ instance: String, form: Form.ID, _ tx: Transaction) throws -> Submission {
        if let found = try find(instance, form: form, tx) {
            return try SubmissionStore.get(found.submission, tx)
        }
        let bare = instance.hasPrefix("uuid:") ? String(instance.dropFirst(5)) : instance
        let submission = try SubmissionStore.get(Submission.ID(bare), tx)
        guard submission.form == form else { throw FormsProblem.missing }
        return submission
    }

    /// What clients call a record.
    static func name(_ submission: Submission.ID, _ instances: [Instance]) -> String {
        instances.first?.instance ?? "uuid:" + submission.rawValue
    }

    private static let columns: SQL = """
        select submission, instance, number, seal, device, sent_at, sent_by from submission_instances
        """

    private static func read(_ row: Row) throws -> Instance {
        try Instance(
            submission: row.get("submission"),
            instance: row.get("instance"),
            number: row.get("number"),
            seal: row.get("seal"),
            device: row.get("device"),
            sentAt: row.get("sent_at"),
            sentBy: row.get("sent_by")
        )
    }
}

/// Tells the same XML from another by a keyed seal: what was answered cannot be guessed from it.
struct InstanceSeal {
    private static let room = "forms.instance"
    private let sealing: HeadSeal

    init(_ keys: SealingKeys) { sealing = HeadSeal(keys) }

    func make(_ xml: [UInt8]) -> String { sealing.seal(room: Self.room, head: SHA256.hex(xml)) }

    func isSame(_ stored: String, _ xml: [UInt8]) -> Bool {
        (try? sealing.verify(stored, room: Self.room, head: SHA256.hex(xml))) != nil
    }
}
