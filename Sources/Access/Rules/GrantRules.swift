// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// Who may give which duty: what one holds oneself, where one holds it, for no longer; and never to
/// oneself.
public enum GrantRules {
    /// Checks a duty that is about to be given.
    /// - Parameters:
    ///   - wanted: the duty with its role's permissions, areas already taken apart.
    ///   - account: who shall have it.
    ///   - giver: who gives it.
    ///   - today: the day.
    /// - Throws: ``AccessProblem/ownGrant``, ``AccessProblem/endsBeforeStart``, ``AccessProblem/notYours``,
    ///   ``AccessProblem/outlasts(ends:)``.
    public static func check(
        _ wanted: Grant,
        for account: Account.ID,
        by giver: Visitor,
        today: Day
    ) throws(AccessProblem) {
        if let ends = wanted.ends, ends < wanted.starts { throw .endsBeforeStart }
        if giver.isHouse { return }
        #if WEAKENED
        if Weakness.grants.isOn { return }
        #endif
        guard giver.id != account.rawValue else { throw .ownGrant }
        for permission in wanted.permissions.union([Access.manage]) {
            let held = holders(of: permission, around: wanted.scope, giver, today)
            guard let lasts = lastDay(held) else { throw .notYours }
            guard let day = lasts else { continue }
            guard let ends = wanted.ends, ends <= day else { throw .outlasts(ends: day) }
        }
    }

    /// Whether a giver looks after people in a scope, and so may end duties there.
    public static func looksAfter(_ scope: Grant.Scope, _ giver: Visitor, today: Day) -> Bool {
        giver.isHouse || !holders(of: Access.manage, around: scope, giver, today).isEmpty
    }

    /// Whether someone may issue links for an account, shut out its phones or close it.
    ///
    /// Whoever can make a link for an account can become it: so only someone who could give everything
    /// it holds.
    /// - Parameters:
    ///   - held: the account's duties that run or will run, areas taken apart.
    ///   - createdBy: who added the account; they may see it in before it holds anything.
    ///   - account: whose.
    ///   - giver: who asks.
    ///   - today: the day.
    /// - Returns: whether they may.
    public static func mayManage(
        _ held: [Grant],
        createdBy: String,
        _ account: Account.ID,
        by giver: Visitor,
        today: Day
    ) -> Bool {
        if giver.isHouse { return true }
        #if WEAKENED
        if Weakness.grants.isOn { return true }
        #endif
        guard giver.id != account.rawValue else { return false }
        if held.isEmpty {
            return looksAfter(Grant.Scope(), giver, today: today)
                || createdBy == giver.id && AccessPolicy.holds(giver, Access.manage, today: today)
        }
        return held.allSatisfy { grant in
            grant.permissions.union([Access.manage]).allSatisfy {
                !holders(of: $0, around: grant.scope, giver, today).isEmpty
            }
        }
    }

    private static func holders(
        of permission: Permission,
        around scope: Grant.Scope,
        _ giver: Visitor,
        _ today: Day
    ) -> [Grant] {
        giver.grants.filter {
            $0.permissions.contains(permission) && $0.runs(on: today) && contains($0.scope, scope)
        }
    }

    /// - Returns: nil when nobody holds it; else the last day of the longest, nil when that runs on.
    private static func lastDay(_ grants: [Grant]) -> Day?? {
        guard !grants.isEmpty else { return nil }
        if grants.contains(where: { $0.ends == nil }) { return .some(nil) }
        return .some(grants.compactMap(\.ends).max())
    }

    private static func contains(_ outer: Grant.Scope, _ inner: Grant.Scope) -> Bool {
        // What one recorded oneself is nobody else's to receive.
        if outer.isOwnOnly { return false }
        if outer.isCountsOnly, !inner.isCountsOnly { return false }
        if let programme = outer.programme, programme != inner.programme { return false }
        if let organization = outer.organization {
            return organization == inner.organization && isWithin(inner.places, outer.places)
        }
        // A programme's duty ends where an organization's own records begin: some belong to no programme.
        if outer.programme != nil, inner.organization != nil { return false }
        if outer.places.isEmpty { return true }
        // In a place one sees what is shared there; an organization's own records are more than that.
        return inner.organization == nil && isWithin(inner.places, outer.places)
    }

    private static func isWithin(_ inner: [String], _ outer: [String]) -> Bool {
        if outer.isEmpty { return true }
        return !inner.isEmpty && inner.allSatisfy { place in outer.contains { place.hasPrefix($0) } }
    }
}
