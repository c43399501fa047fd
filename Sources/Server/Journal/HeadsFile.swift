// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
import Sealing
import Storage

/// The heads of all journals, copied out of the database and sealed with the key that does not lie beside it.
///
/// Who can write the database can recompute a chain; the lines here, and a copy of them elsewhere, they
/// cannot make anew.
struct HeadsFile: Sendable {
    private let path: String

    /// A file that is made with the first head; outside the data folder.
    init(path: String) {
        self.path = path
    }

    /// Appends the heads that have moved since they were last written.
    /// - Returns: how many lines were added.
    /// - Throws: ``HeadsProblem/notWritten(path:)`` and what the database says.
    func append(from database: Database, _ keys: SealingKeys, at now: Instant) async throws -> Int {
        var last: [String: Journal.Head] = [:]
        for line in try lines() { if let line { last[line.head.room] = line.head } }
        let heads = try await database.read { try Journal.heads($0) }.filter { last[$0.room] != $0 }
        guard !heads.isEmpty else { return 0 }
        try write(heads.map { HeadLine($0, at: now, keys).text + "\n" }.joined())
        return heads.count
    }

    /// Compares every line with its seal and with the journal.
    /// - Returns: how many lines were compared, and what does not fit: `room seq reason`.
    func verify(_ database: Database, _ keys: SealingKeys) async throws -> (
        lines: Int, faults: [String]
    ) {
        #if WEAKENED
        if Weakness.heads.isOn { return (0, []) }
        #endif
        let lines = try lines()
        let faults = try await database.read { tx in
            var faults: [String] = []
            for (index, line) in lines.enumerated() {
                guard let line, line.isSealed(by: keys) else {
                    faults.append("\(line?.head.room ?? "heads") \(line?.head.seq ?? index + 1) seal")
                    continue
                }
                if try !Journal.holds(line.head, tx) {
                    faults.append("\(line.head.room) \(line.head.seq) rewritten")
                }
            }
            return faults
        }
        return (lines.count, faults)
    }

    /// One for each line; nil for what is no head, such as a line that a power cut left half-way.
    private func lines() throws -> [HeadLine?] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw HeadsProblem.notRead(path: path)
        }
        return text.split(separator: "\n").map(HeadLine.init)
    }

    private func write(_ text: String) throws(HeadsProblem) {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .notWritten(path: path) }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .notWritten(path: path)
        }
    }
}

/// Why heads could not be copied out or compared.
public enum HeadsProblem: Problem, Equatable {
    /// The disk refuses the file.
    case notWritten(path: String)
    /// The file cannot be read.
    case notRead(path: String)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .notWritten: "heads.not-written"
        case .notRead: "heads.not-read"
        }
    }

    /// A disk that refuses is ours to mend.
    public var kind: ProblemKind { .broken }

    /// What to do about it.
    public var text: Sentence { DoorText.sentence(for: self) }
}

extension House {
    /// Compares the heads that were copied out with the journals.
    /// - Returns: how many were compared, and what does not fit: `room seq reason`.
    public func verifyHeads() async throws -> (lines: Int, faults: [String]) {
        try await HeadsFile(path: settings.headsFile).verify(database, keys)
    }
}
