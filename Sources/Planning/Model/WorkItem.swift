// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What an organization can send news about or ask support for: its copy of a commitment, or an activity.
public enum WorkItem: Sendable, Hashable {
    /// One organization's copy of a commitment.
    case copy(CommitmentCopy.ID)
    /// An activity.
    case activity(Activity.ID)

    /// The id whatever it names.
    public var record: String {
        switch self {
        case .copy(let id): id.rawValue
        case .activity(let id): id.rawValue
        }
    }

    /// The copy's id, when it is one.
    var copy: CommitmentCopy.ID? {
        if case .copy(let id) = self { id } else { nil }
    }

    /// The activity's id, when it is one.
    var activity: Activity.ID? {
        if case .activity(let id) = self { id } else { nil }
    }
}
