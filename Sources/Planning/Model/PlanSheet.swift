// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places

/// Everything about one plan: what a province's page, the A4 page and the exports are made of.
struct PlanSheet: Sendable, Equatable {
    /// The plan.
    let plan: Plan
    /// Its commitments, in order.
    let commitments: [CommitmentSheet]
    /// Its activities, in order.
    let activities: [ActivitySheet]
    /// How its numbers, or its provinces' numbers, add up against the shared goals.
    let sums: [SumNote]

    /// How many copies stand where.
    var figures: BoardFigures {
        var counts: [Standing: Int] = [:]
        for standing in commitments.flatMap(\.standings) { counts[standing, default: 0] += 1 }
        return BoardFigures(counts: counts)
    }
}

/// One commitment with all that hangs on it.
struct CommitmentSheet: Sendable, Equatable {
    /// The commitment.
    let commitment: Commitment
    /// Its targets, the main one first.
    let targets: [Target]
    /// Its copies, by province.
    let copies: [CommitmentCopy]
    /// Host and helpers, the host first.
    let hosts: [Hosting]

    /// The standing of each copy; "no host" alone when there is none.
    var standings: [Standing] {
        copies.isEmpty ? [.noHost] : copies.map { Standing($0.state, needsSupport: $0.needsSupport) }
    }

    /// The one word for all copies.
    var standing: Standing { Standing.together(standings) ?? .noHost }

    /// How far one copy has come.
    func progress(of copy: CommitmentCopy) -> TargetProgress? {
        targets.first.flatMap { TargetProgress($0, measured: copy.measured) }
    }
}

/// One activity with all that hangs on it.
struct ActivitySheet: Sendable, Equatable {
    /// The activity.
    let activity: Activity
    /// Its targets, the main one first.
    let targets: [Target]
    /// Host and helpers, the host first.
    let hosts: [Hosting]

    /// The one word; nil once it was given up.
    var standing: Standing? {
        let hasHost = hosts.contains { $0.role == .host && $0.state != .notOurs }
        return Standing(activity.state, needsSupport: activity.record.needsSupport, hasHost: hasHost)
    }

    /// How far it has come.
    var progress: TargetProgress? {
        targets.first.flatMap { TargetProgress($0, measured: activity.record.measured) }
    }
}
