// SPDX-License-Identifier: Apache-2.0

import Access
import Forms
import Kernel
import Storage
import Web

/// Finds out who asks: the session of a browser, or the key of a program.
struct Doorkeeper: Sendable {
    /// A session's token and the minute: what ends by the clock alone ends at most a minute late, and
    /// whatever anyone ends or takes away is a commit, after which nothing that was kept is used.
    private struct Asked: Hashable {
        let token: String
        let minute: Int64
    }

    private let database: Database
    private let areas: AreaPlaces
    private let known = SnapshotCache<Asked, Entered?>(limit: 512)

    init(database: Database, areas: @escaping AreaPlaces) {
        self.database = database
        self.areas = areas
    }

    /// Whoever the request names; nil is a guest.
    /// - Throws: `RouteProblem.notSignedIn` for a key that is not or no longer known.
    func find(_ request: Request, at now: Instant) async throws -> Entered? {
        if let key = Self.key(request) { return try await owner(of: key, at: now) }
        guard let token = AccessCookies.session(request) ?? Self.bearer(request) else { return nil }
        let (known, areas) = (known, areas)
        let asked = Asked(token: token, minute: now.milliseconds / 60_000)
        let entered = try await database.read { tx in
            try known.value(asked, tx) { try VisitorStore.find(session: token, at: now, areas: areas, $0) }
        }
        if let session = entered?.session, entered?.isSeenLongAgo == true {
            try await database.write { try SessionStore.touch(session.id, at: now, $0) }
        }
        return entered
    }

    private func owner(of key: String, at now: Instant) async throws -> Entered {
        let found = try await database.read { tx in
            try VisitorStore.find(key: key, at: now, areas: areas, tx)
        }
        guard let found else { throw RouteProblem.notSignedIn }
        if let id = found.key, found.isSeenLongAgo {
            try await database.write { try AppKeyStore.touch(id, at: now, $0) }
        }
        return found
    }

    /// What a program names itself with: a key, or the password of a program that knows no other way.
    private static func key(_ request: Request) -> String? {
        guard let value = request.headers["authorization"] else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let isClient = Forms.isClient(request)
        switch parts[0].lowercased() {
        case "bearer":
            // Sessions that a program began have their token here as well.
            return isClient && !parts[1].hasPrefix(AppKey.prefix) ? nil : String(parts[1])
        case "basic" where isClient: return ClientSignIn.password(inBasic: String(parts[1])) ?? ""
        default: return nil
        }
    }

    /// The token of a session that a program began.
    private static func bearer(_ request: Request) -> String? {
        guard Forms.isClient(request), let value = request.headers["authorization"],
            value.lowercased().hasPrefix("bearer ")
        else { return nil }
        return String(value.dropFirst(7))
    }

    /// Where a guest who wants a page is sent: to the PIN on a phone that is known, else to the password.
    static func door(_ request: Request) -> Link {
        AccessCookies.device(request) == nil
            ? AccessLinks.signIn(back: request.target) : AccessLinks.unlock(back: request.target)
    }

    /// Where someone is sent who has taken only the first of two steps.
    static func nextStep(_ need: Entered.Need, _ request: Request) -> Link? {
        switch need {
        case .nothing: nil
        case .code: AccessLinks.code(back: request.target)
        case .setUpTwoFactors: AccessLinks.twoSteps
        }
    }
}
