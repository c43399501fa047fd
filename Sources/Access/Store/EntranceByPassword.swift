// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

extension Entrance {
    /// Uses the first link up: makes the first administrator of a new house.
    /// - Parameters:
    ///   - token: from the address.
    ///   - name: the person's name.
    ///   - login: the name to sign in with.
    ///   - password: the password that the person chose.
    ///   - label: the browser.
    /// - Returns: a session; an authenticator has to be set up before anything may be done.
    /// - Throws: the link, login and password cases of ``AccessProblem``, ``AccessProblem/setUpDone``.
    public func setUp(_ token: String, name: String, login: String, password: String, label: String)
        async throws -> Entry
    {
        let invitation = try await look(token)
        guard invitation.purpose == .setup else { throw AccessProblem.linkUnknown }
        let (name, login) = (try AccountRules.name(name), try AccountRules.login(login))
        try PasswordRules.check(password, names: [name, login])
        let hash = try await work.run { [cost] in try PasswordHash(of: password, cost: cost) }
        let now = clock.now
        return try await database.write { tx in
            guard try AccountStore.countAll(tx) == 0 else { throw AccessProblem.setUpDone }
            try InvitationStore.use(invitation, at: now, tx)
            let account = try AccountStore.insert(name, by: "local", at: now, tx)
            let actor = account.id.rawValue
            try AccountStore.setLogin(account.id, login: login, version: 1, by: actor, at: now, tx)
            try PasswordStore.put(account.id, hash, at: now, tx)
            try RoleStore.fill(tx)
            let grant = NewGrant(
                account: account.id,
                role: StandardRoles.administrator.id,
                scope: GrantScope(),
                starts: now.bangkokDay
            )
            try GrantStore.give(grant, by: .local, at: now, areas: { _, _ in [] }, tx)
            return try begin(account.id, nil, .password, label, nil, at: now, tx)
        }
    }

    /// Uses a link up: the person chooses a password, and a login name when they have none.
    ///
    /// All other sessions of the account end; where there was a password before, PINs on phones and app keys
    /// end with it, for whoever knew it may have made them.
    /// - Parameters:
    ///   - token: from the address.
    ///   - login: the name to sign in with; empty keeps the one there is.
    ///   - password: the password that the person chose.
    ///   - label: the browser.
    /// - Returns: a session.
    /// - Throws: the link, login and password cases of ``AccessProblem``.
    public func choosePassword(_ token: String, login: String?, password: String, label: String) async throws
        -> Entry
    {
        let invitation = try await look(token)
        guard invitation.purpose == .reset, let id = invitation.account else {
            throw AccessProblem.linkUnknown
        }
        let account = try await database.read { tx in try AccountStore.get(id, tx) }
        let typed = login.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        let name = try AccountRules.login(typed ?? account.login ?? "")
        try PasswordRules.check(password, names: [account.name, name])
        let hash = try await work.run { [cost] in try PasswordHash(of: password, cost: cost) }
        let now = clock.now
        return try await database.write { tx in
            let account = try AccountStore.get(id, tx)
            guard account.state == .active else { throw AccessProblem.accountClosed }
            try InvitationStore.use(invitation, at: now, tx)
            if name != account.login {
                let (version, actor) = (account.version, id.rawValue)
                try AccountStore.setLogin(id, login: name, version: version, by: actor, at: now, tx)
            }
            if try PasswordStore.find(id, tx) != nil { try AccountStore.endWaysIn(id, at: now, tx) }
            try PasswordStore.put(id, hash, setUpBy: invitation.createdBy, at: now, tx)
            if invitation.clearsSecond {
                try TwoFactorStore.remove(of: id, by: invitation.createdBy, at: now, tx)
            }
            try SessionStore.revoke("account = \(id)", at: now, tx)
            return try begin(id, nil, .password, label, nil, at: now, tx)
        }
    }

    /// Signs in with a name and a password; the same answer, after the same time, for names that do not
    /// exist.
    /// - Parameters:
    ///   - login: as typed.
    ///   - password: as typed.
    ///   - address: where the request came from.
    ///   - label: the browser.
    /// - Returns: a session; ``Entered/need`` then says whether a code is asked for.
    /// - Throws: ``AccessProblem/wrongSignIn``, ``AccessProblem/tooOften(seconds:)``.
    public func signIn(login: String, password: String, address: String, label: String) async throws -> Entry
    {
        let now = clock.now
        try await throttle.take(.address(address), at: now)
        try await throttle.take(.person("login " + login.lowercased(), address: address), at: now)
        // A longer one was never accepted; hashing megabytes would be an attack.
        guard password.unicodeScalars.count <= PasswordRules.most else { throw AccessProblem.wrongSignIn }
        let (account, stored) = try await database.read { tx in
            let account = try AccountStore.find(login: login, tx).flatMap { $0.state == .active ? $0 : nil }
            // A name that does not exist is looked for as long as one that does.
            return (account, try PasswordStore.find(account?.id ?? Account.ID(""), tx))
        }
        #if WEAKENED
        if Weakness.timing.isOn, stored == nil { throw AccessProblem.wrongSignIn }
        if Weakness.answers.isOn, account == nil { throw AccessProblem.noAccount }
        #endif
        let isRight = try await work.run { [cost] in
            PasswordHash.verify(password, against: stored, cost: cost)
        }
        guard isRight, let account, let stored else { throw AccessProblem.wrongSignIn }
        let fresh =
            stored.needsRehash(cost: cost)
            ? try await work.run { [cost] in try PasswordHash(of: password, cost: cost) } : nil
        return try await database.write { tx in
            // Meanwhile the account may have been closed or the password changed.
            guard try AccountStore.get(account.id, tx).state == .active,
                try PasswordStore.find(account.id, tx) == stored
            else { throw AccessProblem.wrongSignIn }
            if let fresh { try PasswordStore.replace(account.id, fresh, at: now, tx) }
            return try begin(account.id, nil, .password, label, nil, at: now, tx)
        }
    }

    /// Changes the password of a signed-in person; their other sessions end, and PINs and app keys with them.
    /// - Parameters:
    ///   - session: of the person.
    ///   - old: the present password.
    ///   - new: the one that the person chose.
    ///   - keepsPhones: whether PINs on phones and app keys stay.
    /// - Returns: a renewed session.
    /// - Throws: ``AccessProblem/wrongSignIn`` when the old one is wrong, the password cases,
    ///   ``AccessProblem/tooOften(seconds:)``.
    public func changePassword(
        _ session: Session,
        old: String,
        new: String,
        keepsPhones: Bool = false
    ) async throws -> Entry {
        let now = clock.now
        try await throttle.take(.person(session.account.rawValue, address: "password"), at: now)
        let (account, stored) = try await database.read { tx in
            (try AccountStore.get(session.account, tx), try PasswordStore.find(session.account, tx))
        }
        try PasswordRules.check(new, names: [account.name, account.login ?? ""])
        let hash = try await work.run { [cost] in
            guard PasswordHash.verify(old, against: stored, cost: cost) else {
                throw AccessProblem.wrongSignIn
            }
            return try PasswordHash(of: new, cost: cost)
        }
        return try await database.write { tx in
            try PasswordStore.put(account.id, hash, at: now, tx)
            let actor = account.id.rawValue
            try SessionStore.endOthers(than: session.id, of: account.id, by: actor, at: now, tx)
            if !keepsPhones { try AccountStore.endLocksAndKeys(account.id, at: now, tx) }
            return try renew(session, session.strength, at: now, tx)
        }
    }
}
