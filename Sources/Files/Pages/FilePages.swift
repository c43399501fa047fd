// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Storage
public import Web

/// Hands stored files out.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /files/{id} | files.read | shows a picture, downloads anything else |
public struct FilePages: Sendable {
    let needs: FilesNeeds

    /// Where a stored file can be opened.
    public static func path(to id: StoredFile.ID) -> Link { Link("files", id.rawValue) }

    /// The record that shows the file.
    var about: About {
        About { inputs in
            let id = StoredFile.ID(try inputs.text("id"))
            return try await needs.database.read { tx in
                guard let file = try needs.store.find(id, tx) else { throw FilesProblem.missing }
                return try needs.shownBy(id, tx) ?? Subject(recordedBy: file.createdBy)
            }
        }
    }

    func open(_ visit: Visit, _ input: FileInput) async throws -> Reply {
        let store = needs.store
        guard let file = try await needs.database.read({ tx in try store.find(input.id, tx) }) else {
            throw FilesProblem.missing
        }
        if file.mediaType.isPicture, visit.request.headers["if-none-match"] == Self.tag(file) {
            return Reply(status: 304, headers: Self.keeping(file))
        }
        return Self.reply(file, try store.read(file))
    }

    /// A phone keeps a photo but asks each time, so that nobody sees it from there after signing out.
    private static func keeping(_ file: StoredFile) -> [(name: String, value: String)] {
        [("cache-control", "private, no-cache"), ("etag", tag(file))]
    }

    /// Content never changes under an id.
    private static func tag(_ file: StoredFile) -> String { "\"\(file.id.rawValue)\"" }

    /// The content as a browser may have it; other rooms use it behind permissions of their own.
    public static func reply(_ file: StoredFile, _ bytes: [UInt8]) -> Reply {
        let type =
            file.mediaType.rawValue + (file.mediaType.rawValue.hasPrefix("text/") ? "; charset=utf-8" : "")
        var reply = Reply.download(bytes, name: file.originalName, type: type)
        if file.mediaType.isPicture {
            reply.headers = [("content-type", type)] + keeping(file)
        }
        reply.headers.append(("x-content-type-options", "nosniff"))
        return reply
    }
}

/// Which file is asked for.
struct FileInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: StoredFile.ID

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
    }
}
