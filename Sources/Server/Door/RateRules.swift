// SPDX-License-Identifier: Apache-2.0

import Web

/// How often something may be asked for: so many at once, and so many a minute in the long run.
struct Rate: Sendable, Equatable {
    let burst: Double
    let perMinute: Double

    init(burst: Int, perMinute: Int) {
        self.burst = Double(max(burst, 1))
        self.perMinute = Double(max(perMinute, 1))
    }
}

/// How often one subscriber, and one session, may ask; whoever sits at the machine itself is not counted.
public struct RateRules: Sendable, Equatable {
    let reads: Rate
    let writes: Rate
    let sessionWrites: Rate
    let entries: Rate

    /// For a village hall: thirty people may share one address.
    public static let standard = RateRules(writesPerMinute: 600, entriesPerMinute: 20)

    /// - Parameters:
    ///   - writesPerMinute: forms of one address; a session has a fifth of it.
    ///   - entriesPerMinute: refused tries of one address at signing in and at secret links.
    public init(writesPerMinute: Int, entriesPerMinute: Int) {
        reads = Rate(burst: 600, perMinute: max(1200, writesPerMinute * 2))
        writes = Rate(burst: max(writesPerMinute / 2, 1), perMinute: writesPerMinute)
        sessionWrites = Rate(burst: max(writesPerMinute / 5, 1), perMinute: max(writesPerMinute / 5, 1))
        entries = Rate(burst: entriesPerMinute, perMinute: entriesPerMinute)
    }

    /// Whether a route lets someone in who only knows a secret: there, guessing must be slow.
    static func isEntry(_ route: Route) -> Bool {
        if route.permission == .link { return true }
        let first = route.path.split(separator: "/").first ?? ""
        return ["enter", "unlock", "sign-in", "answer", "l"].contains(first)
    }
}
