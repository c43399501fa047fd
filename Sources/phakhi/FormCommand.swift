// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Forms
import Foundation
import Kernel

/// `phakhi form convert FILE`: what a form asks, or what is to be mended in it.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Look into the files of forms.",
        subcommands: [Convert.self]
    )

    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read an XLSForm and print what it asks as JSON, or what is wrong with it.",
            discussion: "Takes .xlsx, one .csv, or a folder with survey.csv, choices.csv and settings.csv. "
                + "Findings stand on standard error; with an error among them the exit code is 2."
        )

        @Argument(help: "The file or folder.")
        var file: String

        func run() throws {
            let reading = try source().read()
            for finding in reading.findings {
                Phakhi.complain(
                    "\(finding.severity.rawValue) \(finding.place)\n  \(finding.text.thai)\n"
                        + "  \(finding.text.english) [\(finding.code)]"
                )
            }
            guard let summary = try reading.summary() else { throw ExitCode(2) }
            print(summary)
        }

        private func source() throws -> FormSource {
            let url = URL(fileURLWithPath: file)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
                throw ValidationError("cannot open \(file)")
            }
            guard isFolder.boolValue else {
                return FormSource(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
            }
            let tables = ["survey", "choices", "settings"].compactMap { sheet in
                (try? Data(contentsOf: url.appending(path: sheet + ".csv"))).map { (sheet, Array($0)) }
            }
            return FormSource(name: url.lastPathComponent, tables: tables)
        }
    }
}
