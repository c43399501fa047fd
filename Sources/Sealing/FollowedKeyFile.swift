// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The keys of a file that another process may replace while this one serves.
///
/// Looking whether it was replaced is one question to the file system; reading it happens once for each
/// change.
final class FollowedKeyFile: Sendable {
    private struct State {
        var ring: [MasterKey]
        var stamp: [Int]
    }

    private let file: KeyFile
    private let state: Mutex<State>

    init(_ file: KeyFile) throws(SealingProblem) {
        self.file = file
        // The stamp first: a change between the two is then seen as one.
        let stamp = file.stamp
        state = Mutex(State(ring: try file.read().ring, stamp: stamp))
    }

    /// The keys as the file has them now.
    var ring: [MasterKey] {
        let stamp = file.stamp
        return state.withLock { state in
            guard stamp != state.stamp else { return state.ring }
            state.stamp = stamp
            // A damaged file or another house's must not make a running server lose what it can open.
            if let new = try? file.read().ring, new.contains(where: { $0.id == state.ring[0].id }) {
                state.ring = new
            }
            return state.ring
        }
    }
}
