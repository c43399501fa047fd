// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One decision of ``AccessPolicy``, condition by condition.
///
/// Each condition has a name, so that a test can make it answer wrongly in this very code and see
/// whether the expected results notice; outside of tests no condition is ever at fault.
struct PolicyCheck {
    /// What a decision depends on.
    enum Condition: String, CaseIterable {
        case isProgramItself, needsNobody, isGuest
        case holdsPermission, grantRuns, isCountsOnly
        case isAboutTheHouse, isInProgramme, isOwn, isOwnOnly
        case isOrganization, isWithinOrganization, isEverywhere, isWithinPlaces
        case isSeeing, isReachedInto, isForProgramme, isPaidFor
        case agreementRuns, agreementOrganization, agreementPlace, agreementProgramme
        case hasKey, isOpened
    }

    /// A condition that always answers the same.
    struct Fault: Equatable {
        let condition: Condition
        let answer: Bool
    }

    let visitor: Visitor
    let permission: Permission
    var subject: Subject
    let today: Day
    var fault: Fault?

    func decide() -> Decision {
        if met(.isProgramItself, visitor.isHouse) || met(.needsNobody, permission.needsNobody) {
            return .allow
        }
        if permission == .me { return met(.isGuest, visitor.isGuest) ? .deny : .allow }
        var best = Decision.deny
        for grant in visitor.grants
        where met(.holdsPermission, grant.permissions.contains(permission))
            && met(.grantRuns, grant.runs(on: today))
        {
            if covers(grant) {
                if !met(.isCountsOnly, grant.scope.isCountsOnly) { return .allow }
                best = .counts
            } else if isPaidFor(grant) {
                best = .counts
            }
        }
        return isOpened ? .allow : best
    }

    /// A record opened with a stated reason may be seen, and nothing else, until that ends.
    private var isOpened: Bool {
        guard met(.hasKey, subject.key != nil) else { return false }
        return met(.isOpened, visitor.opened.contains(Visitor.opening(subject.key ?? "", permission)))
    }

    /// Whether a grant covers the record only because an organization pays for it, which shows totals.
    private func isPaidFor(_ grant: Grant) -> Bool {
        var paid = self
        paid.subject.organizations.formUnion(subject.payers)
        return met(.isPaidFor, !subject.payers.isEmpty && paid.covers(grant))
    }

    private func covers(_ grant: Grant) -> Bool {
        if met(.isAboutTheHouse, subject.isHouse) { return true }
        guard met(.isInProgramme, isInProgramme(grant)) else { return false }
        if met(.isOwn, subject.recordedBy == visitor.id) { return true }
        if met(.isOwnOnly, grant.scope.isOwnOnly && !subject.isNew) { return false }
        let places = grant.scope.places
        if let organization = grant.scope.organization {
            return met(.isOrganization, subject.organizations.contains(organization))
                && met(.isWithinOrganization, isWithin(places))
        }
        // What belongs to no programme yet is none of those who hold one programme and nothing else.
        if met(.isEverywhere, places.isEmpty) {
            return grant.scope.programme == nil || subject.programme != nil
        }
        // In a place one sees what is shared; only a duty for an organization speaks for it.
        guard met(.isSeeing, permission.isSeeing) else { return false }
        return met(.isWithinPlaces, isWithin(places)) && isShared || isReached(by: grant)
    }

    /// A record without a programme yet is covered by its other ties.
    private func isInProgramme(_ grant: Grant) -> Bool {
        guard let wanted = grant.scope.programme, let programme = subject.programme else { return true }
        return wanted == programme
    }

    private func isWithin(_ places: [String]) -> Bool {
        if places.isEmpty { return true }
        guard let place = subject.place else { return false }
        return places.contains { place.hasPrefix($0) }
    }

    private var isShared: Bool {
        guard let place = subject.place else { return false }
        return isShared { place.hasPrefix($0) }
    }

    /// What a programme shares is the frame of all work in its places: seen there by who has a duty for the
    /// programme, and by others where one of its partners shares.
    private func isReached(by grant: Grant) -> Bool {
        let here = grant.scope.places.filter { place in
            subject.reachesInto.contains { PlaceCode.overlap($0, place) }
        }
        guard met(.isReachedInto, !here.isEmpty) else { return false }
        let isIts = subject.programme != nil && grant.scope.programme == subject.programme
        return met(.isForProgramme, isIts)
            || isShared { place in here.contains { PlaceCode.overlap($0, place) } }
    }

    private func isShared(where fits: (_ place: String) -> Bool) -> Bool {
        visitor.agreements.contains { agreement in
            // The place first: of a region's agreements it leaves few.
            met(.agreementPlace, fits(agreement.place))
                && met(.agreementOrganization, subject.organizations.contains(agreement.organization))
                && met(.agreementRuns, agreement.runs(on: today))
                && met(
                    .agreementProgramme,
                    agreement.programme == nil || agreement.programme == subject.programme
                )
        }
    }

    private func met(_ condition: Condition, _ answer: @autoclosure () -> Bool) -> Bool {
        if let fault, fault.condition == condition { return fault.answer }
        return answer()
    }
}
