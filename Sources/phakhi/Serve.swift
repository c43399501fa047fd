// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server

/// `phakhi serve`: the pages, on this machine's own address.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages on http://127.0.0.1.")

    @Option(help: "The folder of the database and the files (PHAKHI_DATA; default ./data).")
    var data: String?

    @Option(help: "The port (PHAKHI_PORT; default 8080 or the next free one).")
    var port: Int?

    func run() async throws {
        let settings = ServerSettings.read(data: data, port: port)
        let house = try await House.open(settings)
        try await HouseServer(house).run { port in
            print("ภาคี http://127.0.0.1:\(port)")
        }
    }
}
