// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How slowly a request may come in: pure, in seconds since its first byte.
struct PaceRules: Sendable {
    /// A whole head must be there.
    static let headSeconds = 10.0
    /// A body may be as slow as a phone behind a hill, after a while to get going.
    static let bodyBytesPerSecond = 500.0
    static let graceSeconds = 15.0
    /// The longest for one body.
    static let bodySeconds = 1800.0
    /// What is swallowed of a body that was refused already, so that the answer can be read.
    static let swallowedBytes = 24 * 1024 * 1024

    /// What is awaited from the other side.
    enum Stage: Sendable, Equatable {
        /// Nothing: the next request may come or not.
        case nothing
        /// The rest of a head.
        case head
        /// The rest of a body, of which so many bytes came.
        case body(Int)
        /// The rest of a body that was refused: thrown away, so that the answer is read, but not for long.
        case rest
        /// Nothing until we have answered.
        case answer
    }

    static func isTooSlow(_ stage: Stage, seconds: Double) -> Bool {
        #if WEAKENED
        if Weakness.pace.isOn { return false }
        #endif
        return switch stage {
        case .nothing, .answer: false
        case .head, .rest: seconds > headSeconds
        case .body(let bytes):
            bytes > swallowedBytes || seconds > bodySeconds
                || seconds > graceSeconds && Double(bytes) < bodyBytesPerSecond * seconds
        }
    }
}
