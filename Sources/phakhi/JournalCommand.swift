// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server
import Storage

/// `phakhi journal verify`: follows every chain from its beginning.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Work with the journal.",
        subcommands: [Verify.self]
    )

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find out whether anyone rewrote the journal.",
            discussion: "A chain that was rewritten whole fits in itself; the sealed heads copied out tell."
        )

        @OptionGroup var folder: DataOption

        @Option(help: "The file of sealed heads (PHAKHI_HEADS; default: the data folder's name with .heads).")
        var heads: String?

        func run() async throws {
            var settings = folder.settings
            if let heads { settings.headsFile = heads }
            let house = try await House.openExisting(settings)
            let result = try await house.database.read { try Journal.verify($0) }
            let outside = try await house.verifyHeads()
            try await house.database.close()
            print("\(result.entries) entries, \(result.faults.count) faults")
            print("\(outside.lines) sealed heads, \(outside.faults.count) faults")
            for fault in result.faults + outside.faults { Phakhi.complain(fault) }
            if !(result.faults + outside.faults).isEmpty { throw ExitCode(1) }
        }
    }
}
