// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// A grant in words: what, where, from when to when.
struct GrantLine: Sendable {
    let id: GrantRecord.ID
    let role: String
    let place: String
    let period: String
    let notes: [String]
    let isRunning: Bool

    func write(_ html: inout HTML) {
        html(.div) { html in
            html(.b, role)
            if !place.isEmpty { html(.p, place) }
            html(.small, ([period] + notes).filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }
}

/// Names and roles, to put grants into words.
struct GrantBook: Sendable {
    let names: NameBook
    let roles: [Role]

    func line(_ grant: GrantRecord, _ visit: Visit) -> GrantLine {
        let scope = grant.scope
        var notes: [String] = []
        if scope.isOwnOnly { notes.append(visit.say(PeopleText.ownOnly)) }
        if scope.isCountsOnly { notes.append(visit.say(PeopleText.countsOnly)) }
        if grant.withdrawnAt != nil { notes.append(visit.say(PeopleText.withdrawn)) }
        return GrantLine(
            id: grant.id,
            role: role(grant.role, visit.language),
            place: place(scope, visit),
            period: WrittenDay.text(grant.starts, grant.ends, visit.language),
            notes: notes,
            isRunning: grant.runs(on: visit.clock.today)
        )
    }

    func role(_ id: String, _ language: Language) -> String {
        roles.first { $0.id == id }?.title(language) ?? id
    }

    private func place(_ scope: GrantScope, _ visit: Visit) -> String {
        if scope.isWholeHouse { return visit.say(PeopleText.everywhere) }
        let parts = [
            scope.organization.map(names.organization), scope.place.map(names.place),
            scope.area.map(names.area), scope.programme.map(names.programme),
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}
