// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Who really sends: the machine at the other end, or, behind a trusted proxy, the one that the proxy names.
struct Caller: Sendable, Equatable {
    let address: NetworkAddress?
    let isSecure: Bool

    /// - Parameters:
    ///   - peer: the machine at the other end of the connection.
    ///   - forwarded: every value of `X-Forwarded-For`, in order.
    ///   - scheme: the last value of `X-Forwarded-Proto`.
    ///   - reach: which proxies are believed; from anyone else both headers mean nothing.
    init(peer: NetworkAddress?, forwarded: [String], scheme: String?, reach: Reach) {
        #if WEAKENED
        if Weakness.forwarded.isOn {
            let first = forwarded.first?.split(separator: ",").first.map(String.init)
            address = first.flatMap(NetworkAddress.init) ?? peer
            isSecure = scheme == "https"
            return
        }
        #endif
        guard let peer, reach.proxies.contains(peer) else {
            address = peer
            isSecure = false
            return
        }
        // Each proxy adds at the end; what stands further left was said by whoever came before the last one.
        let chain = forwarded.flatMap { $0.split(separator: ",") }
            .map { NetworkAddress(String($0).filter { $0 != " " }) }
        address = chain.last { $0.map { !reach.proxies.contains($0) } ?? true } ?? peer
        isSecure = scheme?.split(separator: ",").last?.filter { $0 != " " }.lowercased() == "https"
    }

    /// Whether it sits at this machine itself.
    var isLocal: Bool { address?.isLoopback == true }

    /// Under what its tries are counted.
    var subscriber: String { address?.subscriber ?? "unknown" }
}
