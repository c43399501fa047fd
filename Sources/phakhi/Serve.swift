// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CMemory
import Foundation
import Server

/// `phakhi serve`: the pages, on this machine's own address.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages on http://127.0.0.1.")

    @OptionGroup var folder: DataOption

    @Option(help: "The port (PHAKHI_PORT; default 8080 or the next free one; 0 lets the system choose).")
    var port: Int?

    func run() async throws {
        // Each thread's own arena would keep what one large page needed: two are enough for two cores.
        phakhi_few_arenas()
        let settings = ServerSettings.read(data: folder.data, port: port)
        let house = try await House.open(settings)
        try await HouseServer(house).run { port in
            // Written at once: a script that starts the server waits for this line.
            FileHandle.standardOutput.write(Data("ภาคี http://127.0.0.1:\(port)\n".utf8))
            if settings.triesNextPorts, port != settings.port {
                FileHandle.standardOutput.write(Data(ServerNotices.otherPort(settings.port, port).utf8))
            }
        }
    }
}
