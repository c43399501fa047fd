// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Indicators
import Kernel
import Server
import Storage

/// `phakhi indicator`: figures and their definitions without a browser.
struct IndicatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator",
        abstract: "Look at figures and keep their definitions.",
        subcommands: [
            Value.self, List.self, Import.self, Shipped.self, Suppress.self, DenominatorsCommand.self,
        ]
    )

    struct Value: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a figure: of a place, about a period, told apart by a code."
        )

        @Argument(help: "The indicator's short name.")
        var name: String
        @Option(help: "A code of 2, 4 or 6 digits, or a name; everywhere when left out.")
        var place: String?
        @Option(
            help: "FY2569Q1, 2569Q1, 2569M02, 2569, 2026-02-05 and so on; this budget year when left out."
        )
        var period: String?
        @Option(help: "A code to tell apart by, such as sex.")
        var by: String?
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            let question = IndicatorQuestion(key: name, place: place, period: period, by: by)
            let today = house.clock.today
            let answer = try await house.database.read { tx in
                try question.answer(today: today, instalments: HouseIndicators.instalments, tx)
            }
            try await house.database.close()
            print(json ? try answer.json() : answer.text)
        }
    }

    struct Shipped: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the indicators that come with the program, to be imported."
        )

        func run() { print(ServiceUnitIndicators.yaml) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print all indicators, or all as a file.")

        @Flag(help: "Print the definitions as YAML.")
        var yaml = false
        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            let stored = try await house.database.read { try IndicatorStore.list($0) }
            try await house.database.close()
            if yaml { return print(try DefinitionFile.write(stored.map(\.definition)), terminator: "") }
            for one in stored {
                let name = one.definition.name
                print(
                    "\(one.definition.key)\t\(one.number)\t\(one.definition.unit.rawValue)\t\(name.thai)\t\(name.english)"
                )
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep the definitions of a YAML file: all of them, or none when one has a fault."
        )

        @Argument(help: "The file.")
        var file: String
        @Option(help: "Why definitions that exist are changed.")
        var reason = ""
        @OptionGroup var folder: DataOption

        func run() async throws {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let content = DefinitionFile.read(text)
            guard content.faults.isEmpty else {
                for fault in content.faults {
                    Phakhi.complain(
                        "\(file):\(fault.line):\(fault.column): \(fault.what.thai)\n    \(fault.what.english)"
                    )
                }
                throw ExitCode(2)
            }
            let house = try await House.openExisting(folder.settings)
            let now = house.clock.now
            let reason = reason
            let count = try await house.database.write { tx in
                try content.definitions.count { definition in
                    let version = try IndicatorStore.find(definition.key, tx)?.version
                    return try IndicatorStore.save(
                        definition,
                        reason: reason,
                        version: version,
                        by: "local",
                        at: now,
                        tx
                    )
                }
            }
            try await house.finishFacts()
            try await house.database.close()
            print("\(count) of \(content.definitions.count) new or changed")
        }
    }

    struct Suppress: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Hide small counts in tables of your own: one JSON table a line in, the same with null out.",
            discussion: """
                {"threshold": 5, "parents": [null, 0, 0], "counts": [[9, 4, 5], [4, 1, 3], [5, 3, 2]]}: for each place \
                the position of the one around it, and its counts, the first being the sum of the others. A table \
                published before stands in "before" as {"counts": …, "hidden": …}.
                """
        )

        func run() throws {
            while let line = readLine() {
                // At once: whoever asks line by line waits for the answer.
                let answer = try SuppressionLine.answer(line) + "\n"
                FileHandle.standardOutput.write(Data(answer.utf8))
            }
        }
    }
}
