// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// Decides what a visitor may do with a record: pure, and the only place where that is decided.
///
/// A record may be used if a running grant holds the permission and covers the record's programme and its
/// organization, or its place while an owner has a running sharing agreement there, or if the visitor
/// recorded it. `docs/permissions.csv` says what has to come out.
public enum AccessPolicy {
    /// What may be answered; the best of all grants.
    public static func decide(
        _ visitor: Visitor,
        _ permission: Permission,
        on subject: Subject,
        today: Day
    ) -> Decision {
        #if WEAKENED
        if Weakness.policy.isOn { return .allow }
        #endif
        return PolicyCheck(visitor: visitor, permission: permission, subject: subject, today: today).decide()
    }

    /// Whether the permission is held anywhere at all, for menus and buttons.
    public static func holds(_ visitor: Visitor, _ permission: Permission, today: Day) -> Bool {
        decide(visitor, permission, on: .house, today: today) != .deny
    }
}
