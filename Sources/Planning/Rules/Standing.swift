// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What a board says about one item of one organization: a word that helps, never a red mark.
enum Standing: String, StoredWord, CaseIterable, Codable {
    /// Nobody has taken it yet: a host is asked for.
    case noHost = "no-host"
    /// Waits for an answer.
    case proposed
    /// A change was asked for.
    case changeAsked = "change-asked"
    /// Said to be not theirs.
    case notOurs = "not-ours"
    /// Accepted, no news yet.
    case notStarted = "not-started"
    /// More news is awaited.
    case waiting
    /// Support was asked for and not answered yet.
    case needsSupport = "needs-support"
    /// Done.
    case done

    /// The standing of one organization's copy.
    init(_ state: CommitmentCopy.State, needsSupport: Bool) {
        self =
            switch state {
            case .done: .done
            case .proposed: needsSupport ? .needsSupport : .proposed
            case .changeAsked: .changeAsked
            case .notOurs: .notOurs
            case .notStarted: needsSupport ? .needsSupport : .notStarted
            case .waiting: needsSupport ? .needsSupport : .waiting
            }
    }

    /// The standing of an activity; nil once it was given up.
    init?(_ state: Activity.State, needsSupport: Bool, hasHost: Bool) {
        switch state {
        case .dropped: return nil
        case .done: self = .done
        case .proposed: self = needsSupport ? .needsSupport : .proposed
        case .planned: self = needsSupport ? .needsSupport : (hasHost ? .notStarted : .noHost)
        case .doing: self = needsSupport ? .needsSupport : .waiting
        }
    }

    /// The one word for several copies in one cell: what most needs someone's eye, done only when all are.
    static func together(_ standings: [Standing]) -> Standing? {
        let order: [Standing] = [
            .needsSupport, .changeAsked, .noHost, .proposed, .waiting, .notStarted, .done, .notOurs,
        ]
        if standings.contains(.done), standings.contains(.notStarted),
            !standings.contains(where: { order.prefix(5).contains($0) })
        {
            return .waiting
        }
        return order.first { standings.contains($0) }
    }
}
