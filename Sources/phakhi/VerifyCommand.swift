// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Facts
import Server
import Storage

/// `phakhi verify`: computes every live figure again from the facts.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compute every figure again from the facts, and look whether their records are there.",
        discussion:
            "Exit codes: 0 everything agrees, 1 something differs; what differs stands on standard error."
    )

    @OptionGroup var folder: DataOption

    func run() async throws {
        let house = try await House.openExisting(folder.settings)
        let report = try await house.verifyFacts()
        try await house.database.close()
        print(
            "\(report.facts) facts, \(report.measures) measures, \(report.figures) figures, "
                + "\(report.differences.count) differences"
        )
        for name in report.underWay { Phakhi.complain("\(name): \(ServerNotices.addingUp)") }
        for line in report.differences { Phakhi.complain(line) }
        if !report.differences.isEmpty { throw ExitCode(1) }
    }
}
