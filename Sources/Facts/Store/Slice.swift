// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How long one write may hold the writer: others wait behind it.
struct Slice: Sendable {
    /// When the writing must end so that the commit still fits.
    private let allowance: Duration

    /// - Parameters:
    ///   - budget: about how long the write may take with its commit.
    ///   - commit: how long commits took of late.
    init(budget: Duration, commit: Duration) {
        allowance = max(budget / 5, budget - commit)
    }

    /// Starts the clock.
    func begin() -> Timing { Timing(start: .now, processor: Self.processor, allowance: allowance) }

    /// What this thread has used of the processor: a busy machine beside it does not count.
    fileprivate static var processor: Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The clock of one write.
    struct Timing: Sendable {
        fileprivate let start: ContinuousClock.Instant
        fileprivate let processor: Duration
        fileprivate let allowance: Duration

        func isOver() -> Bool { ContinuousClock.now - start >= allowance }

        func end() -> Ended {
            let now = ContinuousClock.now
            return Ended(written: now - start, processor: Slice.processor - processor, end: now)
        }
    }

    /// A write that waits for its commit.
    struct Ended: Sendable {
        fileprivate let written: Duration
        /// What the writing took of the processor, without the commit.
        let processor: Duration
        fileprivate let end: ContinuousClock.Instant

        /// How long commits took of late: a long one, which also moved pages into the file, is forgotten
        /// slowly.
        func commit(before: Duration) -> Duration { max(ContinuousClock.now - end, before * 0.9) }

        /// How long the writer was held.
        var held: Duration { written + (ContinuousClock.now - end) }
    }
}
