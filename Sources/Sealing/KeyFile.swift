// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The key file on the disk: who may read it, where it may lie, and how it is replaced.
struct KeyFile {
    private static let largest = 64 * 1024

    let path: String
    let dataFolder: String

    func read() throws(SealingProblem) -> SealingKeys {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw errno == ENOENT ? .keyFileMissing(path: path) : failed() }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failed() }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= KeyFile.largest else {
            throw .keyFileBroken(path: path, line: 1)
        }
        guard status.st_mode & 0o077 == 0 else { throw .keyFileOpenToOthers(path: path) }
        try refuseInsideData(path)
        var bytes = [UInt8](repeating: 0, count: KeyFile.largest)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw failed() }
        return try KeyFileText.read(String(decoding: bytes.prefix(count), as: UTF8.self), path: path)
    }

    /// What changes when the file is replaced or written; empty while there is none.
    var stamp: [Int] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        return [
            Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
            status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
    }

    /// Writes the first key file; one that is there stays.
    func create(_ keys: SealingKeys) throws(SealingProblem) {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw failed() }
        try locked { () throws(SealingProblem) in
            let new = try writeAside(keys)
            defer { unlink(new) }
            // A link, not a rename: it refuses when somebody else was faster.
            guard link(new, path) == 0 else { throw errno == EEXIST ? .keyFileExists(path: path) : failed() }
        }
    }

    /// Replaces the key file by what `change` makes of it: whole or not at all, one at a time.
    func update(
        _ change: (SealingKeys) throws(SealingProblem) -> SealingKeys
    ) throws(SealingProblem) -> SealingKeys {
        var result: SealingKeys?
        try locked { () throws(SealingProblem) in
            let keys = try change(read())
            guard rename(try writeAside(keys), target) == 0 else { throw failed() }
            result = keys
        }
        guard let result else { throw .failed }
        return result
    }

    /// Another process that wants to change the file waits here, so that no new key is lost.
    private func locked(_ body: () throws(SealingProblem) -> Void) throws(SealingProblem) {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw failed() }
        defer { close(handle) }
        try refuseInsideData(folder)
        guard flock(handle, LOCK_EX) == 0 else { throw failed() }
        try body()
        guard fsync(handle) == 0 else { throw failed() }
    }

    private func writeAside(_ keys: SealingKeys) throws(SealingProblem) -> String {
        let new = target + ".new"
        unlink(new)
        let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failed() }
        defer { close(file) }
        let bytes = Array(KeyFileText.write(keys).utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            let problem = failed()
            unlink(new)
            throw problem
        }
        return new
    }

    /// The file itself where the path is a symbolic link, so that replacing keeps the link.
    private var target: String { KeyFile.real(path) ?? path }

    private var folder: String {
        guard let slash = target.lastIndex(of: "/") else { return "." }
        return slash == target.startIndex ? "/" : String(target[..<slash])
    }

    /// Compares folders by what they are, not by how they are called: links and mounts do not hide one.
    private func refuseInsideData(_ place: String) throws(SealingProblem) {
        guard let data = KeyFile.identity(dataFolder), var at = KeyFile.real(place) else { return }
        while true {
            if KeyFile.identity(at) == data { throw .keyFileInsideData(path: path) }
            guard at != "/", let slash = at.lastIndex(of: "/") else { return }
            at = slash == at.startIndex ? "/" : String(at[..<slash])
        }
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    private static func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return [UInt64(status.st_dev), UInt64(status.st_ino)]
    }

    private func failed() -> SealingProblem { .keyFileFailed(path: path, errno: errno) }
}

extension SealingKeys {
    /// Writes the key file of a new installation, or the one that a recovery sheet gave back.
    /// - Parameters:
    ///   - path: the new file; its folder is made (0700) when only that is missing.
    ///   - dataFolder: where the database lies; the file must not.
    ///   - keys: what it shall hold.
    /// - Throws: ``SealingProblem`` when a file is there, the place is inside the data folder, or the disk
    ///   refuses.
    public static func create(
        at path: String,
        dataFolder: String,
        keys: SealingKeys
    ) throws(SealingProblem) {
        try KeyFile(path: path, dataFolder: dataFolder).create(keys)
    }

    /// Reads the key file.
    /// - Throws: ``SealingProblem`` when it is missing, damaged, inside the data folder or open to other
    ///   accounts.
    public static func load(at path: String, dataFolder: String) throws(SealingProblem) -> SealingKeys {
        try KeyFile(path: path, dataFolder: dataFolder).read()
    }

    /// Reads the key file, and again whenever it was replaced; for a process that goes on serving.
    /// - Throws: what ``load(at:dataFolder:)`` throws; later on, a file that cannot be read or is another
    ///   house's leaves the keys as they are.
    public static func following(at path: String, dataFolder: String) throws(SealingProblem) -> SealingKeys {
        SealingKeys(following: try FollowedKeyFile(KeyFile(path: path, dataFolder: dataFolder)))
    }

    /// Puts a new current key into the file; older ones stay, to open what they sealed.
    /// - Returns: the ring as it is now. Values follow at leisure: ``Sealer/needsReseal(_:)``.
    public static func rotate(at path: String, dataFolder: String) throws(SealingProblem) -> SealingKeys {
        try KeyFile(path: path, dataFolder: dataFolder).update { keys throws(SealingProblem) in
            try keys.rotated()
        }
    }

    /// Takes an older key out of the file, once nothing in the database or in any backup needs it.
    /// - Returns: the ring as it is now.
    public static func drop(
        _ id: KeyID,
        at path: String,
        dataFolder: String
    ) throws(SealingProblem) -> SealingKeys {
        try KeyFile(path: path, dataFolder: dataFolder).update { keys throws(SealingProblem) in
            try keys.dropping(id)
        }
    }
}
