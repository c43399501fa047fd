// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners

/// Who does something, for whom, and when: every change of a plan carries it into history and journal.
public struct Doer: Sendable, Equatable {
    /// The visitor's id; never a name.
    public let actor: String
    /// The organization they speak for; nil when only the network's secretariat can be meant.
    public let organization: Kernel.ID<Organization>?
    /// The moment.
    public let now: Instant

    /// Someone who does something now.
    public init(actor: String, organization: Kernel.ID<Organization>?, now: Instant) {
        self.actor = actor
        self.organization = organization
        self.now = now
    }

    /// Who and when, for a record.
    var stamp: Stamp { Stamp(by: actor, at: now) }
}

/// Who wrote a record, and when.
struct Stamp: Sendable, Equatable {
    /// The visitor's id.
    let by: String
    /// The moment.
    let at: Instant
}
