// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A code that was taken out of force, kept so that old records still find their place.
public struct AbolishedPlace: Sendable, Hashable, Identifiable {
    /// How well the successor is known.
    public enum Certainty: String, Sendable, Hashable, CaseIterable {
        /// A notice in the Royal Gazette says so.
        case notice
        /// Concluded from the same name in the same area: likely, not proven.
        case name
        /// No successor is recorded.
        case none
    }

    /// The old code.
    public let id: Kernel.ID<Place>
    /// The Thai name it had.
    public let thai: String
    /// The English name it had.
    public let english: String
    /// The day it ended, where known.
    public let ended: Day?
    /// The codes that took its place: one as a rule, several after a division, none when nobody recorded it.
    public let successors: [Kernel.ID<Place>]
    /// How well the successor is known.
    public let certainty: Certainty
}
