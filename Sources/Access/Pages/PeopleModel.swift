// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Storage
import Web

/// One page of the list of people, with what they may do.
struct PeopleModel: Sendable {
    /// Someone and their running roles.
    struct Person: Sendable {
        let account: Account
        let lines: [GrantLine]
    }

    let filter: AccountFilter
    let paging: Paging
    let total: Int
    let people: [Person]
    let choices: GrantChoices

    static func load(
        _ input: PeopleInput,
        _ paging: Paging,
        _ visit: Visit,
        _ needs: AccessNeeds,
        _ tx: Transaction
    ) throws -> PeopleModel {
        let (visitor, today) = (visit.visitor, visit.clock.today)
        let own = Managing(visit).organizations
        let pick = try OrganizationPick.load(input.organization, among: own, needs.names, visit.language, tx)
        var filter = input.filter
        filter.organization = pick.id
        let (offset, limit) = (paging.offset, paging.size)
        let accounts = try AccountStore.list(
            filter,
            for: visitor,
            today: today,
            offset: offset,
            limit: limit,
            tx
        )
        let running = try accounts.map { account in
            (account, try GrantStore.list(of: account.id, tx).filter { $0.runs(on: today) })
        }
        let mentioned = running.flatMap { $0.1.map(\.scope.organization) }
        let names = try needs.names.load(visit.language, mentioning: mentioned, tx)
        let book = GrantBook(names: names, roles: try RoleStore.list(tx))
        return PeopleModel(
            filter: filter,
            paging: paging,
            total: try AccountStore.count(filter, for: visitor, today: today, tx),
            people: running.map { account, grants in
                Person(account: account, lines: grants.map { book.line($0, visit) })
            },
            choices: GrantChoices(book, pick, visit)
        )
    }
}

/// The list of people as a table for spreadsheets.
enum PeopleSheet {
    static func table(_ model: PeopleModel, _ visit: Visit) -> SheetTable {
        let heads: [(Sentence, Double)] = [
            (PeopleText.name, 32), (PeopleText.role, 28), (PeopleText.organization, 48),
            (PeopleText.state, 14), (PeopleText.code, 38),
        ]
        return SheetTable(
            name: visit.say(PeopleText.title),
            columns: heads.map { SheetTable.Column(visit.say($0.0), width: $0.1) },
            rows: model.people.map { person in
                let state = person.account.state == .active ? PeopleText.active : PeopleText.closed
                return [
                    person.account.name, person.lines.map(\.role).joined(separator: "; "),
                    person.lines.map(\.place).joined(separator: "; "), visit.say(state),
                    person.account.id.rawValue,
                ].map { $0.isEmpty ? .empty : .text($0) }
            }
        )
    }
}
