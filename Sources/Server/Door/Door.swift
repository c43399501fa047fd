// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// Decides by the head of a request whether its body is read at all.
struct Door: Sendable {
    let reach: Reach
    let rates: RateRules
    let clock: Clock
    private let limiter = RateLimiter()

    /// What was let in: how large a body may be, and what a right try at an entrance gives back.
    struct Admission: Sendable {
        let bodyLimit: Int
        let entryKey: String?
    }

    /// - Throws: ``RouteProblem`` or ``DoorProblem``.
    func admit(_ head: Request, length: Int?, router: Router) async throws -> Admission {
        try Guard.check(head, reach)
        let (route, _) = try router.find(head)
        try checkContent(head, route)
        #if WEAKENED
        if Weakness.sizes.isOn { return Admission(bodyLimit: 1 << 30, entryKey: nil) }
        #endif
        if let length, length > route.bodyLimit { throw DoorProblem.bodyTooLarge(max: route.bodyLimit) }
        return Admission(bodyLimit: route.bodyLimit, entryKey: try await count(head, route))
    }

    /// A right try at an entrance is not held against anyone.
    func settle(_ admission: Admission, status: Int) async {
        if let key = admission.entryKey, status < 400 { await limiter.giveBack(key, rates.entries) }
    }

    private func checkContent(_ head: Request, _ route: Route) throws(DoorProblem) {
        #if WEAKENED
        if Weakness.content.isOn { return }
        #endif
        guard head.method.isWrite, let type = head.headers["content-type"] else { return }
        let kind = type.prefix { $0 != ";" }.trimmingSuffix { $0 == " " }.lowercased()
        let known =
            switch route.takes {
            case .form: ["application/x-www-form-urlencoded", "multipart/form-data"]
            case .data(let types, _): types
            }
        guard known.isEmpty || known.contains(kind) else { throw .otherContent }
    }

    private func count(_ head: Request, _ route: Route) async throws -> String? {
        guard !Guard.isLocal(head) else { return nil }
        #if WEAKENED
        if Weakness.rates.isOn { return nil }
        #endif
        let now = clock.now
        let isWrite = head.method.isWrite
        try await limiter.take(
            "\(isWrite ? "w" : "r") \(head.client)",
            isWrite ? rates.writes : rates.reads,
            at: now
        )
        if isWrite, let session = AccessCookies.session(head) {
            // Only a digest: what opens a session stays nowhere in memory longer than it must.
            try await limiter.take("s \(SHA256.hex(session.utf8))", rates.sessionWrites, at: now)
        }
        guard RateRules.isEntry(route) else { return nil }
        let key = "e \(head.client)"
        try await limiter.take(key, rates.entries, at: now)
        return key
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, matches(last) { rest.removeLast() }
        return rest
    }
}
