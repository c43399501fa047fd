// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server
import Storage

/// `phakhi invite`: a new one-time link, for a locked-out administrator, the first account and the demo.
struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Print a new one-time link.",
        discussion: """
            Without options: the link for the first administrator, while there is no account. With --account: a new \
            link for someone; administrators choose a new password and set their authenticator up anew. With --role \
            and --name: someone new.
            """
    )

    @OptionGroup var folder: DataOption

    @Option(help: "Whose link: a login name, a name or the id of an account.")
    var account: String?

    @Option(help: "The role of someone new, such as coordinator.")
    var role: String?

    @Option(help: "The name of someone new.")
    var name: String?

    @Option(help: "The organization that the role is for; the whole house when left out.")
    var organization: String?

    @Option(help: "The address to put before the link.")
    var address = ""

    func validate() throws {
        guard (role == nil) == (name == nil), role == nil || account == nil else {
            throw ValidationError("--role and --name go together, and not with --account")
        }
    }

    func run() async throws {
        let house = try await House.openExisting(folder.settings)
        let path =
            if let account {
                try await house.invite(account: account)
            } else if let role, let name {
                try await house.invite(name, role: role, organization: organization)
            } else {
                try await house.firstLink()
            }
        try await house.database.close()
        guard let path else {
            throw ValidationError("there are accounts already: say whose link, with --account")
        }
        print(address + path)
    }
}
