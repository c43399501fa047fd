// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Testing

@testable import Server

/// `phakhi keys rotate` beside a server that goes on serving.
struct KeyRotationTests {
    @Test func `a serving house takes the new key at once, and opens what the command sealed again`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-rotate-\(UUID().uuidString)"
        )
        let settings = ServerSettings(dataFolder: folder.path)
        let serving = try await House.open(settings, clock: TestHouse.clock)
        let (first, second) = (try await add("ดาวเรือง", serving), try await add("ส้มโอ", serving))
        try await setPhone(first, "0812345678", serving)
        let old = serving.keys.current

        // What the command does, as another process with the same folder.
        _ = try SealingKeys.rotate(at: settings.keyFile, dataFolder: settings.dataFolder)
        let command = try await House.openExisting(settings)
        #expect(command.keys.current != old)
        #expect(try await command.reseal().values == 1)

        #expect(try await phone(first, serving) == "0812345678")
        try await setPhone(second, "0898765432", serving)
        for account in [first, second] {
            #expect(try await key(of: account, serving) == command.keys.current)
        }
        #expect(try await phone(second, command) == "0898765432")
        #expect(try await command.reseal().values == 0)
        try await command.database.close()
        try await serving.database.close()
    }

    private func add(_ name: String, _ house: House) async throws -> Account.ID {
        try await house.database.write { tx in
            try AccountStore.insert(name, by: "local", at: TestHouse.now, tx).id
        }
    }

    private func setPhone(_ account: Account.ID, _ number: String, _ house: House) async throws {
        let keys = house.keys
        try await house.database.write { tx in
            try AccountStore.setPhone(
                account,
                phone: number,
                keys: keys,
                by: "local",
                at: TestHouse.now,
                tx
            )
        }
    }

    private func phone(_ account: Account.ID, _ house: House) async throws -> String? {
        let keys = house.keys
        return try await house.database.read { try AccountStore.phone(of: account, keys: keys, $0)?.reveal() }
    }

    /// The key that sealed what is stored: four bytes behind the version.
    private func key(of account: Account.ID, _ house: House) async throws -> KeyID? {
        let sealed: [UInt8]? = try await house.database.read { tx in
            try tx.one("select number from account_phones where account = \(account)")
        }
        return sealed.flatMap { KeyID(Hex.text($0[1..<5])) }
    }
}
