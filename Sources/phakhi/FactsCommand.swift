// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Facts
import Foundation
import Kernel
import Server
import Storage

/// `phakhi facts`: files of facts in and out, and the figures that are kept live over them.
struct FactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Work with the facts behind all numbers.",
        discussion: "The columns of a file stand in docs/facts.md.",
        subcommands: [Import.self, Export.self, Register.self, Measures.self, Table.self]
    )

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring a CSV file of facts in; the same call goes on after a power cut.",
            discussion: """
                Nothing is imported when a row is bad, unless --good-only is given. Without a file: tells whether \
                an import has not ended.
                """
        )

        @OptionGroup var folder: DataOption

        @Argument(help: "The file, UTF-8, with a heading.")
        var file: String?

        @Flag(help: "Import the good rows although others are bad.")
        var goodOnly = false

        @Flag(help: "Import a file that was imported before once more.")
        var again = false

        @Flag(help: "Give up the import that was broken off, and take back all that it wrote.")
        var abandon = false

        func validate() throws {
            guard file != nil, abandon else { return }
            throw ValidationError("--abandon gives up the import that has not ended: leave the file out")
        }

        func run() async throws {
            guard let file else { return try await abandon ? takeBack() : tell() }
            guard FileManager.default.isReadableFile(atPath: file) else {
                throw ValidationError("cannot read \(file)")
            }
            let house = try await House.openExisting(folder.settings)
            let outcome = try await house.importFacts(file, goodOnly: goodOnly, again: again) { progress in
                FactsCommand.show(progress)
            }
            for fault in outcome.faults { Phakhi.complain("\(fault.text.thai)\n\(fault.text.english)") }
            if outcome.id != nil {
                Phakhi.complain(ServerNotices.addingUp)
                try await house.finishFacts()
            }
            try await house.database.close()
            let bad = outcome.rows - outcome.good
            print("\(outcome.rows) rows, \(bad) bad, \(outcome.id == nil ? 0 : outcome.good) imported")
            if outcome.id == nil, !outcome.faults.isEmpty { throw ExitCode(2) }
        }

        private func takeBack() async throws {
            let house = try await House.openExisting(folder.settings)
            let outcome = try await house.abandonImport { FactsCommand.show($0) }
            if outcome != nil {
                Phakhi.complain(ServerNotices.addingUp)
                try await house.finishFacts()
            }
            try await house.database.close()
            print(outcome.map { ServerNotices.givenUp($0) } ?? ServerNotices.nothingUnfinished)
        }

        private func tell() async throws {
            let house = try await House.openExisting(folder.settings)
            let found = try await house.database.read { try FactImportUndo.unfinished($0) }
            try await house.database.close()
            print(found.map { ServerNotices.unfinished($0) } ?? ServerNotices.nothingUnfinished)
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all facts as CSV, for other programs and other houses."
        )

        @OptionGroup var folder: DataOption

        @Argument(help: "The file to make; standard output when left out.")
        var file: String?

        @Flag(help: "Leave out reversals and what they take back.")
        var standing = false

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            if let file, !FileManager.default.createFile(atPath: file, contents: nil) {
                throw ValidationError("cannot write \(file)")
            }
            let handle = file.flatMap { FileHandle(forWritingAtPath: $0) } ?? .standardOutput
            let standing = standing
            let count = try await house.database.read { tx in
                try FactExport.csv(isStanding: standing, tx) { try handle.write(contentsOf: Data($0)) }
            }
            try await house.database.close()
            Phakhi.complain("\(count) facts")
        }
    }

    static func show(_ progress: FactImport.Progress) {
        let of = progress.total.map { " / \($0)" } ?? ""
        FileHandle.standardError.write(
            Data("\r\(ServerNotices.step(progress.step)) \(progress.done)\(of)   ".utf8)
        )
        if progress.done == progress.total { Phakhi.complain("") }
    }
}
