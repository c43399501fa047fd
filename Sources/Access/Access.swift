// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// Who may do what: accounts and their ways in, duties in organizations and places, sharing agreements,
/// records opened in need, and who looked at what.
public enum Access {
    /// The room's name in the journal and in migration ids.
    public static let name = "access"
    /// The room's tables, in order.
    public static let migrations: [Migration] = AccessMigrations.all

    /// To look after the people of one's organization or place: duties, links, lost phones.
    public static let manage = Permission(rawValue: "access.manage")
    /// To look after the house: roles, all agreements, all people, the journal.
    public static let house = Permission(rawValue: "access.house")
    /// To open a protected record in need, with a stated reason.
    public static let open = Permission(rawValue: "access.open")
    /// To make keys for one's own devices and scripts.
    public static let keys = Permission(rawValue: "access.keys")
    /// To see consents and people's requests about their data.
    public static let privacyRead = Permission(rawValue: "privacy.read")
    /// To record consents and answer requests for one's organization.
    public static let privacyWrite = Permission(rawValue: "privacy.write")
    /// To record households, whose forms show what is sealed.
    public static let householdsWrite = Permission(rawValue: "households.write")
    /// To keep the record of processing, set how long things are kept, and erase, for the whole house.
    public static let privacyHouse = Permission(rawValue: "privacy.house")
}

/// Takes an area apart into official codes of places; the house passes it in, for areas are not this
/// room's.
public typealias AreaPlaces = @Sendable (_ area: String, _ tx: Transaction) throws -> [String]
