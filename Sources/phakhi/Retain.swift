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
        let (lines, longest) = try await house.retain(isTrial: dryRun)
        try await house.database.close()
        for line in lines {
            print("\(line.count)\t\(line.days) d\t\(line.title.thai) · \(line.title.english)")
        }
        print("\(lines.reduce(0) { $0 + $1.count })\trecords in all")
        guard !dryRun else { return }
        let (seconds, fraction) = longest.components
        print("\(seconds * 1000 + fraction / 1_000_000_000_000_000) ms\tlongest slice")
    }
}
