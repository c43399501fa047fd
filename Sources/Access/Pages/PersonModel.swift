// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Everything on a person's page.
struct PersonModel: Sendable {
    /// One thing that happened, in words.
    struct Event: Sendable {
        let at: Instant
        let words: Sentence
        let by: String
    }

    let account: Account
    let lines: [GrantLine]
    let mayManage: Bool
    let mayReopen: Bool
    /// Duties that the reader may end.
    let endable: Set<GrantRecord.ID>
    let hasOpenLink: Bool
    let events: [Event]

    static func load(
        _ id: Account.ID,
        _ visit: Visit,
        _ needs: AccessNeeds,
        _ tx: Transaction
    ) throws -> PersonModel {
        let grants = try GrantStore.list(of: id, tx)
        let names = try needs.names.load(
            visit.language,
            mentioning: grants.map(\.scope.organization),
            tx
        )
        let book = GrantBook(names: names, roles: try RoleStore.list(tx))
        return PersonModel(
            account: try AccountStore.get(id, tx),
            lines: grants.map { book.line($0, visit) },
            mayManage: try PersonGuard(visit, needs).mayManage(id, tx),
            mayReopen: try AccountStore.mayReopen(
                id,
                by: visit.visitor,
                at: visit.clock.now,
                areas: needs.areas,
                tx
            ),
            endable: try endable(grants, visit, needs, tx),
            hasOpenLink: try InvitationStore.list(of: id, tx)
                .contains { $0.state(at: visit.clock.now) == .open },
            events: try events([id.rawValue] + grants.map(\.id.rawValue), visit, tx)
        )
    }

    private static func endable(
        _ grants: [GrantRecord],
        _ visit: Visit,
        _ needs: AccessNeeds,
        _ tx: Transaction
    ) throws -> Set<GrantRecord.ID> {
        let today = visit.clock.today
        let mine = try grants.filter { grant in
            try GrantStore.mayEnd(grant, by: visit.visitor, today: today, areas: needs.areas, tx)
        }
        return Set(mine.map(\.id))
    }

    /// What the journal has about the account and its roles, newest first.
    private static func events(_ records: [String], _ visit: Visit, _ tx: Transaction) throws -> [Event] {
        var entries: [Journal.Entry] = []
        for record in records {
            entries += try Journal.list(room: Access.name, record: record, limit: 50, tx)
        }
        let names = try AccountStore.names(of: entries.map(\.actor), tx)
        return entries.sorted { $0.time > $1.time }.prefix(50).map { entry in
            let by = names[entry.actor] ?? visit.say(PeopleText.byHouse)
            return Event(at: entry.time, words: EventWords.of(entry.action), by: by)
        }
    }
}

/// Who could take over, and what.
struct HandOverModel: Sendable {
    let account: Account
    let lines: [GrantLine]
    let others: [Account]

    static func load(
        _ id: Account.ID,
        _ visit: Visit,
        _ needs: AccessNeeds,
        _ tx: Transaction
    ) throws -> HandOverModel {
        let today = visit.clock.today
        let grants = try GrantStore.list(of: id, tx).filter { $0.runs(on: today) }
        let names = try needs.names.load(
            visit.language,
            mentioning: grants.map(\.scope.organization),
            tx
        )
        let book = GrantBook(names: names, roles: try RoleStore.list(tx))
        let others = try AccountStore.list(
            AccountFilter(),
            for: visit.visitor,
            today: today,
            limit: 1000,
            tx
        )
        return HandOverModel(
            account: try AccountStore.get(id, tx),
            lines: grants.map { book.line($0, visit) },
            others: others.filter { $0.id != id && $0.id.rawValue != visit.visitor.id }
        )
    }
}
