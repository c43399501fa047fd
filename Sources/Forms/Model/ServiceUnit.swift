// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A place where members are served: a community service unit of an organization.
struct ServiceUnit: Sendable, Equatable, Identifiable {
    typealias ID = Kernel.ID<ServiceUnit>

    let id: ID
    let organization: String
    let place: String?
    let name: String
}

/// Since when a unit is one of those that a programme aims at.
public struct UnitMembership: Sendable, Equatable {
    /// The unit's id.
    public let unit: String
    /// The programme; nil for every programme.
    public let programme: String?
    /// The first day.
    public let from: Day
    /// The last day; nil runs on.
    public let to: Day?
}
