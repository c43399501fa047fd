// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Sealing

/// Keys that are the same in every run, places and a folder for key files.
enum SealingFixtures {
    static let place = SealedPlace(table: "people", column: "national_id", row: "0197-a")

    /// A ring of keys made of the given bytes, the first one current.
    static func keys(_ fills: UInt8...) throws -> SealingKeys {
        try #require(
            SealingKeys(ring: fills.compactMap { MasterKey(bytes: [UInt8](repeating: $0, count: 32)) })
        )
    }

    /// A folder of its own with an empty `data` in it.
    static func folder() throws -> (path: String, data: String, key: String) {
        let made = FileManager.default.temporaryDirectory.appending(path: "phakhi-keys-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: made + "/data", withIntermediateDirectories: true)
        return (made, made + "/data", made + "/keys/phakhi.keys")
    }

    static func random(_ count: Int, _ generator: inout SeededRandom) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
