// SPDX-License-Identifier: Apache-2.0

import Storage

/// What can be done to a plan and its items; history lists and the journal use these words.
enum HistoryAction: String, StoredWord, CaseIterable {
    case planMade = "plan.made"
    case planChanged = "plan.changed"
    case planState = "plan.state"
    case planPublished = "plan.published"
    case planUnpublished = "plan.unpublished"
    case reportAccepted = "report.accepted"
    case acceptanceUndone = "acceptance.undone"
    case itemMade = "item.made"
    case itemChanged = "item.changed"
    case itemCarried = "item.carried"
    case itemWithdrawn = "item.withdrawn"
    case targetChanged = "target.changed"
    case curveChanged = "target.curve"
    case tieChanged = "target.indicator"
    case copyProposed = "copy.proposed"
    case copyAnswered = "copy.answered"
    case copyState = "copy.state"
    case activityState = "activity.state"
    case hostProposed = "host.proposed"
    case hostAnswered = "host.answered"
    case hostRemoved = "host.removed"
    case progressSent = "progress.sent"
    case progressTakenBack = "progress.taken-back"
    case supportAsked = "support.asked"
    case supportAnswered = "support.answered"
    case supportClosed = "support.closed"
    case linkMade = "link.made"
    case linkRevoked = "link.revoked"
}
