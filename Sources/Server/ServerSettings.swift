// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Kernel

/// What can be set from outside, read once at the start: command line before environment before defaults.
public struct ServerSettings: Sendable, Equatable {
    /// The folder that holds the database, the files and nothing else.
    public var dataFolder: String
    /// The file of the sealing keys; outside the data folder, so that a copy of the data opens nothing.
    public var keyFile: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int
    /// Whether a taken port is answered by trying the next ones.
    public var triesNextPorts: Bool

    /// Settings as they are given; the keys lie beside the data folder unless told otherwise.
    public init(
        dataFolder: String,
        keyFile: String? = nil,
        port: Int = 8080,
        triesNextPorts: Bool = false
    ) {
        self.dataFolder = dataFolder
        self.keyFile = keyFile ?? Self.keyFile(beside: dataFolder)
        self.port = port
        self.triesNextPorts = triesNextPorts
    }

    /// Fills what `--data`, `--keys` and `--port` left open from `PHAKHI_DATA`, `PHAKHI_KEYS` and `PHAKHI_PORT`.
    public static func read(data: String?, keys: String?, port: Int?) -> ServerSettings {
        let environment = ConfigReader(provider: EnvironmentVariablesProvider())
        let folder = data ?? environment.string(forKey: "phakhi.data", default: "data")
        let chosen = port ?? environment.int(forKey: "phakhi.port")
        return ServerSettings(
            dataFolder: folder,
            keyFile: keys ?? environment.string(forKey: "phakhi.keys"),
            port: chosen ?? 8080,
            triesNextPorts: port == nil && chosen == nil
        )
    }

    /// `data/demo` has its keys in `data/demo.keys`: found without a setting, never inside a copy of the folder.
    private static func keyFile(beside folder: String) -> String {
        URL(fileURLWithPath: folder).standardizedFileURL.path + ".keys"
    }
}
