// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs slow work that waits, such as reading a PDF, away from the threads that answer requests.
enum OffLoop {
    static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: work()) }
        }
    }
}
