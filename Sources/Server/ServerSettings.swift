// SPDX-License-Identifier: Apache-2.0

import Configuration
public import Files
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
    /// Where other machines may reach the house, and by which names.
    public var reach: Reach = .loopback
    /// How often one subscriber may ask.
    public var rates: RateRules = .standard

    /// How much may be uploaded.
    public var quota: FileQuota = .standard
    /// The file of sealed heads of the journals; outside the data folder, best on another disk.
    public var headsFile: String

    /// Settings as they are given; the keys lie beside the data folder unless told otherwise.
    public init(
        dataFolder: String,
        keyFile: String? = nil,
        port: Int = 8080,
        triesNextPorts: Bool = false
    ) {
        self.dataFolder = dataFolder
        self.keyFile = keyFile ?? Self.path(beside: dataFolder, ".keys")
        headsFile = Self.path(beside: dataFolder, ".heads")
        self.port = port
        self.triesNextPorts = triesNextPorts
    }

    /// Fills what `--listen`, `--host` and `--proxy` left open from `PHAKHI_LISTEN`, `PHAKHI_HOSTS` and
    /// `PHAKHI_PROXIES` (lists with commas), and the limits from `PHAKHI_WRITES_PER_MINUTE`,
    /// `PHAKHI_ENTRIES_PER_MINUTE`, `PHAKHI_UPLOADS_PER_DAY_MB` and `PHAKHI_UPLOADS_MB`.
    /// - Throws: ``ReachProblem`` when the house would be open to others without a name.
    public mutating func open(listen: String?, hosts: [String], proxies: [String]) throws {
        let environment = ConfigReader(provider: EnvironmentVariablesProvider())
        func list(_ key: ConfigKey) -> [String] {
            (environment.string(forKey: key) ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        }
        reach = try Reach(
            address: listen ?? environment.string(forKey: "phakhi.listen", default: "127.0.0.1"),
            hosts: hosts.isEmpty ? list("phakhi.hosts") : hosts,
            proxies: proxies.isEmpty ? list("phakhi.proxies") : proxies
        )
        quota = FileQuota(
            perDay: environment.int(forKey: "phakhi.uploads.per.day.mb", default: 500) * 1_048_576,
            house: environment.int(forKey: "phakhi.uploads.mb", default: 51_200) * 1_048_576
        )
        rates = RateRules(
            writesPerMinute: environment.int(forKey: "phakhi.writes.per.minute", default: 600),
            entriesPerMinute: environment.int(forKey: "phakhi.entries.per.minute", default: 20)
        )
    }

    /// Fills what `--data`, `--keys` and `--port` left open from `PHAKHI_DATA`, `PHAKHI_KEYS` and
    /// `PHAKHI_PORT`, and reads `PHAKHI_HEADS`.
    public static func read(data: String?, keys: String?, port: Int?) -> ServerSettings {
        let environment = ConfigReader(provider: EnvironmentVariablesProvider())
        let folder = data ?? environment.string(forKey: "phakhi.data", default: "data")
        let chosen = port ?? environment.int(forKey: "phakhi.port")
        var settings = ServerSettings(
            dataFolder: folder,
            keyFile: keys ?? environment.string(forKey: "phakhi.keys"),
            port: chosen ?? 8080,
            triesNextPorts: port == nil && chosen == nil
        )
        if let heads = environment.string(forKey: "phakhi.heads") { settings.headsFile = heads }
        return settings
    }

    /// `data/demo` has its keys in `data/demo.keys`: found without a setting, never in a copy of the folder.
    private static func path(beside folder: String, _ ending: String) -> String {
        URL(fileURLWithPath: folder).standardizedFileURL.path + ending
    }
}
