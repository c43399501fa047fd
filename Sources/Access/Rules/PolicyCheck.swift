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
    let subject: Subject
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
            && met(.grantRuns, grant.runs(on: today)) && covers(grant)
        {
            if !met(.isCountsOnly, grant.scope.isCountsOnly) { return .allow }
            best = .counts
        }
        return isOpened ? .allow : best
    }

    /// A record opened with a stated reason may be seen, and nothing else, until that ends.
    private var isOpened: Bool {
        guard met(.hasKey, subject.key != nil) else { return false }
        return met(.isOpened, visitor.opened.contains(Visitor.opening(subject.key ?? "", permission)))
    }

    private func covers(_ grant: Grant) -> Bool {
        if met(.isAboutTheHouse, subject.isHouse) { return true }
        guard met(.isInProgramme, isInProgramme(grant)) else { return false }
        if met(.isOwn, subject.recordedBy == visitor.id) { return true }
        if met(.isOwnOnly, grant.scope.isOwnOnly) { return false }
        let places = grant.scope.places
        if let organization = grant.scope.organization {
            return met(.isOrganization, subject.organizations.contains(organization))
                && met(.isWithinOrganization, isWithin(places))
        }
        if met(.isEverywhere, places.isEmpty) { return true }
        return met(.isWithinPlaces, isWithin(places)) && isShared
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
        return visitor.agreements.contains { agreement in
            met(.agreementRuns, agreement.runs(on: today))
                && met(.agreementOrganization, subject.organizations.contains(agreement.organization))
                && met(.agreementPlace, place.hasPrefix(agreement.place))
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
