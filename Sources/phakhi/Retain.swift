// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Kernel
import Privacy
import Server
import Storage

/// `phakhi retain`: deletes what has outlived its use, for a timer every night.
struct Retain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Delete names, contacts and sessions that have outlived their use."
    )

    @OptionGroup var folder: DataOption

    @Flag(help: "Only count what would go.")
    var dryRun = false

    func run() async throws {
        let house = try await House.openExisting(folder.settings)
        let lines = try await house.retain(isTrial: dryRun)
        try await house.database.close()
        for line in lines {
            print("\(line.count)\t\(line.days) d\t\(line.title.thai) · \(line.title.english)")
        }
    }
}
