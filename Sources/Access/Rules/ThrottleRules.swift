// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Tries that come back with time: so many at once, then one every few seconds.
///
/// Counted for an account together with an address and for an address, never for an account alone:
/// nobody can shut out someone else by typing wrong passwords for them.
public struct ThrottleRules: Sendable, Equatable {
    /// How many tries at once.
    public let burst: Int
    /// Milliseconds until one more.
    public let every: Int64

    /// Tries at once, and how soon one comes back.
    public init(burst: Int, everySeconds: Int) {
        self.burst = burst
        every = Int64(everySeconds) * 1000
    }

    /// One person at one address.
    public static let person = ThrottleRules(burst: 10, everySeconds: 60)
    /// One address; a whole office or a mobile network may stand behind it.
    public static let address = ThrottleRules(burst: 60, everySeconds: 2)

    /// What is left of the tries at a moment.
    public struct Bucket: Sendable, Equatable {
        /// When all tries will be back.
        let full: Instant
    }

    /// Takes one try.
    /// - Returns: the bucket afterwards.
    /// - Throws: ``AccessProblem/tooOften(seconds:)``.
    public func take(_ bucket: Bucket?, at now: Instant) throws(AccessProblem) -> Bucket {
        let start = max(bucket?.full ?? now, now)
        let full = start.after(every)
        let over = full.milliseconds - now.milliseconds - Int64(burst) * every
        guard over <= 0 else { throw .tooOften(seconds: Int((over + 999) / 1000)) }
        return Bucket(full: full)
    }
}
