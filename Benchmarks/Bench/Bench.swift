// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `bench`: what can only be measured from inside, one subcommand and one file for each.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure rooms of the house in process; each prints one line of JSON.",
        discussion: "Only a release build says anything: swift run -c release bench policy",
        subcommands: [FactsBench.self, PageBench.self, PolicyBench.self]
    )
}
