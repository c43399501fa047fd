// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// What every form of the review carries beside its own fields.
struct SentCorrection: Sendable {
    static let fields: [Field] = [
        .path(), .form("seen", .integer), .form("key", .text(max: 80)),
        .form("view", .word(["text", "draft"])), .form("page", .integer),
    ]

    let report: Report.ID
    /// The last correction that the page knew of.
    let seen: Int
    /// The sender's own mark, so that sending twice changes once.
    let key: String?
    let back: ReviewPlace
    /// All fields as they came, for showing them again.
    let typed: [FormField]

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
        seen = inputs.findInteger("seen") ?? Int.max
        key = inputs.find("key")
        back = ReviewPlace(view: inputs.findWord("view"), page: inputs.findInteger("page"))
        typed = inputs.typed
    }
}

/// Where on the review page someone is.
struct ReviewPlace: Sendable, Equatable {
    enum View: String, Sendable {
        case text, draft
    }

    let view: View
    let page: Int

    init(view: View? = nil, page: Int? = nil) {
        self.view = view ?? .draft
        self.page = max(1, page ?? 1)
    }

    var query: [(String, String)] {
        [("view", view.rawValue), ("page", page > 1 ? String(page) : "")]
    }
}

/// Takes corrections in: the one way by which forms change a draft.
struct CorrectionDesk: Sendable {
    let needs: ReadingNeeds

    enum Outcome: Sendable {
        /// Saved under these numbers.
        case saved([Int], ReviewedDraft)
        /// Someone changed the same fields since the page was shown; nothing was saved.
        case conflict([ReviewStore.Entry], mine: [Correction], seen: Int)
    }

    /// Builds corrections on the present draft and appends them, all or none.
    func take(
        _ sent: SentCorrection,
        _ visit: Visit,
        _ build: @escaping @Sendable (ReviewedDraft, Transaction) throws -> [Correction]
    ) async throws -> Outcome {
        try await needs.database.write { tx in
            let draft = try ReviewStore.review(of: sent.report, tx)
            if let key = sent.key, try ReviewStore.hasArrived(key, sent.report, tx) {
                return .saved([], draft)
            }
            let corrections = try build(draft, tx)
            guard !corrections.isEmpty else { return .saved([], draft) }
            let newer = try ReviewStore.conflicts(
                corrections,
                seen: sent.seen,
                key: sent.key,
                sent.report,
                tx
            )
            guard newer.isEmpty else {
                let seen = try ReviewStore.lastNumber(sent.report, tx)
                return .conflict(newer, mine: corrections, seen: seen)
            }
            let numbers = try ReviewStore.append(
                corrections,
                to: sent.report,
                actor: visit.visitor.id,
                key: sent.key,
                now: visit.clock.now,
                tx
            )
            return .saved(numbers, draft)
        }
    }
}
