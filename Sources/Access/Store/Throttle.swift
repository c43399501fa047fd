// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Counts tries in memory: who begins again after a restart has lost nothing worth keeping.
public actor Throttle {
    private var buckets: [ThrottleKey: ThrottleRules.Bucket] = [:]
    private let room: Int

    /// An empty count.
    /// - Parameter room: how many people and addresses are remembered; older ones give way.
    public init(room: Int = 20_000) {
        self.room = room
    }

    /// Takes one try.
    /// - Throws: ``AccessProblem/tooOften(seconds:)``.
    public func take(_ key: ThrottleKey, at now: Instant) throws(AccessProblem) {
        #if WEAKENED
        if Weakness.rates.isOn { return }
        #endif
        let key = key.counted
        buckets[key] = try key.rules.take(buckets[key], at: now)
        if buckets.count > room { tidy(now) }
    }

    /// How many are remembered, for figures of memory.
    public var count: Int { buckets.count }

    private func tidy(_ now: Instant) {
        buckets = buckets.filter { now < $0.value.full }
        guard buckets.count > room else { return }
        // Still too many: those who will be free soonest go first.
        let sorted = buckets.sorted { $0.value.full > $1.value.full }.prefix(room / 2)
        buckets = Dictionary(uniqueKeysWithValues: sorted.map { ($0.key, $0.value) })
    }
}
