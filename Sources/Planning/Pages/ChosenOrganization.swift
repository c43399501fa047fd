// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Web

/// Whose work this browser shows first: chosen on the first page, or said when a report was accepted.
enum ChosenOrganization {
    /// The choice that the browser sent along.
    static func find(_ visit: Visit) -> Organization.ID? {
        visit.request.cookie("organization").flatMap { $0.isEmpty ? nil : Organization.ID($0) }
    }

    /// Has the browser remember a choice; nothing chosen shows everyone's work.
    static func remember(_ id: Organization.ID?, in reply: Reply) -> Reply {
        var reply = reply
        let keep = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        reply.headers.append(("set-cookie", "organization=\(id?.rawValue ?? "")\(keep)"))
        return reply
    }
}
