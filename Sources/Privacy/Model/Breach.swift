// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Personal data got out, was lost or was changed: a clock of seventy-two hours runs from the moment someone
/// became aware (PDPA s.37(4)).
public struct Breach: Sendable, Equatable {
    /// Names the breach.
    public typealias ID = Kernel.ID<Breach>

    /// How much it endangers people.
    public enum Risk: String, StoredWord, CaseIterable {
        /// None: it is written down and not notified.
        case none
        /// Some: the office is told.
        case some
        /// High: the people are told too.
        case high
    }

    /// The six things that the notification of 2022 asks to weigh (clause 12), each in a few words.
    public struct Weighing: Sendable, Equatable, Codable {
        /// What happened to the data.
        public var nature = ""
        /// What kind of data, how much, of whom.
        public var data = ""
        /// What can come of it, and what was done against it.
        public var severity = ""
        /// How far it reaches.
        public var breadth = ""
        /// How it was stored and guarded.
        public var security = ""
        /// Whether children, disabled or other vulnerable people are among them.
        public var isVulnerable = false
        /// Whether it is about health, offences or the like.
        public var isSensitive = false
    }

    /// Names the breach.
    public let id: ID
    /// When someone became aware.
    public let awareAt: Instant
    /// What was weighed.
    public let weighing: Weighing
    /// What came of the weighing.
    public let risk: Risk
    /// When the office was told.
    public let reportedAt: Instant?
    /// When the people were told.
    public let toldAt: Instant?
    /// Why nobody was told, or why it took longer.
    public let reason: String
    /// Who answers for it.
    public let owner: PrivacyOwner
    /// Row version.
    public let version: Int
}
