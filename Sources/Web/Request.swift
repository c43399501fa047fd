// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How a request asks.
public enum Method: String, Sendable, CaseIterable {
    /// Reads; changes nothing.
    case get = "GET"
    /// Reads the head only.
    case head = "HEAD"
    /// Changes something.
    case post = "POST"
    /// Puts a newer version in its place.
    case put = "PUT"
    /// Changes a part.
    case patch = "PATCH"
    /// Takes something away.
    case delete = "DELETE"

    /// Whether it changes something.
    public var isWrite: Bool { self != .get && self != .head }
}

/// What a browser or script sent, already taken off the wire.
public struct Request: Sendable {
    /// How it asks.
    public let method: Method
    /// Path and query as sent.
    public let target: String
    /// The path as sent, without the query.
    public let path: String
    /// The fields behind the question mark.
    public let query: [FormField]
    /// Header fields by lower-case name.
    public let headers: [String: String]
    /// What came with it.
    public let body: [UInt8]
    /// The address of the machine that asks, for counting tries; never logged.
    public let client: String
    /// Whether it came over HTTPS, as the server itself or the trusted proxy knows.
    public let isSecure: Bool
    /// What stood before the path of a device that has its key in its address; its links begin with it.
    public let base: String

    /// A request as the server adapter or a test makes it; `target` is path and query of the request line.
    public init(
        _ method: Method,
        _ target: String,
        headers: [String: String] = [:],
        body: [UInt8] = [],
        client: String = "local",
        isSecure: Bool = false,
        base: String = ""
    ) {
        self.method = method
        self.target = target
        self.base = base
        let cut = target.firstIndex(of: "?")
        path = String(target[..<(cut ?? target.endIndex)])
        query = cut.map { FormField.parse(target[target.index(after: $0)...]) } ?? []
        self.headers = headers
        self.body = body
        self.client = client
        self.isSecure = isSecure
    }

    /// The same request with what came behind its head.
    public func with(body: [UInt8]) -> Request {
        Request(
            method,
            target,
            headers: headers,
            body: body,
            client: client,
            isSecure: isSecure,
            base: base
        )
    }

    /// The same request with the key of an address, `/v1/key/KEY/…`, where other programs have theirs.
    ///
    /// Programs for phones are set up with an address and nothing else.
    public var keyed: Request {
        let parts = target.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: true)
        guard target.hasPrefix("/v1/key/"), parts.count == 4 else { return self }
        return Request(
            method,
            "/v1/" + parts[3],
            headers: headers.merging(["authorization": "Bearer " + parts[2]]) { _, key in key },
            body: body,
            client: client,
            isSecure: isSecure,
            base: "/v1/key/" + parts[2]
        )
    }

    /// A cookie's value.
    public func cookie(_ name: String) -> String? {
        for part in (headers["cookie"] ?? "").split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2, pair[0].drop(while: { $0 == " " }) == name { return String(pair[1]) }
        }
        return nil
    }
}

/// One named value of a query or form.
public struct FormField: Sendable, Equatable {
    /// The field's name.
    public let name: String
    /// What was typed.
    public let value: String

    /// A field.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether it holds a PIN, password or code, which no page ever repeats.
    public var isSecret: Bool {
        #if WEAKENED
        if Weakness.secrets.isOn { return false }
        #endif
        return Self.secrets.contains(name)
    }

    private static let secrets: Set<String> = ["pin", "password", "again", "old", "code"]

    /// Reads `a=1&b=2`; fields that cannot be decoded are dropped.
    static func parse(_ text: Substring) -> [FormField] {
        text.split(separator: "&").prefix(Limits.fields).compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Percent.decode(pair[0], form: true) else { return nil }
            let value = pair.count == 2 ? Percent.decode(pair[1], form: true) : ""
            return value.map { FormField(name, $0) }
        }
    }
}

/// A file that came with a form.
public struct Upload: Sendable, Equatable {
    /// The field it came in.
    public let field: String
    /// The name on the sender's machine; only ever shown, never used as a path.
    public let fileName: String
    /// What the sender says it is.
    public let contentType: String
    /// Its content.
    public let bytes: [UInt8]
}

/// Sizes beyond which a request is refused.
public enum Limits {
    /// The largest body, bytes: a 20 MB document and its form.
    public static let body = 21 * 1024 * 1024
    /// What every form may hold without a file, bytes.
    public static let smallBody = 64 * 1024
    /// The largest form without a file, bytes.
    public static let formBody = 2 * 1024 * 1024
    /// The most fields in one form or query.
    public static let fields = 2000
    /// The longest text field unless the route says otherwise, in Unicode scalars.
    public static let text = 4000
}
