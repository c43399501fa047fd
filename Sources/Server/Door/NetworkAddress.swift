// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The address of a machine, understood far enough to compare and to count.
struct NetworkAddress: Hashable, Sendable {
    /// 4 bytes or 16; an IPv4 address inside an IPv6 one counts as what it is.
    private let bytes: [UInt8]

    /// - Returns: nil for anything but a plain IPv4 or IPv6 address.
    init?(_ text: String) {
        var four = in_addr()
        var sixteen = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            let all = withUnsafeBytes(of: &sixteen) { Array($0) }
            let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
            bytes = all.starts(with: mapped) ? Array(all.suffix(4)) : all
        } else {
            return nil
        }
    }

    /// Whether only this machine itself can have it.
    var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Who is counted as one: an IPv6 subscriber has a whole /64 to choose from.
    var subscriber: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 8, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        return isLoopback ? "::1" : groups.map { String($0, radix: 16) }.joined(separator: ":") + "::"
    }
}
