// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
public import Kernel
import Storage
import StorageSQLite

/// One file that holds everything: database, stored files and a digest of each.
public enum Backup {
    private struct Manifest: Codable {
        var format = 1
        var madeAt: Instant
        /// Digest by name inside the archive.
        var digests: [String: String]
    }

    /// Copies the data of a folder, which may be in use, into one archive.
    /// - Returns: how many files it holds.
    public static func make(dataFolder: String, to path: String, now: Instant) async throws -> Int {
        let source = try House.existingDatabase(in: dataFolder)
        let work = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-backup-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(
            at: work,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: work) }
        let copy = work.appending(path: House.databaseName).path
        let database = Database(try SQLiteDriver(path: source))
        try await database.copy(to: copy)
        try await database.close()

        var files = [(name: House.databaseName, path: copy)]
        files += storedFiles(dataFolder)
        var manifest = Manifest(madeAt: now, digests: [:])
        for file in files { manifest.digests[file.name] = try digest(file.path) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let list = work.appending(path: manifestName)
        try encoder.encode(manifest).write(to: list)
        try FolderArchive.pack([(manifestName, list.path)] + files, into: path)
        // Only the doctor reads it; a folder that cannot be written does not spoil a backup that is whole.
        try? Data((now.iso + "\n").utf8).write(to: URL(fileURLWithPath: dataFolder + "/" + markName))
        return files.count
    }

    /// When the folder was last backed up with success.
    static func lastMade(_ dataFolder: String) -> Instant? {
        let text = try? String(contentsOfFile: dataFolder + "/" + markName, encoding: .utf8)
        return text.flatMap { Instant(iso: String($0.prefix { !$0.isNewline })) }
    }

    /// Unpacks an archive into a new folder, checks every digest, and only then gives it its name.
    /// - Returns: how many files were restored.
    /// - Throws: ``BackupProblem`` when the folder is in use or the archive is not whole.
    public static func restore(from path: String, dataFolder: String) throws -> Int {
        let manager = FileManager.default
        // Anything but an empty folder stays: also a file of that name, and a folder that cannot be read.
        if manager.fileExists(atPath: dataFolder),
            (try? manager.contentsOfDirectory(atPath: dataFolder))?.isEmpty != true
        {
            throw BackupProblem.folderInUse(folder: dataFolder)
        }
        let unfinished = dataFolder + ".restoring"
        try? manager.removeItem(atPath: unfinished)
        try manager.createDirectory(
            atPath: unfinished,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? manager.removeItem(atPath: unfinished) }
        guard let names = try? FolderArchive.unpack(path, into: unfinished),
            let data = manager.contents(atPath: unfinished + "/" + manifestName),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data), manifest.format == 1
        else { throw BackupProblem.notWhole(name: path) }
        let expected = Set(manifest.digests.keys)
        guard expected == Set(names).subtracting([manifestName]), expected.contains(House.databaseName) else {
            throw BackupProblem.notWhole(name: path)
        }
        for (name, wanted) in manifest.digests where try digest(unfinished + "/" + name) != wanted {
            throw BackupProblem.notWhole(name: name)
        }
        try manager.removeItem(atPath: unfinished + "/" + manifestName)
        try? manager.removeItem(atPath: dataFolder)
        try manager.moveItem(atPath: unfinished, toPath: dataFolder)
        return expected.count
    }

    private static let manifestName = "manifest.json"
    private static let markName = "last-backup.txt"

    /// Uploads that are whole; one that is just being written has a name with a dot and may vanish meanwhile.
    private static func storedFiles(_ dataFolder: String) -> [(name: String, path: String)] {
        let root = dataFolder + "/files"
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
        var out: [(name: String, path: String)] = []
        for case let name as String in walk where !name.split(separator: "/").contains(where: isHidden) {
            let type = walk.fileAttributes?[.type] as? FileAttributeType
            if type == .typeRegular { out.append(("files/" + name, root + "/" + name)) }
        }
        return out.sorted { $0.name < $1.name }
    }

    private static func isHidden(_ part: Substring) -> Bool { part.hasPrefix(".") }

    private static func digest(_ path: String) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw BackupProblem.notWhole(name: path)
        }
        defer { try? handle.close() }
        var hash = SHA256()
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(chunk) }
        return Hex.text(hash.finish())
    }
}

/// Why a backup could not be made or restored.
public enum BackupProblem: Problem, Equatable {
    /// There is no database in the folder.
    case noDatabase(folder: String)
    /// The folder to restore into is not empty.
    case folderInUse(folder: String)
    /// The archive is damaged, cut short or no backup of Phakhi.
    case notWhole(name: String)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noDatabase: "backup.no-database"
        case .folderInUse: "backup.folder-in-use"
        case .notWhole: "backup.not-whole"
        }
    }

    /// All of them come from what was given.
    public var kind: ProblemKind { .invalid }

    /// What to do about it.
    public var text: Sentence { ServerText.sentence(for: self) }
}
