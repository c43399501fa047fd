// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage
import ThaiText

/// Keeps persons; how to reach them is sealed, the name is searched by those who may see it.
enum PersonStore {
    static let noun = "person"

    static func insert(_ record: PersonRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        let person = record.person
        guard !person.name.isEmpty else { throw PartnersProblem.noName }
        let (phone, mail, line) = try sealed(record, clerk)
        try tx.run(
            """
            insert into persons (id, organization, prefix, name, english, account, is_resource, skills, phone,
                mail, line, state, sort_key, created_at, created_by, updated_at)
            values (\(person.id), \(person.organization), \(person.prefix), \(person.name), \(person.english),
                \(person.account), \(person.isResource), \(person.skills), \(phone), \(mail), \(line),
                'active', \(SortKey.make(person.name)), \(clerk.now), \(clerk.actor), \(clerk.now))
            """
        )
        try index(person, tx)
        try clerk.log("person.add", person.id.rawValue, tx)
    }

    static func update(_ record: PersonRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        let person = record.person
        guard try find(person.id, tx)?.state == .active else { throw PartnersProblem.erased }
        let (phone, mail, line) = try sealed(record, clerk)
        try tx.update(
            """
            update persons set prefix = \(person.prefix), name = \(person.name), english = \(person.english),
                account = \(person.account), is_resource = \(person.isResource), skills = \(person.skills),
                phone = \(phone), mail = \(mail), line = \(line), sort_key = \(SortKey.make(person.name)),
                updated_at = \(clerk.now), version = version + 1
            where id = \(person.id) and version = \(person.version)
            """,
            record: person.id.rawValue
        )
        try index(person, tx)
        try clerk.log("person.change", person.id.rawValue, tx)
    }

    static func find(_ id: Person.ID, _ tx: Transaction) throws -> Person? {
        try load("where id = \(id)", tx).first
    }

    static func get(_ id: Person.ID, _ tx: Transaction) throws -> Person {
        guard let person = try find(id, tx) else { throw PartnersProblem.noRecord }
        return person
    }

    /// The person behind an account, for one's own page.
    static func find(account: String, _ tx: Transaction) throws -> Person? {
        try load("where account = \(account)", tx).first
    }

    /// Opens how to reach a person; the caller notes the look.
    static func reach(of id: Person.ID, _ clerk: Clerk, _ tx: Transaction) throws -> PersonReach {
        let row = try tx.row("select phone, mail, line from persons where id = \(id)").map { row in
            (
                phone: try row.find("phone", as: [UInt8].self), mail: try row.find("mail", as: [UInt8].self),
                line: try row.find("line", as: [UInt8].self)
            )
        }
        guard let row else { throw PartnersProblem.noRecord }
        return PersonReach(
            phone: try clerk.open(row.phone, place(id, "phone")),
            mail: try clerk.open(row.mail, place(id, "mail")),
            line: try clerk.open(row.line, place(id, "line"))
        )
    }

    /// Persons in Thai order that the reader may see.
    static func list(
        _ filter: PersonFilter,
        within reach: AccessReach,
        offset: Int = 0,
        limit: Int = 10_000,
        _ tx: Transaction
    ) throws -> [Person] {
        guard let condition = try condition(filter, reach, tx) else { return [] }
        return try load("where \(condition) order by sort_key, id limit \(limit) offset \(offset)", tx)
    }

    static func count(_ filter: PersonFilter, within reach: AccessReach, _ tx: Transaction) throws -> Int {
        guard let condition = try condition(filter, reach, tx) else { return 0 }
        return try tx.one("select count(*) as number from persons where \(condition)") ?? 0
    }

    /// Everyone alive in the register who carries a name.
    static func named(_ name: String, _ tx: Transaction) throws -> [Person] {
        try load("where sort_key = \(SortKey.make(name)) and state = 'active' order by id", tx)
    }

    static func names(_ ids: [Person.ID], _ language: Language, _ tx: Transaction) throws -> [Person.ID:
        String]
    {
        let persons = try load("where id in (\(list: ids))", tx)
        return Dictionary(persons.map { ($0.id, $0.name(language)) }) { first, _ in first }
    }

    /// Deletes who a person is; positions stay as those of nobody, and committees keep their count.
    static func erase(_ id: Person.ID, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Bool
    {
        let count = try tx.run(
            """
            update persons set state = 'erased', prefix = '', name = '–', english = '', account = null,
                is_resource = 0, skills = '', phone = null, mail = null, line = null,
                sort_key = \(SortKey.make("–")), version = version + 1, updated_at = \(now)
            where id = \(id)
            """
        )
        guard count > 0 else { return false }
        try SearchIndex.remove(kind: noun, record: id.rawValue, tx)
        try tx.run("update positions set title = '' where person = \(id)")
        try Journal.forget(record: id.rawValue, tx)
        try PartnersErasing.log("person.erase", id.rawValue, by: actor, at: now, tx)
        return true
    }

    static func place(_ id: Person.ID, _ column: String) -> SealedPlace {
        SealedPlace(table: "persons", column: column, row: id.rawValue)
    }

    private static func sealed(_ record: PersonRecord, _ clerk: Clerk) throws -> (
        phone: [UInt8]?, mail: [UInt8]?, line: [UInt8]?
    ) {
        let id = record.person.id
        return (
            try clerk.seal(record.reach.phone, place(id, "phone")),
            try clerk.seal(record.reach.mail, place(id, "mail")),
            try clerk.seal(record.reach.line, place(id, "line"))
        )
    }

    private static func condition(_ filter: PersonFilter, _ reach: AccessReach, _ tx: Transaction) throws
        -> SQL?
    {
        let reached = reach.condition(ReachColumns(recordedBy: "created_by") { "organization = \($0)" })
        var sql: SQL = "state = 'active' and \(reached)"
        if filter.isResource { sql = sql + " and is_resource = 1" }
        if let organization = filter.organization { sql = sql + " and organization = \(organization)" }
        guard !filter.text.isEmpty else { return sql }
        let tokens = SearchTokens.query(filter.text)
        let found = try SearchIndex.find(kind: noun, tokens: tokens, limit: 500, tx)
        return found.isEmpty ? nil : sql + " and id in (\(list: found))"
    }

    private static func index(_ person: Person, _ tx: Transaction) throws {
        let words = [person.name, person.english, person.skills].joined(separator: "\n")
        try SearchIndex.put(kind: noun, record: person.id.rawValue, tokens: SearchTokens.index(words), tx)
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Person] {
        try tx.rows(
            """
            select id, organization, prefix, name, english, account, is_resource, skills, state, version
            from persons \(rest)
            """
        ) { row in
            Person(
                id: try row.get("id"),
                organization: try row.get("organization"),
                prefix: try row.get("prefix"),
                name: try row.get("name"),
                english: try row.get("english"),
                account: try row.find("account"),
                isResource: try row.get("is_resource"),
                skills: try row.get("skills"),
                state: try row.get("state"),
                version: try row.get("version")
            )
        }
    }
}

/// Which persons a list shows.
struct PersonFilter: Sendable, Equatable {
    var text = ""
    var isResource = false
    var organization: Organization.ID?
}
