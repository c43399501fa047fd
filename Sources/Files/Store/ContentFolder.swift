// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files on the disk under their digest, `ab/cdef…`: written aside, flushed, then put in place in one step.
struct ContentFolder: Sendable {
    let root: String

    func path(of digest: String) -> String {
        "\(root)/\(digest.prefix(2))/\(digest.dropFirst(2))"
    }

    func read(digest: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path(of: digest)).map { [UInt8]($0) }
    }

    func holds(digest: String) -> Bool { FileManager.default.fileExists(atPath: path(of: digest)) }

    /// Deletes a content; one that is gone already is no fault.
    /// - Throws: ``FilesProblem/notWritten``.
    func remove(digest: String) throws(FilesProblem) {
        guard holds(digest: digest) else { return }
        do { try FileManager.default.removeItem(atPath: path(of: digest)) } catch { throw .notWritten }
    }

    /// - Throws: ``FilesProblem/notWritten``.
    func write(_ bytes: [UInt8], digest: String) throws(FilesProblem) {
        let target = path(of: digest)
        // A file that a power cut left behind half-way is written again.
        if FileManager.default.contents(atPath: target)?.count == bytes.count { return }
        do {
            let folder = "\(root)/\(digest.prefix(2))"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let aside = "\(folder)/.new-\(UUID().uuidString)"
            try Data(bytes).write(to: URL(fileURLWithPath: aside), options: .withoutOverwriting)
            try flush(aside)
            guard rename(aside, target) == 0 else { throw FilesProblem.notWritten }
            try flush(folder)
        } catch {
            throw .notWritten
        }
    }

    private func flush(_ path: String) throws(FilesProblem) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .notWritten }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .notWritten }
    }
}
