// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Server

struct OpenAPITests {
    @Test func `every route stands in the description with its fields and its permission`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-api-\(UUID().uuidString)")
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let bytes = OpenAPI.json(house.router.routes)
        let whole = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let paths = try #require(whole["paths"] as? [String: [String: [String: Any]]])
        for route in house.router.routes {
            let operation = paths[route.path]?[route.method.rawValue.lowercased()]
            #expect(operation?["x-permission"] as? String == route.permission.rawValue, "\(route.path)")
            #expect(((operation?["security"] as? [Any])?.isEmpty == true) == route.permission.needsNobody)
            let names =
                (operation?["parameters"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
            let inPath = route.path.split(separator: "/").filter { $0.hasPrefix("{") }
            #expect(inPath.allSatisfy { names.contains(String($0.dropFirst().dropLast())) }, "\(route.path)")
            #expect((operation?["requestBody"] != nil) == (route.method.isWrite && route.method != .delete))
        }
        #expect(bytes == OpenAPI.json(house.router.routes))
    }
}
