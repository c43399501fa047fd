// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The body of a form: its fields and files.
struct FormBody {
    var fields: [FormField] = []
    var uploads: [Upload] = []

    /// What stands between the head and the content of a part.
    private static let blank = BytePattern([13, 10, 13, 10])

    /// Reads a body by its content type; anything unknown is an empty form.
    init(_ request: Request) {
        let type = request.headers["content-type"] ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded") {
            fields = FormField.parse(Substring(decoding: request.body, as: UTF8.self))
        } else if type.hasPrefix("multipart/form-data"), let boundary = Self.boundary(type) {
            read(request.body, boundary: boundary)
        }
    }

    private static func boundary(_ type: String) -> [UInt8]? {
        guard let range = type.firstRange(of: "boundary=") else { return nil }
        let text = type[range.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return text.isEmpty || text.utf8.count > 100 ? nil : Array(("--" + text).utf8)
    }

    private mutating func read(_ body: [UInt8], boundary: [UInt8]) {
        let starts = BytePattern(boundary).places(in: body[...], atMost: Limits.fields + 1)
        for (start, end) in zip(starts, starts.dropFirst()) {
            // Behind the boundary comes a line break, before the next one too.
            let from = start + boundary.count + 2
            guard from < end - 2 else { continue }
            readPart(body[from..<(end - 2)])
        }
    }

    private mutating func readPart(_ part: ArraySlice<UInt8>) {
        let ends = Self.blank.places(in: part.prefix(4096), atMost: 1)
        guard let cut = ends.first.map({ $0 - part.startIndex }) else { return }
        let head = String(decoding: part.prefix(cut), as: UTF8.self)
        let content = Array(part.dropFirst(cut + 4))
        guard let name = Self.parameter("name", in: head) else { return }
        guard let fileName = Self.fileName(in: head) else {
            fields.append(FormField(name, String(decoding: content, as: UTF8.self)))
            return
        }
        if fileName.isEmpty, content.isEmpty { return }
        let type = head.split(whereSeparator: \.isNewline)
            .first { $0.lowercased().hasPrefix("content-type:") }
            .map { String($0.dropFirst(13).drop { $0 == " " }) }
        uploads.append(
            Upload(
                field: name,
                fileName: Self.bare(fileName),
                contentType: type ?? "application/octet-stream",
                bytes: content
            )
        )
    }

    /// A name without the folders that a browser, or whoever plays one, put before it.
    private static func bare(_ name: String) -> String {
        #if WEAKENED
        if Weakness.names.isOn { return name }
        #endif
        return String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }

    /// The name in letters of any language, where a program writes it so (RFC 5987).
    private static func fileName(in head: String) -> String? {
        if let range = head.firstRange(of: " filename*=") {
            let value = head[range.upperBound...].prefix { $0 != ";" && !$0.isNewline }
            let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3, parts[0].lowercased() == "utf-8", let name = Percent.decode(parts[2]) {
                return name
            }
        }
        return parameter("filename", in: head)
    }

    private static func parameter(_ name: String, in head: String) -> String? {
        guard let range = head.firstRange(of: " \(name)=\"") else { return nil }
        return String(head[range.upperBound...].prefix { $0 != "\"" })
    }
}
