// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Kernel
import Sealing
import Server

/// The one command: serves, reads, migrates, backs up.
@main
struct Phakhi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phakhi",
        abstract: "ภาคี: what was agreed becomes a plan that everyone follows.",
        discussion: "Exit codes: 0 right, 1 a finding, 2 bad input; the reason stands on standard error.",
        subcommands: [
            Serve.self, Read.self, Words.self, ExpressionCommand.self, FormCommand.self,
            Demo.self, Migrate.self, Routes.self, JournalCommand.self,
            BackupCommand.self, Restore.self, Retain.self, InviteCommand.self, KeysCommand.self,
            Doctor.self, IndicatorCommand.self, FactsCommand.self, VerifyCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot(nil)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let problem as any Problem {
            complain("\(problem.text.thai)\n\(problem.text.english) [\(problem.code)]")
            Foundation.exit(problem.kind == .broken ? 1 : 2)
        } catch {
            let code = exitCode(for: error)
            // Wrong options are bad input, whatever number the parser gives them.
            if code == .validationFailure {
                complain(fullMessage(for: error))
                Foundation.exit(2)
            }
            exit(withError: error)
        }
    }

    /// Says something on standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// `--data` of the commands that work on a folder.
struct DataOption: ParsableArguments {
    @Option(help: "The folder of the database and the files (PHAKHI_DATA; default ./data).")
    var data: String?

    @Option(help: "The file of the sealing keys (PHAKHI_KEYS; default: the data folder and .keys).")
    var keys: String?

    /// The settings of a command that serves nothing.
    var settings: ServerSettings { .read(data: data, keys: keys, port: nil) }
}

extension House {
    /// Shows the recovery sheet of keys that were made just now, where no pipe swallows it.
    func showNewKeys() {
        guard let newKeys else { return }
        Phakhi.complain(RecoverySheet(newKeys).text(.thai))
        Phakhi.complain(RecoverySheet(newKeys).text(.english))
    }
}
