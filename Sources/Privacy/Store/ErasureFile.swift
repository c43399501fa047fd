// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel

/// The list of what was erased, beside the data folder and outside every backup.
///
/// A backup that is older than an erasure would bring the person back; this file does not come with the
/// backup, so that it still knows. It holds moments and ids, one line each, and only grows.
public struct ErasureFile: Sendable {
    /// Where it lies.
    public let path: String

    /// The file that belongs to a data folder: `data` has `data.erasures` beside it.
    public init(dataFolder: String) {
        var folder = dataFolder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        path = folder + ".erasures"
    }

    /// Adds a line and waits until the disk has it.
    /// - Throws: ``PrivacyProblem/fileNotWritten``.
    func append(_ erasure: Erasure) throws(PrivacyProblem) {
        let manager = FileManager.default
        if !manager.fileExists(atPath: path) {
            let isMade = manager.createFile(
                atPath: path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
            guard isMade else { throw .fileNotWritten }
        }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw .fileNotWritten }
        defer { try? handle.close() }
        do {
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("\(erasure.at.iso) \(erasure.room) \(erasure.record)\n".utf8))
            try handle.synchronize()
        } catch { throw .fileNotWritten }
    }

    /// Takes over the lines of another folder's list that this one does not have.
    /// - Throws: ``PrivacyProblem/fileNotWritten``.
    public func add(from path: String) throws(PrivacyProblem) {
        let known = read()
        guard FileManager.default.fileExists(atPath: path) else { throw .listMissing }
        for erasure in ErasureFile(path: path).read() where !known.contains(erasure) { try append(erasure) }
    }

    private init(path: String) {
        self.path = path
    }

    /// Every line that is whole, oldest first; empty when there is no file.
    func read() -> [Erasure] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let at = Instant(iso: String(parts[0])) else { return nil }
            return Erasure(room: String(parts[1]), record: String(parts[2]), at: at)
        }
    }
}
