// SPDX-License-Identifier: Apache-2.0

import Kernel

/// An address that is safe to stand in a page: inside this house, or a plain web address.
public struct Link: Sendable, Hashable {
    /// The address, percent-encoded where needed.
    public let text: String

    /// An address inside this house.
    /// - Parameters:
    ///   - segments: the parts of the path; each is encoded, so none can leave its place.
    ///   - query: the fields behind the question mark; empty values are left out.
    ///   - fragment: the place on the page.
    public init(_ segments: String..., query: [(String, String)] = [], fragment: String? = nil) {
        self.init(segments: segments, query: query, fragment: fragment)
    }

    /// An address inside this house, with its parts in a list.
    public init(segments: [String], query: [(String, String)] = [], fragment: String? = nil) {
        var out = ""
        for segment in segments { out += "/" + Percent.encode(segment) }
        if out.isEmpty { out = "/" }
        let fields = query.filter { !$0.1.isEmpty }
            .map { Percent.encode($0.0) + "=" + Percent.encode($0.1) }
        if !fields.isEmpty { out += "?" + fields.joined(separator: "&") }
        if let fragment { out += "#" + Percent.encode(fragment) }
        text = out
    }

    /// A path that came back from a form, such as the page to return to.
    /// - Returns: nil unless it stays inside this house.
    public init?(returning path: String) {
        #if WEAKENED
        if Weakness.back.isOn {
            text = path
            return
        }
        #endif
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.hasPrefix("/\\"), path.utf8.count <= 2000,
            path.utf8.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        text = path
    }

    /// Another site's page.
    /// - Returns: nil unless it begins with http:// or https://.
    public init?(external address: String) {
        let lowered = address.lowercased()
        guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
            address.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return nil }
        text = address
    }

    /// A place on the same page.
    public static func here(_ id: String) -> Link { Link(unchecked: "#" + Percent.encode(id)) }

    private init(unchecked text: String) {
        self.text = text
    }
}

/// Percent-encoding of addresses and forms (RFC 3986, and `+` for a space in forms).
enum Percent {
    static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        let hex: [UInt8] = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// - Returns: nil for a broken escape or for bytes that are no UTF-8.
    static func decode(_ text: Substring, form: Bool = false) -> String? {
        var out: [UInt8] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = bytes.next().flatMap(nibble), let low = bytes.next().flatMap(nibble) else {
                    return nil
                }
                out.append(high << 4 | low)
            case UInt8(ascii: "+") where form: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
