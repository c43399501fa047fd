// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a plan consists of: something agreed or something done.
public enum PlanItem: Sendable, Hashable, Codable {
    /// A goal or an agreement.
    case commitment(Commitment.ID)
    /// An activity.
    case activity(Activity.ID)

    /// The id whatever it names.
    var record: String {
        switch self {
        case .commitment(let id): id.rawValue
        case .activity(let id): id.rawValue
        }
    }

    /// The commitment's id, when it is one.
    var commitment: Commitment.ID? {
        if case .commitment(let id) = self { id } else { nil }
    }

    /// The activity's id, when it is one.
    var activity: Activity.ID? {
        if case .activity(let id) = self { id } else { nil }
    }
}
