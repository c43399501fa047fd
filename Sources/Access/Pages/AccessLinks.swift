// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Web

/// Where the pages of this room lie.
public enum AccessLinks {
    /// The page of a one-time link.
    public static func enter(_ token: String) -> Link { Link("enter", token) }
    /// Where a phone that is known asks for a PIN.
    public static func unlock(back: String = "", lock: String = "") -> Link {
        Link("unlock", query: [("lock", lock), ("back", back)])
    }
    /// Where a login and a password are asked for.
    public static func signIn(back: String = "") -> Link { Link("sign-in", query: [("back", back)]) }
    /// Where the code of the second step is asked for.
    public static func code(back: String = "") -> Link { Link("sign-in", "code", query: [("back", back)]) }
    /// Where the second step is set up.
    public static let twoSteps = Link("sign-in", "two-steps")
    /// One's own page.
    public static let me = Link("me")
    /// The people whose accounts one looks after.
    public static let people = Link("people")
    /// Records opened with a stated reason.
    public static let openings = Link("openings")
    /// Where a reason is stated, for a record by its kind and id.
    public static func open(_ key: String, _ permission: Permission, back: String) -> Link {
        Link("open", query: [("record", key), ("for", permission.rawValue), ("back", back)])
    }

    static func openings(page: Int) -> Link { Link("openings", query: [("page", String(page))]) }
    static let signOut = Link("sign-out")
    static let signedOut = Link("signed-out")
    static let pin = Link("me", "pin")
    static let password = Link("me", "password")
    static let keys = Link("me", "keys")
    static let newCodes = Link("me", "recovery")
    static let endOthers = Link("me", "sessions", "end-others")
    static let myViews = Link("me", "views")
    static let newPerson = Link("people", "new")
    static let agreements = Link("agreements")

    static func endSession(_ id: Session.ID) -> Link { Link("me", "sessions", id.rawValue, "end") }
    static func forget(_ id: Device.ID) -> Link { Link("me", "devices", id.rawValue, "forget") }
    static func endKey(_ id: AppKey.ID) -> Link { Link("me", "keys", id.rawValue, "end") }
    static func person(_ id: Account.ID) -> Link { Link("people", id.rawValue) }
    static func person(_ id: Account.ID, _ deed: String) -> Link { Link("people", id.rawValue, deed) }
    static func endGrant(_ id: GrantRecord.ID) -> Link { Link("grants", id.rawValue, "end") }
    static func endAgreement(_ id: AgreementRecord.ID) -> Link { Link("agreements", id.rawValue, "end") }
    static func seen(_ id: Opening.ID) -> Link { Link("openings", id.rawValue, "seen") }
    static func views(_ key: String) -> Link { Link("views", query: [("record", key)]) }
}
