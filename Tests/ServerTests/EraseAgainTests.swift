// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Privacy
import Storage
import TestSupport
import Testing
import Web

@testable import Server

struct EraseAgainTests {
    @Test func `an account is erased, an older backup restored: it is still erased`() async throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "phakhi-erase-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        let data = base.appending(path: "data").path
        let house = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        let account = try await house.database.write { tx in
            try AccountStore.insert("นางคานารี ลบแล้ว", by: "local", at: TestHouse.now, tx)
        }
        let archive = base.appending(path: "backup.zip").path
        _ = try await Backup.make(dataFolder: data, to: archive, now: TestHouse.now)

        let form = "room=access&record=\(account.id)"
        let request = Request(
            .post,
            "/privacy/erase",
            headers: ["host": "127.0.0.1:8080", "content-type": "application/x-www-form-urlencoded"],
            body: Array(form.utf8)
        )
        #expect(await house.respond(to: request, as: .local).status == 303)
        try await house.database.close()

        try FileManager.default.moveItem(atPath: data, toPath: data + ".old")
        _ = try Backup.restore(from: archive, dataFolder: data)
        let again = try await House.eraseAgain(dataFolder: data, now: TestHouse.now)
        #expect(again.erased == 1 && again.failed.isEmpty)
        let restored = try await House.openExisting(ServerSettings(dataFolder: data))
        let (found, faults) = try await restored.database.read { tx in
            (try AccountStore.get(account.id, tx), try Journal.verify(tx).faults)
        }
        #expect(found.state == .erased && !found.name.contains("คานารี"))
        #expect(faults.isEmpty)
    }

    @Test func `what is over its time is counted before it goes`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-retain-\(UUID().uuidString)"
        )
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let trial = try await house.retain(isTrial: true).lines
        #expect(trial.count == 18 && trial.allSatisfy { $0.count == 0 })
        let (lines, longest) = try await house.retain(isTrial: false)
        #expect(lines.count == 18 && longest > .zero)
    }
}
