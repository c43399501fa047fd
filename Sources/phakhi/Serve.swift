// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CMemory
import Foundation
import Server

/// `phakhi serve`: the pages, on this machine's own address or, by a name, to others.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages.")

    @OptionGroup var folder: DataOption

    @Option(help: "The port (PHAKHI_PORT; default 8080 or the next free one; 0 lets the system choose).")
    var port: Int?

    @Option(help: "A path of this server to print as a whole address once it is ready.")
    var show: String?

    @Option(help: "The address to listen on (PHAKHI_LISTEN; default 127.0.0.1; others need --host).")
    var listen: String?

    @Option(help: "A name by which browsers may call the house; repeatable (PHAKHI_HOSTS, with commas).")
    var host: [String] = []

    @Option(help: "A proxy whose X-Forwarded-For and -Proto are believed; repeatable (PHAKHI_PROXIES).")
    var proxy: [String] = []

    func run() async throws {
        // Each thread's own arena would keep what one large page needed: two are enough for two cores.
        phakhi_few_arenas()
        var settings = ServerSettings.read(data: folder.data, keys: folder.keys, port: port)
        try settings.open(listen: listen, hosts: host, proxies: proxy)
        if settings.reach.isUnprotected { Phakhi.complain(ServerNotices.unprotected) }
        let house = try await House.open(settings)
        house.showNewKeys()
        let first = try await house.firstLink()
        let (show, wished) = (show, settings.triesNextPorts ? settings.port : nil)
        try await HouseServer(house).run { port in
            let address = "http://127.0.0.1:\(port)"
            // Written at once: a script that starts the server waits for this line.
            Self.say(ServerNotices.ready(address))
            if let wished, port != wished { Self.say(ServerNotices.otherPort(wished, port)) }
            if let first { Self.say(ServerNotices.setUp(address + first)) }
            if let show { Self.say(ServerNotices.enter(address + show)) }
        }
    }

    private static func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
