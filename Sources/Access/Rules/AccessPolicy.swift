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
        if visitor.isHouse || permission.needsNobody { return .allow }
        var best = Decision.deny
        for grant in visitor.grants
        where grant.permissions.contains(permission) && grant.runs(on: today)
            && covers(grant, subject, visitor, today)
        {
            if !grant.scope.isCountsOnly { return .allow }
            best = .counts
        }
        return isOpened(subject, permission, visitor) ? .allow : best
    }

    /// Whether the permission is held anywhere at all, for menus and buttons.
    public static func holds(_ visitor: Visitor, _ permission: Permission, today: Day) -> Bool {
        decide(visitor, permission, on: .house, today: today) != .deny
    }

    /// A record opened with a stated reason may be seen, and nothing else, until that ends.
    private static func isOpened(_ subject: Subject, _ permission: Permission, _ visitor: Visitor) -> Bool {
        guard let key = subject.key else { return false }
        return visitor.opened.contains(Visitor.opening(key, permission))
    }

    private static func covers(_ grant: Grant, _ subject: Subject, _ visitor: Visitor, _ today: Day) -> Bool {
        if subject.isHouse { return true }
        guard isInProgramme(grant, subject) else { return false }
        if let writer = subject.recordedBy, writer == visitor.id { return true }
        if grant.scope.isOwnOnly && !subject.isNew { return false }
        if let organization = grant.scope.organization {
            return subject.organizations.contains(organization) && isWithin(grant.scope.places, subject)
        }
        // What belongs to no programme yet is none of those who hold one programme and nothing else.
        if grant.scope.places.isEmpty { return grant.scope.programme == nil || subject.programme != nil }
        return isShared(subject, within: grant.scope.places, visitor.agreements, today)
    }

    /// A record without a programme yet is covered by its other ties.
    private static func isInProgramme(_ grant: Grant, _ subject: Subject) -> Bool {
        guard let wanted = grant.scope.programme, let programme = subject.programme else { return true }
        return wanted == programme
    }

    private static func isWithin(_ places: [String], _ subject: Subject) -> Bool {
        if places.isEmpty { return true }
        guard let place = subject.place else { return false }
        return places.contains { place.hasPrefix($0) }
    }

    private static func isShared(
        _ subject: Subject,
        within places: [String],
        _ agreements: [SharingAgreement],
        _ today: Day
    ) -> Bool {
        guard isWithin(places, subject), let place = subject.place else { return false }
        return agreements.contains { agreement in
            agreement.runs(on: today) && subject.organizations.contains(agreement.organization)
                && place.hasPrefix(agreement.place)
                && (agreement.programme == nil || agreement.programme == subject.programme)
        }
    }
}
