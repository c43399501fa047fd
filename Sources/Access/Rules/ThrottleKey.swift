// SPDX-License-Identifier: Apache-2.0

/// Whose tries are counted together.
public enum ThrottleKey: Hashable, Sendable {
    /// One person at one address; a name that nobody has counts like any other.
    case person(String, address: String)
    /// One address, or the network of one household for long addresses.
    case address(String)

    /// What one household gets of a long (IPv6) address: its first four groups.
    static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        let groups = address.split(separator: ":", omittingEmptySubsequences: false).prefix(4)
        return groups.prefix { !$0.isEmpty }.joined(separator: ":")
    }

    /// The same key with its address cut to the network.
    var counted: ThrottleKey {
        switch self {
        case .person(let name, let address): .person(String(name.prefix(60)), address: Self.network(address))
        case .address(let address): .address(Self.network(address))
        }
    }

    var rules: ThrottleRules {
        switch self {
        case .person: .person
        case .address: .address
        }
    }
}
