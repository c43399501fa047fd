// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import Web

/// Puts the house behind a socket.
public struct HouseServer: Sendable {
    private let house: House

    /// A server for a house.
    public init(_ house: House) {
        self.house = house
    }

    /// Serves until the process is told to stop; `onReady` hears the port once requests are taken.
    public func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        let port = house.settings.triesNextPorts ? try await freePort() : house.settings.port
        try await serve(port: port, onReady: onReady)
    }

    private func serve(port: Int, onReady: @escaping @Sendable (Int) -> Void) async throws {
        let reach = house.settings.reach
        let connections = ConnectionTable(reach: reach)
        let application = Application(
            responder: HouseResponder(house: house),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionPace(connections)],
                    idleTimeout: .seconds(60),
                    httpDecoderConfiguration: Self.headLimits
                )
            ),
            configuration: .init(
                address: .hostname(reach.address, port: port),
                serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(1000)
            ),
            services: [headsKeeper, FactsKeeper(database: house.database, logger: house.logger)],
            onServerRunning: { channel in onReady(channel.localAddress?.port ?? port) },
            logger: house.logger
        )
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        // Nobody writes any more.
        await headsKeeper.copy()
    }

    /// More than any browser sends.
    private static var headLimits: HTTP1Channel.Configuration.DecoderConfiguration {
        #if WEAKENED
        if Weakness.sizes.isOn {
            return .init(
                maxHeaderFieldSize: 1 << 20,
                maxHeaderListSize: 1 << 22,
                maxHeaderFieldCount: 9999
            )
        }
        #endif
        return .init(maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 64)
    }

    private var headsKeeper: HeadsKeeper {
        HeadsKeeper(
            database: house.database,
            keys: house.keys,
            file: HeadsFile(path: house.settings.headsFile),
            clock: house.clock,
            logger: house.logger
        )
    }

    /// The wished port or one of the twenty after it.
    private func freePort() async throws -> Int {
        let wished = house.settings.port
        for port in wished..<(wished + 20) where PortProbe.isFree(port) { return port }
        return 0
    }
}
