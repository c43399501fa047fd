// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Server
import Storage
import Web

/// `phakhi routes`: everything the server answers to, from the rooms' own tables.
struct Routes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print every route: method, path, permission.")

    @Flag(help: "As JSON, with the fields of each route.")
    var json = false

    @Flag(help: "As an OpenAPI 3.1 description.")
    var openapi = false

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-routes-\(UUID().uuidString)"
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let house = try await House.open(ServerSettings(dataFolder: folder.path + "/data"))
        let lines = house.router.routes.map(RouteLine.init)
        if openapi {
            print(String(decoding: OpenAPI.json(house.router.routes), as: UTF8.self))
        } else if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(lines), as: UTF8.self))
        } else {
            for line in lines { print("\(line.method)\t\(line.path)\t\(line.permission)") }
        }
        try await house.database.close()
    }
}
