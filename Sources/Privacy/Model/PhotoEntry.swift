// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What is known about who can be recognised on a photo, and whether it may be shown to everyone.
public struct PhotoEntry: Sendable, Equatable {
    /// The stored file's id.
    public let photo: String
    /// How many people can be recognised.
    public let people: Int
    /// Somebody decided that it may be shown to everyone, once all of them agree.
    public let isOpen: Bool
    /// The last day on which it may be shown; nil is as long as the consents hold.
    public let until: Day?
    /// What is on it, without names.
    public let note: String
    /// Who answers for it.
    public let owner: PrivacyOwner
    /// Row version; 0 while nobody has written anything about it.
    public let version: Int
}

/// A photo of another room, as this room has to know it.
public struct PhotoTies: Sendable, Equatable {
    /// The organization that sent it.
    public let organization: String
    /// The programme it was sent in.
    public let programme: String?
    /// Who sent it, as an id.
    public let recordedBy: String

    /// The ties of a photo.
    public init(organization: String, programme: String?, recordedBy: String) {
        self.organization = organization
        self.programme = programme
        self.recordedBy = recordedBy
    }

    var owner: PrivacyOwner { PrivacyOwner(organization: organization, programme: programme) }
}
