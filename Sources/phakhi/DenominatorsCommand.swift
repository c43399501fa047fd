// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Indicators
import Kernel
import Server
import Storage

/// `phakhi indicator denominators`: what figures are divided by, such as populations.
struct DenominatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "denominators",
        abstract: "Bring in and list the tables that figures are divided by.",
        subcommands: [Import.self, List.self]
    )

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a table from CSV or XLSX; every bad line is named by its cell.",
            discussion: """
                The first row heads the columns place and value; sex and other codes may stand beside them. Nothing is kept \
                when a line is bad, unless --good-only is given. A table of the same name and day is replaced.
                """
        )

        @Argument(help: "The file.")
        var file: String
        @Option(help: "The table's short name, as definitions call it: population.")
        var key: String
        @Option(help: "What it is called in Thai; the short name when left out.")
        var thai: String?
        @Option(help: "What it is called in English.")
        var english = ""
        @Option(help: "Who counted it, with an address or document.")
        var source: String
        @Option(help: "The day it is about, in any Thai form or as 2025-12-31.")
        var day: String
        @Flag(help: "Keep the good lines although others are bad.")
        var goodOnly = false
        @OptionGroup var folder: DataOption

        func run() async throws {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                throw ValidationError("cannot read \(file)")
            }
            let house = try await House.openExisting(folder.settings)
            let now = house.clock.now
            let content = DenominatorFile.read(
                Array(bytes),
                name: URL(fileURLWithPath: file).lastPathComponent
            )
            let typed = TypedTable(key: key, thai: thai ?? key, english: english, source: source, day: day)
            let faults = typed.faults(today: house.clock.today)
            for fault in faults + content.faults { Phakhi.complain("\(fault.thai)\n    \(fault.english)") }
            let isRefused = !faults.isEmpty || content.count == 0 || (!content.faults.isEmpty && !goodOnly)
            if !isRefused, let table = typed.table(content, today: house.clock.today) {
                try await house.database.write { tx in
                    try DenominatorStore.save(table, by: "local", at: now, tx)
                }
            }
            try await house.database.close()
            print(
                "\(content.count + content.faults.count) lines, \(content.faults.count) bad, \(isRefused ? 0 : content.count) kept"
            )
            if isRefused { throw ExitCode(2) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the tables with their days and sources."
        )

        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            let tables = try await house.database.read { try DenominatorStore.list($0) }
            try await house.database.close()
            for table in tables {
                print(
                    "\(table.key)\t\(table.referenceDay.iso)\t\(table.name.thai)\t\(table.name.english)\t\(table.source)"
                )
            }
        }
    }
}
