// SPDX-License-Identifier: Apache-2.0

import Kernel
import Synchronization

/// How many connections each subscriber holds open at this moment.
final class ConnectionTable: Sendable {
    /// The most for one subscriber; a trusted proxy speaks for everyone and is not counted.
    static let most = 100

    private let open = Mutex<[String: Int]>([:])
    private let reach: Reach

    init(reach: Reach) {
        self.reach = reach
    }

    /// - Returns: false when there are too many already; otherwise ``leave(_:)`` must follow.
    func enter(_ address: NetworkAddress?) -> Bool {
        #if WEAKENED
        if Weakness.connections.isOn { return true }
        #endif
        guard let address, !reach.proxies.contains(address) else { return true }
        return open.withLock { open in
            let count = open[address.subscriber, default: 0]
            guard count < Self.most else { return false }
            open[address.subscriber] = count + 1
            return true
        }
    }

    func leave(_ address: NetworkAddress?) {
        guard let address, !reach.proxies.contains(address) else { return }
        open.withLock { open in
            let left = open[address.subscriber, default: 1] - 1
            open[address.subscriber] = left > 0 ? left : nil
        }
    }
}
