// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Someone who can sign in; what they may do, their grants say.
public struct Account: Sendable, Equatable {
    /// The name of one account.
    public typealias ID = Kernel.ID<Account>

    /// Whether it can be used.
    public enum State: String, StoredWord, CaseIterable {
        /// Can sign in.
        case active
        /// Cannot sign in any more; can be opened again.
        case closed
        /// Its name and secrets were removed for good.
        case erased
    }

    /// Stands in journals instead of the name.
    public let id: ID
    /// How the network calls this person; personal.
    public let name: String
    /// The name to sign in with a password; most people have none.
    public let login: String?
    /// Whether a telephone number is kept, sealed.
    public let hasPhone: Bool
    /// Whether it can be used.
    public let state: State
    /// Who added it, as an id.
    public let createdBy: String
    /// For edits: what was read must still be there.
    public let version: Int

    /// An account as it is stored.
    public init(
        id: ID,
        name: String,
        login: String? = nil,
        hasPhone: Bool = false,
        state: State = .active,
        createdBy: String,
        version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.login = login
        self.hasPhone = hasPhone
        self.state = state
        self.createdBy = createdBy
        self.version = version
    }

    /// What a shared phone shows before anyone has typed a PIN.
    public var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// Which accounts a list shows.
public struct AccountFilter: Sendable, Equatable {
    /// A piece of the name; empty for all.
    public var text: String
    /// Only people with a running duty for this organization.
    public var organization: String?
    /// Only people with this running role.
    public var role: String?
    /// The closed ones instead of those in use.
    public var isClosed: Bool

    /// Everyone in use, or less.
    public init(
        text: String = "",
        organization: String? = nil,
        role: String? = nil,
        isClosed: Bool = false
    ) {
        self.text = text
        self.organization = organization
        self.role = role
        self.isClosed = isClosed
    }
}
