// SPDX-License-Identifier: Apache-2.0

import Web

/// What a phone or computer is called in lists, such as "Android · Chrome"; made of what its browser says.
enum DeviceLabel {
    static func make(_ request: Request) -> String {
        let agent = request.headers["user-agent"] ?? ""
        let found = [name(systems, agent), name(browsers, agent)].compactMap { $0 }
        return found.isEmpty ? "?" : found.joined(separator: " · ")
    }

    /// The first word that occurs names it: more special ones stand first.
    private static func name(_ words: [(word: String, name: String)], _ agent: String) -> String? {
        words.first { agent.contains($0.word) }?.name
    }

    private static let systems = [
        (word: "iPhone", name: "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ]
    private static let browsers = [
        (word: " Line/", name: "LINE"), ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ]
}
