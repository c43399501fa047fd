// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server
import Storage

/// `phakhi demo`: invented networks in the southern provinces, so that no page is empty.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fill a folder with invented demo data.")

    @OptionGroup var folder: DataOption

    @Option(help: "How many commitments to invent beyond the usual demo, for measuring.")
    var commitments = 0

    func run() async throws {
        let house = try await House.open(folder.settings)
        let count = try await DemoData.fill(house, extraCommitments: commitments)
        try await house.database.close()
        print("\(count) records")
    }
}
