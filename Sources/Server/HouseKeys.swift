// SPDX-License-Identifier: Apache-2.0

import Access
import Forms
import Foundation
import Kernel
import Partners
import Privacy
public import Sealing
import Storage
import StorageSQLite

/// The key file of a house: made at the very first start, and from then on needed at every start.
struct HouseKeys: Sendable {
    let keys: SealingKeys
    /// Whether the file was made just now, so that its recovery sheet has to be shown.
    let isNew: Bool

    /// Reads the key file, or makes it while the database knows no key yet, and compares it with the data.
    /// - Throws: `SealingProblem` when the file is missing, damaged, open to others or belongs to other data.
    static func open(
        _ settings: ServerSettings,
        _ database: Database,
        now: Instant
    ) async throws -> Self {
        let (path, data) = (settings.keyFile, settings.dataFolder)
        let isUnknown = try await database.read { try AccessKeys.areUnknown($0) }
        let isNew = isUnknown && !FileManager.default.fileExists(atPath: path)
        if isNew { try SealingKeys.create(at: path, dataFolder: data, keys: .new()) }
        // Another process may put a new key into the file while this one serves.
        let keys = try SealingKeys.following(at: path, dataFolder: data)
        try await database.write { try AccessKeys.check(keys, at: now, $0) }
        return HouseKeys(keys: keys, isNew: isNew)
    }
}

extension House {
    /// Seals everything again that an older key sealed, in slices between which others get on.
    /// - Returns: how many values, and how many PINs still need an older key.
    public func reseal() async throws -> (values: Int, olderPins: Int) {
        let keys = keys
        var (values, cursor): (Int, String?) = (0, nil)
        repeat {
            let after = cursor
            let step = try await database.write { try Resealing.step(keys, after: after, $0) }
            values += step.done
            cursor = step.next
        } while cursor != nil
        var done = 0
        repeat {
            done = try await database.write { try PrivacyResealing.step(keys, $0) }
            values += done
        } while done > 0
        repeat {
            done = try await database.write { try FormsResealing.step(keys, $0) }
            values += done
        } while done > 0
        repeat {
            done = try await database.write { try PartnersResealing.step(keys, $0) }
            values += done
        } while done > 0
        return (values, try await database.read { try Resealing.olderPins(keys, $0) })
    }

    /// Compares keys that were typed from a recovery sheet with the data, before anything is written.
    /// - Throws: `SealingProblem.wrongKey` for the sheet of another house.
    public static func check(_ keys: SealingKeys, against settings: ServerSettings) async throws {
        let database = Database(try SQLiteDriver(path: existingDatabase(in: settings.dataFolder)))
        try await database.write { try AccessKeys.check(keys, at: Clock.system.now, $0) }
        try await database.close()
    }
}
