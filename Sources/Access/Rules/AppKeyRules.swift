// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// What an app key may be made for.
public enum AppKeyRules {
    /// How long a key lasts at most.
    public static let days = 366

    /// Checks a key that someone wants: only what they may themselves, and nothing that needs two
    /// factors, for a script has no second one.
    /// - Throws: ``AccessProblem/notYours``, ``AccessProblem/keyPeriod(days:)``.
    public static func check(
        _ permissions: Set<Permission>,
        ends: Day,
        by visitor: Visitor,
        today: Day
    ) throws(AccessProblem) {
        #if WEAKENED
        if Weakness.keys.isOn { return }
        #endif
        guard AccessPolicy.holds(visitor, Access.keys, today: today) else { throw .notYours }
        for permission in permissions {
            let isAllowed =
                AccessPolicy.holds(visitor, permission, today: today)
                && !StrengthRules.needsTwoFactors(permission, isWholeHouse: true)
            guard isAllowed, permission != Access.keys else { throw .notYours }
        }
        guard today <= ends, ends <= today.adding(days: days) else { throw .keyPeriod(days: days) }
    }

    /// What is left of an owner's grants for a key.
    static func limited(_ grants: [Grant], to permissions: Set<Permission>) -> [Grant] {
        StrengthRules.reduced(grants).grants.map { grant in
            Grant(
                id: grant.id,
                role: grant.role,
                permissions: left(of: grant.permissions, permissions),
                scope: grant.scope,
                starts: grant.starts,
                ends: grant.ends
            )
        }
    }

    private static func left(of owner: Set<Permission>, _ key: Set<Permission>) -> Set<Permission> {
        #if WEAKENED
        if Weakness.keys.isOn { return key }
        #endif
        return owner.intersection(key)
    }
}
