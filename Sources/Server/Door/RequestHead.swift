// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Kernel
import Web

/// The head of a request off the wire: one value for each header, and who really sent it.
struct RequestHead: Sendable {
    /// Our request without its body.
    let request: Web.Request
    /// What the sender says about the body's size.
    let length: Int?
    /// The header that cannot be taken; the request must be refused.
    let ambiguous: String?

    /// Headers that mean one thing: two of them are a trick on whoever reads only the first or the last.
    private static let single: Set<String> = [
        "host", "origin", "content-type", "content-length", "authorization", "sec-fetch-site", "referer",
        "x-forwarded-proto", "transfer-encoding",
    ]
    /// The longest path and query, bytes.
    static var longestTarget: Int {
        #if WEAKENED
        if Weakness.sizes.isOn { return 1 << 20 }
        #endif
        return 8192
    }

    init(_ method: Web.Method, _ given: Hummingbird.Request, peer: NetworkAddress?, _ reach: Reach) {
        var headers: [String: String] = [:]
        if let authority = given.head.authority { headers["host"] = authority }
        var ambiguous: String?
        var forwarded: [String] = []
        for field in given.headers {
            let name = field.name.canonicalName
            if name == "x-forwarded-for" { forwarded.append(field.value) }
            #if WEAKENED
            if Weakness.ambiguous.isOn, headers[name] != nil { continue }
            #endif
            if let before = headers[name] {
                if Self.single.contains(name) { ambiguous = name }
                headers[name] = before + (name == "cookie" ? "; " : ", ") + field.value
            } else {
                headers[name] = field.value
            }
        }
        let caller = Caller(
            peer: peer,
            forwarded: forwarded,
            scheme: headers["x-forwarded-proto"],
            reach: reach
        )
        // Said once, here; further in nobody may believe them by mistake.
        for name in ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "forwarded"] {
            headers[name] = nil
        }
        // Whoever has a key in the address is treated as if it stood where other programs have theirs.
        request =
            Web.Request(
                method,
                given.uri.string,
                headers: headers,
                client: caller.subscriber,
                isSecure: caller.isSecure
            ).keyed
        length = headers["content-length"].flatMap { Int($0) }
        self.ambiguous = ambiguous
    }
}
