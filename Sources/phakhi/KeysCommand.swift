// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Kernel
import Sealing
import Server
import Storage

/// `phakhi keys`: the sealing keys, without which sealed values stay closed for ever.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Work with the sealing keys.",
        subcommands: [New.self, Check.self, Rotate.self, Recover.self]
    )

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key file before the first start, and print its recovery sheet."
        )

        @OptionGroup var folder: DataOption

        func run() throws {
            let keys = try SealingKeys.new()
            let settings = folder.settings
            try SealingKeys.create(at: settings.keyFile, dataFolder: settings.dataFolder, keys: keys)
            print(RecoverySheet(keys).text(.thai) + "\n" + RecoverySheet(keys).text(.english))
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find out whether the key file belongs to the data."
        )

        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            try await house.database.close()
            print(folder.settings.keyFile)
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a new key before the others and seal everything again with it.",
            discussion: "A server that runs takes the new key at once. Print the new recovery sheet."
        )

        @OptionGroup var folder: DataOption

        func run() async throws {
            let settings = folder.settings
            // Opened first: a file that does not belong to the data is not touched.
            try await House.openExisting(settings).database.close()
            let keys = try SealingKeys.rotate(at: settings.keyFile, dataFolder: settings.dataFolder)
            let house = try await House.openExisting(settings)
            var result = try await house.reseal()
            // What a running server sealed with the old key just before it saw the new one.
            result.values += try await house.reseal().values
            try await house.database.close()
            print("\(result.values) values sealed again, \(result.olderPins) PINs follow when they are used")
            print(RecoverySheet(keys).text(.thai) + "\n" + RecoverySheet(keys).text(.english))
        }
    }

    struct Recover: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the key file again from the recovery sheet, typed on standard input."
        )

        @OptionGroup var folder: DataOption

        func run() async throws {
            let typed = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
            let keys = try RecoverySheet.read(typed)
            let settings = folder.settings
            try await House.check(keys, against: settings)
            try SealingKeys.create(at: settings.keyFile, dataFolder: settings.dataFolder, keys: keys)
            print(settings.keyFile)
        }
    }
}
