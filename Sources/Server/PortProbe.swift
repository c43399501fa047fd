// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// Finds out whether a port of the loopback address can be taken.
enum PortProbe {
    static func isFree(_ port: Int) -> Bool {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { return false }
        defer { close(handle) }
        var reuse: Int32 = 1
        setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        guard let address = try? SocketAddress(ipAddress: "127.0.0.1", port: port) else { return false }
        return address.withSockAddr { bind(handle, $0, socklen_t($1)) == 0 }
    }
}
