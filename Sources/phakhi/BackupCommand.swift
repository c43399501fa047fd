// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Kernel
import Server

/// `phakhi backup FILE`: everything in one file, while the server goes on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy database and files, with their digests, into one file."
    )

    @OptionGroup var folder: DataOption

    @Argument(help: "The file to make.")
    var file: String

    func run() async throws {
        let data = folder.settings.dataFolder
        let count = try await Backup.make(dataFolder: data, to: file, now: Clock.system.now)
        print("\(count) files in \(file)")
    }
}

/// `phakhi restore FILE`: a backup becomes a new data folder.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a backup and unpack it into a new folder."
    )

    @OptionGroup var folder: DataOption

    @Argument(help: "The file that `phakhi backup` made.")
    var file: String

    func run() async throws {
        let data = folder.settings.dataFolder
        let count = try Backup.restore(from: file, dataFolder: data)
        print("\(count) files in \(data)")
    }
}
