// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
public import Storage
public import Web

/// Takes in records of the register as they would be typed into their forms: for imports and for the demo.
///
/// Nothing is taken in another way, so that every rule and every message is the one that people know.
public enum PartnersIntake {
    /// What can be taken in; the owner is an organization unless it says otherwise.
    public enum Sort: String, Sendable, CaseIterable {
        case paper, parent, contact, work, entry, person, committee, household
        /// Of a person.
        case position
        /// Of a committee.
        case seat
        /// Of a household.
        case member
    }

    /// Adds one record.
    /// - Parameters:
    ///   - sort: what it is.
    ///   - owner: the id of what it belongs to.
    ///   - typed: the values by the fields' ids, as people type them; ``fields(_:)`` names them.
    ///   - clerk: who writes, when, with which keys.
    ///   - tx: the transaction to write in.
    /// - Returns: its id, or what is to be mended, by field.
    /// - Throws: `StorageProblem`, and `PartnersProblem` for an owner that is not there.
    public static func add(
        _ sort: Sort,
        to owner: String,
        _ typed: [String: String],
        by clerk: Clerk,
        _ tx: Transaction
    ) throws -> (id: String, faults: [FormFault]) {
        switch sort {
        case .paper: try add(PaperDesk.self, owner, typed, clerk, tx)
        case .parent: try add(ParentDesk.self, owner, typed, clerk, tx)
        case .contact: try add(ContactDesk.self, owner, typed, clerk, tx)
        case .work: try add(WorkDesk.self, owner, typed, clerk, tx)
        case .entry: try add(EntryDesk.self, owner, typed, clerk, tx)
        case .person: try add(PersonDesk.self, owner, typed, clerk, tx)
        case .committee: try add(CommitteeDesk.self, owner, typed, clerk, tx)
        case .household: try add(HouseholdDesk.self, owner, typed, clerk, tx)
        case .position: try add(PositionDesk.self, owner, typed, clerk, tx)
        case .seat: try add(SeatDesk.self, owner, typed, clerk, tx)
        case .member: try add(MemberDesk.self, owner, typed, clerk, tx)
        }
    }

    private static func add<D: Desk>(
        _ desk: D.Type,
        _ owner: String,
        _ typed: [String: String],
        _ clerk: Clerk,
        _ tx: Transaction
    ) throws -> (id: String, faults: [FormFault]) {
        let id = Kernel.ID<D>.new(at: clerk.now).rawValue
        let shown = ShownNames(written: WrittenPlaces(resolver: .bundled), language: .thai)
        var form = FilledForm(
            D.boxes,
            typed: typed,
            version: 1,
            matching: try D.matching(tx),
            shown: shown,
            today: clerk.now.bangkokDay
        )
        let record = D.read(&form, owner: owner, id: id)
        guard form.faults.isEmpty else { return (id, form.faults) }
        do {
            try D.insert(record, clerk, tx)
        } catch let problem as PartnersProblem where problem.field != nil {
            return (id, [FormFault(problem.field ?? "", problem.text)])
        }
        return (id, [])
    }
}

extension Desk {
    /// The names that a form with organizations in it is read by; reading them all is not for free.
    static func matching(_ tx: Transaction) throws -> OrganizationMatching {
        let hasNames = boxes.contains { box in
            switch box.kind {
            case .organization, .organizations: true
            default: false
            }
        }
        return hasNames ? try OrganizationStore.matching(tx) : OrganizationMatching(names: [])
    }
}
