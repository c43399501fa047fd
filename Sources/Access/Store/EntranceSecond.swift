// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
import Storage

extension Entrance {
    /// Proves a session with the authenticator's code or a recovery code; the session gets a new token.
    /// - Parameters:
    ///   - session: the session to strengthen.
    ///   - code: six digits, or a recovery code.
    ///   - address: where the request came from.
    /// - Returns: the stronger session.
    /// - Throws: ``AccessProblem/wrongCode``, ``AccessProblem/codeWaits(minutes:)``,
    ///   ``AccessProblem/noSecond``, ``AccessProblem/tooOften(seconds:)``.
    public func confirm(_ session: Session, code: String, address: String) async throws -> Entry {
        let now = clock.now
        try await throttle.take(.address(address), at: now)
        let account = session.account
        let entry: Entry? = try await database.write { [keys] tx in
            let proof = try TwoFactorStore.begin(account, inForce: true, keys: keys, at: now, tx)
            guard try isAccepted(code, proof, account, at: now, tx) else { return nil }
            return try renew(session, .twoFactor, at: now, tx)
        }
        guard let entry else { throw AccessProblem.wrongCode }
        return entry
    }

    /// Begins to set an authenticator up; nothing is asked for until a code was typed.
    ///
    /// Every time a new secret, unless the code for the last one was just mistyped.
    /// - Parameters:
    ///   - account: for whom.
    ///   - isMistyped: shows the last secret once more.
    /// - Returns: what the app has to know.
    /// - Throws: ``AccessProblem/secondInForce``, ``AccessProblem/noAccount``, ``AccessProblem/noSecond``.
    public func beginTwoFactors(_ account: Account.ID, isMistyped: Bool = false) async throws
        -> TwoFactorOffer
    {
        let now = clock.now
        let (totp, login) = try await database.write { [keys] tx in
            let found = try AccountStore.get(account, tx)
            let totp =
                isMistyped
                ? try TwoFactorStore.offered(to: account, keys: keys, tx)
                : try TwoFactorStore.offer(to: account, keys: keys, at: now, tx)
            return (totp, found.login ?? found.firstName)
        }
        return TwoFactorOffer(
            uri: Confidential(totp.uri(account: login, issuer: "Phakhi")),
            secret: Confidential(totp.typed)
        )
    }

    /// Ends setting up: from now on the authenticator is needed.
    ///
    /// Only for a session that began with a password: a phone
    /// left lying open must not become the second factor.
    /// - Returns: a stronger session, and the recovery codes to write down; they are never seen again.
    /// - Throws: ``AccessProblem/wrongCode``, ``AccessProblem/codeWaits(minutes:)``,
    ///   ``AccessProblem/noSecond``, ``AccessProblem/passwordFirst``.
    public func finishTwoFactors(_ session: Session, code: String) async throws -> (
        entry: Entry, recovery: [String]
    ) {
        guard session.strength != .pin else { throw AccessProblem.passwordFirst }
        let now = clock.now
        let account = session.account
        let codes = RecoveryCode.newSet()
        let entry: Entry? = try await database.write { [keys] tx in
            let proof = try TwoFactorStore.begin(account, inForce: false, keys: keys, at: now, tx)
            guard let step = proof.totp.accept(code, at: now, after: proof.lastStep),
                try TwoFactorStore.accept(account, step: step, tx)
            else { return nil }
            try TwoFactorStore.putRecovery(account, codes, at: now, tx)
            return try renew(session, .twoFactor, at: now, tx)
        }
        guard let entry else { throw AccessProblem.wrongCode }
        return (entry, codes.map(\.text))
    }

    /// New recovery codes for a session that has just used the second factor; the old ones stop working.
    /// - Throws: ``AccessProblem/noSecond`` when the session is weaker than that.
    public func newRecoveryCodes(_ session: Session) async throws -> [String] {
        guard session.strength == .twoFactor else { throw AccessProblem.noSecond }
        let now = clock.now
        let codes = RecoveryCode.newSet()
        try await database.write { tx in try TwoFactorStore.putRecovery(session.account, codes, at: now, tx) }
        return codes.map(\.text)
    }

    private func isAccepted(
        _ code: String,
        _ proof: TwoFactorStore.Try,
        _ account: Account.ID,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Bool {
        if let step = proof.totp.accept(code, at: now, after: proof.lastStep) {
            return try TwoFactorStore.accept(account, step: step, tx)
        }
        guard let recovery = RecoveryCode(code) else { return false }
        return try TwoFactorStore.accept(account, recovery: recovery, at: now, tx)
    }
}
