// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A phone that someone entered with; it holds a long-lived secret of which only the digest is stored.
public struct Device: Sendable, Equatable {
    /// The name of one device.
    public typealias ID = Kernel.ID<Device>

    /// Stands in the journal.
    public let id: ID
    /// What it is, such as "Android, Chrome".
    public let label: String
    /// When it was last used.
    public let lastSeen: Instant
    /// When it was shut out.
    public let revokedAt: Instant?
}

/// One person's lock on one phone: several people can share a phone, each with a PIN of their own.
public struct Lock: Sendable, Equatable {
    /// The name of one lock.
    public typealias ID = Kernel.ID<Lock>

    /// Stands in the form that opens it.
    public let id: ID
    /// The phone.
    public let device: Device.ID
    /// Whose lock.
    public let account: Account.ID
    /// How many wrong PINs were typed since the last right one.
    public let wrong: Int
    /// Until when no PIN is taken.
    public let waitUntil: Instant?
}

/// A line of the page where people of one phone choose themselves.
public struct DeviceLock: Sendable, Equatable {
    /// The lock.
    public let lock: Lock
    /// The first name only: whoever finds the phone reads this.
    public let firstName: String
}
