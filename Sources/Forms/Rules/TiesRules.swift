// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What the answers say about the whole record: its day, place, unit and person.
struct TiesRules {
    let session: FormSession

    /// The answer of the question with a role; nil when there is none or it is empty.
    func answer(_ role: QuestionUse.Role) -> String? {
        session.model.question(role).flatMap { session.answer($0).nonEmpty }
    }

    var day: Day? { answer(.day).flatMap { Day(iso: $0) } }

    /// Since when and until when the unit is one that the programme aims at.
    var target: (from: Day, to: Day?)? {
        guard let from = answer(.targetSince).flatMap({ Day(iso: $0) }) else { return nil }
        let to = answer(.targetUntil).flatMap { Day(iso: $0) }
        return (from, to.flatMap { $0 >= from ? $0 : nil })
    }

    /// The ties of a record of this organization; units and subjects that are new are made.
    func ties(
        organization: String,
        programme: String?,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> SubmissionTies {
        let place = answer(.place)
        let unit = try unit(organization, place, doer, tx)
        var subject: Int64?
        if let number = answer(.subject) {
            guard let unit else { throw FormsProblem.unitNeeded }
            subject = try ServiceUnitStore.subject(number, of: unit.id, tx)
        }
        return SubmissionTies(
            organization: organization,
            programme: programme,
            place: place ?? unit?.place,
            unit: unit?.id.rawValue,
            subject: subject,
            day: day ?? doer.now.bangkokDay
        )
    }

    private func unit(
        _ organization: String,
        _ place: String?,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> (id: ServiceUnit.ID, place: String?)? {
        if let id = answer(.unit) {
            guard let unit = try ServiceUnitStore.find(ServiceUnit.ID(id), tx),
                unit.organization == organization
            else { throw FormsProblem.unitUnknown }
            return (unit.id, unit.place)
        }
        guard let name = answer(.unitName) else { return nil }
        let id = try ServiceUnitStore.take(name, organization: organization, place: place, doer, tx)
        return (id, try ServiceUnitStore.find(id, tx)?.place)
    }
}
