// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The one command: serves, reads, migrates, backs up.
@main
struct Phakhi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phakhi",
        abstract: "ภาคี: what was agreed becomes a plan that everyone follows.",
        discussion: "Exit codes: 0 right, 1 a finding, 2 bad input; the reason stands on standard error.",
        subcommands: [Serve.self]
    )
}
