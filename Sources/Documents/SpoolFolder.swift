// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder for a download that is too long to hold: it goes when nobody needs it any more.
public final class SpoolFolder: Sendable {
    /// Where it lies; nobody else may look into it.
    public let path: String

    /// An empty folder.
    /// - Throws: ``DocumentsProblem/writingFailed`` when there is no room.
    public init() throws(DocumentsProblem) {
        path = try TemporaryFolder().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// A file in a spool folder while it grows.
public final class SpoolFile {
    /// Where it lies.
    public let path: String
    private let handle: FileHandle

    /// A new file.
    /// - Throws: ``DocumentsProblem/writingFailed``.
    public init(_ folder: SpoolFolder, name: String) throws(DocumentsProblem) {
        path = folder.path + "/" + name
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw .writingFailed }
        self.handle = handle
    }

    /// Appends bytes.
    /// - Throws: ``DocumentsProblem/writingFailed`` when the disk is full.
    public func append(_ bytes: [UInt8]) throws(DocumentsProblem) {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw .writingFailed }
    }

    /// Ends the file.
    public func close() { try? handle.close() }
}
