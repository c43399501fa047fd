// SPDX-License-Identifier: Apache-2.0

import Configuration
import Kernel

/// What can be set from outside, read once at the start: command line before environment before defaults.
public struct ServerSettings: Sendable, Equatable {
    /// The folder that holds the database, the files and nothing else.
    public var dataFolder: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int
    /// Whether a taken port is answered by trying the next ones.
    public var triesNextPorts: Bool

    /// Settings as they are given.
    public init(dataFolder: String, port: Int = 8080, triesNextPorts: Bool = false) {
        self.dataFolder = dataFolder
        self.port = port
        self.triesNextPorts = triesNextPorts
    }

    /// Fills what `--data` and `--port` left open from `PHAKHI_DATA` and `PHAKHI_PORT`.
    public static func read(data: String?, port: Int?) -> ServerSettings {
        let environment = ConfigReader(provider: EnvironmentVariablesProvider())
        let folder = data ?? environment.string(forKey: "phakhi.data", default: "data")
        let chosen = port ?? environment.int(forKey: "phakhi.port")
        return ServerSettings(
            dataFolder: folder,
            port: chosen ?? 8080,
            triesNextPorts: port == nil && chosen == nil
        )
    }
}
