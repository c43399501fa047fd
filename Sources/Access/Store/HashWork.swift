// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Checks passwords and PINs on threads of its own, two at a time: each takes tens of milliseconds and
/// 32 MiB, and pages must not wait for it.
final class HashWork: Sendable {
    private let queue: OperationQueue
    private let waiting = Mutex(0)
    private let most: Int

    init(atOnce: Int = 2, waiting most: Int = 64) {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = atOnce
        queue.qualityOfService = .utility
        self.most = most
    }

    /// - Throws: ``AccessProblem/tooOften(seconds:)`` when too many wait already, and what the work throws.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let isFree = waiting.withLock { waiting in
            guard waiting < most else { return false }
            waiting += 1
            return true
        }
        guard isFree else { throw AccessProblem.tooOften(seconds: 5) }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
