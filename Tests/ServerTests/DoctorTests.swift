// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import TestSupport
import Testing

@testable import Server

struct DoctorTests {
    private func folder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "phakhi-doctor-\(UUID().uuidString)").path
    }

    private func line(_ lines: [DoctorLine], _ word: String) -> DoctorLine.State? {
        lines.first { $0.what.english.contains(word) }?.state
    }

    @Test func `a new house wants a backup, and is sound`() async throws {
        let data = folder()
        _ = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        var lines = await DataCheck(ServerSettings(dataFolder: data)).run()
        #expect(line(lines, "one account") == .ok)
        #expect(line(lines, "No backup") == .look)
        #expect(line(lines, "private and outside") == .ok)
        #expect(line(lines, "database was checked") == .ok)
        #expect(line(lines, "The journal") == .ok)
        #expect(lines.allSatisfy { !$0.what.thai.isEmpty && !$0.what.english.isEmpty })

        _ = try await Backup.make(dataFolder: data, to: folder() + ".zip", now: Clock.system.now)
        lines = await DataCheck(ServerSettings(dataFolder: data)).run()
        #expect(line(lines, "last backup") == .ok)
    }

    @Test func `an open folder, an open key and a lost database are wrong`() async throws {
        let data = folder()
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: data)
        let settings = ServerSettings(dataFolder: data)
        try SealingKeys.create(at: settings.keyFile, dataFolder: data, keys: try SealingKeys.new())
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: settings.keyFile)
        let lines = await DataCheck(ServerSettings(dataFolder: data)).run()
        #expect(line(lines, "Other accounts") == .wrong)
        #expect(line(lines, "cannot be opened") == .wrong)
        #expect(lines.filter { $0.state == .wrong }.count == 3)
    }

    @Test func `a site is judged by what it answers`() throws {
        let site = try #require(SiteCheck(url: "https://phakhi.example.org/", clock: TestHouse.clock))
        let good = try #require(
            SiteAnswer(
                "HTTP/2 200 \r\ndate: Thu, 05 Feb 2026 03:42:05 GMT\r\nStrict-Transport-Security: max-age=1\r\n"
                    + "content-security-policy: x\r\nx-content-type-options: nosniff\r\n"
                    + "referrer-policy: same-origin\r\n\r\nready 1\n"
            )
        )
        #expect(site.lines(good).allSatisfy { $0.state == .ok })
        let bare = try #require(SiteAnswer("HTTP/1.1 200 OK\r\ndate: Thu, 05 Feb 2026 03:52:00 GMT\r\n\r\n"))
        let states = site.lines(bare).map(\.state)
        #expect(states == [.ok, .ok, .wrong, .wrong, .wrong])
        let refused = try #require(SiteAnswer("HTTP/1.1 403 Forbidden\r\n\r\n"))
        #expect(site.lines(refused).first?.advice.english.contains("--host phakhi.example.org") == true)
    }

    @Test(arguments: ["phakhi.example.org", "ftp://a", "https://", "javascript:x", "https://a/?b=c"])
    func `only an address is asked`(text: String) {
        #expect(SiteCheck(url: text) == nil)
    }

    @Test func `a line is printed in both languages with what to do`() {
        let line = DoctorLine(.wrong, DoctorText.noBackup, DoctorText.makeBackup)
        #expect(line.text(.english).contains("phakhi backup"))
        #expect(line.text(.thai).contains("สำรอง"))
        #expect(!DoctorLine(.ok, DoctorText.noBackup, DoctorText.makeBackup).text(.english).contains("→"))
    }
}
