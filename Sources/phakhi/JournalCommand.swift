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
            abstract: "Find out whether anyone rewrote the journal."
        )

        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            let result = try await house.database.read { try Journal.verify($0) }
            try await house.database.close()
            print("\(result.entries) entries, \(result.faults.count) faults")
            for fault in result.faults { Phakhi.complain(fault) }
            if !result.faults.isEmpty { throw ExitCode(1) }
        }
    }
}
