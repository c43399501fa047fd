// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Stores uploads: the content in a folder under its digest, who sent it in the database.
///
/// The same photo lies in the folder once, however often it is sent.
public struct FileStore: Sendable {
    /// The largest file that is taken, bytes.
    public static let limit = 20 * 1024 * 1024

    let folder: ContentFolder
    private let quota: FileQuota
    private let drawing = PictureDrawing()

    /// A store in a folder, which is made when the first file comes.
    public init(root: String, quota: FileQuota = .standard) {
        folder = ContentFolder(root: root)
        self.quota = quota
    }

    /// Whether bytes begin as a picture does that can be shown.
    public static func isPicture(_ bytes: [UInt8]) -> Bool {
        MediaTypeRules.mediaType(of: bytes, name: "")?.isPicture ?? false
    }

    /// Like ``keep(_:name:)``, for what people send: photos are also drawn anew by a process of their own.
    /// - Throws: ``FilesProblem``.
    public func receive(_ bytes: [UInt8], name: String) async throws -> FileContent {
        let (clean, type) = try Self.cleaned(bytes, name: name)
        // Cleaned again: whatever the other program wrote into the file besides the picture.
        let drawn = try await PictureCleaning.clean(drawing.draw(clean, type), type)
        return try write(drawn, type, name: name)
    }

    /// Checks, cleans and writes content to the disk; before the transaction, so that no writer waits for it.
    /// - Parameters:
    ///   - bytes: what was sent; positions and comments are taken out of photos.
    ///   - name: the name on the sender's machine.
    /// - Returns: what ``insert(_:by:at:_:)`` needs. Content that no row names in the end does no harm.
    /// - Throws: ``FilesProblem``.
    public func keep(_ bytes: [UInt8], name: String) throws -> FileContent {
        let (clean, type) = try Self.cleaned(bytes, name: name)
        return try write(clean, type, name: name)
    }

    private static func cleaned(_ bytes: [UInt8], name: String) throws -> (bytes: [UInt8], type: MediaType) {
        guard !bytes.isEmpty else { throw FilesProblem.empty }
        guard bytes.count <= limit else { throw FilesProblem.tooLarge(bytes: bytes.count) }
        guard let type = MediaTypeRules.mediaType(of: bytes, name: name) else {
            throw FilesProblem.unknownKind
        }
        return (try PictureCleaning.clean(bytes, type), type)
    }

    private func write(_ bytes: [UInt8], _ type: MediaType, name: String) throws -> FileContent {
        let digest = SHA256.hex(bytes)
        try folder.write(bytes, digest: digest)
        return FileContent(digest: digest, size: bytes.count, mediaType: type, name: Self.shown(name))
    }

    /// Names kept content, in the transaction of the record that it belongs to.
    /// - Returns: the stored file.
    /// - Throws: ``FilesProblem/quotaReached(megabytes:)``, ``FilesProblem/houseFull``.
    public func insert(
        _ content: FileContent,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> StoredFile {
        try checkQuota(content.size, by: actor, at: now, tx)
        // The last row of the same content may have gone since it was kept.
        guard folder.holds(digest: content.digest) else { throw FilesProblem.notWritten }
        let file = StoredFile(
            id: .new(at: now),
            digest: content.digest,
            size: content.size,
            mediaType: content.mediaType,
            originalName: content.name,
            createdAt: now,
            createdBy: actor
        )
        try tx.run(
            """
            insert into files (id, digest, size, media_type, original_name, created_at, created_by)
            values (\(file.id), \(file.digest), \(file.size), \(file.mediaType), \(file.originalName),
                    \(file.createdAt), \(file.createdBy))
            """
        )
        return file
    }

    private func checkQuota(_ size: Int, by actor: String, at now: Instant, _ tx: Transaction) throws {
        let since = Instant(milliseconds: now.milliseconds - 86_400_000)
        let today = try tx.one(
            "select coalesce(sum(size), 0) from files where created_by = \(actor) and created_at > \(since)",
            as: Int.self
        )
        if (today ?? 0) + size > quota.perDay {
            throw FilesProblem.quotaReached(megabytes: quota.perDay / 1_048_576)
        }
        let all = try tx.one("select coalesce(sum(size), 0) from files", as: Int.self)
        if (all ?? 0) + size > quota.house { throw FilesProblem.houseFull }
    }

    /// What is known about a file, or nil.
    public func find(_ id: StoredFile.ID, _ tx: Transaction) throws -> StoredFile? {
        try tx.row("select * from files where id = \(id)").map(Self.file)
    }

    /// The content of a stored file.
    /// - Throws: ``FilesProblem/damaged(id:)`` when it is gone or no longer fits its digest.
    public func read(_ file: StoredFile) throws -> [UInt8] {
        guard let bytes = folder.read(digest: file.digest), SHA256.hex(bytes) == file.digest else {
            throw FilesProblem.damaged(id: file.id.rawValue)
        }
        return bytes
    }

    /// Compares every stored file with its digest.
    /// - Returns: how many were compared, and the ids of those that are gone or changed.
    public func verify(_ tx: Transaction) throws -> (files: Int, faults: [String]) {
        var faults: [String] = []
        var count = 0
        try tx.forEach("select * from files order by id") { row in
            let file = try Self.file(row)
            count += 1
            if (try? read(file)) == nil { faults.append(file.id.rawValue) }
        }
        return (count, faults)
    }

    private static func file(_ row: Row) throws -> StoredFile {
        try StoredFile(
            id: row.get("id"),
            digest: row.get("digest"),
            size: row.get("size"),
            mediaType: row.get("media_type"),
            originalName: row.get("original_name"),
            createdAt: row.get("created_at"),
            createdBy: row.get("created_by")
        )
    }

    /// A name without path, control characters and excess.
    private static func shown(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return plain.isEmpty ? "file" : String(String.UnicodeScalarView(plain.suffix(200)))
    }
}
