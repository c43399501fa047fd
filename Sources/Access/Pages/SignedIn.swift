// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// A visitor with a session of their own; an app key has none, and may not touch its owner's account.
struct SignedIn: Sendable {
    let entered: Entered
    let session: Session

    var account: Account.ID { session.account }

    /// The session that the browser names.
    /// - Throws: ``RouteProblem/notSignedIn`` when there is none.
    static func find(_ visit: Visit, _ needs: AccessNeeds, _ tx: Transaction) throws -> SignedIn {
        guard let token = AccessCookies.session(visit.request),
            let entered = try VisitorStore.find(
                session: token,
                at: visit.clock.now,
                areas: needs.areas,
                tx
            ),
            let session = entered.session
        else { throw RouteProblem.notSignedIn }
        return SignedIn(entered: entered, session: session)
    }
}

extension AccessNeeds {
    /// The session that the browser names, in a look of its own.
    func signedIn(_ visit: Visit) async throws -> SignedIn {
        try await database.read { try SignedIn.find(visit, self, $0) }
    }

    /// Keeps an entry's cookies and sends on: to what is still missing, or to where the visitor wanted to go.
    func welcome(_ entry: Entry, _ visit: Visit, back: String?) async throws -> Reply {
        let token = entry.sessionToken.reveal()
        let now = visit.clock.now
        let entered = try await database.read { tx in
            try VisitorStore.find(session: token, at: now, areas: areas, tx)
        }
        let wanted = back.flatMap(Link.init(returning:)) ?? Link()
        let link: Link =
            switch entered?.need {
            case .code: AccessLinks.code(back: wanted.text)
            case .setUpTwoFactors: AccessLinks.twoSteps
            default: wanted
            }
        #if WEAKENED
        if Weakness.fixation.isOn, let planted = AccessCookies.session(visit.request) {
            try await database.write { try SessionStore.adopt(planted, for: entry.session.id, $0) }
            return .see(link)
        }
        #endif
        return AccessCookies.keep(entry, in: .see(link), visit.request)
    }
}
