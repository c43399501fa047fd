// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Sealing
import Storage
import Web

/// A file of a record: expected by its name until it comes.
struct RecordFile: Sendable, Equatable {
    let name: String
    /// In room Files: photos and documents that are neither personal nor sealed.
    let file: StoredFile.ID?
    let isSealed: Bool

    var exists: Bool { file != nil || isSealed }
}

/// A file that came, ready to be kept.
enum ReadyFile: Sendable {
    case open(FileContent)
    /// What belongs to a protected question, and kinds that nobody can clean: never shown, only handed out.
    case sealed([UInt8])
}

/// The files of records.
struct RecordFiles: Sendable {
    /// The largest file that is kept sealed, bytes.
    static let mostSealed = 12 * 1024 * 1024
    /// The most files of one record.
    static let most = 200

    let files: FileStore
    let keys: SealingKeys

    /// Cleans what came, before any transaction: photos lose their positions and are drawn anew.
    func ready(_ bytes: [UInt8], name: String, isProtected: Bool) async throws -> ReadyFile {
        if !isProtected, let content = try? await files.receive(bytes, name: name) { return .open(content) }
        guard bytes.count <= Self.mostSealed else { throw FilesProblem.tooLarge(bytes: bytes.count) }
        return .sealed(bytes)
    }

    /// Notes the names that a record waits for.
    func expect(_ names: [String], of submission: Submission.ID, _ tx: Transaction) throws {
        for name in names.prefix(Self.most) {
            try tx.run(
                """
                insert into submission_files (submission, name) values (\(submission), \(name))
                on conflict (submission, name) do nothing
                """
            )
        }
    }

    /// Keeps a file of a record.
    /// - Returns: whether it was not there yet.
    func keep(
        _ ready: ReadyFile,
        name: String,
        digest: String,
        of submission: Submission.ID,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> Bool {
        let known: String? = try tx.one(
            """
            select coalesce(digest, '') from submission_files
            where submission = \(submission) and name = \(name)
            """
        )
        guard let known else { throw ClientProblem.fileUnknown(name: name) }
        guard known != digest else { return false }
        var file: StoredFile.ID?
        var sealed: [UInt8]?
        switch ready {
        case .open(let content): file = try files.insert(content, by: doer.actor, at: doer.now, tx).id
        case .sealed(let bytes): sealed = try Sealer(keys).seal(bytes, at: Self.place(submission, name))
        }
        try tx.run(
            """
            update submission_files set file = \(file), sealed = \(sealed), digest = \(digest),
                sent_at = \(doer.now)
            where submission = \(submission) and name = \(name)
            """
        )
        try doer.log("submission.file", submission.rawValue, tx)
        return true
    }

    /// A content's mark, keyed: the same file is told without telling what it is.
    func digest(_ bytes: [UInt8]) -> String {
        HeadSeal(keys).seal(room: "forms.file", head: SHA256.hex(bytes))
    }

    static func list(of submission: Submission.ID, _ tx: Transaction) throws -> [RecordFile] {
        try tx.rows(
            """
            select name, file, case when sealed is null then 0 else 1 end as is_sealed from submission_files
            where submission = \(submission) order by name
            """
        ) { row in
            try RecordFile(name: row.get("name"), file: row.find("file"), isSealed: row.get("is_sealed"))
        }
    }

    /// How many files each record waits for and has.
    static func counts(_ submissions: [Submission.ID], _ tx: Transaction) throws -> [Submission.ID: (
        expected: Int, present: Int
    )] {
        guard !submissions.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            select submission, count(*) as whole,
                sum(case when file is null and sealed is null then 0 else 1 end) as present
            from submission_files where submission in (\(list: submissions.map(\.rawValue)))
            group by submission
            """
        ) { row in
            try (
                row.get("submission", as: Submission.ID.self), row.get("whole", as: Int.self),
                row.get("present", as: Int.self)
            )
        }
        return Dictionary(rows.map { ($0.0, (expected: $0.1, present: $0.2)) }) { first, _ in first }
    }

    /// A file of a record as it may be handed out.
    enum Kept {
        case open(StoredFile)
        case sealed([UInt8])
    }

    /// A file that has come; what is sealed only if it may be opened.
    /// - Throws: ``ClientProblem/fileUnknown(name:)`` also for what may not be.
    func find(_ name: String, of submission: Submission.ID, opens: Bool, _ tx: Transaction) throws -> Kept {
        let file = try Self.list(of: submission, tx).first { $0.name == name }
        if let id = file?.file, let stored = try files.find(id, tx) { return .open(stored) }
        guard opens, let bytes = try open(name, of: submission, tx) else {
            throw ClientProblem.fileUnknown(name: name)
        }
        return .sealed(bytes)
    }

    /// What a browser or a program gets: pictures as such, everything sealed only as a download.
    func reply(_ kept: Kept, name: String) throws -> Reply {
        switch kept {
        case .open(let stored): FilePages.reply(stored, try files.read(stored))
        case .sealed(let bytes): .download(bytes, name: name, type: "application/octet-stream")
        }
    }

    /// What is sealed under a name.
    func open(_ name: String, of submission: Submission.ID, _ tx: Transaction) throws -> [UInt8]? {
        let bytes: [UInt8]? = try tx.one(
            "select sealed from submission_files where submission = \(submission) and name = \(name)"
        )
        return try bytes.map { try Sealer(keys).open($0, at: Self.place(submission, name)) }
    }

    /// The record that keeps a stored file.
    static func submission(keeping file: StoredFile.ID, _ tx: Transaction) throws -> Submission? {
        let id: Submission.ID? = try tx.one("select submission from submission_files where file = \(file)")
        return try id.map { try SubmissionStore.get($0, tx) }
    }

    static func place(_ submission: Submission.ID, _ name: String) -> SealedPlace {
        SealedPlace(table: "submission_files", column: "sealed", row: submission.rawValue + " " + name)
    }
}
