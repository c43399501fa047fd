// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What goes back.
public struct Reply: Sendable {
    /// The HTTP status.
    public var status: Int
    /// Header fields in order.
    public var headers: [(name: String, value: String)]
    /// The content.
    public var body: [UInt8]
    /// A file that is sent instead of the content, for what is too long to hold.
    public var file: ReplyFile?

    /// An answer of any kind.
    public init(status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page.
    public static func page(_ html: HTML, status: Int = 200) -> Reply {
        Reply(
            status: status,
            headers: [("content-type", "text/html; charset=utf-8"), ("cache-control", "no-store")],
            body: html.bytes
        )
    }

    /// "Look there": every form that was taken ends so, and going back does not send it twice.
    public static func see(_ link: Link) -> Reply {
        Reply(status: 303, headers: [("location", link.text), ("cache-control", "no-store")])
    }

    /// Plain text.
    public static func text(_ text: String, status: Int = 200) -> Reply {
        Reply(
            status: status,
            headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")],
            body: Array(text.utf8)
        )
    }

    /// JSON that is already written.
    public static func json(_ bytes: [UInt8], status: Int = 200) -> Reply {
        Reply(
            status: status,
            headers: [("content-type", "application/json; charset=utf-8"), ("cache-control", "no-store")],
            body: bytes
        )
    }

    /// A file to keep; its name may be Thai.
    public static func download(_ bytes: [UInt8], name: String, type: String) -> Reply {
        Reply(
            headers: [
                ("content-type", type), ("content-disposition", disposition(name)),
                ("cache-control", "no-store"),
            ],
            body: bytes
        )
    }

    /// A file to keep that lies on the disk until it was sent.
    public static func download(_ file: ReplyFile, name: String, type: String) -> Reply {
        var reply = download([], name: name, type: type)
        reply.file = file
        return reply
    }

    /// Any name, in letters that mean nothing in a header.
    private static func disposition(_ name: String) -> String {
        #if WEAKENED
        if Weakness.names.isOn { return "attachment; filename=\"\(name)\"" }
        #endif
        return "attachment; filename*=UTF-8''" + Percent.encode(name)
    }

    /// A header's value.
    public func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}

/// A file on the disk that goes out as an answer.
public struct ReplyFile: Sendable {
    /// Where it lies.
    public let path: String
    /// Whatever keeps it there; let go once the file was sent.
    private let keeper: any Sendable

    /// A file and who keeps it.
    public init(path: String, keptBy keeper: any Sendable) {
        self.path = path
        self.keeper = keeper
    }
}
