// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage
import ThaiText

/// Keeps accounts: names, login names, sealed telephone numbers.
public enum AccountStore {
    /// The noun in the search index.
    static let noun = "account"

    /// Adds someone who can be given links and duties.
    /// - Throws: ``AccessProblem/nameEmpty``.
    public static func insert(_ name: String, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Account
    {
        let account = Account(id: .new(at: now), name: try AccountRules.name(name), createdBy: actor)
        try tx.run(
            """
            insert into accounts (id, name, sort_key, state, created_by, version, created_at, updated_at)
            values (\(account.id), \(account.name), \(SortKey.make(account.name)), \(account.state), \(actor), 1,
                    \(now), \(now))
            """
        )
        try index(account.id, account.name, tx)
        try AccessJournal.append("account.add", account.id.rawValue, by: actor, at: now, tx)
        return account
    }

    /// One account, or nil.
    public static func find(_ id: Account.ID, _ tx: Transaction) throws -> Account? {
        try load("where a.id = \(id)", tx).first
    }

    /// One account that must be there.
    /// - Throws: ``AccessProblem/noAccount``.
    public static func get(_ id: Account.ID, _ tx: Transaction) throws -> Account {
        guard let found = try find(id, tx) else { throw AccessProblem.noAccount }
        return found
    }

    /// The account with a login name as it was typed, or nil.
    public static func find(login typed: String, _ tx: Transaction) throws -> Account? {
        guard let login = try? AccountRules.login(typed) else { return nil }
        return try load("where a.login = \(login)", tx).first
    }

    /// How many accounts there are, also closed ones.
    public static func countAll(_ tx: Transaction) throws -> Int {
        try tx.one("select count(*) as number from accounts") ?? 0
    }

    /// The names behind ids that stand in journals and lists; who is unknown is left out.
    public static func names(of ids: [String], _ tx: Transaction) throws -> [String: String] {
        let rows = try tx.rows("select id, name from accounts where id in (\(list: Array(Set(ids))))")
        return try rows.reduce(into: [:]) { $0[try $1.get("id")] = try $1.get("name", as: String.self) }
    }

    /// Changes the name.
    /// - Throws: ``AccessProblem/nameEmpty``, `StorageProblem.changedMeanwhile`.
    public static func rename(
        _ id: Account.ID,
        to typed: String,
        version: Int,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let name = try AccountRules.name(typed)
        try tx.update(
            """
            update accounts set name = \(name), sort_key = \(SortKey.make(name)), updated_at = \(now),
                version = version + 1
            where id = \(id) and version = \(version) and state <> \(Account.State.erased)
            """,
            record: id.rawValue
        )
        try index(id, name, tx)
        try AccessJournal.append("account.rename", id.rawValue, by: actor, at: now, tx)
    }

    /// Sets the login name.
    /// - Throws: ``AccessProblem/loginShape``, ``AccessProblem/loginTaken``,
    ///   `StorageProblem.changedMeanwhile`.
    public static func setLogin(
        _ id: Account.ID,
        login typed: String,
        version: Int,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let login = try AccountRules.login(typed)
        if let other = try find(login: login, tx), other.id != id { throw AccessProblem.loginTaken }
        try tx.update(
            """
            update accounts set login = \(login), updated_at = \(now), version = version + 1
            where id = \(id) and version = \(version) and state <> \(Account.State.erased)
            """,
            record: id.rawValue
        )
        try AccessJournal.append("account.login", id.rawValue, by: actor, at: now, tx)
    }

    /// Seals a telephone number, or removes it when nothing was typed.
    /// - Throws: ``AccessProblem/phoneShape``, ``AccessProblem/noAccount``, `SealingProblem`.
    public static func setPhone(
        _ id: Account.ID,
        phone typed: String,
        keys: SealingKeys,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        _ = try get(id, tx)
        try tx.run("delete from account_phones where account = \(id)")
        if typed.contains(where: { !$0.isWhitespace }) {
            let number = try AccountRules.phone(typed)
            let sealed = try Sealer(keys).seal(number, at: SealedColumn.phone.place(id))
            try tx.run("insert into account_phones (account, number) values (\(id), \(sealed))")
        }
        try AccessJournal.append("account.phone", id.rawValue, by: actor, at: now, tx)
    }

    /// The telephone number, or nil when none is kept.
    /// - Throws: `SealingProblem` when it was altered or its key is missing.
    public static func phone(
        of id: Account.ID,
        keys: SealingKeys,
        _ tx: Transaction
    ) throws -> Confidential<String>? {
        let sealed: [UInt8]? = try tx.one("select number from account_phones where account = \(id)")
        return try sealed.map {
            Confidential(try Sealer(keys).openText($0, at: SealedColumn.phone.place(id)))
        }
    }

    static func index(_ id: Account.ID, _ name: String, _ tx: Transaction) throws {
        try SearchIndex.put(kind: noun, record: id.rawValue, tokens: SearchTokens.index(name), tx)
    }

    static func load(_ rest: SQL, _ tx: Transaction) throws -> [Account] {
        try tx.rows(
            """
            select a.id, a.name, a.login, a.state, a.created_by, a.version, p.account as phone
            from accounts a left join account_phones p on p.account = a.id \(rest)
            """
        ) { row in
            Account(
                id: try row.get("id"),
                name: try row.get("name"),
                login: try row.find("login"),
                hasPhone: try row.find("phone", as: String.self) != nil,
                state: try row.get("state"),
                createdBy: try row.get("created_by"),
                version: try row.get("version")
            )
        }
    }
}
