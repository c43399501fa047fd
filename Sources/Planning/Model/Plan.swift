// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
public import Places
import Reading
public import Storage

/// What a programme's partners mean to do in one round: one shared plan, and one plan a province under it.
public struct Plan: Sendable, Equatable, Identifiable {
    /// How far a plan has come.
    public enum State: String, StoredWord, CaseIterable {
        /// Being written; nothing is promised yet.
        case draft
        /// Agreed at a meeting.
        case agreed
        /// Being worked on.
        case active
        /// Over; unfinished items can be carried into the next plan.
        case closed
    }

    /// Names the plan in addresses and links.
    public let id: Kernel.ID<Plan>
    /// The programme whose round this is.
    let programme: Kernel.ID<Programme>
    /// The shared plan it lies under; nil for the shared plan itself.
    let parent: Kernel.ID<Plan>?
    /// The province it is for; nil for the shared plan.
    public let place: Kernel.ID<Place>?
    /// What people call it.
    var title: String
    /// Buddhist-era year that it is for, when it is for one.
    var year: Int?
    /// First day.
    var starts: Day?
    /// Last day.
    var ends: Day?
    /// How far it has come.
    public var state: State
    /// The plan of the round before, when this one goes on from it.
    let previous: Kernel.ID<Plan>?
    /// The report it was accepted from.
    let report: Kernel.ID<Report>?
    /// Row version.
    public let version: Int

    /// The shared plan of its tree: itself, or its parent.
    var root: Kernel.ID<Plan> { parent ?? id }
}
