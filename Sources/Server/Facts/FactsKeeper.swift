// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Brings live figures up to date while the server serves: imports, new measures, measures that left.
struct FactsKeeper: Service {
    let database: Database
    let logger: Logger
    /// How long it waits when there was nothing to do.
    var pause: Duration = .seconds(3)

    func run() async throws {
        let worker = FactsWorker(database)
        await cancelWhenGracefulShutdown {
            var hasCodes = false
            while !Task.isCancelled {
                if !hasCodes { hasCodes = await adoptCodes() }
                if await step(worker) {
                    await Task.yield()
                } else {
                    try? await Task.sleep(for: pause)
                }
            }
        }
    }

    private func step(_ worker: FactsWorker) async -> Bool {
        do {
            return try await worker.step()
        } catch {
            logger.error("figures not added up", metadata: ["phakhi.facts.error": "\(type(of: error))"])
            return false
        }
    }

    /// - Returns: false when it is to be tried again, because an import is under way.
    private func adoptCodes() async -> Bool {
        do {
            try await House.adoptCodes(database)
            return true
        } catch {
            logger.info("place codes not adopted yet", metadata: ["phakhi.facts.error": "\(type(of: error))"])
            return false
        }
    }
}
