// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Logging
import Sealing
import ServiceLifecycle
import Storage

/// Copies the heads of all journals out at the start and each hour.
///
/// ``HouseServer`` does so once more at the end.
struct HeadsKeeper: Service {
    let database: Database
    let keys: SealingKeys
    let file: HeadsFile
    let clock: Kernel.Clock
    let logger: Logger
    static let hour = Duration.seconds(3600)

    func run() async throws {
        await copy()
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.hour)
                if !Task.isCancelled { await copy() }
            }
        }
    }

    /// A full disk must not stop the pages: it is logged, and `phakhi doctor` tells.
    func copy() async {
        do {
            _ = try await file.append(from: database, keys, at: clock.now)
        } catch {
            logger.error("heads", metadata: ["phakhi.error": "\(type(of: error))"])
        }
    }
}
