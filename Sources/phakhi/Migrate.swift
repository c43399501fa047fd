// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server
import Storage

/// `phakhi migrate`: brings the tables up to date without serving.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the database up to date.")

    @OptionGroup var folder: DataOption

    @Option(help: "Only print the steps for a database: sqlite or postgres.")
    var printSQL: String?

    func run() async throws {
        if let printSQL {
            guard let dialect = ["sqlite": Dialect.sqlite, "postgres": .postgres][printSQL] else {
                throw ValidationError("--print-sql takes sqlite or postgres")
            }
            for migration in House.migrations { print("-- \(migration.id)\n\(migration.sql(for: dialect))") }
            return
        }
        let house = try await House.open(folder.settings)
        house.showNewKeys()
        try await house.database.close()
        print("\(House.migrations.count) steps applied")
    }
}
