// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One known partner that a written name may mean.
public struct OrganizationMatch: Sendable, Equatable {
    /// How far the name can be trusted.
    public enum Certainty: Int, Sendable, Comparable {
        /// Close, or cut short: a person should look.
        case likely
        /// The same name, short form or other name, only spelled or spaced in another way.
        case sure

        /// Likely before sure.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The partner.
    public let organization: Organization.ID
    /// Its official name.
    public let name: String
    /// Which of its names fitted.
    public let matched: String
    /// How far the name can be trusted.
    public let certainty: Certainty

    /// A possible meaning of a written name.
    public init(organization: Organization.ID, name: String, matched: String, certainty: Certainty) {
        self.organization = organization
        self.name = name
        self.matched = matched
        self.certainty = certainty
    }
}
