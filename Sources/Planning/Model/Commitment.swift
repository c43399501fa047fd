// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
import Places
public import Storage

/// What partners agreed to reach or to keep to, with the sentence it came from.
public struct Commitment: Sendable, Equatable, Identifiable {
    /// One switch: a goal can become an agreement and back.
    public enum Kind: String, StoredWord, CaseIterable {
        /// What is to be reached.
        case goal
        /// What partners agreed to keep to.
        case agreement

        /// The other one.
        var switched: Kind { self == .goal ? .agreement : .goal }
    }

    /// Names the commitment in addresses and links.
    public let id: Kernel.ID<Commitment>
    /// The plan it stands in.
    public let plan: Plan.ID
    /// Where it stands among its siblings.
    var outline: Outline<Commitment>
    /// Goal or agreement.
    var kind: Kind
    /// The wording.
    public var text: String
    /// What it is about.
    var theme: Kernel.ID<Theme>?
    /// How it is judged.
    var judging: Judging
    /// Until when.
    var due: Due
    /// The place it is for; nil when it is for all of the plan.
    var place: Kernel.ID<Place>?
    /// Where it came from.
    let origin: Origin
    /// Set when partners took it back; it stays in lists of the past.
    var withdrawnAt: Instant?
    /// Row version.
    let version: Int

    /// Whether it is judged by rubric steps and not by a number.
    var isQualitative: Bool { judging.isQualitative }
}

/// How one sees whether a commitment was kept.
struct Judging: Sendable, Equatable {
    /// Whether it is judged by rubric steps and not by a number.
    var isQualitative: Bool
    /// What it is measured by, in words; nil until somebody said so.
    var indicator: String?
}
