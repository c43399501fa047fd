// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
import Sealing
import Storage
import StorageSQLite

/// Looks at the data folder, the disk, the keys, the journal and the tools of the machine.
public struct DataCheck: Sendable {
    private let settings: ServerSettings
    private let clock: Clock

    /// A check of one data folder.
    public init(_ settings: ServerSettings, clock: Clock = .system) {
        self.settings = settings
        self.clock = clock
    }

    /// Looks at everything.
    public func run() async -> [DoctorLine] {
        var lines = [folder(), disk(), backup(), key()]
        lines += await inside()
        lines += ["pdftotext", "vipsthumbnail", "prlimit"].map(tool)
        return lines
    }

    private func folder() -> DoctorLine {
        guard let mode = rights(settings.dataFolder) else {
            return DoctorLine(.wrong, DoctorText.noFolder(settings.dataFolder), DoctorText.checkData)
        }
        let isOpen = mode & 0o077 != 0
        return DoctorLine(isOpen ? .wrong : .ok, DoctorText.folder(isOpen), DoctorText.closeFolder)
    }

    private func disk() -> DoctorLine {
        let url = URL(fileURLWithPath: settings.dataFolder)
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: url.path))?[
            .systemFreeSize
        ]
        let megabytes = ((free as? NSNumber)?.intValue ?? 0) / 1_048_576
        let state: DoctorLine.State = megabytes < 300 ? .wrong : megabytes < 2000 ? .look : .ok
        return DoctorLine(state, DoctorText.disk(megabytes), DoctorText.makeRoom)
    }

    private func backup() -> DoctorLine {
        guard let last = Backup.lastMade(settings.dataFolder) else {
            return DoctorLine(.look, DoctorText.noBackup, DoctorText.makeBackup)
        }
        let days = Int((clock.now.milliseconds - last.milliseconds) / 86_400_000)
        let state: DoctorLine.State = days > 7 ? .wrong : days > 1 ? .look : .ok
        return DoctorLine(state, DoctorText.backup(days), DoctorText.makeBackup)
    }

    private func key() -> DoctorLine {
        do {
            _ = try ring()
            return DoctorLine(.ok, DoctorText.key(settings.keyFile))
        } catch {
            return DoctorLine(.wrong, error.text, DoctorText.checkKey)
        }
    }

    private func ring() throws(SealingProblem) -> SealingKeys {
        try SealingKeys.load(at: settings.keyFile, dataFolder: settings.dataFolder)
    }

    /// Database, key check and journal, without changing anything; a fault of one hides no other.
    private func inside() async -> [DoctorLine] {
        let path = settings.dataFolder + "/" + House.databaseName
        guard FileManager.default.fileExists(atPath: path), let driver = try? SQLiteDriver(path: path)
        else {
            return [DoctorLine(.wrong, DoctorText.noDatabase, DoctorText.restore)]
        }
        let database = Database(driver)
        let integrity = try? await database.read { tx in
            try tx.one("/* sqlite */ pragma quick_check", as: String.self)
        }
        let journal = try? await database.read { try Journal.verify($0) }
        let faults = journal?.faults.count ?? 1
        var lines = [
            DoctorLine(integrity == "ok" ? .ok : .wrong, DoctorText.database, DoctorText.restore),
            DoctorLine(
                faults == 0 ? .ok : .wrong,
                DoctorText.journal(journal?.entries ?? 0, faults),
                DoctorText.keepJournal
            ),
        ]
        if let keys = try? ring() { lines.append(await heads(database, keys)) }
        try? await database.close()
        return lines
    }

    private func heads(_ database: Database, _ keys: SealingKeys) async -> DoctorLine {
        guard let result = try? await HeadsFile(path: settings.headsFile).verify(database, keys) else {
            return DoctorLine(.wrong, DoctorText.headsUnread, DoctorText.checkKey)
        }
        if result.lines == 0 { return DoctorLine(.look, DoctorText.noHeads, DoctorText.startServe) }
        let state: DoctorLine.State = result.faults.isEmpty ? .ok : .wrong
        return DoctorLine(
            state,
            DoctorText.heads(result.lines, result.faults.count),
            DoctorText.keepJournal
        )
    }

    private func tool(_ name: String) -> DoctorLine {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
            separator: ":"
        )
        let isThere = folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        return DoctorLine(
            isThere ? .ok : .look,
            DoctorText.tool(name, isThere),
            DoctorText.install(name)
        )
    }

    private func rights(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions].flatMap {
            ($0 as? NSNumber)?.intValue
        }
    }
}
