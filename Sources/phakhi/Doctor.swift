// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Kernel
import Server

/// `phakhi doctor`: looks whether everything is as it should be, and says what to do.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check folder, disk, backup, key, journal, tools and, with --url, the site itself.",
        discussion: "Exit codes: 0 all is well, 1 something wants a look, 2 something is wrong."
    )

    @OptionGroup var folder: DataOption

    @Option(help: "The site as people call it, such as https://phakhi.example.org.")
    var url: String?

    @Option(help: "The file of sealed heads (PHAKHI_HEADS; default: the data folder's name with .heads).")
    var heads: String?

    @Flag(help: "In English instead of Thai.")
    var english = false

    func run() async throws {
        var settings = folder.settings
        if let heads { settings.headsFile = heads }
        var lines = await DataCheck(settings).run()
        if let url {
            guard let site = SiteCheck(url: url) else { throw ValidationError("--url takes https://NAME") }
            lines += site.run()
        }
        for line in lines { print(line.text(english ? .english : .thai)) }
        let worst = lines.map(\.state).max() ?? .ok
        if worst != .ok { throw ExitCode(Int32(worst.rawValue)) }
    }
}
