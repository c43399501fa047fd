// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Web

/// For which permissions a PIN or a password alone is not enough.
public enum StrengthRules {
    /// Whether a permission needs two factors where it holds.
    public static func needsTwoFactors(_ permission: Permission, isWholeHouse: Bool) -> Bool {
        switch permission {
        // What opens sealed consents and requests, and erases.
        case Access.house, Access.open, Access.privacyRead, Access.privacyWrite, Access.privacyHouse: true
        case Access.manage: isWholeHouse
        // Its forms show what is sealed about a household.
        case Access.householdsWrite: true
        // Rooms with sealed data end the names of the permissions that open it with this word.
        default: permission.rawValue.hasSuffix(".sealed")
        }
    }

    /// Whether a grant has to do with the whole house.
    public static func isWholeHouse(_ scope: Grant.Scope) -> Bool {
        scope.organization == nil && scope.places.isEmpty && scope.programme == nil && !scope.isOwnOnly
    }

    /// What is left of grants for someone who is only known by a PIN or a password.
    /// - Returns: the grants without what needs two factors, and whether anything was left out.
    public static func reduced(_ grants: [Grant]) -> (grants: [Grant], isReduced: Bool) {
        var isReduced = false
        let left = grants.map { grant in
            let isWhole = isWholeHouse(grant.scope)
            let kept = grant.permissions.filter { !needsTwoFactors($0, isWholeHouse: isWhole) }
            guard kept.count < grant.permissions.count else { return grant }
            isReduced = true
            return Grant(
                id: grant.id,
                role: grant.role,
                permissions: kept,
                scope: grant.scope,
                starts: grant.starts,
                ends: grant.ends
            )
        }
        return (left, isReduced)
    }

    /// What a session of some strength may use of what its account holds.
    /// - Parameters:
    ///   - strength: how sure it is who this is.
    ///   - hasSecond: whether an authenticator is in force for the account.
    ///   - held: the account's running grants.
    /// - Returns: the grants that are left, what has to happen first, and whether anything was left out.
    static func way(
        _ strength: Session.Strength,
        hasSecond: Bool,
        _ held: [Grant]
    ) -> (grants: [Grant], need: Entered.Need, isReduced: Bool) {
        #if WEAKENED
        if Weakness.steps.isOn { return (held, .nothing, false) }
        #endif
        if strength == .twoFactor { return (held, .nothing, false) }
        let (left, isReduced) = reduced(held)
        if strength == .pin { return (left, .nothing, isReduced) }
        if hasSecond { return ([], .code, isReduced) }
        return isReduced ? ([], .setUpTwoFactors, true) : (left, .nothing, false)
    }
}
