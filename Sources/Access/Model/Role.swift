// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// What people of one kind may do; roles are data, and a house may change them.
public struct Role: Sendable, Equatable {
    /// Its word, such as `coordinator`.
    public let id: String
    /// What people call it.
    public let title: Sentence
    /// What it allows.
    public let permissions: Set<Permission>
    /// Whoever has it only ever reaches what they recorded themselves.
    public let isOwnOnly: Bool
    /// Whoever has it only ever sees totals.
    public let isCountsOnly: Bool
    /// Whether it came with the program.
    public let isStandard: Bool

    /// A role as it is stored.
    public init(
        id: String,
        title: Sentence,
        permissions: Set<Permission>,
        isOwnOnly: Bool = false,
        isCountsOnly: Bool = false,
        isStandard: Bool = true
    ) {
        self.id = id
        self.title = title
        self.permissions = permissions
        self.isOwnOnly = isOwnOnly
        self.isCountsOnly = isCountsOnly
        self.isStandard = isStandard
    }

    /// Whether someone who has it for one organization or place must use an authenticator.
    public var needsTwoFactors: Bool {
        permissions.contains { StrengthRules.needsTwoFactors($0, isWholeHouse: false) }
    }
}
