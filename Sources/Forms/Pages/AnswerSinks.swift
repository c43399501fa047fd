// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel

/// Takes records in slices and writes them into a file, so that a million need no more room than a hundred.
protocol AnswerSink {
    /// The next records.
    mutating func append(_ records: [AnswerRecord]) throws
    /// Ends the file.
    /// - Returns: where it lies.
    mutating func close() throws -> String
}

/// A record on its way out: with the names that people know instead of ids.
struct AnswerRecord {
    let submission: Submission
    let organization: String
    let unit: String?
    let place: String?
    let state: String

    /// What stands before the answers on sheets for people.
    var ties: [SheetValue] {
        [
            .text(submission.id.rawValue), .day(submission.ties.day), .text(state), .text(organization),
            unit.map { .text($0) } ?? .empty, place.map { .text($0) } ?? .empty,
        ]
    }
}

/// One CSV for people: labels instead of codes, one row for each record.
struct TableSink: AnswerSink {
    private let columns: AnswerColumns
    private let file: SpoolFile
    private var writer = CSVWriter()

    init(_ folder: SpoolFolder, _ columns: AnswerColumns, heads: [String]) throws {
        self.columns = columns
        file = try SpoolFile(folder, name: "answers.csv")
        writer.append((heads + columns.root.map(\.title)).map { .text($0) })
    }

    mutating func append(_ records: [AnswerRecord]) throws {
        for record in records {
            let rows = AnswerRows(try AnswerJSON.read(record.submission.answers), key: "")
            writer.append(record.ties + columns.root.map { $0.cell(rows.root[$0.path] ?? "") })
        }
        try file.append(writer.drain())
    }

    mutating func close() throws -> String {
        try file.append(writer.drain())
        file.close()
        return file.path
    }
}

/// A workbook for people: the records, and a sheet for each repeat that names the row around it.
struct WorkbookSink: AnswerSink {
    private let columns: AnswerColumns
    private let folder: SpoolFolder
    private let book: WorkbookStream

    init(_ folder: SpoolFolder, _ columns: AnswerColumns, name: String, heads: [String]) throws {
        self.columns = columns
        self.folder = folder
        book = try WorkbookStream(folder, name: "answers.xlsx")
        _ = try book.add(name, (heads + columns.root.map(\.title)).map { .init($0) })
        for part in columns.repeats {
            _ = try book.add(part.title, ([heads[0], "KEY"] + part.columns.map(\.title)).map { .init($0) })
        }
    }

    mutating func append(_ records: [AnswerRecord]) throws {
        for record in records {
            let key = record.submission.id.rawValue
            let rows = AnswerRows(try AnswerJSON.read(record.submission.answers), key: key)
            try book.append(
                record.ties + columns.root.map { $0.cell(rows.root[$0.path] ?? "") },
                to: 0
            )
            for (index, part) in columns.repeats.enumerated() {
                for row in rows.parts[part.path] ?? [] {
                    let cells = part.columns.map { $0.cell(row.answers[$0.path] ?? "") }
                    try book.append([.text(row.parent), .text(row.key)] + cells, to: index + 1)
                }
            }
        }
    }

    mutating func close() throws -> String {
        try book.close()
        return folder.path + "/answers.xlsx"
    }
}

/// What programs read: one CSV for the records and one for each repeat, with codes, KEY and PARENT_KEY as
/// ODK Central writes them, in one zip.
struct ArchiveSink: AnswerSink {
    private let columns: AnswerColumns
    private let folder: SpoolFolder
    private let names: [String]
    private let files: [SpoolFile]
    private var writers: [CSVWriter] = []

    init(_ folder: SpoolFolder, _ columns: AnswerColumns, word: String) throws {
        self.columns = columns
        self.folder = folder
        let safe = String(
            word.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." ? $0 : "_" }.prefix(
                80
            )
        )
        let tails = columns.repeats.map { "-" + $0.path.split(separator: "/").joined(separator: "-") }
        names = ([""] + tails).map { safe + $0 + ".csv" }
        files = try names.indices.map { try SpoolFile(folder, name: "\($0).csv") }
        let plain = columns.root.map { Self.head($0.path) }
        append(
            ["SubmissionDate"] + plain
                + [
                    "KEY", "SubmitterID", "ReviewState", "EditedAt", "FormVersion", "Organization", "Place",
                    "Unit",
                ]
        )
        for part in columns.repeats {
            let inner = part.columns.map { Self.head(String($0.path.dropFirst(part.path.count + 1))) }
            append(inner + ["PARENT_KEY", "KEY"])
        }
    }

    private static func head(_ path: String) -> String {
        path.split(separator: "/").joined(separator: "-")
    }

    private mutating func append(_ heads: [String]) {
        var writer = CSVWriter(byteOrderMark: false)
        writer.append(heads.map { .text($0) })
        writers.append(writer)
    }

    mutating func append(_ records: [AnswerRecord]) throws {
        for record in records {
            let own = record.submission
            let rows = AnswerRows(try AnswerJSON.read(own.answers), key: own.id.rawValue)
            let answers = columns.root.map { SheetValue.text(rows.root[$0.path] ?? "") }
            let state = own.reviewState == .received ? "" : own.reviewState.rawValue
            let rest = [
                own.id.rawValue, own.recordedBy, state, own.changedAt?.iso ?? "",
                String(own.formVersion), own.ties.organization, own.ties.place ?? "", record.unit ?? "",
            ]
            writers[0].append([.text(own.recordedAt.iso)] + answers + rest.map { .text($0) })
            for (index, part) in columns.repeats.enumerated() {
                for row in rows.parts[part.path] ?? [] {
                    let cells = part.columns.map { SheetValue.text(row.answers[$0.path] ?? "") }
                    writers[index + 1].append(cells + [.text(row.parent), .text(row.key)])
                }
            }
        }
        for index in files.indices { try files[index].append(writers[index].drain()) }
    }

    mutating func close() throws -> String {
        for index in files.indices {
            try files[index].append(writers[index].drain())
            files[index].close()
        }
        let path = folder.path + "/answers.zip"
        try FolderArchive.pack(zip(names, files).map { ($0, $1.path) }, into: path)
        return path
    }
}
