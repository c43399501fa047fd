// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Where the house may be reached: the address it listens on, its names, and the proxies that it trusts.
public struct Reach: Sendable, Equatable {
    /// This machine only, by its own names.
    public static let loopback = Reach()

    /// The address to listen on.
    public let address: String
    /// Names, lower-case, by which browsers may call the house besides this machine's own.
    public let hosts: [String]
    let proxies: Set<NetworkAddress>

    private init() {
        address = "127.0.0.1"
        hosts = []
        proxies = []
    }

    /// Checks what was set from outside.
    /// - Parameters:
    ///   - address: an IPv4 or IPv6 address of this machine, or `0.0.0.0` or `::` for all of them.
    ///   - hosts: names without scheme and port.
    ///   - proxies: addresses of proxies whose `X-Forwarded-For` and `-Proto` are believed.
    /// - Throws: ``ReachProblem``.
    public init(address: String, hosts: [String], proxies: [String]) throws(ReachProblem) {
        guard let own = NetworkAddress(address) else { throw .notAnAddress(address) }
        var trusted: Set<NetworkAddress> = []
        for proxy in proxies {
            guard let known = NetworkAddress(proxy) else { throw .notAnAddress(proxy) }
            trusted.insert(known)
        }
        for host in hosts where !Self.isName(host.lowercased()) { throw .notAName(host) }
        guard own.isLoopback || !hosts.isEmpty else { throw .noName(address) }
        self.address = address
        self.hosts = hosts.map { $0.lowercased() }
        self.proxies = trusted
    }

    /// Whether other machines can connect.
    public var isOpen: Bool { NetworkAddress(address)?.isLoopback != true }

    /// Whether pages would travel readable for everyone on the way.
    public var isUnprotected: Bool { isOpen && proxies.isEmpty }

    /// Whether a `Host` is a name of this house; this machine's own names count for itself only.
    func isOwn(_ host: String, isLocal: Bool) -> Bool {
        #if WEAKENED
        if Weakness.host.isOn { return true }
        #endif
        guard let name = Self.name(of: host.lowercased()) else { return false }
        return hosts.contains(name) || isLocal && ["127.0.0.1", "localhost", "[::1]"].contains(name)
    }

    /// The name in front of a port.
    private static func name(of host: String) -> String? {
        let cut = host.lastIndex(of: ":").flatMap { host.hasSuffix("]") ? nil : $0 } ?? host.endIndex
        let port = host[cut...].dropFirst()
        guard port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let name = String(host[..<cut])
        return isName(name) || name == "[::1]" ? name : nil
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

/// Why the house cannot be opened as it was asked.
public enum ReachProblem: Problem, Equatable {
    /// An address to listen on, or of a proxy, is none.
    case notAnAddress(String)
    /// A name holds more than a name.
    case notAName(String)
    /// Other machines could connect, but no name is allowed.
    case noName(String)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .notAnAddress: "reach.not-an-address"
        case .notAName: "reach.not-a-name"
        case .noName: "reach.no-name"
        }
    }

    /// All of them come from what was given.
    public var kind: ProblemKind { .invalid }

    /// What to do about it.
    public var text: Sentence { DoorText.sentence(for: self) }
}
