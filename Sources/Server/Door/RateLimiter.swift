// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Token buckets in bounded memory: who asked too often is told how long to wait.
actor RateLimiter {
    private struct Bucket {
        var tokens: Double
        var at: Instant
    }

    private var buckets: [String: Bucket] = [:]
    private let capacity: Int

    init(capacity: Int = 20_000) {
        self.capacity = capacity
    }

    /// Takes one token.
    /// - Throws: ``DoorProblem/tooOften(seconds:)`` when there is none left.
    func take(_ key: String, _ rate: Rate, at now: Instant) throws(DoorProblem) {
        var bucket = filled(key, rate, at: now)
        guard bucket.tokens >= 1 else {
            let seconds = (1 - bucket.tokens) * 60 / rate.perMinute
            throw .tooOften(seconds: max(1, Int(seconds.rounded(.up))))
        }
        bucket.tokens -= 1
        if buckets[key] == nil, buckets.count >= capacity { makeRoom() }
        buckets[key] = bucket
    }

    /// Gives a token back: the try was right.
    func giveBack(_ key: String, _ rate: Rate) {
        guard let bucket = buckets[key] else { return }
        buckets[key]?.tokens = min(bucket.tokens + 1, rate.burst)
    }

    /// How many are remembered.
    var count: Int { buckets.count }

    private func filled(_ key: String, _ rate: Rate, at now: Instant) -> Bucket {
        guard let bucket = buckets[key] else { return Bucket(tokens: rate.burst, at: now) }
        let minutes = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / 60_000
        return Bucket(tokens: min(rate.burst, bucket.tokens + minutes * rate.perMinute), at: now)
    }

    /// Forgets the quarter that asked longest ago: they have the most tokens back.
    private func makeRoom() {
        let oldest = buckets.sorted { $0.value.at < $1.value.at }.prefix(max(capacity / 4, 1))
        for (key, _) in oldest { buckets[key] = nil }
    }
}
