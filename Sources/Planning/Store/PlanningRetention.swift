// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
public import Privacy
import Storage

/// How this room forgets: words, photos and who sent them go; quantities, days and organizations stay, and
/// every figure still adds up.
///
/// A hold on a piece of news, its copy, activity or plan keeps all of it.
public enum PlanningRetention {
    /// What retention deletes of this room.
    public static let slices: [Retained] = [
        slice("progress", RetentionText.news, list: news, forget: forgetNews),
        slice("progress", RetentionText.newsHistory, list: newsHistory, forget: forgetHistory),
        slice("photos", RetentionText.photos, list: proofs, forget: forgetProofs),
        slice("support", RetentionText.support, list: support, forget: forgetSupport),
        slice("support", RetentionText.supportHistory, list: supportHistory, forget: forgetHistory),
    ]

    private static func slice<Line: Sendable>(
        _ purpose: String,
        _ title: Sentence,
        list: @escaping @Sendable (RetentionCut, Int, Transaction) throws -> [Line],
        forget: @escaping @Sendable (Line, Transaction) throws -> Void
    ) -> Retained {
        Retained(
            purpose: Purpose.ID(purpose),
            title: title,
            count: { try list($0, 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let lines = try list(cut, limit, tx)
                for line in lines { try forget(line, tx) }
                return lines.count
            }
        )
    }

    /// Neither a record itself nor what it is about is held.
    private static func isFree(_ cut: RetentionCut) -> SQL {
        let columns: [SQL] = ["id", "root", "coalesce(copy, '')", "coalesce(activity, '')"]
        return columns.reduce("1 = 1") { "\($0) and \(cut.isFree($1))" }
    }

    // MARK: News

    private static func news(_ cut: RetentionCut, _ limit: Int, _ tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            select id from progress where recorded_by <> '' and recorded_at < \(cut.before) and \(isFree(cut))
            order by recorded_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    private static func forgetNews(_ id: String, _ tx: Transaction) throws {
        try tx.run("update progress set line = '', recorded_by = '' where id = \(id)")
    }

    // MARK: Photos and other evidence

    private struct Proof: Sendable {
        let id: String
        let files: [StoredFile.ID]
    }

    private static func proofs(_ cut: RetentionCut, _ limit: Int, _ tx: Transaction) throws -> [Proof] {
        try tx.rows(
            """
            select id, photo, evidence from progress
            where (photo is not null or evidence is not null) and recorded_at < \(cut.before) and \(isFree(cut))
                and \(cut.isFree("coalesce(photo, '')")) and \(cut.isFree("coalesce(evidence, '')"))
            order by recorded_at limit \(limit)
            """
        ) { row in
            let files: [StoredFile.ID?] = [try row.find("photo"), try row.find("evidence")]
            return Proof(id: try row.get("id"), files: files.compactMap(\.self))
        }
    }

    private static func forgetProofs(_ proof: Proof, _ tx: Transaction) throws {
        try tx.run("update progress set photo = null, evidence = null where id = \(proof.id)")
        try PhotoRegister.forget(proof.files.map(\.rawValue), tx)
        try FileStore.discard(proof.files, tx)
    }

    // MARK: Requests for support

    private static func support(_ cut: RetentionCut, _ limit: Int, _ tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            select id from support_requests
            where text <> '' and state <> 'open' and opened_at < \(cut.before) and \(isFree(cut))
            order by opened_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    private static func forgetSupport(_ id: String, _ tx: Transaction) throws {
        try tx.run(
            """
            update support_requests set text = '', answer = '', opened_by = '', version = version + 1
            where id = \(id)
            """
        )
    }

    // MARK: The same words in the history

    private struct HistoryLine: Sendable {
        let root: Plan.ID
        let seq: Int
    }

    private static func newsHistory(_ cut: RetentionCut, _ limit: Int, _ tx: Transaction) throws
        -> [HistoryLine]
    {
        try history([.progressSent, .progressTakenBack], cut, limit, tx)
    }

    private static func supportHistory(_ cut: RetentionCut, _ limit: Int, _ tx: Transaction) throws
        -> [HistoryLine]
    {
        try history([.supportAsked, .supportAnswered], cut, limit, tx)
    }

    private static func history(
        _ actions: [HistoryAction],
        _ cut: RetentionCut,
        _ limit: Int,
        _ tx: Transaction
    ) throws -> [HistoryLine] {
        try tx.rows(
            """
            select root, seq from plan_history
            where why <> '' and at < \(cut.before) and action in (\(list: actions.map(\.rawValue)))
                and \(cut.isFree("record")) and \(cut.isFree("root"))
            order by at, root, seq limit \(limit)
            """
        ) { HistoryLine(root: try $0.get("root"), seq: try $0.get("seq")) }
    }

    /// What was taken back stands as the state before.
    private static func forgetHistory(_ line: HistoryLine, _ tx: Transaction) throws {
        try tx.run(
            """
            update plan_history set why = '', actor = '',
                from_state = case when action = \(HistoryAction.progressTakenBack) then null else from_state end
            where root = \(line.root) and seq = \(line.seq)
            """
        )
    }
}
