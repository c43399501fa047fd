// SPDX-License-Identifier: Apache-2.0

import CZip
import Foundation

/// Many files in one: what a backup is kept in, readable by any zip tool.
public enum FolderArchive {
    /// Packs files into a new archive that only appears under its name once it is whole.
    /// - Parameters:
    ///   - files: the name inside the archive, with `/`, and where each file lies now.
    ///   - path: the archive to make.
    /// - Throws: ``DocumentsProblem/brokenArchive`` when it cannot be written.
    public static func pack(_ files: [(name: String, path: String)], into path: String) throws {
        let unfinished = path + ".part"
        try? FileManager.default.removeItem(atPath: unfinished)
        var code: Int32 = 0
        guard let archive = zip_open(unfinished, ZIP_CREATE | ZIP_EXCL, &code) else {
            throw DocumentsProblem.brokenArchive
        }
        for file in files {
            guard let source = zip_source_file(archive, file.path, 0, -1) else {
                zip_discard(archive)
                throw DocumentsProblem.brokenArchive
            }
            guard zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                throw DocumentsProblem.brokenArchive
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw DocumentsProblem.brokenArchive
        }
        // It holds everything: other accounts of the machine must not read it.
        guard chmod(unfinished, 0o600) == 0, rename(unfinished, path) == 0 else {
            throw DocumentsProblem.brokenArchive
        }
    }

    /// Unpacks an archive into a folder; names that lead out of it are refused.
    /// - Returns: the names that were unpacked.
    /// - Throws: ``DocumentsProblem/brokenArchive`` for anything that is not a whole archive of plain names.
    public static func unpack(_ path: String, into folder: String) throws -> [String] {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            throw DocumentsProblem.brokenArchive
        }
        defer { zip_discard(archive) }
        var names: [String] = []
        for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
            guard let text = zip_get_name(archive, index, 0) else { throw DocumentsProblem.brokenArchive }
            let name = String(cString: text)
            guard isPlain(name) else { throw DocumentsProblem.brokenArchive }
            try extract(archive, index, to: folder + "/" + name)
            names.append(name)
        }
        return names
    }

    private static func isPlain(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
    }

    private static func extract(_ archive: OpaquePointer, _ index: zip_uint64_t, to path: String) throws {
        let target = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        guard let file = zip_fopen_index(archive, index, 0) else { throw DocumentsProblem.brokenArchive }
        defer { zip_fclose(file) }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw DocumentsProblem.brokenArchive }
        defer { try? handle.close() }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard count >= 0 else { throw DocumentsProblem.brokenArchive }
            if count == 0 { break }
            try handle.write(contentsOf: Data(chunk.prefix(Int(count))))
        }
        try handle.synchronize()
    }
}
